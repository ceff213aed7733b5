/** Articles made from a string, for tests of what is read in running text. */
import type { Article } from '../../../src/pipeline/model.ts';

/** An article whose page is its text; one paragraph a line. */
export function articleOf(text: string, id = 'test-01'): Article {
  const at = Int32Array.from({ length: text.length + 1 }, (_, i) => i);
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = { start, end: start + line.length, role: 'body' as const };
    start += line.length + 1;
    return paragraph;
  });
  return {
    id,
    page: { id: 'test', file: 'test.txt', text },
    block: { pieces: [{ start: 0, end: text.length, role: 'body' }], confidence: 1 },
    text: { text, at },
    paragraphs,
    sentences: [],
    bylines: [],
  };
}
