// DuckDB in a thread of Node, so that an endless or trapped one can be killed; answers one message at a time.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';

const require = createRequire(import.meta.url);
const bundle = (/** @type {string} */ name) => ({ mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`), mainWorker: '' });
const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
await db.instantiate(() => undefined);
db.open({ path: ':memory:' });

/** @type {Map<number, import('@duckdb/duckdb-wasm/blocking').DuckDBConnection>} */
const connections = new Map();

/** @type {Record<string, (...args: any[]) => unknown>} */
const DOINGS = {
  connect() {
    const connection = db.connect();
    const id = connection.useUnsafe((_, own) => own);
    connections.set(id, connection);
    return id;
  },
  disconnect(id) {
    connections.get(id)?.close();
    connections.delete(id);
  },
  run(id, text, values) {
    const statement = db.createPrepared(id, text);
    try {
      return db.runPrepared(id, statement, values);
    } finally {
      db.closePrepared(id, statement);
    }
  },
  settle: (id, text) => void db.runQuery(id, text),
  append: (id, table, stream) => db.insertArrowFromIPCStream(id, stream, { name: table, schema: 'main', create: false }),
  prepare: (id, text) => db.closePrepared(id, db.createPrepared(id, text)),
  begin: (id, text) => db.startPendingQuery(id, text, true),
  poll: (id) => db.pollPendingQuery(id),
  fetch: (id) => db.fetchQueryResults(id),
  cancel: (id) => db.cancelPendingQuery(id),
};

parentPort?.on('message', ({ call, doing, args }) => {
  try {
    parentPort?.postMessage({ call, value: DOINGS[doing]?.(...args) });
  } catch (error) {
    parentPort?.postMessage({ call, error: { name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : String(error) } });
  }
});
parentPort?.postMessage({ call: 0 });
