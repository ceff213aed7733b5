/** Paragraphs -> sentences: a final mark and the closing marks after it end one. */
import type { Paragraph, Sentence } from './model.ts';

const FINAL = '。！？!?';
const CLOSING = '”’」』）)】》。！？!?…';
const CARRIES_ON = '，、；：,;的';

/** The sentences of all paragraphs, in order, without gaps inside a paragraph. Linear in the text. */
export function toSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    for (let i = start; i < paragraph.end; i++) {
      if (!FINAL.includes(text[i]!)) continue;
      while (i + 1 < paragraph.end && CLOSING.includes(text[i + 1]!)) i++;
      if (i + 1 < paragraph.end && CARRIES_ON.includes(text[i + 1]!)) continue;
      sentences.push({ start, end: i + 1, paragraph: index });
      start = i + 1;
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: index });
  });
  return sentences;
}
