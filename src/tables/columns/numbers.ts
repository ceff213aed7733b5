/**
 * A run of whole numbers in as few bytes as their frequencies allow: hosts do not compress binary files by themselves,
 * and the same numbers must give the same bytes on every machine.
 *
 * Small numbers are symbols of their own; larger ones share a symbol with those of the same five leading bits, and their
 * other bits stand beside. Symbols are coded by range asymmetric numeral systems (J. Duda, arXiv:1311.2540) with fixed
 * frequencies, renormalised by 16 bits, as in F. Giesen, "Interleaved entropy coders", arXiv:1402.3392.
 */
import type { ByteReader, ByteWriter} from './bytes.ts';
import { ColumnsError } from './bytes.ts';

/** Frequencies of a run add up to this. */
const SCALE_BITS = 12;
const SCALE = 1 << SCALE_BITS;
/** The coder's state lies between this and 2^31. */
const LOW = 1 << 15;
const LEADING_BITS = 5;
const LEADING = 1 << LEADING_BITS;

const shiftOf = (value: number): number => Math.max(0, 31 - Math.clz32(value) - LEADING_BITS);
/** All symbols are below this. */
const SYMBOLS = 27 * LEADING;
const symbolOf = (value: number, shift: number): number => shift * LEADING + (value >>> shift);
const shiftFor = (symbol: number): number => Math.max(0, (symbol >> LEADING_BITS) - 1);

/** Counts scaled to add up to SCALE; what occurs keeps at least 1. */
function scaled(counts: readonly number[], total: number): number[] {
  const parts = counts.map((count) => Math.max(1, Math.round((count / total) * SCALE)));
  let surplus = parts.reduce((sum, part) => sum + part, 0) - SCALE;
  while (surplus !== 0) {
    const largest = parts.indexOf(Math.max(...parts));
    const taken = surplus > 0 ? Math.min(surplus, Math.max(1, parts[largest]! >> 2)) : surplus;
    parts[largest]! -= taken;
    surplus -= taken;
  }
  return parts;
}

/** Appends numbers from 0 up to, without, 2^31. */
export function writeNumbers(out: ByteWriter, values: ArrayLike<number>): void {
  const { length } = values;
  out.number(length);
  if (length === 0) return;
  const counts = new Uint32Array(SYMBOLS);
  const symbols = new Uint16Array(length);
  let most = 0;
  for (let i = 0; i < length; i++) {
    const symbol = symbolOf(values[i]!, shiftOf(values[i]!));
    symbols[i] = symbol;
    counts[symbol]!++;
    if (symbol > most) most = symbol;
  }
  const used: number[] = [];
  for (let symbol = 0; symbol <= most; symbol++) if (counts[symbol]! > 0) used.push(symbol);
  const parts = scaled(used.map((symbol) => counts[symbol]!), length);
  out.number(used.length);
  used.forEach((symbol, i) => {
    out.number(symbol - (used[i - 1] ?? 0));
    out.number(parts[i]!);
  });
  if (used.length > 1) out.sized(coded(symbols, used, parts));
  writeRests(out, values);
}

/** The symbols as 16-bit words in the order of reading. The coder works from the last to the first. */
function coded(symbols: Uint16Array, used: readonly number[], parts: readonly number[]): Uint8Array {
  const part = new Uint16Array(used.at(-1)! + 1);
  const below = new Uint16Array(part.length);
  let sum = 0;
  used.forEach((symbol, i) => {
    part[symbol] = parts[i]!;
    below[symbol] = sum;
    sum += parts[i]!;
  });
  // No symbol pushes out more than a word, and the state is two.
  const words = new Uint16Array(symbols.length + 2);
  let filled = 0;
  let state = LOW;
  for (let i = symbols.length - 1; i >= 0; i--) {
    const size = part[symbols[i]!]!;
    if (state >= size * 2 ** (31 - SCALE_BITS)) {
      words[filled++] = state & 0xffff;
      state >>>= 16;
    }
    const whole = (state / size) | 0;
    state = (whole << SCALE_BITS) + (state - whole * size) + below[symbols[i]!]!;
  }
  words[filled++] = state & 0xffff;
  words[filled++] = state >>> 16;
  const bytes = new Uint8Array(filled * 2);
  for (let at = 0; filled > 0; ) {
    const word = words[--filled]!;
    bytes[at++] = word >>> 8;
    bytes[at++] = word & 0xff;
  }
  return bytes;
}

/** Most bytes of what a symbol leaves out. */
const REST = 4;

/** The bits that the symbols leave out, lowest first. */
function writeRests(out: ByteWriter, values: ArrayLike<number>): void {
  const bytes = new Uint8Array(values.length * REST);
  let [filled, held, bits] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    for (let left = shiftOf(value), rest = value; left > 0; ) {
      const taken = Math.min(left, 8);
      held |= (rest & ((1 << taken) - 1)) << bits;
      bits += taken;
      rest >>>= taken;
      left -= taken;
      if (bits >= 8) {
        bytes[filled++] = held & 255;
        held >>>= 8;
        bits -= 8;
      }
    }
  }
  if (bits > 0) bytes[filled++] = held;
  out.sized(bytes.subarray(0, filled));
}

/** No run is longer; a damaged length takes no memory. */
export const LONGEST = 1 << 24;

/** Reads what `writeNumbers` wrote. Throws a `ColumnsError` where it is damaged or holds another number of numbers than `expected`. */
export function readNumbers(from: ByteReader, expected?: number): Uint32Array {
  const length = from.number();
  if (length > LONGEST || length !== (expected ?? length)) throw new ColumnsError(`${length} numbers instead of ${expected ?? 'fewer'}`);
  const values = new Uint32Array(length);
  if (length === 0) return values;
  const count = from.number();
  if (count === 0 || count > SCALE) throw new ColumnsError('no such frequencies');
  const firstOf = new Uint32Array(count);
  const shifts = new Uint8Array(count);
  const part = new Uint16Array(count);
  const below = new Uint16Array(count);
  const slots = new Uint16Array(SCALE);
  let [symbol, sum] = [0, 0];
  for (let i = 0; i < count; i++) {
    symbol += from.number();
    const shift = shiftFor(symbol);
    if (shift > 31) throw new ColumnsError('no such number');
    shifts[i] = shift;
    firstOf[i] = (symbol - shift * LEADING) * 2 ** shift;
    part[i] = from.number();
    below[i] = sum;
    slots.fill(i, sum, (sum += part[i]!));
  }
  if (sum !== SCALE) throw new ColumnsError('the frequencies do not add up');
  if (count > 1) decode(from.sized(), slots, part, below, values);
  const rests = from.sized();
  let [at, held, bits] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const found = values[i]!;
    let value = firstOf[found]!;
    for (let left = shifts[found]!, place = 0; left > 0; ) {
      if (bits === 0) {
        held = rests[at++]!;
        bits = 8;
      }
      const taken = Math.min(left, bits);
      value += (held & ((1 << taken) - 1)) * 2 ** place;
      held >>>= taken;
      bits -= taken;
      place += taken;
      left -= taken;
    }
    values[i] = value;
  }
  if (at !== rests.length) throw new ColumnsError('bits are missing or left over');
  return values;
}

/** Fills `found` with places in the list of symbols. */
function decode(words: Uint8Array, slots: Uint16Array, part: Uint16Array, below: Uint16Array, found: Uint32Array): void {
  let at = 4;
  let state = ((words[0]! << 24) | (words[1]! << 16) | (words[2]! << 8) | words[3]!) >>> 0;
  for (let i = 0; i < found.length; i++) {
    const slot = state & (SCALE - 1);
    const place = slots[slot]!;
    found[i] = place;
    state = part[place]! * (state >>> SCALE_BITS) + slot - below[place]!;
    if (state < LOW) {
      state = (state << 16) | (words[at]! << 8) | words[at + 1]!;
      at += 2;
    }
  }
  // The coder began with this state, so damage shows here.
  if (state !== LOW || at !== words.length) throw new ColumnsError('damaged');
}
