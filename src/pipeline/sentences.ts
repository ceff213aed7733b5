/** Paragraphs -> sentences: a final mark and the closing marks after it end one. */
import type { Paragraph, Sentence } from './model.ts';

const FINAL = 1;
const CLOSING = 2;
const CARRIES_ON = 4;
const classes = new Uint8Array(0x10000);
for (const [chars, bit] of [['。！？!?', FINAL], ['”’」』）)】》。！？!?…', CLOSING], ['，、；：,;的', CARRIES_ON]] as const)
  for (let i = 0; i < chars.length; i++) classes[chars.charCodeAt(i)]! |= bit;

/** The sentences of all paragraphs, in order, without gaps inside a paragraph. Linear in the text. */
export function toSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    for (let i = start; i < paragraph.end; i++) {
      if ((classes[text.charCodeAt(i)]! & FINAL) === 0) continue;
      while (i + 1 < paragraph.end && (classes[text.charCodeAt(i + 1)]! & CLOSING) !== 0) i++;
      if (i + 1 < paragraph.end && (classes[text.charCodeAt(i + 1)]! & CARRIES_ON) !== 0) continue;
      sentences.push({ start, end: i + 1, paragraph: index });
      start = i + 1;
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: index });
  });
  return sentences;
}
