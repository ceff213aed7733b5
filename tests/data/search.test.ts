/** Words as a filter: what the index finds is what the texts hold, and charts and SQL count the same articles. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CountingIndex, tallyOf } from '../../src/counting/counting-index.ts';
import { countQuestion, toTally } from '../../src/data/counts.ts';
import { countArticles } from './list-statements.ts';
import type { Engine } from '../../src/data/engine.ts';
import { createService, rowsOf } from '../../src/data/service.ts';
import type { Matches } from '../../src/data/search.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../src/filters/selection.ts';
import { searchKey } from '../../src/ingest/search-key.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { decodeColumns } from '../../src/tables/columns.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import { nodeEngine } from './engine.node.ts';
import { FOLDER, host, sealedManifest } from './sample.ts';

const tables = invent(80, 3);
const about = { id: 's', title: { zh: 's', en: 's' }, fictional: true, sources: [], pipeline_version: '1' };
const packed = await packDataSet(tables, about, searchKey);
const files = new Map<string, Uint8Array>(packed.files.map(({ name, bytes }) => [name, bytes]));
const WORDS = ['会', '会议', '召开', '乡村', '，', '党员干部', '没有这样的词语', '会議', '２０'];
let engine: Engine;

beforeAll(async () => {
  engine = await nodeEngine(tables);
});

async function search(words: string, serve = host(files)): Promise<Matches> {
  const service = createService(() => Promise.reject(new Error('no engine')), serve);
  await service.open(FOLDER);
  const outcome = await service.search(words, 1);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe.each(WORDS)('%s', (words) => {
  test('is found where the texts hold it, glyph for glyph', async () => {
    const { articles, first, offset } = await search(words);
    const wanted = tables.texts.flatMap(({ article_id, text }) => {
      const places: string[] = [];
      for (let at = searchKey(text).indexOf(searchKey(words)); at >= 0; at = searchKey(text).indexOf(searchKey(words), at + 1)) places.push(`${article_id} ${at}`);
      return places;
    });
    expect(articles.flatMap((id, i) => [...offset.slice(first[i], first[i + 1])].map((at) => `${id} ${at}`))).toEqual(wanted);
  });

  test('filters charts, list and exports alike', async () => {
    const { articles, counted } = await search(words);
    const selection = { ...NOTHING_SELECTED, words: { words, articles, counted, toJSON: () => words } };
    const index = new CountingIndex(decodeColumns(files.get(packed.manifest.columns.file)!).counted);
    for (const by of ['date', 'kind', 'topic', 'official'] as const) {
      const declaration = { by, unit: 'mentions', split: 'kind' } as const;
      const asked = toTally(rowsOf(await engine.ask(countQuestion(declaration, predicate(selection, by)))));
      const inOrder = (tally: typeof asked) => ({ ...tally, rows: tally.rows.toSorted((a, b) => (`${String(a.key)} ${String(a.kind)}` < `${String(b.key)} ${String(b.kind)}` ? -1 : 1)) });
      expect(inOrder(tallyOf(index.count(declaration, selection)))).toEqual(inOrder(asked));
    }
    expect(rowsOf(await engine.ask(countArticles(predicate(selection))))).toEqual([{ count: articles.length }]);
  });
});

test('a host without ranges gives the same', async () => {
  expect(await search('召开', host(files, { ranges: false }))).toEqual(await search('召开'));
});

test('says why there is no answer', async () => {
  const service = createService(() => Promise.reject(new Error('no engine')), host(files));
  await service.open(FOLDER);
  const running = service.search('会议', 7);
  await service.cancel(7);
  expect(await running).toMatchObject({ ok: false, code: 'cancelled' });

  const root = packed.manifest.search!.root.file;
  const damaged = new Map(files).set(root, files.get(root)!.map((byte, i) => (i === 20 ? byte ^ 1 : byte)));
  const other = createService(() => Promise.reject(new Error('no engine')), host(damaged));
  await other.open(FOLDER);
  expect(await other.search('会议', 1)).toMatchObject({ ok: false, code: 'damaged', subject: 'search' });

  const { search: _, sha256: __, ...unindexed } = packed.manifest;
  const old = createService(() => Promise.reject(new Error('no engine')), host(new Map(files).set('manifest.json', sealedManifest(unindexed))));
  await old.open(FOLDER);
  expect(await old.search('会议', 1)).toMatchObject({ ok: false, code: 'not-found', subject: 'search' });
});
