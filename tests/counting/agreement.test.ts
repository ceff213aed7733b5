/** The counting index and DuckDB must agree on every number: random data sets, random walks of selections, all declared counts. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CountingIndex, tallyOf } from '../../src/counting/counting-index.ts';
import { COUNTED, countColumns, type CountColumns } from '../../src/data/count-columns.ts';
import { countQuestion, toTally, type Declaration, type Tally } from '../../src/data/counts.ts';
import type { Engine, TableContent } from '../../src/data/engine.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { dayFrom } from '../../src/tables/days.ts';
import type { Row } from '../../src/tables/schema.ts';
import { content, nodeEngine } from '../data/engine.node.ts';
import { rowsOf } from '../../src/data/service.ts';
import { SAMPLE } from '../data/sample.ts';

const DECLARATIONS = (['date', 'official', 'topic', 'kind'] as const).flatMap((by) =>
  (['articles', 'mentions'] as const).flatMap((unit) => ([null, 'kind'] as const).map((split): Declaration => ({ by, unit, split }))),
);
const FIRST = 19_000;
const DAYS = 40;

const ids = (prefix: string, most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((n) => `${prefix}${n}`);
const day = fc.integer({ min: FIRST - 3, max: FIRST + DAYS + 3 }).map(dayFrom);
const article = fc.record({
  date: fc.option(fc.integer({ min: FIRST, max: FIRST + DAYS }).map(dayFrom), { freq: 4 }),
  kind: ids('k', 3),
  topics: fc.array(ids('t', 5), { maxLength: 3 }),
  mentions: fc.array(ids('o', 8), { maxLength: 5 }),
});
const selection: fc.Arbitrary<Selection> = fc.record({
  date: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })) },
    fc.constant(null),
    fc.constant('undated' as const),
  ),
  officials: fc.array(ids('o', 9), { maxLength: 2 }),
  topics: fc.array(ids('t', 6), { maxLength: 2 }),
  kinds: fc.array(ids('k', 4), { maxLength: 2 }),
});
/** A walk changes one dimension at a time, most often the days, as a hand does. */
const walk = fc.array(
  fc.tuple(
    selection,
    fc.constantFrom<keyof Selection | 'all'>('date', 'date', 'date', 'officials', 'topics', 'kinds', 'all'),
    fc.subarray(DECLARATIONS, { minLength: 1, maxLength: 4 }),
  ),
  { minLength: 1, maxLength: 6 },
);

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

type Drawn = readonly (typeof article extends fc.Arbitrary<infer A> ? A : never)[];

async function load(drawn: Drawn): Promise<CountColumns> {
  const id = (i: number): string => `a${i}`;
  const rows = {
    articles: drawn.map(({ date, kind }, i): Row<'articles'> => ({ ...SAMPLE.articles[0]!, article_id: id(i), date, kind })),
    mentions: drawn.flatMap(({ mentions }, i) => mentions.map((official_id): Row<'mentions'> => ({ ...SAMPLE.mentions[0]!, article_id: id(i), official_id }))),
    article_topics: drawn.flatMap(({ topics }, i) => topics.map((topic_id) => ({ article_id: id(i), topic_id, score: 1, words: '' }))),
    // o0 to o7 are known, of whom o3 and o6 do not act locally; o8 is named but missing.
    officials: Array.from({ length: 8 }, (_, i): Row<'officials'> => ({ ...SAMPLE.officials[0]!, official_id: `o${i}`, local: i % 3 !== 0 || i === 0 })),
  };
  const tables = {} as Record<(typeof COUNTED)[number], TableContent>;
  for (const table of COUNTED) {
    tables[table] = await content(table, rows[table] as never);
    await engine.insert(table, tables[table]);
  }
  return countColumns(tables);
}

const sorted = ({ rows, base }: Tally): Tally => ({
  rows: rows.toSorted((a, b) => `${String(a.key)} ${String(a.kind)}`.localeCompare(`${String(b.key)} ${String(b.kind)}`, 'en')),
  base,
});

test('index and engine agree on every declared count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 60 }), walk, async (drawn, steps) => {
      const index = new CountingIndex(await load(drawn));
      let present = NOTHING_SELECTED;
      for (const [next, part, declarations] of steps) {
        present = part === 'all' ? next : { ...present, [part]: next[part] };
        const tallies = new Map(DECLARATIONS.map((declaration) => [declaration, sorted(tallyOf(index.count(declaration, present)))]));
        for (const declaration of declarations) {
          const where = predicate(present, declaration.by);
          expect(tallies.get(declaration), JSON.stringify({ declaration, present })).toEqual(sorted(toTally(rowsOf(await engine.ask(countQuestion(declaration, where))))));
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a range that moves day by day gives the same numbers as one set at once', async () => {
  const drawn = Array.from({ length: 500 }, (_, i) => ({
    date: i % 7 === 0 ? null : dayFrom(FIRST + ((i * 13) % DAYS)), kind: `k${i % 3}`, topics: [`t${i % 4}`], mentions: [`o${i % 5}`, `o${i % 2}`],
  }));
  const columns = await load(drawn);
  const moving = new CountingIndex(columns);
  for (let shift = -5; shift < DAYS; shift++) {
    const present: Selection = { ...NOTHING_SELECTED, officials: ['o1'], date: { from: dayFrom(FIRST + shift), to: dayFrom(FIRST + shift + 9) } };
    const fresh = new CountingIndex(columns);
    for (const declaration of DECLARATIONS) expect(tallyOf(moving.count(declaration, present))).toEqual(tallyOf(fresh.count(declaration, present)));
  }
}, 60_000);
