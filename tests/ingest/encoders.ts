/** Text as bytes in encodings that the platform only decodes. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};
export const utf32 = (text: string): Uint8Array => {
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  return new Uint8Array(Uint32Array.from(points).buffer);
};
/** Bytes of an encoding that the platform only decodes: every pair of bytes is decoded once. */
function codesOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (!codes.has(character)) codes.set(character, [high, low]);
    }
  }
  return codes;
}
const CODES = { gb18030: codesOf('gb18030'), big5: codesOf('big5') };
export function legacy(text: string, encoding: keyof typeof CODES): Uint8Array {
  const codes = CODES[encoding];
  return Uint8Array.from(Array.from(text).flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)!)));
}
