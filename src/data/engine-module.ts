/** The WebAssembly of the engine: fetched and compiled once, kept so that a dead engine is replaced without the network. */
import address from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Bytes received so far, of all. */
export type Received = (bytes: number, total: number) => void;

let compiled: Promise<WebAssembly.Module> | null = null;

/** The compiled module. Rejects where it is missing, cut, or something else; what failed is fetched again by the next call. */
export function engineModule(received: Received): Promise<WebAssembly.Module> {
  compiled ??= load(received).catch((error: unknown) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

async function load(received: Received): Promise<WebAssembly.Module> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`the engine did not load: HTTP ${response.status}`);
  // Counted on a copy: the browser keeps compiled code only of a response that nobody wrapped.
  const [module] = await Promise.all([WebAssembly.compileStreaming(response.clone()), count(response, received)]);
  return module;
}

async function count(response: Response, received: Received): Promise<void> {
  const total = Number(response.headers.get('content-length') ?? 0);
  let bytes = 0;
  const reader = response.body!.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) received((bytes += piece.value.length), total);
}
