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
const LEAST_OF_STRONGEST = 0.4;
/** Evidence below this is chance: less than one typical word in the lead. */
const LEAST_EVIDENCE = 6;
const IN_ENUMERATION = 0.3;
const IN_OFFICE = 0.15;
const OFFICE_TAIL = /(?:党组|党委|党工委|机关)?(?:成员|原|常务|第一)?、?副?(?:书记|主任|主席|部长|局长|会长|院长|检察长|支队长|大队长|所长|校长|科长|站长|社长|行长|经理|长(?![期效远度三江沙]))/y;

interface Entry {
  readonly topic: number;
  readonly weight: number;
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
        if (known === undefined) entries.set(word, [{ topic, weight }]);
        else known.push({ topic, weight });
      }
    }
  }
  return entries;
}

interface Hit extends Span {
  readonly word: number;
  readonly gain: number;
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
        if (MEANINGS[word]!.length === 0) return;
        OFFICE_TAIL.lastIndex = end;
        const office = OFFICE_TAIL.test(text) ? IN_OFFICE : 1;
        const slogan = isEnumerated(enumerations, start) ? IN_ENUMERATION : 1;
        hits.push({ word, start, end, gain: part.weight * office * slogan });
      },
      part.start,
      part.end,
    );
  }
  return strongest(weigh(hits));
}

interface Evidence {
  sum: number;
  readonly words: Span[];
}

function weigh(hits: readonly Hit[]): Evidence[] {
  const evidence = TOPICS.map((): Evidence => ({ sum: 0, words: [] }));
  const times = new Map<number, number>();
  for (const { word, start, end, gain } of [...hits].sort((a, b) => b.gain - a.gain || a.start - b.start)) {
    const time = (times.get(word) ?? 0) + 1;
    times.set(word, time);
    for (const { topic, weight } of MEANINGS[word]!) {
      evidence[topic]!.sum += (weight * weight * gain) / (4 * time);
      evidence[topic]!.words.push({ start, end });
    }
  }
  return evidence;
}

function strongest(evidence: readonly Evidence[]): TopicFinding[] {
  const total = evidence.reduce((sum, each) => sum + each.sum, 0);
  const ranked = evidence.map((each, i) => ({ ...each, topic: TOPICS[i]!.id })).sort((a, b) => b.sum - a.sum);
  const least = Math.max(LEAST_EVIDENCE, ranked[0]!.sum * LEAST_OF_STRONGEST);
  return ranked
    .slice(0, MOST_TOPICS)
    .filter((each) => each.sum >= least)
    .map(({ topic, sum, words }) => ({ topic, score: sum / total, words: words.sort((a, b) => a.start - b.start) }));
}
