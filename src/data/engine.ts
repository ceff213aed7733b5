/**
 * The SQL engine behind a small wall. A `Driver` speaks to one DuckDB (in the browser's worker, or in Node for tests);
 * the engine on top of it locks the settings, creates the tables of the schema, fills them and checks that every row
 * arrived, and answers questions with their values bound.
 */
import type { ColumnValues } from '../tables/parquet.ts';
import { TABLES, type Column, type ColumnType, type TableName } from '../tables/schema.ts';
import { fromArrow, toArrow, type Answer } from './engine-arrow.ts';
import { join, name, sql, type Sql, type SqlValue } from './sql.ts';

/** One DuckDB. Calls come one at a time: its answers mix when they overlap on a connection. */
export interface Driver {
  /** Runs statements of our own without an answer, in one message. */
  run(text: string): Promise<void>;
  /** Runs one statement and gives its answer as an Arrow IPC stream. */
  ask(text: string, values: readonly SqlValue[]): Promise<Uint8Array>;
  /** Appends an Arrow IPC stream to a table, over a connection of its own. The buffer is used up. */
  append(table: string, stream: Uint8Array): Promise<void>;
  /** A connection of its own, so that nothing done on it, a transaction left open included, touches the others. */
  connect(): Promise<Connection>;
  close(): void;
}

/** Runs one statement at a time, and can be told to give it up. */
export interface Connection {
  /** Parses and binds a statement and runs nothing; rejects with the engine's message, line and caret in it. */
  prepare(text: string): Promise<void>;
  /** Runs a statement; the pieces of its answer make one Arrow IPC stream, the schema first. */
  send(text: string): AsyncGenerator<Uint8Array, void>;
  /** Asks the engine to give up what `send` runs; one that is lost in a single step does not hear it. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}

/** In one message. Order matters: the lock comes last. Without these the engine asks a foreign host for extensions. */
const SETTINGS = [
  'SET enable_external_access = false',
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  "SET memory_limit = '1GB'",
  'SET max_expression_depth = 250',
  'SET lock_configuration = true',
].join('; ');

const SQL_TYPES: Readonly<Record<ColumnType, Sql>> = { text: sql`VARCHAR`, int: sql`INTEGER`, number: sql`DOUBLE`, flag: sql`BOOLEAN`, day: sql`DATE` };

const definition = (table: TableName): Sql =>
  join(
    Object.entries<Column>(TABLES[table].columns).map(([column, { type, nullable }]) =>
      nullable ? sql`${name(column)} ${SQL_TYPES[type]}` : sql`${name(column)} ${SQL_TYPES[type]} NOT NULL`,
    ),
  );

/** A decoded table; the columns in the order of the schema. */
export interface TableContent {
  readonly rows: number;
  readonly columns: readonly ColumnValues[];
}

export interface Engine {
  /** Creates the table and fills it. Rejects where a row is lost on the way. */
  insert(table: TableName, content: TableContent): Promise<void>;
  /** Rejects with a Refusal where the question is at fault; with any other error the engine is broken. */
  ask(question: Sql): Promise<Answer>;
  /** A connection for statements that nobody has checked. */
  connect(): Promise<Connection>;
  /** Drops all tables. */
  clear(): Promise<void>;
  close(): void;
}

/** The engine stands and says no: the question is wrong, too large for its memory, or its answer has no exact value. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** `Binder Error: …` and its like leave the engine whole; anything else is a trap or a dead worker. */
const CLEAN = /^(?!INTERNAL|FATAL)[A-Z][A-Za-z -]* Error: /;

const isClean = (error: Error): boolean => CLEAN.test(error.message);

/** The answer of a step; a clean error becomes a Refusal. */
export async function refusing<T>(step: () => T | Promise<T>, clean = isClean): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof Error && clean(error) ? new Refusal(error.message) : error;
  }
}

/** An engine on a fresh database. */
export async function openEngine(driver: Driver): Promise<Engine> {
  const ask = async ({ text, values }: Sql): Promise<Answer> => {
    const stream = await refusing(() => driver.ask(text, values));
    if (stream.length === 0) throw new Error('the engine gave no answer');
    return refusing(() => fromArrow(stream), () => true);
  };
  await driver.run(SETTINGS);
  const held = new Set<TableName>();
  return {
    ask,
    async insert(table, { rows, columns }) {
      held.add(table);
      await refusing(() => driver.run(sql`CREATE OR REPLACE TABLE ${name(table)} (${definition(table)})`.text));
      if (rows > 0) await driver.append(table, toArrow(columns));
      const arrived = (await ask(sql`SELECT count(*) AS n FROM ${name(table)}`)).columns[0]?.cells[0];
      if (arrived !== rows) throw new Error(`${table}: ${String(arrived)} of ${rows} rows arrived`);
    },
    async clear() {
      for (const table of held) await driver.run(sql`DROP TABLE IF EXISTS ${name(table)}`.text);
      held.clear();
    },
    connect: () => driver.connect(),
    close: () => driver.close(),
  };
}
