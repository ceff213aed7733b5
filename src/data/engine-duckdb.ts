/** DuckDB in a worker of its own, nested in ours, so that a trapped or endless engine can be thrown away. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Driver } from './engine.ts';

/** Boots DuckDB. Rejects where the worker or the WebAssembly does not load, and every open call once the worker is dead. */
export async function startDuckDb(): Promise<Driver> {
  const worker = new Worker(new URL('../../workers/engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const waiting = new Set<(reason: Error) => void>();
  let dead: Error | null = null;
  const die = (reason: Error): void => {
    dead ??= reason;
    for (const reject of waiting) reject(dead);
    waiting.clear();
    worker.terminate();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    die(new Error(event.message || 'the engine script did not load'));
  });
  worker.addEventListener('messageerror', () => die(new Error('an answer of the engine could not be read')));

  const db = new AsyncDuckDB(new VoidLogger(), worker);
  // The library leaves its calls pending when the worker dies.
  const alive = <T>(call: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (dead) {
        reject(dead);
        return;
      }
      waiting.add(reject);
      call().then(resolve, reject).finally(() => waiting.delete(reject));
    });

  await alive(() => db.instantiate(new URL(wasm, import.meta.url).href));
  await alive(() => db.open({ path: ':memory:' }));
  const connection = await alive(() => db.connectInternal());
  return {
    async ask(text, values) {
      const statement = await alive(() => db.createPrepared(connection, text));
      try {
        return await alive(() => db.runPrepared(connection, statement, [...values]));
      } finally {
        if (dead === null) await alive(() => db.closePrepared(connection, statement));
      }
    },
    async append(table, stream) {
      // One buffer that the engine cannot read would spoil the connection for every later one.
      const own = await alive(() => db.connectInternal());
      await alive(() => db.insertArrowFromIPCStream(own, stream, { name: table, schema: 'main', create: false }));
      await alive(() => db.disconnect(own));
    },
    async connect() {
      const own = await alive(() => db.connectInternal());
      return {
        async prepare(text) {
          await alive(async () => db.closePrepared(own, await db.createPrepared(own, text)));
        },
        async *send(text) {
          let piece = await alive(() => db.startPendingQuery(own, text, true));
          while (piece === null) piece = await alive(() => db.pollPendingQuery(own));
          while (piece !== null && piece.length > 0) {
            yield piece;
            piece = await alive(() => db.fetchQueryResults(own));
          }
        },
        async cancel() {
          await alive(() => db.cancelPendingQuery(own));
        },
        close: () => alive(() => db.disconnect(own)),
      };
    },
    close: () => die(new Error('the engine was closed')),
  };
}
