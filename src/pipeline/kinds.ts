/**
 * The kind of activity an article reports. The headline and the first sentence decide: they name the event, mostly at
 * their end; what follows only settles a tie.
 */
import { KINDS, KIND_WORDS, NEUTRAL_KIND_WORDS } from './lexicon/kinds.ts';
import type { Article, KindFinding, Span } from './model.ts';
import { WordScanner } from './scan.ts';
import { key } from './text.ts';
import { toParts, type Part } from './parts.ts';

const OTHER = 'other';
const PART_WEIGHT: Record<Part['kind'], number> = { headline: 3, lead: 2.5, opening: 0.6, rest: 0.25 };
/** An article that opens with somebody's words or a scene names its event in what follows. */
const OPENING_AS_LEAD = 2;
/** What the rest of an article may add, however long it is. */
const MOST_FROM_REST = 4;
const LEAST_EVIDENCE = 6;
/** The noun that ends its clause, or stands before its verb, names the event; those before it say what it is about. */
const NAMES_EVENT = /(?:[，。！：；\n]|举行|召开|举办|在|开幕|启动|落幕|闭幕|成功|圆满|顺利|隆重|$)/y;
const AS_NAME = 1.4;
const mayNameEvent = new Uint8Array(0x10000);
for (const unit of '，。！：；\n举召在开启落闭成圆顺隆') mayNameEvent[unit.charCodeAt(0)] = 1;

const ENTRIES = gatherEntries();
const MEANINGS = [...ENTRIES.values()];
const SCANNER = new WordScanner([...ENTRIES.keys()]);

interface Entry {
  readonly kind: number;
  readonly weight: number;
}

function gatherEntries(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>(NEUTRAL_KIND_WORDS.map((word) => [word, []]));
  KINDS.forEach(({ id }, kind) => {
    for (const [word, weight] of Object.entries(KIND_WORDS[id] ?? {})) {
      const known = entries.get(word);
      if (known === undefined) entries.set(word, [{ kind, weight }]);
      else known.push({ kind, weight });
    }
  });
  return entries;
}

interface Hit extends Span {
  readonly word: number;
}

/** The kind of an article with every place that speaks for it; `other` also where nothing speaks for any, then without words. */
export function findKind(article: Article): KindFinding {
  const text = key(article.text.text);
  const sums = KINDS.map(() => 0);
  const openings = KINDS.map(() => 0);
  const rests = KINDS.map(() => 0);
  const hits: Hit[] = [];
  for (const part of toParts(article)) {
    const first = hits.length;
    const earned = part.kind === 'rest' ? rests : part.kind === 'opening' ? openings : sums;
    SCANNER.scan(
      text,
      (word, start, end) => {
        const meanings = MEANINGS[word]!;
        if (meanings.length === 0) return;
        for (let i = first; i < hits.length; i++) if (hits[i]!.word === word) return;
        NAMES_EVENT.lastIndex = end;
        const named = mayNameEvent[text.charCodeAt(end)] === 1 || end === text.length ? (NAMES_EVENT.test(text) ? AS_NAME : 1) : 1;
        for (const { kind, weight } of meanings) earned[kind]! += (weight * weight * PART_WEIGHT[part.kind] * named) / 4;
        hits.push({ word, start, end });
      },
      part.start,
      part.end,
    );
  }
  const silent = Math.max(...sums) < LEAST_EVIDENCE;
  const totals = sums.map((sum, kind) => sum + openings[kind]! * (silent ? OPENING_AS_LEAD : 1) + Math.min(rests[kind]!, MOST_FROM_REST));
  let best = 0;
  totals.forEach((total, kind) => {
    if (total > totals[best]!) best = kind;
  });
  const all = totals.reduce((sum, total) => sum + total, 0);
  if (totals[best]! < LEAST_EVIDENCE) return { kind: OTHER, confidence: 0.5, words: [] };
  const words = hits.filter(({ word }) => MEANINGS[word]!.some(({ kind }) => kind === best)).map(({ start, end }) => ({ start, end }));
  return { kind: KINDS[best]!.id, confidence: totals[best]! / all, words };
}
