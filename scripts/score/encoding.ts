/** Page texts as bytes in the encodings that papers' systems write, and with the look-alike characters that PDF fonts leave. */
import type { Random } from '../../src/synth/random.ts';

export type PageEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes of a text; UTF-16 with its mark. */
export function encode(text: string, encoding: PageEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030') return toGb(text);
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach((unit, i) => view.setUint16(2 * i, unit, encoding === 'utf-16le'));
  return bytes;
}

const GB = new Map<string, readonly number[]>();

/** The platform decodes GB18030 but does not encode it: the table of two and four bytes is read backwards, once. */
function toGb(text: string): Uint8Array {
  if (GB.size === 0) {
    const decoder = new TextDecoder('gb18030');
    const enter = (...bytes: number[]): void => {
      const char = decoder.decode(Uint8Array.from(bytes));
      if (char.length === 1 && char !== '\ufffd' && !GB.has(char)) GB.set(char, bytes);
    };
    for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) enter(high, low);
    for (let high = 0x81; high <= 0x84; high++) {
      for (let i = 0; i < 10 * 126 * 10; i++) enter(high, 0x30 + Math.floor(i / 1260), 0x81 + (Math.floor(i / 10) % 126), 0x30 + (i % 10));
    }
  }
  return Uint8Array.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (GB.get(char) ?? []))));
}

/** Kangxi radicals by the character they stand for, as Unicode maps them. */
const RADICALS = new Map(Array.from({ length: 0xd6 }, (_, i) => String.fromCharCode(0x2f00 + i)).map((radical) => [radical.normalize('NFKC'), radical]));

/** Every tenth character that is a radical printed as such. Every text keeps its length. */
export const disguise = (text: string, draw: Random): string => text.replace(/[\u4e00-\u9fff]/g, (char) => (RADICALS.has(char) && draw.chance(0.1) ? RADICALS.get(char)! : char));
