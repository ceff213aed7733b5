/**
 * What an article is about: one pass over its words, weighed by what they say for a topic and by where they stand.
 *
 * A headline says more than a lead, a lead more than the rest; the second time a word stands there it says half. Words
 * in long enumerations, which are slogans or attendance, and words inside an office (教育局局长) say little.
 */
import { TOPICS } from './lexicon/topics.ts';
import { ECONOMY_WORDS } from './lexicon/topics/economy.ts';
import { GOVERNMENT_WORDS } from './lexicon/topics/government.ts';
import { LAND_WORDS } from './lexicon/topics/land.ts';
import { NEUTRAL_WORDS } from './lexicon/topics/neutral.ts';
import { PARTY_WORDS } from './lexicon/topics/party.ts';
import { SOCIETY_WORDS } from './lexicon/topics/society.ts';
import type { Article, Span, TopicFinding } from './model.ts';
import { isEnumerated, toEnumerations } from './topics/enumerations.ts';
import { toParts } from './parts.ts';
import { WordScanner } from './scan.ts';
import { key } from './text.ts';

const MOST_TOPICS = 4;
/** A topic must reach this share of the strongest. */
const LEAST_OF_STRONGEST = 0.25;
/** Beside a stronger topic one word alone is mostly a place or a body, not a subject. */
const LEAST_WORDS = 2;
const BY_ONE_WORD = 0.8;
/** Evidence below this is chance: less than one typical word in the lead. */
const LEAST_EVIDENCE = 6;
const IN_ENUMERATION = 0.3;
const IN_OFFICE = 0.15;
const OFFICE_TAIL = /[局部委办院处]?(?:党组|党委|党工委|机关)?(?:成员|原|常务|第一)?、?副?(?:书记|主任|主席|部长|局长|会长|院长|检察长|支队长|大队长|所长|校长|科长|站长|社长|行长|经理|长(?![期效远度三江沙]))/y;
const officeOpens = new Uint8Array(0x10000);
for (const unit of '委办处党机成原常第、副书主部局会院检支大所校科站社行经长') officeOpens[unit.charCodeAt(0)] = 1;

interface Entry {
  readonly topic: number;
  /** Grows with the square of the weight: one word that names a subject says more than three that are common in it. */
  readonly worth: number;
}

const ENTRIES = gatherEntries();
const WORDS = [...ENTRIES.keys()];
const MEANINGS = [...ENTRIES.values()];
const SCANNER = new WordScanner(WORDS);

function gatherEntries(): Map<string, Entry[]> {
  const index = new Map(TOPICS.map((topic, i) => [topic.id, i]));
  const entries = new Map<string, Entry[]>(NEUTRAL_WORDS.map((word) => [word, []]));
  for (const lexicon of [PARTY_WORDS, GOVERNMENT_WORDS, ECONOMY_WORDS, LAND_WORDS, SOCIETY_WORDS]) {
    for (const [id, words] of Object.entries(lexicon)) {
      const topic = index.get(id);
      if (topic === undefined) throw new RangeError(`words for an unknown topic: ${id}`);
      for (const [word, weight] of Object.entries(words)) {
        const known = entries.get(word);
        if (known === undefined) entries.set(word, [{ topic, worth: weight ** 2 / 4 }]);
        else known.push({ topic, worth: weight ** 2 / 4 });
      }
    }
  }
  return entries;
}

/** What the words of one article say; kept between articles so that none of it is made anew. */
const sums = new Float64Array(TOPICS.length);
/** Different words that speak for a topic. */
const distinct = new Uint16Array(TOPICS.length);
const times = new Uint16Array(MEANINGS.length);

interface Hit extends Span {
  readonly word: number;
}

/** The topics of an article, the strongest first, with every place that earned them; none where nothing is said. */
export function findTopics(article: Article): TopicFinding[] {
  const text = key(article.text.text);
  const enumerations = toEnumerations(text);
  const hits: Hit[] = [];
  for (const part of toParts(article)) {
    SCANNER.scan(
      text,
      (word, start, end) => {
        const meanings = MEANINGS[word]!;
        if (meanings.length === 0) return;
        const gain = (part.weight * standing(text, enumerations, start, end)) / ++times[word]!;
        for (const { topic, worth } of meanings) {
          sums[topic]! += worth * gain;
          if (times[word] === 1) distinct[topic]!++;
        }
        hits.push({ word, start, end });
      },
      part.start,
      part.end,
    );
  }
  const found = strongest(hits);
  sums.fill(0);
  distinct.fill(0);
  for (const { word } of hits) times[word] = 0;
  return found;
}

/** What is left of a word's worth where it stands inside an office or an enumeration. */
function standing(text: string, enumerations: readonly Span[], start: number, end: number): number {
  const left = isEnumerated(enumerations, start) ? IN_ENUMERATION : 1;
  if (officeOpens[text.charCodeAt(end)] !== 1) return left;
  OFFICE_TAIL.lastIndex = end;
  return OFFICE_TAIL.test(text) ? left * IN_OFFICE : left;
}

function strongest(hits: readonly Hit[]): TopicFinding[] {
  let total = 0;
  let most = 0;
  for (const sum of sums) {
    total += sum;
    most = Math.max(most, sum);
  }
  const least = Math.max(LEAST_EVIDENCE, most * LEAST_OF_STRONGEST);
  const found: number[] = [];
  for (let topic = 0; topic < sums.length; topic++) {
    const sum = sums[topic]!;
    if (sum >= least && (distinct[topic]! >= LEAST_WORDS || sum >= most * BY_ONE_WORD)) found.push(topic);
  }
  found.sort((a, b) => sums[b]! - sums[a]!);
  return found.slice(0, MOST_TOPICS).map((topic) => ({
    topic: TOPICS[topic]!.id,
    score: sums[topic]! / total,
    words: hits.filter(({ word }) => MEANINGS[word]!.some((meaning) => meaning.topic === topic)).map(({ start, end }) => ({ start, end })),
  }));
}
