/** Everything found has its place in the original, nothing is lost, and the order of the files changes nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ingestInMemory } from '../../src/ingest/in-memory.ts';
import type { InputFile } from '../../src/ingest/pages.ts';
import { readTable } from '../../src/tables/parquet.ts';
import type { Row, TableName } from '../../src/tables/schema.ts';
import { campaign, chance } from './campaign.ts';

const FOLDERS = ['data/pages', 'tests/fixtures/pages'];
const pages = (): InputFile[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'cases.txt').map((name) => {
      const bytes = readFileSync(`${folder}/${name}`);
      return { path: `${folder}/${name}`, bytes: bytes.length, read: () => Promise.resolve(new Uint8Array(bytes)) };
    }),
  );
const ABOUT = { id: 'sample', title: { zh: '样本', en: 'Sample' } };
const bare = (text: string): string => text.replace(/[\s\u0000-\u0020\u007f\u00ad\u0085\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufffc]/g, '');

test('spans are the original, and every character is accounted for', async () => {
  const { record } = campaign('evidence', 'spans and characters');
  const { files, manifest } = await ingestInMemory(pages(), ABOUT);
  const table = <N extends TableName>(name: N): Promise<Row<N>[]> => readTable(name, files.find(({ name: file }) => file === manifest.tables[name].file)!.bytes);
  const texts = new Map((await table('texts')).map(({ article_id, text }) => [article_id, text]));
  const pageOf = new Map((await table('articles')).map(({ article_id, page_id }) => [article_id, page_id]));
  const originals = new Map((await table('page_texts')).map(({ page_id, text }) => [page_id, text]));
  const figures = { spans: 0, elsewhere: 0, placeless: 0, characters: 0, unaccounted: 0, twice: 0 };
  for (const name of ['mentions', 'roles', 'evidence'] as const) {
    for (const { article_id, start, end, page_start, page_end } of await table(name)) {
      if (start === null || end === null || page_start === null || page_end === null) {
        figures.placeless++;
        continue;
      }
      const found = texts.get(article_id)!.slice(start, end);
      const original = originals.get(pageOf.get(article_id)!)!.slice(page_start, page_end);
      figures.spans++;
      // Lines of the page may be joined in the article; between them stand blanks, or what parts the lines.
      if (found === '' || (bare(found) !== bare(original) && !bare(original).includes(bare(found)))) figures.elsewhere++;
    }
  }
  const spans = await table('spans');
  for (const [page_id, text] of originals) {
    const taken = new Uint8Array(text.length);
    for (const { page_start, page_end } of spans.filter((span) => span.page_id === page_id)) for (let i = page_start; i < page_end; i++) taken[i]!++;
    figures.characters += text.length;
    taken.forEach((times, i) => {
      if (times > 1) figures.twice++;
      if (times === 0 && bare(text[i]!) !== '') figures.unaccounted++;
    });
  }
  record([
    { what: 'spans of people, titles and evidence', value: figures.spans, atLeast: 500 },
    { what: 'that are not the original', value: figures.elsewhere, atMost: 0 },
    { what: 'findings without a span, as their words stand elsewhere', value: figures.placeless },
    { what: 'characters of pages', value: figures.characters },
    { what: 'in no article and no residue', value: figures.unaccounted, atMost: 0 },
    { what: 'in two', value: figures.twice, atMost: 0 },
  ]);
});

test('the order of the files changes nothing', async () => {
  const { size, record } = campaign('evidence', 'orders of the files');
  const next = chance(5);
  const hashes = new Set<string>();
  const orders = size(2, 20);
  for (let i = 0; i < orders; i++) {
    const shuffled = pages().map((file) => ({ file, place: next() })).sort((a, b) => a.place - b.place).map(({ file }) => file);
    const { files } = await ingestInMemory(shuffled, ABOUT);
    const hash = createHash('sha256');
    for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) hash.update(name).update(bytes);
    hashes.add(hash.digest('hex'));
  }
  expect(hashes.size).toBeGreaterThan(0);
  record([
    { what: 'orders of the files', value: orders, atLeast: 20 },
    { what: 'different data sets', value: hashes.size, atMost: 1 },
  ]);
});
