/**
 * Pages with their answers -> examples for the weights of the layout: for every line that may open an article, the signs
 * of each reading (no start, a start with no headline, with one line of it, …) and which reading is right.
 *
 * A folder holds page texts and `truth.jsonl`, a line a page: `{file, articles: [{start, end, headline}]}`, offsets in
 * UTF-16 units, `headline` as printed or null; `ads` of the same shape where notices open like articles.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readable } from '../../src/pipeline/layout/aside.ts';
import { findRuns, mayHead, mayStart, telling } from '../../src/pipeline/layout/boundaries.ts';
import { seeBare, seeCohesion, seeEdge, seeHeadline, seeHeadlineLine, seeStyle, styleOf, type Style } from '../../src/pipeline/layout/features.ts';
import { habitsOf, type Habits, type SignedLine } from '../../src/pipeline/layout/habits.ts';
import { LONGEST_HEAD } from '../../src/pipeline/layout/signs.ts';
import { levelled, toLines } from '../../src/pipeline/lines.ts';
import { key } from '../../src/pipeline/text.ts';

/** The signs of one reading and how strongly each is seen. */
export interface Reading {
  readonly signs: Int16Array;
  readonly values: Float32Array;
}

export interface Example {
  readonly readings: readonly Reading[];
  /** Index of the right reading; 0 is no start. */
  readonly right: number;
  readonly weight: number;
}

interface TrueArticle {
  readonly start: number;
  readonly headline: string | null;
}

interface TruePage {
  readonly file: string;
  readonly articles: readonly TrueArticle[];
  readonly ads?: readonly TrueArticle[];
}

/** `first`: without the style of the page; `again`: with the style that a first reading finds. */
export type Round = 'first' | 'again';
/** Every second page is kept for measuring. */
export type Half = 'learnt' | 'held-out';

/** The examples of a folder. Rejects where it has no truth.jsonl. */
export async function examplesOf(folder: string, weight: number, round: Round, half: Half): Promise<Example[]> {
  const truth = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as TruePage);
  const examples: Example[] = [];
  for (const [i, page] of truth.entries()) {
    if ((i % 2 === 0) !== (half === 'learnt')) continue;
    const text = key(await readFile(join(folder, page.file), 'utf8'));
    const { kept, aside } = readable(text, levelled(toLines(text)));
    // An article that opens with a mark of continuation opens for the reader with the line below it.
    const opens = ({ start }: TrueArticle): number => (aside.some((mark) => mark.start === start) ? (kept.find((line) => line.start > start)?.start ?? start) : start);
    const ads = (page.ads ?? []).filter(({ start }) => !aside.some((mark) => mark.start === start));
    const articles = new Map([...page.articles, ...ads].map((article) => [opens(article), article]));
    examples.push(...examplesOfPage(kept, articles, weight, round));
  }
  return examples;
}

function examplesOfPage(lines: readonly SignedLine[], articles: ReadonlyMap<number, TrueArticle>, weight: number, round: Round): Example[] {
  const habits = habitsOf(lines);
  let style: Style | null = null;
  if (round === 'again') {
    const sure = telling(findRuns(lines, habits), lines);
    if (sure.length < 2) return [];
    style = styleOf(lines, sure);
  }
  const examples: Example[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (!mayStart(lines, habits, i)) continue;
    const article = articles.get(lines[i]!.start);
    const readings: Reading[] = [{ signs: new Int16Array(0), values: new Float32Array(0) }];
    for (let head = 0; head <= LONGEST_HEAD && i + head < lines.length && (head === 0 || mayHead(lines[i + head - 1]!, head === 1)); head++) readings.push(read(lines, habits, style, i, head));
    const right = article ? headLines(lines, i, article.headline) + 1 : 0;
    if (right >= 0 && right < readings.length) examples.push({ readings, right, weight });
  }
  return examples;
}

function read(lines: readonly SignedLine[], habits: Habits, style: Style | null, i: number, head: number): Reading {
  const seen = new Map<number, number>();
  const see = (sign: number, value: number): void => {
    if (Number.isFinite(value)) seen.set(sign, (seen.get(sign) ?? 0) + value);
  };
  seeEdge(lines, habits, i, see);
  seeCohesion(lines, habits, i, see);
  if (head === 0) seeBare(lines, habits, i, see);
  else {
    for (let k = i; k < i + head; k++) seeHeadlineLine(lines, habits, i, k, see);
    seeHeadline(lines, habits, i, head, see);
  }
  if (style) seeStyle(lines, style, i, head, see);
  return { signs: Int16Array.from(seen.keys()), values: Float32Array.from(seen.values()) };
}

/** The lines that a printed headline takes; -2 where they do not spell it. */
function headLines(lines: readonly SignedLine[], i: number, headline: string | null): number {
  if (headline === null) return 0;
  const printed = key(headline).replace(/\s/g, '');
  let spelt = '';
  for (let k = 0; k < LONGEST_HEAD && i + k < lines.length; k++) {
    spelt += lines[i + k]!.text.replace(/\s/g, '');
    if (spelt === printed) return k + 1;
  }
  return -2;
}
