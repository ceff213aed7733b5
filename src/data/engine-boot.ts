/**
 * What runs inside the engine's own worker: DuckDB's script, made to fail aloud. By itself it swallows every failure to
 * load its WebAssembly, and the page would wait for ever.
 */
import { restrictToOrigin } from './same-origin.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

/** To be called before the first message is handled. */
export function guardBoot(): void {
  restrictToOrigin();
  // DuckDB counts bytes by wrapping the response, which keeps the browser from caching the compiled module.
  Reflect.deleteProperty(globalThis, 'TransformStream');
  addEventListener('unhandledrejection', (event) => {
    throw event.reason;
  });
}
