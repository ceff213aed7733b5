/** The same engine as in the browser, run in Node on the blocking build, for tests of SQL. */
import { createRequire } from 'node:module';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { openEngine, type Driver, type Engine, type TableContent } from '../../src/data/engine.ts';
import { readColumns } from '../../src/tables/parquet.ts';
import { writeTable } from '../../src/tables/table-writer.ts';
import { TABLE_NAMES, type Row, type TableName, type Tables } from '../../src/tables/schema.ts';

const require = createRequire(import.meta.url);
const bundle = (name: 'mvp' | 'eh') => ({ mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`), mainWorker: '' });

/** As between two messages to a worker. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function nodeDriver(): Promise<Driver> {
  const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ path: ':memory:' });
  const connect = () => {
    const connection = db.connect();
    return { id: connection.useUnsafe((_, id) => id), close: () => connection.close() };
  };
  const { id } = connect();
  return {
    run: async (text) => void db.runQuery(id, text),
    async ask(text, values) {
      const statement = db.createPrepared(id, text);
      try {
        return db.runPrepared(id, statement, [...values]);
      } finally {
        db.closePrepared(id, statement);
      }
    },
    async append(table, stream) {
      const own = connect();
      db.insertArrowFromIPCStream(own.id, stream, { name: table, schema: 'main', create: false });
      own.close();
    },
    async connect() {
      const own = connect();
      let cancelled = false;
      return {
        async prepare(text) {
          db.closePrepared(own.id, db.createPrepared(own.id, text));
        },
        async *send(text) {
          cancelled = false;
          let piece = db.startPendingQuery(own.id, text, true);
          while (piece === null) {
            await breath();
            if (cancelled) db.cancelPendingQuery(own.id);
            piece = db.pollPendingQuery(own.id);
          }
          while (piece !== null && piece.length > 0) {
            yield piece;
            await breath();
            piece = db.fetchQueryResults(own.id);
          }
        },
        async cancel() {
          cancelled = true;
        },
        close: async () => own.close(),
      };
    },
    close: () => undefined, // nothing holds the database any longer; a trapped one could not even be reset
  };
}

/** Rows through the door that all data takes: Parquet. */
export const content = <N extends TableName>(table: N, rows: readonly Row<N>[]): Promise<TableContent> => readColumns(table, writeTable(table, rows));

/** An engine that holds the given tables; those left out are empty. */
export async function nodeEngine(tables: Partial<Tables> = {}): Promise<Engine> {
  const engine = await openEngine(await nodeDriver());
  for (const table of TABLE_NAMES) await engine.insert(table, await content(table, tables[table] ?? []));
  return engine;
}
