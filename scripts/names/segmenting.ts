/** Counts dictionary words in running text: each run of Han is read as the words that are likeliest together (a unigram model and Viterbi's algorithm). */
import type { DictionaryLine } from './priors.ts';

/** How often a word stands in the dictionary's own text and in the counted one, and its part of speech. */
export interface Counted {
  readonly word: string;
  readonly tag: string;
  readonly listed: number;
  counted: number;
}

const LONGEST = 5;
/** Cost of a character that the dictionary does not list, in nats. */
const UNKNOWN = 19;
const HAN = /[\u4e00-\u9fff]+/g;

/** The words of the dictionary without its names of people, with their counts over `texts`. */
export function countWords(dictionary: readonly DictionaryLine[], texts: Iterable<string>): Counted[] {
  const words = new Map<string, Counted>();
  for (const [word, frequency, tag] of dictionary) {
    if (word.length > LONGEST || !/^[\u4e00-\u9fff]+$/.test(word) || (tag.startsWith('nr') && word.length > 1)) continue;
    words.set(word, { word, tag, listed: Number(frequency), counted: 0 });
  }
  const all = [...words.values()].reduce((sum, { listed }) => sum + listed, 0);
  const costs = new Map([...words].map(([word, { listed }]) => [word, Math.log(all / (listed + 0.5))]));
  const prefixes = new Set([...words.keys()].flatMap((word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1))));
  for (const text of texts) {
    for (const [run] of text.matchAll(HAN)) for (const word of wordsOf(run, costs, prefixes)) if (words.has(word)) words.get(word)!.counted++;
  }
  return [...words.values()];
}

function wordsOf(run: string, costs: ReadonlyMap<string, number>, prefixes: ReadonlySet<string>): string[] {
  const best = new Float64Array(run.length + 1).fill(Infinity);
  const from = new Int32Array(run.length + 1);
  best[0] = 0;
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) {
      const word = run.slice(start, end);
      const cost = costs.get(word) ?? (end === start + 1 ? UNKNOWN : Infinity);
      if (best[start]! + cost < best[end]!) {
        best[end] = best[start]! + cost;
        from[end] = start;
      }
      if (!prefixes.has(word)) break;
    }
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end = from[end]!) words.push(run.slice(from[end], end));
  return words;
}
