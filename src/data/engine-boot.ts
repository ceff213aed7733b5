/**
 * What runs inside the engine's own worker: DuckDB's script, made to fail aloud. By itself it swallows every failure to
 * load its WebAssembly, and the page would wait for ever.
 */
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { restrictToOrigin } from './same-origin.ts';

/** Runs DuckDB in this worker. Whatever fails becomes an error event of the worker. */
export function bootDuckDb(): void {
  restrictToOrigin();
  // DuckDB counts bytes by wrapping the response, which keeps the browser from caching the compiled module.
  Reflect.deleteProperty(globalThis, 'TransformStream');
  const warn = console.warn.bind(console);
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('instantiating without progress handler')) warn(...words); // as intended above
  };
  addEventListener('unhandledrejection', (event) => {
    throw event.reason;
  });

  const early: MessageEvent[] = [];
  globalThis.onmessage = (event) => {
    early.push(event);
  };
  void import(/* @vite-ignore */ new URL(script, import.meta.url).href).then(() => {
    // The script has put its own listener in the place of ours.
    for (const event of early) dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
  });
}
