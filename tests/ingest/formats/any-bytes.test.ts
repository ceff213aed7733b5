import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContents } from '../../../src/ingest/formats/dispatch.ts';
import { type Run, toPageText } from '../../../src/ingest/formats/pdf-layout.ts';
import { utf8 } from './reading.ts';

const PIECES = ['<p>', '</p>', '<article>', '<script', '"', ',', '\n', '{"text":', '[', ']', '}', '# ', '**', '---\n', '标题,正文\n', '区长出席。', '2023', '|', '\\', '<!--', '&#x', '\t'];

test('any text under any name: an answer, never an error, and every article lies in its page', async () => {
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.csv', 'a.tsv', 'a.json', 'a.ndjson');
  await fc.assert(
    fc.asyncProperty(name, fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 40 }), async (path, pieces) => {
      const { pages, notices, leftOut } = await readContents({ path, bytes: utf8(pieces.join('')) });
      expect(pages.length > 0 || notices.length > 0 || leftOut > 0).toBe(true);
      for (const { text, articles = [] } of pages) {
        articles.reduce((end, article) => {
          expect(article.start >= end && article.end >= article.start && article.end <= text.length).toBe(true);
          if (article.headline !== null) expect(article.headline.start >= article.start && article.headline.end <= article.end).toBe(true);
          return article.end;
        }, 0);
      }
    }),
    { numRuns: 400 },
  );
});

test('any bytes of an archive: an answer, never an error', async () => {
  const head = Uint8Array.of(0x50, 0x4b, 3, 4);
  const end = Uint8Array.of(0x50, 0x4b, 5, 6);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 18, maxLength: 18 }), async (bytes, record) => {
      const { leftOut } = await readContents({ path: 'a.zip', bytes: Uint8Array.from([...head, ...bytes, ...end, ...record]) });
      expect(leftOut).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('wherever glyphs stand on a page, each is read once', () => {
  const run: fc.Arbitrary<Run> = fc.record({
    text: fc.string({ unit: fc.constantFrom('区', '长', '出', '席', 'a', '1'), minLength: 1, maxLength: 8 }),
    x: fc.double({ min: 0, max: 400, noNaN: true }), y: fc.double({ min: 0, max: 600, noNaN: true }),
    length: fc.double({ min: 0, max: 100, noNaN: true }), size: fc.double({ min: 1, max: 40, noNaN: true }), vertical: fc.boolean(),
  });
  const sorted = (text: string): string => Array.from(text.replace(/\s/g, '')).sort().join('');
  fc.assert(
    fc.property(fc.array(run, { maxLength: 60 }), (runs) => {
      expect(sorted(toPageText(runs))).toBe(sorted(runs.map(({ text }) => text).join('')));
    }),
    { numRuns: 300 },
  );
});
