import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRow } from '../../src/data/api.ts';
import type { Engine } from '../../src/data/engine.ts';
import { CONFIDENCE, COVERED, NOTICES, OF_FILES, placesOf, placesWindowOf, ROLES, UNDATED, type Confidence, type Matter } from '../../src/data/quality.ts';
import { rowsOf } from '../../src/data/service.ts';
import type { Sql } from '../../src/data/sql.ts';
import type { Row } from '../../src/tables/schema.ts';
import { nodeEngine } from './engine.node.ts';
import { SAMPLE } from './sample.ts';

const notice = (code: string, severity: string, file: string, page_id: string | null, article_id: string | null): Row<'notices'> => ({
  code, severity, file, page_id, article_id, page_start: page_id && 3, page_end: page_id && 7, detail: null,
} as Row<'notices'>);
const span = (page_id: string, article_id: string | null, role: string, page_start: number, page_end: number): Row<'spans'> => ({ page_id, article_id, role, page_start, page_end });
const sure = [0.57, 0.4999, 0.75, 0.9, 1];

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine({
    ...SAMPLE,
    pages: [...SAMPLE.pages, { ...SAMPLE.pages[0]!, page_id: 'p3', file: 'p3.txt', articles: 0 }],
    articles: SAMPLE.articles.map((row, i) => ({ ...row, boundary_confidence: sure[i]!, date_precision: row.date === null ? 'none' : 'day', date_confidence: row.date === null ? 0 : 0.8 })),
    notices: [
      notice('boundary_doubt', 'doubt', 'p1.txt', 'p1', 'p1-2'), notice('fragment_doubt', 'doubt', 'p1.txt', 'p1', null), notice('fragment_doubt', 'doubt', 'p3.txt', 'p3', null),
      notice('file_binary', 'error', 'x.exe', null, null), notice('page_repeated', 'info', 'p4.txt', 'p1', null),
    ],
    spans: [span('p1', 'p1-1', 'body', 0, 10), span('p1', null, 'furniture', 10, 14), span('p2', 'p2-1', 'body', 0, 4), span('p2', null, 'fragment', 5, 9), span('p3', null, 'furniture', 0, 6)],
  });
});
const ask = async (question: Sql): Promise<AnswerRow[]> => rowsOf(await engine.ask(question));

describe('every number has as many places as it says', () => {
  const matters = async (): Promise<[Matter, number][]> => [
    ...(await ask(NOTICES)).map(({ code, severity, notices }): [Matter, number] => [{ of: 'notice', code: String(code), severity: String(severity) }, Number(notices)]),
    ...(await ask(UNDATED)).map(({ precision, articles }): [Matter, number] => [{ of: 'undated', precision: String(precision) }, Number(articles)]),
    ...(await ask(CONFIDENCE)).map(({ confidence, band, articles }): [Matter, number] => [{ of: 'confidence', confidence: confidence as Confidence, band: Number(band) }, Number(articles)]),
    ...(await ask(ROLES)).map(({ role, residue, runs }): [Matter, number] => [{ of: 'role', role: String(role), residue: residue === true }, Number(runs)]),
  ];

  it('for notices, undated articles, confidences and roles', async () => {
    const all = await matters();
    expect(new Set(all.map(([{ of }]) => of)).size).toBe(4);
    for (const [matter, count] of all) {
      expect(await ask(placesOf(matter)), JSON.stringify(matter)).toHaveLength(count);
      expect(await ask(placesWindowOf(matter, 1))).toHaveLength(1);
    }
  });

  it('and every article stands in one band of each confidence that it has', async () => {
    const sum = (rows: AnswerRow[], of: string): number => rows.filter(({ confidence }) => confidence === of).reduce((all, { articles }) => all + Number(articles), 0);
    const rows = await ask(CONFIDENCE);
    expect([sum(rows, 'boundary'), sum(rows, 'kind'), sum(rows, 'date')]).toEqual([5, 5, 4]);
    expect(rows.filter(({ confidence }) => confidence === 'boundary').map(({ band, articles }) => [band, articles])).toEqual([[0, 1], [50, 1], [75, 1], [90, 2]]);
  });
});

it('the gravest notices come first', async () => expect((await ask(NOTICES)).map(({ code }) => code)).toEqual(['file_binary', 'fragment_doubt', 'boundary_doubt', 'page_repeated']));

it('a place opens its article, else the first of its page, else none', async () => {
  expect((await ask(placesOf({ of: 'notice', code: 'boundary_doubt', severity: 'doubt' }))).map(({ opens, headline }) => [opens, headline])).toEqual([['p1-2', '走访慰问困难党员']]);
  expect((await ask(placesOf({ of: 'notice', code: 'fragment_doubt', severity: 'doubt' }))).map(({ opens, headline }) => [opens, headline])).toEqual([['p1-1', null], [null, null]]);
  expect(await ask(placesOf({ of: 'notice', code: 'file_binary', severity: 'error' }))).toMatchObject([{ file: 'x.exe', page_id: null, opens: null, page_start: null }]);
});

it('runs are summed by role, and a page with a gap is found', async () => {
  expect(await ask(ROLES)).toEqual([
    { role: 'body', residue: false, runs: 2, chars: 14 },
    { role: 'furniture', residue: true, runs: 2, chars: 10 },
    { role: 'fragment', residue: true, runs: 1, chars: 4 },
  ]);
  expect(await ask(COVERED)).toEqual([{ pages: 3, covered: 2 }]);
});

it('files that were left out and pages that are repeated are listed', async () => {
  expect((await ask(OF_FILES)).map(({ file, code }) => [file, code])).toEqual([['p4.txt', 'page_repeated'], ['x.exe', 'file_binary']]);
});
