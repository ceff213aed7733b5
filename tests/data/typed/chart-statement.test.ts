/** What a reader sees as the statement behind a chart gives the figures of the chart. */
import { beforeAll, describe, expect, test } from 'vitest';
import { countQuestion, toTally, type Declaration } from '../../../src/data/counts.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { rowsOf } from '../../../src/data/service.ts';
import { sql } from '../../../src/data/sql.ts';
import { chartStatement } from '../../../src/data/typed/chart-statement.ts';
import { readable, tidy } from '../../../src/data/typed/literals.ts';
import { readTyped } from '../../../src/data/typed/read.ts';
import { nodeEngine } from '../engine.node.ts';
import { SAMPLE } from '../sample.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

const WHERE = {
  everything: sql`TRUE`,
  'two kinds in a year': sql`a.kind IN (${'meeting'}, ${'visit'}) AND a.date BETWEEN CAST(${'2023-01-01'} AS DATE) AND CAST(${'2024-12-31'} AS DATE)`,
  'an official': sql`a.article_id IN (SELECT article_id FROM mentions WHERE official_id IN (${'fan-huilin'}))`,
  nothing: sql`a.date IS NULL AND a.kind = ${"it's"}`,
};

describe.each(Object.entries(WHERE))('of %s', (_, where) => {
  const all = (['date', 'official', 'topic', 'kind'] as const).flatMap((by) => (['articles', 'mentions'] as const).flatMap((unit) => ([null, 'kind'] as const).map((split): Declaration => ({ by, unit, split }))));
  test.each(all)('%o', async (declaration) => {
    const { rows } = toTally(rowsOf(await engine.ask(countQuestion(declaration, where))));
    const counted = rows.filter(({ selected }) => selected > 0).map(({ key, kind, selected }) => [key, kind, selected].join());
    const { cells, columns, shown } = await readTyped(engine, tidy(readable(chartStatement(declaration, where))), 1000, new AbortController().signal);
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    const figures = cells[columns.length - 1]!;
    const read = Array.from({ length: shown }, (_, row) => [cells[0]![row], declaration.split ? cells[at('kind')]![row] : null, figures[row]].join()).filter((line) => !line.endsWith(',0'));
    expect(read.sort()).toEqual(counted.sort());
  });
});
