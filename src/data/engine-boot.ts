/**
 * What runs inside the engine's own worker: DuckDB's script, made to fail aloud. By itself it swallows every failure to
 * start its WebAssembly, and the page would wait for ever. The compiled module is handed in with the first message, so
 * that this worker needs the network for its script alone, and can be made before it is needed. A worker that dies tells
 * nobody, and a busy one answers nobody: it holds a lock under its own name, which the browser takes from the dead alone.
 */
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { restrictToOrigin } from './same-origin.ts';

/** The first message to the worker. */
export interface EngineStart {
  readonly module: WebAssembly.Module;
}

/** DuckDB asks for its module by an address; it is given the one that was handed in. */
function handIn(module: WebAssembly.Module): void {
  const guarded = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input, globalThis.location.href);
    return origin === globalThis.location.origin ? Promise.resolve(new Response()) : guarded(input, init);
  };
  WebAssembly.instantiateStreaming = async (_, imports) => ({ module, instance: await WebAssembly.instantiate(module, imports) });
}

/** Resolves once this worker holds its lock, which it never gives back, or where the browser has none to give. */
const held = (): Promise<void> =>
  new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    if (!('locks' in navigator)) resolve();
    else navigator.locks.request((globalThis as unknown as { name: string }).name, hold).catch(() => resolve());
  });

/** Runs DuckDB in this worker. Whatever fails becomes an error event of the worker. */
export function bootDuckDb(): void {
  restrictToOrigin();
  Reflect.deleteProperty(globalThis, 'TransformStream'); // with it, DuckDB would count bytes that do not come
  const warn = console.warn.bind(console);
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('instantiating without progress handler')) warn(...words); // as intended above
  };
  addEventListener('unhandledrejection', (event) => {
    throw event.reason;
  });

  addEventListener('message', (event: MessageEvent<Partial<EngineStart>>) => {
    if (!event.data.module) return;
    event.stopImmediatePropagation();
    handIn(event.data.module);
  });
  const early: MessageEvent[] = [];
  globalThis.onmessage = (event) => {
    early.push(event);
  };
  void held().then(() => import(/* @vite-ignore */ new URL(script, import.meta.url).href)).then(() => {
    // The script has put its own listener in the place of ours.
    for (const event of early) dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
  });
}
