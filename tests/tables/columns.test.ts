/** The columns file: what is read from it is what is counted from the tables, and nothing else passes for one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import shipped from '../../data/shipped.json' with { type: 'json' };
import { decodeColumns, encodeColumns, type Columns } from '../../src/tables/columns.ts';
import { ColumnsError } from '../../src/tables/columns/bytes.ts';
import { columnsOf, type Gathered } from './gathered.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { readTable } from '../../src/tables/parquet.ts';
import type { TableName } from '../../src/tables/schema.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { SAMPLE } from '../data/sample.ts';
import { looseTables } from './loose-tables.ts';

const bytes = encodeColumns(columnsOf(SAMPLE));

test('the columns of any tables come back', () => {
  fc.assert(
    fc.property(looseTables, (tables) => {
      const columns = columnsOf(tables);
      expect(decodeColumns(encodeColumns(columns))).toEqual(columns);
    }),
    { numRuns: 60 },
  );
});
test('the columns of a large invented data set come back, in several blocks', () => {
  const columns = columnsOf(invent(36_000, 3));
  const packed = encodeColumns(columns);
  expect(decodeColumns(packed)).toEqual(columns);
  expect(packed.length / columns.counted.articles).toBeLessThan(8);
});
test('the shipped columns are those of the shipped tables', async () => {
  const folder = join('public/data', shipped.id);
  const { tables, columns } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const read = async <N extends TableName>(table: N): Promise<[N, unknown]> => [table, await readTable(table, readFileSync(join(folder, tables[table].file)))];
  const rows = Object.fromEntries(await Promise.all((['articles', 'mentions', 'article_topics', 'officials', 'topics', 'kinds', 'pages'] as const).map(read))) as unknown as Gathered;
  expect(decodeColumns(readFileSync(join(folder, columns.file)))).toEqual(columnsOf(rows));
});
test('the order of the rows does not matter', () => {
  const turned = Object.fromEntries(Object.entries(SAMPLE).map(([name, rows]) => [name, ['articles', 'mentions', 'article_topics', 'pages'].includes(name) ? rows.toReversed() : rows])) as unknown as Gathered;
  expect(encodeColumns(columnsOf(turned))).toEqual(bytes);
});

const refusal = (odd: Uint8Array): string => {
  try {
    decodeColumns(odd);
    return 'taken';
  } catch (error) {
    return error instanceof ColumnsError ? error.message : `thrown: ${String(error)}`;
  }
};
test('a foreign file, another version, a cut or a longer file are refused', () => {
  expect(refusal(new TextEncoder().encode('<!doctype html>'))).toBe('not a columns file');
  expect(refusal(bytes.with(4, 9))).toBe('version 9, this page reads 2');
  expect(refusal(Uint8Array.from([...bytes, 0]))).toBe('longer than it says');
  for (let length = 0; length < bytes.length; length += 3) expect(refusal(bytes.slice(0, length))).not.toMatch(/taken|thrown/);
});
test('damage is refused or changes no more than names and numbers; it never hangs and never throws another way', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const odd = bytes.with(at, bytes[at]! ^ flip);
      let columns: Columns;
      try {
        columns = decodeColumns(odd);
      } catch (error) {
        expect(error).toBeInstanceOf(ColumnsError);
        return;
      }
      const { counted } = columns;
      expect(counted.kind.every((kind) => kind < counted.kinds.length)).toBe(true);
      expect(counted.topic.key.every((topic) => topic < counted.topics.length)).toBe(true);
      expect(counted.official.key.every((official) => official < counted.officials.length)).toBe(true);
    }),
    { numRuns: 600 },
  );
});
