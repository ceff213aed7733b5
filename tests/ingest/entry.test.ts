import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFindings, decodePeople, decodePlaces, decodeTexts, encodeEntry, type FileEntry, openEntry } from '../../src/ingest/entry.ts';
import { packRows, unpackRows } from '../../src/ingest/packed-rows.ts';
import { readPage } from '../../src/pipeline/index.ts';
import { sightingsOf } from '../../src/pipeline/resolve/sightings.ts';
import { rowsOf } from '../../src/pipeline/rows/page-rows.ts';

const SAMPLES = ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt'].map((file) => readFileSync(`data/pages/${file}`, 'utf8'));
const lines = SAMPLES.flatMap((text) => text.split(/(?<=\n)/));
const anyPage = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 40 }).map((parts) => parts.join(''));

/** Corrections leave their marks in the entry. */
const REJECTED = [{ do: 'reject', number: 1, reason: null, person: '樊惠林', article: null, as: 'other' }] as const;

const pageOf = (id: string, text: string): FileEntry['pages'][number] => {
  const reading = readPage({ id, file: '2023/报.txt', text }, REJECTED);
  return { rows: rowsOf(reading, 'utf-8'), sightings: sightingsOf(reading), corrections: reading.corrections };
};
const entryOf = (texts: readonly string[]): FileEntry => ({
  summary: { file: { file: '2023/报.txt', bytes: 3, sha256: 'ab', encoding: 'utf-8' }, pages: texts.map((_, i) => ({ file: `报.txt#${i}`, sha256: `s${i}`, printed: `p${i}`, notices: [] })), notices: [], leftOut: 0 },
  articles: 7,
  officials: texts.map((_, i) => [`甲${i}`]),
  pages: texts.map((text) => pageOf('', text)),
});

test('whatever stands on the pages, an entry gives back what was read, under the ids that a run gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPage, { maxLength: 3 }), async (texts) => {
      const entry = entryOf(texts);
      const { bytes, sections: written } = await encodeEntry(entry);
      const opened = (await openEntry(bytes))!;
      expect([opened.summary, opened.articles, opened.officials, opened.sections]).toEqual([entry.summary, 7, entry.officials, written]);
      const { sections } = opened;
      const ids = texts.map((_, i) => (i === 1 ? null : `p${i}`));
      const expected = texts.flatMap((text, i) => (i === 1 ? [] : [pageOf(`p${i}`, text)]));
      expect(decodePeople(bytes.subarray(sections.sightings.start, sections.sightings.end), ids)).toEqual(expected.map(({ sightings, corrections }) => ({ sightings, corrections })));
      expect(decodeFindings(bytes.subarray(sections.findings.start, sections.findings.end), ids)).toEqual(expected.map(({ rows }) => rows.findings));
      ids.filter((id) => id !== null).forEach((id, i) => {
        const [text, place] = [sections.texts, sections.places].map((of) => of[texts.length > 1 && i > 0 ? i + 1 : i]!);
        const bySpot = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
        const texts_ = decodeTexts(bytes.subarray(text!.start, text!.end), id);
        expect(bySpot([...texts_.texts, ...texts_.page_texts])).toEqual(bySpot([...expected[i]!.rows.texts.texts, ...expected[i]!.rows.texts.page_texts]));
        const places = decodePlaces(bytes.subarray(place!.start, place!.end), id);
        expect(bySpot([...places.spans, ...places.evidence])).toEqual(bySpot([...expected[i]!.rows.places.spans, ...expected[i]!.rows.places.evidence]));
      });
    }),
    { numRuns: 30 },
  );
}, 60_000);

describe('a damaged entry', () => {
  test('is not taken for what was read, wherever the damage is', async () => {
    const { bytes } = await encodeEntry(entryOf([SAMPLES[0]!.slice(0, 600)]));
    expect(await openEntry(bytes)).not.toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = bytes.slice();
        damaged[at]! ^= by;
        const opened = await openEntry(damaged);
        expect(opened === null || JSON.stringify(opened) === JSON.stringify(await openEntry(bytes))).toBe(true);
      }),
      { numRuns: 200 },
    );
    for (const end of [0, 10, 90, bytes.length - 1]) expect(await openEntry(bytes.slice(0, end))).toBeNull();
  });
});

test('rows are packed by column, and page ids are not kept', () => {
  const rows = [{ page_id: '', article_id: '-01', start: 3, note: null }, { page_id: '', article_id: null, start: 4, note: 'x' }];
  expect(packRows(rows)).toEqual({ names: ['page_id', 'article_id', 'start', 'note'], values: [['', ''], ['-01', null], [3, 4], [null, 'x']] });
  expect(unpackRows(packRows(rows), 'p7')).toEqual([{ page_id: 'p7', article_id: 'p7-01', start: 3, note: null }, { page_id: 'p7', article_id: null, start: 4, note: 'x' }]);
  expect(unpackRows(packRows([]), 'p7')).toEqual([]);
});
