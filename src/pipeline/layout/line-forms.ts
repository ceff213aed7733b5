/** What the characters of every line say, as numbers by line: looked at once a page, asked many times. */
import type { Line } from '../model.ts';
import { isBlank } from '../text.ts';
import { anywhere, headlineOdds } from './headline-style.ts';
import { isNoticeHeading } from './notices.ts';
import { isMark, readMarks, type MarksSeen, type OpenMarks } from './open-marks.ts';
import { isHan, pairOdds } from './pair-odds.ts';

const parts = new Uint8Array(0x10000);
for (const mark of '，；、。') parts[mark.charCodeAt(0)] = 1;
const UNKNOWN = 2;
/** What a line without quotation marks and brackets shows, by the marks open before it. */
const UNMARKED = Array.from({ length: 8 }, (_, open): MarksSeen => readMarks('', open));

export class LineForms {
  readonly #lines: readonly Line[];
  /** First and last unit of each line. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** How many marks of a line part clauses and sentences: ，；、。 */
  readonly commas: Uint16Array;
  /** Log odds that a line is a headline and not a cut of running text. */
  readonly styles: Float64Array;
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;
  readonly #joins: Float64Array;
  readonly #notices: Uint8Array;
  /** 1 where the line holds a quotation mark or a bracket. */
  readonly #marked: Uint8Array;

  constructor(lines: readonly Line[]) {
    const { length } = lines;
    this.#lines = lines;
    this.first = new Uint16Array(length);
    this.last = new Uint16Array(length);
    this.commas = new Uint16Array(length);
    this.styles = new Float64Array(length);
    this.#sums = new Float64Array(length);
    this.#counts = new Uint32Array(length);
    this.#joins = new Float64Array(length).fill(NaN);
    this.#marked = new Uint8Array(length);
    this.#notices = new Uint8Array(length).fill(UNKNOWN);
    for (let i = 0; i < length; i++) this.#look(i, lines[i]!.text);
  }

  #look(i: number, text: string): void {
    let sum = 0;
    let count = 0;
    let commas = 0;
    let marked = 0;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (isBlank(code)) continue;
      sum += anywhere[code]!;
      commas += parts[code]!;
      if (isMark(code)) marked = 1;
      count++;
    }
    this.first[i] = text.charCodeAt(0);
    this.last[i] = text.charCodeAt(text.length - 1);
    this.commas[i] = commas;
    this.#marked[i] = marked;
    this.#sums[i] = sum;
    this.#counts[i] = count;
    this.styles[i] = headlineOdds(sum, count, this.first[i], this.last[i]);
  }

  /** Log odds that lines [i, i + count) are one headline. */
  style(i: number, count: number): number {
    if (count === 1) return this.styles[i]!;
    let sum = 0;
    let letters = 0;
    for (let k = i; k < i + count; k++) {
      sum += this.#sums[k]!;
      letters += this.#counts[k]!;
    }
    return headlineOdds(sum, letters, this.first[i]!, this.last[i + count - 1]!);
  }

  /** Log odds, roughly, by common usage alone, that a text runs on from line i into the one below it; 0 where it does not say. */
  runsOn(i: number): number {
    if (Number.isNaN(this.#joins[i]!)) this.#joins[i] = this.runsOver(i, i + 1);
    return this.#joins[i]!;
  }

  /** The same for any line below line i. */
  runsOver(i: number, below: number): number {
    const x = this.last[i]!;
    const y = this.first[below]!;
    return isHan(x) && isHan(y) ? pairOdds(x, y, 0) : 0;
  }

  /** Reads line i with some marks open before it. */
  marks(i: number, before: OpenMarks): MarksSeen {
    return this.#marked[i] === 1 ? readMarks(this.#lines[i]!.text, before) : UNMARKED[before]!;
  }

  /** Whether line i is the heading of a placed notice. */
  isNotice(i: number): boolean {
    if (this.#notices[i] === UNKNOWN) this.#notices[i] = Number(isNoticeHeading(this.#lines[i]!.text));
    return this.#notices[i] === 1;
  }
}
