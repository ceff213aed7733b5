/**
 * Whether two stretches of text speak of the same: the share of character pairs of the one that the other has too.
 * Paragraphs of one article repeat their names and terms, neighbours on a page do not.
 */
import type { Line } from '../model.ts';

const ABOVE = 320;
const BELOW = 160;
const FEW = 24;
/** How far below a headline its words come again, and how far above it they would. */
const NEAR = 200;
const BITS = 14;
/** Characters that pair with anything. */
const COMMON = '的了和是在有为与对将等及以了中上下这一不个要会年月日也我们他她它其于从到大来人可并能就都而';

const speaks = new Uint8Array(0x10000);
speaks.fill(1, 0x3400, 0xa000);
for (const char of COMMON) speaks[char.charCodeAt(0)] = 0;

/** Marks of the edge that was looked at last, by pair; all pages share it, and no mark outlives its round. */
const seen = new Int32Array(1 << BITS);
let round = 0;

function nextRound(): number {
  if (round === 0x7fffffff) {
    seen.fill(0);
    round = 0;
  }
  return ++round;
}

/** Compares what stands above and below the lines of a page; made once for the page. */
export class Cohesion {
  /** The pairs of the page, line after line, as numbers below 2^14, and where those of each line start. */
  readonly #pairs: Uint16Array;
  readonly #from: Int32Array;

  constructor(lines: readonly Line[]) {
    this.#from = new Int32Array(lines.length + 1);
    let size = 0;
    for (const { text } of lines) size += text.length;
    this.#pairs = new Uint16Array(size);
    const pairs = this.#pairs;
    let count = 0;
    for (let i = 0; i < lines.length; i++) {
      const { text } = lines[i]!;
      this.#from[i] = count;
      let a = 0;
      for (let c = 0; c < text.length; c++) {
        const b = text.charCodeAt(c);
        if (speaks[b] === 0) {
          a = 0;
          continue;
        }
        if (a !== 0) pairs[count++] = Math.imul(a * 31 + b, 0x9e3779b1) >>> (32 - BITS);
        a = b;
      }
    }
    this.#from[lines.length] = count;
  }

  /** Share, 0 to 1, of the pairs below the edge above line i that stand above it too; NaN where there is too little. */
  across(i: number): number {
    const edge = this.#from[i]!;
    const top = Math.max(0, edge - ABOVE);
    const bottom = Math.min(this.#from[this.#from.length - 1]!, edge + BELOW);
    if (edge - top < FEW || bottom - edge < FEW) return NaN;
    const pairs = this.#pairs;
    const own = nextRound();
    for (let k = top; k < edge; k++) seen[pairs[k]!] = own;
    let shared = 0;
    for (let k = edge; k < bottom; k++) if (seen[pairs[k]!] === own) shared++;
    return shared / (bottom - edge);
  }

  /** Share, 0 to 1, of the pairs of lines [i, end) that stand again in the text right below them, and right above; NaN where they have none. */
  again(i: number, end: number): { readonly below: number; readonly above: number } {
    const from = this.#from[i]!;
    const to = this.#from[end]!;
    const bottom = Math.min(this.#from[this.#from.length - 1]!, to + NEAR);
    return { below: this.#met(from, to, to, bottom), above: this.#met(from, to, Math.max(0, from - NEAR), from) };
  }

  /** Share of the different pairs in [from, to) that stand in [first, last) too. */
  #met(from: number, to: number, first: number, last: number): number {
    const pairs = this.#pairs;
    const own = nextRound();
    let count = 0;
    for (let k = from; k < to; k++) {
      if (seen[pairs[k]!] !== own) count++;
      seen[pairs[k]!] = own;
    }
    let met = 0;
    for (let k = first; k < last; k++) {
      if (seen[pairs[k]!] !== own) continue;
      met++;
      seen[pairs[k]!] = 0;
    }
    return met / count;
  }
}
