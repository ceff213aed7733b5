/** Random cells as pages and people make them: signs of CSV, of spreadsheets, of other scripts, and their neighbours. */
const PIECES = [
  '=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', '""', ',', ';', '\t', '\r', '\n', '\r\n', ' ', '\u3000', '\u00a0', '\u200b', '\u2028', '\u0085',
  '官', '区委书记', '樊惠林', '𠮷', '👍🏽', 'é', 'e\u0301', '0', '1', '-5', '1e9', '6-28', '2023-06-28', 'NULL', 'null', 'true', '\\', '\\N', '|', '#', '%', '&', '<', '>', '/',
  'SUM(A1)', 'cmd|', 'a', 'Z', '.', '：', '，', '“', '（',
];

/** The empty text among them, and no text at all. */
export function cell(next: () => number): string | null {
  if (next() < 0.03) return null;
  const length = Math.floor(next() * next() * 10);
  let text = '';
  for (let i = 0; i < length; i++) text += next() < 0.1 ? randomCharacter(next) : PIECES[Math.floor(next() * PIECES.length)]!;
  return text;
}

/** Any character but NUL, halves of pairs, and the byte-order mark, which ingest takes out. */
function randomCharacter(next: () => number): string {
  for (;;) {
    const point = 1 + Math.floor(next() * (next() < 0.5 ? 0x3ff : 0xfffd));
    if (point !== 0xfeff && (point < 0xd800 || point > 0xdfff)) return String.fromCodePoint(point);
  }
}
