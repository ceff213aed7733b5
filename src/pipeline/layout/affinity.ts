/** How much a line speaks of what lines above it speak of: the pairs of characters they share, those that few lines have weighing most. */
import type { Line } from '../model.ts';
import { ln, ln1p } from '../steady.ts';

const BITS = 14;
/** Lines above with one pair that are looked at: more would say little, and cost much on an endless page. */
const REACH = 256;
/** Characters that pair with anything. */
const COMMON = '的了和是在有为与对将等及以中上下这一不个要会年月日也我们他她它其于从到大来人可并能就都而';

const speaks = new Uint8Array(0x10000);
speaks.fill(1, 0x4e00, 0xa000);
for (const char of COMMON) speaks[char.charCodeAt(0)] = 0;

export class Affinity {
  /** The different pairs of each line as numbers below 2^14, line after line, and where those of each line start. */
  readonly #pairs: Uint16Array;
  readonly #lineOf: Uint32Array;
  readonly #from: Uint32Array;
  /** The last place of each pair, and from each place the one above it; 0 where there is none, else one more than the place. */
  readonly #last = new Uint32Array(1 << BITS);
  readonly #above: Uint32Array;
  /** How many lines have each pair. */
  readonly #lines = new Uint16Array(1 << BITS);
  readonly #shared: Float64Array;
  /** Lines that share something with the line asked for. */
  #sharing: number[] = [];
  #row = -1;
  /** Whether the sentence of a line clearly runs on into the next. */
  readonly #runsOn: (i: number) => boolean;

  constructor(lines: readonly Line[], runsOn: (i: number) => boolean) {
    this.#runsOn = runsOn;
    let size = 0;
    for (const { text } of lines) size += text.length;
    this.#pairs = new Uint16Array(size);
    this.#lineOf = new Uint32Array(size);
    this.#above = new Uint32Array(size);
    this.#from = new Uint32Array(lines.length + 1);
    this.#shared = new Float64Array(lines.length);
    let count = 0;
    for (let i = 0; i < lines.length; i++) {
      this.#from[i] = count;
      count = this.#enter(lines[i]!.text, i, count);
    }
    this.#from[lines.length] = count;
  }

  #enter(text: string, line: number, from: number): number {
    let count = from;
    let before = 0;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (speaks[code] === 0) {
        before = 0;
        continue;
      }
      if (before !== 0) {
        const pair = Math.imul(before * 31 + code, 0x9e3779b1) >>> (32 - BITS);
        const last = this.#last[pair]!;
        if (last <= from) {
          this.#pairs[count] = pair;
          this.#lineOf[count] = line;
          this.#above[count] = last;
          this.#lines[pair]!++;
          this.#last[pair] = ++count;
        }
      }
      before = code;
    }
    return count;
  }

  /** How much line i, with the lines that clearly run on from it, shares with some lines above it; 0 and more. */
  of(lines: readonly number[], i: number): number {
    if (this.#row !== i) this.#share(i);
    let sum = 0;
    for (const line of lines) sum += this.#shared[line]!;
    return ln1p(sum);
  }

  #share(i: number): void {
    this.#row = i;
    for (const line of this.#sharing) this.#shared[line] = 0;
    this.#sharing = [];
    const all = this.#shared.length;
    for (let k = i; k < i + 3 && k < all; k++) {
      if (k > i && !this.#runsOn(k - 1)) break;
      for (let place = this.#from[k]!; place < this.#from[k + 1]!; place++) {
        const weight = ln(all / this.#lines[this.#pairs[place]!]!) / 4;
        for (let at = this.#above[place]!, n = 0; at > 0 && n < REACH; at = this.#above[at - 1]!, n++) {
          const line = this.#lineOf[at - 1]!;
          if (line >= i) continue;
          if (this.#shared[line] === 0) this.#sharing.push(line);
          this.#shared[line]! += weight;
        }
      }
    }
  }
}
