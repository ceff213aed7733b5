/**
 * Hostile statements through the console's way in, on the real engine: whatever is typed, data, catalogue and settings are
 * afterwards what they were, and nothing leaves the machine.
 */
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { Refusal, type Engine } from '../../src/data/engine.ts';
import { rowsOf } from '../../src/data/service.ts';
import { join, name, sql, type Sql } from '../../src/data/sql.ts';
import { objection } from '../../src/data/typed/gate.ts';
import { readTyped } from '../../src/data/typed/read.ts';
import { TABLE_NAMES } from '../../src/tables/schema.ts';
import { nodeEngine } from '../data/engine.node.ts';
import { SAMPLE } from '../data/sample.ts';
import { campaign, chance } from './campaign.ts';
import { hostileStatement } from './hostile-statements.ts';

const { size, record } = campaign('sql', 'statements in Node');

/** Everything that could have changed, each as one text: rows of all tables, the catalogue, settings, variables, logs. */
const table = (text: Sql): Sql => sql`SELECT count(*)::VARCHAR || ':' || coalesce(sum(hash(t))::VARCHAR, '') AS print FROM (${text}) t`;
const STATE: readonly Sql[] = [
  ...TABLE_NAMES.map((each) => table(sql`SELECT * FROM ${name(each)}`)),
  table(sql`SELECT database_name, schema_name, table_name, temporary, column_count, estimated_size, comment FROM duckdb_tables()`),
  table(sql`SELECT database_name, schema_name, table_name, column_name, data_type FROM duckdb_columns()`),
  table(sql`SELECT database_name, schema_name, view_name, sql FROM duckdb_views()`),
  table(sql`SELECT database_name, schema_name, function_name, macro_definition FROM duckdb_functions()`),
  table(sql`SELECT sequence_name, last_value FROM duckdb_sequences()`),
  table(sql`SELECT database_name, schema_name, type_name FROM duckdb_types()`),
  table(sql`SELECT database_name, schema_name FROM duckdb_schemas()`),
  table(sql`SELECT database_name, path FROM duckdb_databases()`),
  table(sql`SELECT table_name, index_name FROM duckdb_indexes()`),
  table(sql`SELECT name, value FROM duckdb_settings()`),
  table(sql`SELECT name, value::VARCHAR FROM duckdb_variables()`),
  table(sql`SELECT extension_name, loaded, installed FROM duckdb_extensions()`),
  table(sql`SELECT * FROM duckdb_logs()`),
];
const FINGERPRINT = join(STATE, ' UNION ALL ');
const fingerprint = async (engine: Engine): Promise<string> => rowsOf(await engine.ask(FINGERPRINT)).map(({ print }) => String(print)).join('\n');

/** Statements between two looks at the state. */
const STRIDE = 20;
const SEVERAL_SECONDS = 5000;

test('nothing that is typed changes anything or leaves the machine', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const fetch = vi.spyOn(globalThis, 'fetch');
  const next = chance(20_261_122);
  const most = size(1000, 10_000);
  const figures = { held: 0, refused: 0, answered: 0, lost: 0, late: 0, changes: 0 };
  const faults: string[] = [];
  let engine = await nodeEngine(SAMPLE);
  let before = await fingerprint(engine);
  const seen = new Set<string>();
  let since: string[] = [];

  while (seen.size < most) {
    const text = hostileStatement(next);
    if (seen.has(text)) continue;
    seen.add(text);
    since.push(text);
    if (objection(text)) figures.held++;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), SEVERAL_SECONDS);
    try {
      await readTyped(engine, text, 100, stop.signal);
      figures.answered++;
    } catch (error) {
      if (stop.signal.aborted) figures.late++;
      else if (error instanceof Refusal) figures.refused++;
      else {
        // What breaks an engine costs it its life, as under the supervisor; the tables are put back.
        figures.lost++;
        faults.push(`${JSON.stringify(text)}: ${String(error).slice(0, 200)}`);
        engine = await nodeEngine(SAMPLE);
        since = [];
      }
    } finally {
      clearTimeout(timer);
    }
    if (since.length < STRIDE && seen.size < most) continue;
    const after = await fingerprint(engine);
    if (after !== before) {
      figures.changes++;
      faults.push(`changed by one of ${JSON.stringify(since)}`);
      before = after;
    }
    since = [];
  }
  const requests = connect.mock.calls.length + fetch.mock.calls.length;
  vi.restoreAllMocks();
  expect(faults).toEqual([]);
  record([
    { what: 'different hostile statements', value: seen.size, atLeast: 10_000 },
    { what: 'of them held back before the engine', value: figures.held },
    { what: 'refused by gate or engine', value: figures.refused, atLeast: 1000 },
    { what: 'answered, as they only read', value: figures.answered, atLeast: 500 },
    { what: 'stopped after five seconds', value: figures.late },
    { what: 'engines lost', value: figures.lost, atMost: 0 },
    { what: 'changes of data, catalogue or settings', value: figures.changes, atMost: 0 },
    { what: 'requests to any host', value: requests, atMost: 0 },
  ]);
}, 3_600_000);

test('a change would have been seen', async () => {
  const engine = await nodeEngine(SAMPLE);
  const before = await fingerprint(engine);
  const doings = [sql`DELETE FROM kinds WHERE kind_id = 'visit'`, sql`CREATE VIEW v AS SELECT 1`, sql`CREATE MACRO m(x) AS x`, sql`CREATE SEQUENCE s`, sql`ATTACH ':memory:' AS other`, sql`CREATE TEMP TABLE x AS SELECT 1`, sql`CALL enable_logging()`];
  const prints = new Set([before]);
  for (const doing of doings) {
    await engine.ask(doing);
    prints.add(await fingerprint(engine));
  }
  expect(prints.size).toBe(doings.length + 1);
});
