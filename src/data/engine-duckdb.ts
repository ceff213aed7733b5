/**
 * DuckDB in a worker of its own, nested in ours, so that a trapped or endless engine can be thrown away. A spare worker
 * with its script loaded stands by, so that a dead engine is replaced faster, and once without the network.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { EngineStart } from './engine-boot.ts';
import { engineModule, type Received } from './engine-module.ts';
import type { Driver } from './engine.ts';

/** A worker that reports its own death, also one that came before anybody listened. */
class EngineWorker {
  /** Of this worker alone, among all pages of this host. */
  readonly #name = `engine ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  readonly worker = new Worker(new URL('../../workers/engine.worker.ts', import.meta.url), { type: 'module', name: this.#name });
  dead: Error | null = null;
  readonly #waiting = new Set<(reason: Error) => void>();

  constructor() {
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      // No sentence of the engine itself begins so: a dead one must not pass for one that refuses.
      this.die(new Error(`the engine died: ${event.message || 'its script did not load'}`));
    });
    this.worker.addEventListener('messageerror', () => this.die(new Error('an answer of the engine could not be read')));
  }

  /** Hears of a death without a word; to be called once the worker has answered, as it holds its lock then. Without locks it dies by its deadlines. */
  watch(): void {
    if (!('locks' in navigator)) return;
    navigator.locks.request(this.#name, () => this.die(new Error('the engine died: it is gone'))).catch(() => undefined);
  }

  die(reason: Error): void {
    this.dead ??= reason;
    for (const reject of this.#waiting) reject(this.dead);
    this.#waiting.clear();
    this.worker.terminate();
  }

  /** A call with an end: the library leaves its calls pending when the worker dies. */
  alive<T>(call: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.dead) {
        reject(this.dead);
        return;
      }
      this.#waiting.add(reject);
      call().then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }
}

let spare: EngineWorker | null = null;

function takeWorker(): EngineWorker {
  const taken = spare?.dead === null ? spare : new EngineWorker();
  spare = null;
  return taken;
}

/** Boots DuckDB. Rejects where the worker or the WebAssembly does not load, and every open call once the worker is dead. */
export async function startDuckDb(received: Received): Promise<Driver> {
  const engine = takeWorker();
  const alive = <T>(call: () => Promise<T>): Promise<T> => engine.alive(call);
  let module: WebAssembly.Module;
  try {
    module = await alive(() => engineModule(received));
  } catch (error) {
    engine.die(error as Error);
    throw error;
  }
  engine.worker.postMessage({ module } satisfies EngineStart);
  const db = new AsyncDuckDB(new VoidLogger(), engine.worker);
  await alive(() => db.instantiate(location.href)); // its module is there already; a database in memory is open then
  engine.watch();
  const connection = await alive(() => db.connectInternal());
  spare ??= new EngineWorker();
  return {
    run: async (text) => void (await alive(() => db.runQuery(connection, text))),
    async ask(text, values) {
      const statement = await alive(() => db.createPrepared(connection, text));
      try {
        return await alive(() => db.runPrepared(connection, statement, [...values]));
      } finally {
        if (engine.dead === null) await alive(() => db.closePrepared(connection, statement));
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
    close: () => engine.die(new Error('the engine was closed')),
  };
}
