/** Our own SQL asks for nothing that DuckDB keeps in an extension: it would have to be fetched from another host. */
import { expect, test } from 'vitest';
import { sql } from '../../src/data/sql.ts';
import { readSources, withoutComments } from '../architecture/sources.ts';
import { nodeEngine } from './engine.node.ts';

const NEEDS_EXTENSION = /\b(current_date|current_timestamp|now\(\)|today\(|json|COLLATE|read_parquet|read_csv|read_json|timezone\(|AT TIME ZONE|INSTALL|LOAD|create_fts_index|TIMESTAMPTZ)\b/i;
/** The SQL of a file: what stands behind the tag. */
const statements = (text: string): string[] => [...text.matchAll(/\bsql`([^`]*)`/g)].map((match) => match[1]!);

test('no statement of ours names such a thing', () => {
  const all = readSources(['src'], ['.ts']).flatMap((source) => statements(withoutComments(source)).map((statement) => `${source.path}: ${statement}`));
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((statement) => NEEDS_EXTENSION.test(statement))).toEqual([]);
});

test('the engine, locked as it is for every test of SQL, refuses it and goes on', async () => {
  const engine = await nodeEngine();
  for (const asked of [sql`SELECT current_date AS x`, sql`SELECT '{}'::JSON AS x`, sql`SELECT 'a' COLLATE zh AS x`, sql`FROM read_parquet('x.parquet')`]) {
    await expect(engine.ask(asked)).rejects.toThrow();
  }
  expect((await engine.ask(sql`SELECT 1 AS x`)).columns[0]!.cells).toEqual([1]);
});
