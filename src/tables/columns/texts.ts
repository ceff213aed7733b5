/** A list of texts as runs of numbers: their lengths, the characters in use, and which of them stand where. UTF-16 units. */
import { ColumnsError, type ByteReader, type ByteWriter } from './bytes.ts';
import { readNumbers, writeNumbers } from './numbers.ts';

export function writeTexts(out: ByteWriter, texts: readonly string[]): void {
  writeNumbers(out, texts.map(({ length }) => length));
  const whole = texts.join('');
  const units = Uint16Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i));
  const used = Uint16Array.from(new Set(units)).sort();
  const place = new Uint16Array(0x10000);
  used.forEach((unit, i) => (place[unit] = i));
  writeNumbers(out, used.map((unit, i) => unit - (used[i - 1] ?? 0)));
  writeNumbers(out, units.map((unit) => place[unit]!));
}

/** Throws a `ColumnsError` where the list is damaged or holds another number of texts than `expected`. */
export function readTexts(from: ByteReader, expected?: number): string[] {
  const lengths = readNumbers(from, expected);
  const used = readNumbers(from);
  for (let i = 1; i < used.length; i++) used[i]! += used[i - 1]!;
  const places = readNumbers(from, lengths.reduce((sum, length) => sum + length, 0));
  const units = new Uint16Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const unit = used[places[i]!];
    if (unit === undefined || unit > 0xffff) throw new ColumnsError('no such character');
    units[i] = unit;
  }
  let whole = '';
  for (let i = 0; i < units.length; i += PIECE) whole += String.fromCharCode(...units.subarray(i, i + PIECE));
  const texts: string[] = [];
  let at = 0;
  for (const length of lengths) texts.push(whole.slice(at, (at += length)));
  return texts;
}

/** Arguments that a call may have everywhere. */
const PIECE = 4096;
