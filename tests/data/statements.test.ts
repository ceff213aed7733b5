/**
 * Every statement that our code builds is run on the engine with its locks on, under a selection of everything, so that
 * none needs an extension or speaks of what is not there. A builder that is added and not run fails the test.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import * as concordance from '../../src/data/concordance.ts';
import * as counts from '../../src/data/counts.ts';
import * as coverage from '../../src/data/coverage.ts';
import type { Engine } from '../../src/data/engine.ts';
import * as evidence from '../../src/data/evidence.ts';
import * as exported from '../../src/data/exports.ts';
import * as quality from '../../src/data/quality.ts';
import { sql, type Sql } from '../../src/data/sql.ts';
import * as chartStatements from '../../src/data/typed/chart-statement.ts';
import * as exampleStatements from '../../src/data/typed/examples.ts';
import { readable } from '../../src/data/typed/literals.ts';
import { readTyped } from '../../src/data/typed/read.ts';
import * as dimensions from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { readSources, withoutComments } from '../architecture/sources.ts';
import { nodeEngine } from './engine.node.ts';
import { SAMPLE } from './sample.ts';

const CHOSEN: Selection = {
  ...NOTHING_SELECTED,
  date: { from: '2023-01-01', to: '2024-12-31' },
  officials: ['fan-huilin', "'; --"],
  topics: ['party', 'urban'],
  kinds: ['meeting'],
  sure: 50,
  words: { words: '区委', articles: ['p1-1', 'p2-2'] } as unknown as NonNullable<Selection['words']>,
};
const WHERES = [dimensions.predicate(NOTHING_SELECTED), dimensions.predicate(CHOSEN), dimensions.predicate({ ...NOTHING_SELECTED, date: 'undated' })];
const everywhere = (build: (where: Sql) => Sql | readonly Sql[]): Sql[] => WHERES.flatMap(build);

const DECLARATIONS = (['date', 'official', 'topic', 'kind'] as const).flatMap((by) =>
  (['articles', 'mentions'] as const).flatMap((unit) => ([null, 'kind'] as const).map((split) => ({ by, unit, split }))),
);
const SUBJECTS: readonly evidence.Subject[] = [
  { by: 'official', id: 'fan-huilin' }, { by: 'topic', id: 'party' }, { by: 'kind', id: 'meeting' }, { by: 'date', days: 'undated', kind: null },
  { by: 'date', days: { from: '2023-01-01', to: '2023-12-31' }, kind: null }, { by: 'date', days: { from: '2023-01-01', to: '2023-12-31' }, kind: 'meeting' },
];
const MATTERS: readonly quality.Matter[] = [
  { of: 'notice', code: 'page_repeated', severity: 'doubt' }, { of: 'undated', precision: 'none' }, { of: 'role', role: 'headline', residue: true },
  ...quality.CONFIDENCES.flatMap((confidence) => quality.BANDS.map((band) => ({ of: 'confidence', confidence, band }) as const)),
];

/** By module and by name of what it exports: its statements; none where it builds no SQL. */
const BUILT: Readonly<Record<string, readonly [object, Readonly<Record<string, readonly Sql[]>>]>> = {
  'src/data/concordance.ts': [concordance, { articlesByDay: everywhere(concordance.articlesByDay), sourcesOf: [concordance.sourcesOf(['p1-1', "'"])] }],
  'src/data/counts.ts': [counts, { countQuestion: everywhere((where) => DECLARATIONS.map((each) => counts.countQuestion(each, where))), toTally: [] }],
  'src/data/coverage.ts': [coverage, { COVERED_DAYS: [coverage.COVERED_DAYS], PAGES_WITHOUT_DAY: [coverage.PAGES_WITHOUT_DAY], CORRECTIONS: [coverage.CORRECTIONS] }],
  'src/data/evidence.ts': [evidence, {
    placesWindow: everywhere((where) => SUBJECTS.map((subject) => evidence.placesWindow(subject, where, 0, 50))),
  }],
  'src/data/exports.ts': [exported, {
    EXPORTS: [],
    EXPORTED: everywhere((where) => exported.EXPORTS.map((table) => exported.EXPORTED[table].question(where))),
    countRows: everywhere((where) => exported.EXPORTS.map((table) => exported.countRows(exported.EXPORTED[table].question(where)))),
    fileNameOf: [],
  }],
  'src/data/quality.ts': [quality, {
    BANDS: [], CONFIDENCES: [], NOTICES: [quality.NOTICES], UNDATED: [quality.UNDATED], CONFIDENCE: [quality.CONFIDENCE], ROLES: [quality.ROLES], COVERED: [quality.COVERED],
    OF_FILES: [quality.OF_FILES], placesOf: MATTERS.map(quality.placesOf), placesWindowOf: MATTERS.map((matter) => quality.placesWindowOf(matter, 10)),
  }],
  'src/data/typed/chart-statement.ts': [chartStatements, { chartStatement: everywhere((where) => DECLARATIONS.map((each) => chartStatements.chartStatement(each, where))) }],
  'src/data/typed/examples.ts': [exampleStatements, { EXAMPLE_IDS: [], examples: Object.values(exampleStatements.examples("区'委")).map((text) => ({ text, values: [] })) }],
  'src/filters/dimensions.ts': [dimensions, {
    DIMENSIONS: [],
    conditions: [],
    countedSoFar: [dimensions.predicate({ ...NOTHING_SELECTED, years: [2023, 2024] })].map((where) => sql`SELECT count(*) AS n FROM articles a WHERE ${where}`),
    predicate: [undefined, ...dimensions.DIMENSIONS].map((except) => sql`SELECT count(*) AS n FROM articles a WHERE ${dimensions.predicate(CHOSEN, except)}`),
  }],
};
/** Modules that run their SQL themselves, on the engine of every test here: the engine as it is filled, and what readers typed. */
const RUN_BY_THEMSELVES = ['src/data/engine.ts', 'src/data/sql.ts', 'src/data/typed/read.ts'];

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

test('every module that builds SQL stands in the table, with all that it exports', () => {
  const building = readSources(['src'], ['.ts']).filter((source) => /\bsql`/.test(withoutComments(source))).map(({ path }) => path);
  expect(building.sort()).toEqual([...Object.keys(BUILT), ...RUN_BY_THEMSELVES].sort());
  for (const [path, [module, statements]] of Object.entries(BUILT)) expect(Object.keys(statements).sort(), path).toEqual(Object.keys(module).sort());
});

const all = Object.values(BUILT).flatMap(([, statements]) => Object.entries(statements).filter(([, built]) => built.length > 0));

describe('on the locked engine', () => {
  test.each(all)('%s is answered', async (_, statements) => {
    for (const statement of statements) expect((await engine.ask(statement)).columns.length, statement.text).toBeGreaterThan(0);
  });
  test.each(all)('%s is answered with its values written into it, as the console shows it', async (_, statements) => {
    for (const statement of statements) {
      const { total } = await readTyped(engine, readable(statement), 5, new AbortController().signal);
      expect(total, statement.text).toBe((await engine.ask(statement)).count);
    }
  });
});
