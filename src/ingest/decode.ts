/**
 * Bytes -> text. Byte-order marks and strict UTF-8 speak for themselves; otherwise every encoding is tried and the text
 * that reads most like Chinese wins, because each of them decodes the others' bytes without an error.
 */
import { COMMON_CHARACTERS } from '../pipeline/lexicon/common-characters.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

export type DecodeFailure = 'empty' | 'binary' | 'utf-32' | 'mojibake' | 'undecodable';

export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly encoding: Encoding;
  /** How the encoding was found: a mark, strict UTF-8, by score, or given. */
  readonly by: 'mark' | 'strict' | 'score' | 'choice';
  /** Characters that the bytes did not give: U+FFFD. */
  readonly damaged: number;
}
export type DecodeResult = Decoded | { readonly ok: false; readonly reason: DecodeFailure; readonly detail?: string };

/** Genuine Chinese text scores above 0.5, text in a wrong encoding below 0.1. */
const READABLE = 0.25;
const MOJIBAKE = 0.1;
const DAMAGE_BORNE = 0.05;
/** Characters that are looked at; a page has fewer. */
const SAMPLE = 20_000;

const MAGIC: readonly [string, readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** The name of a format that is known by its first bytes; null for others. */
export const magicOf = (bytes: Uint8Array): string | null => MAGIC.find(([, start]) => startsWith(bytes, start))?.[0] ?? null;

/** The text of a file. `choice` overrides the detection. Never throws. */
export function decode(bytes: Uint8Array, choice?: Encoding): DecodeResult {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const magic = magicOf(bytes);
  if (magic !== null) return { ok: false, reason: 'binary', detail: magic };
  if (isUtf32(bytes)) return { ok: false, reason: 'utf-32' };
  const found = choice === undefined ? detect(bytes) : { text: decodeAs(bytes, choice), encoding: choice, by: 'choice' as const };
  return found === null ? { ok: false, reason: 'undecodable' } : judged(found);
}

/** Marked, or two zero bytes in every four, at the places where no Chinese text in another encoding has them. */
function isUtf32(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return true;
  const units = Math.min(bytes.length >> 2, SAMPLE);
  const zeros = (place: number): boolean => {
    let count = 0;
    for (let i = 0; i < units; i++) if (bytes[4 * i + place] === 0) count++;
    return count > 0.95 * units;
  };
  return units > 4 && zeros(3) !== zeros(0) && (zeros(2) || zeros(1));
}

type Found = Pick<Decoded, 'text' | 'encoding' | 'by'>;

function detect(bytes: Uint8Array): Found | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', by: 'mark' };
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le', by: 'mark' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be', by: 'mark' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Latin text in UTF-16 is valid UTF-8 with a NUL beside every letter.
    if (share(text, (code) => code === 0) < 0.2) return { text, encoding: 'utf-8', by: 'strict' };
  } catch {
    // not UTF-8 throughout: let the score decide
  }
  const candidates = ENCODINGS.map((encoding) => {
    const text = decodeAs(bytes, encoding);
    return { text, encoding, by: 'score' as const, score: readability(text) };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < READABLE ? null : best;
}

function judged(found: Found): DecodeResult {
  const { text } = found;
  // One character is no text either.
  if (!/\S\s*\S/.test(text)) return { ok: false, reason: 'empty' };
  if (share(text, (code) => code < 0x20 && (code < 9 || code > 13)) > 0.1) return { ok: false, reason: 'binary' };
  let damaged = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) damaged++;
  if (damaged > text.length * DAMAGE_BORNE) return { ok: false, reason: 'undecodable', detail: String(damaged) };
  const foreign = [...text.slice(0, SAMPLE)].filter((character) => character > '\u007F');
  if (foreign.length >= 20 && readability(text) < MOJIBAKE) return { ok: false, reason: 'mojibake' };
  return { ok: true, ...found, damaged };
}

/** Share of common Chinese characters among all that are not plain ASCII; less what no text holds. 1 for plain ASCII. */
export function readability(text: string): number {
  let common = 0;
  let strange = 0;
  let all = 0;
  for (const character of text.slice(0, SAMPLE)) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      if (code < 9) strange++;
      continue;
    }
    all++;
    if (COMMON_CHARACTERS.has(character)) common++;
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900) || (code >= 0x80 && code < 0xa0)) strange++;
  }
  return all === 0 ? (strange > 0 ? 0 : 1) : (common - 2 * strange) / all;
}

function share(text: string, matches: (code: number) => boolean): number {
  const length = Math.min(text.length, SAMPLE);
  let count = 0;
  for (let i = 0; i < length; i++) if (matches(text.charCodeAt(i))) count++;
  return count / length;
}
