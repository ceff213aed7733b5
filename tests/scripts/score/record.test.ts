import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureCorpora } from '../../../scripts/score/corpus.ts';
import { documentOf } from '../../../scripts/score/document.ts';
import { faultsOf, figuresOf, jsonOf, type AccuracyRecord } from '../../../scripts/score/record.ts';
import { Tally } from '../../../scripts/score/tally.ts';

const tally = new Tally();
tally.add('kind', { true: 3, found: 2 });
tally.add('person', { true: 4, claimed: 2, found: 1 });
for (const article of ['a', 'b', 'c']) tally.fault({ measure: 'person', shape: 'bare-two', article, printed: `某${article}`, read: '' });
tally.fault({ measure: 'person', shape: 'word-as-name', article: 'a', printed: '', read: '如|此' });

const RECORD: AccuracyRecord = {
  pipeline: '7',
  measured: '2001-02-03',
  hashes: { dev: 'aa', 'held-out': 'bb' },
  figures: [...figuresOf(tally, 'dev', 'article'), ...figuresOf(tally, 'held-out', 'plain')],
  faults: [...faultsOf([tally], 'dev'), ...faultsOf([tally, tally], 'held-out')],
  corpora: { pipeline: '6', measured: '2001-02-02', figures: figuresOf(tally, 'paper', 'pages'), faults: faultsOf([tally], 'paper') },
};

test('figures have their target, faults are counted by shape', () => {
  expect(figuresOf(tally, 'dev', 'article').map(({ measure, value, n, target }) => [measure, value, n, target])).toEqual([
    ['person', 33.3, 4, 97],
    ['kind', 66.7, 3, 85],
  ]);
  expect(figuresOf(tally, 'dev', 'article')[0]).toMatchObject({ precision: 50, recall: 25 });
  expect(faultsOf([tally, tally], 'x').map(({ shape, count }) => [shape, count])).toEqual([['bare-two', 6], ['word-as-name', 2]]);
});

test('the record is JSON with a line for each figure', () => {
  expect(JSON.parse(jsonOf(RECORD))).toEqual(RECORD);
  expect(JSON.parse(jsonOf({ ...RECORD, corpora: null, faults: [] }))).toEqual({ ...RECORD, corpora: null, faults: [] });
  expect(jsonOf(RECORD).split('\n').filter((line) => line.includes('"value"'))).toHaveLength(6);
});

test('the document lists each shape in turn, and nothing printed in held-out or a corpus', () => {
  const text = documentOf(RECORD, tally.faults, 'Tried: all.\n');
  expect(text).toContain('Tried: all.');
  expect(text).toContain('| Persons | 33.3 of 4 (≥ 97) |');
  expect(text).toContain('| Kind | 66.7 of 3 (≥ 85) |');
  expect(text).toContain('| Persons | plain | 33.3 | 50.0 | 25.0 | 4 | 2001-02-03 |');
  expect(text).toContain('| Persons | pages | 33.3 | 50.0 | 25.0 | 4 | 2001-02-02 |');
  expect(text).toContain('### paper');
  expect(text).toMatch(/\| bare-two \| 3 \| 6 \|/);
  const listed = [...text.matchAll(/^\| ([abc]) \| (\S+) \|/gm)].map(([, article, shape]) => `${article} ${shape}`);
  expect(listed).toEqual(['a bare-two', 'a word-as-name', 'b bare-two', 'c bare-two']);
  expect(text).toContain('如\\|此');
});

test('other text is measured where it lies, whatever lies beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  try {
    const page = '某县召开会议\n\n本报讯 5月1日，某县召开会议，县长王建国出席并讲话，强调要抓好春季农业生产。\n';
    await writeFile(join(folder, 'page.txt'), page);
    await writeFile(join(folder, 'truth.jsonl'), `${JSON.stringify({ file: 'page.txt', articles: [{ start: 0, end: page.length - 1, headline: '某县召开会议', byline: ['赵一'] }] })}\n`);
    const [pages] = await measureCorpora(folder);
    expect(pages!.tally.figure('boundaries')).toMatchObject({ value: 100, n: 1 });
    expect(pages!.tally.figure('headlines')).toMatchObject({ value: 100, n: 1 });
    expect(pages!.tally.figure('bylines')).toMatchObject({ value: 0, n: 1 });
    const spans = join(folder, 'spans.ndjson');
    await writeFile(spans, `${JSON.stringify({ id: '1', text: page, persons: [['王建国', 30, 33], ['赵一', 0, 2]] })}\n`);
    const [persons] = await measureCorpora(spans);
    expect(persons).toMatchObject({ name: 'spans' });
    expect(persons!.tally.figure('person')).toMatchObject({ value: 200 / 3, n: 2 });
    await writeFile(spans, '{"id":"1","text":"x"}\n');
    expect(await measureCorpora(spans)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
