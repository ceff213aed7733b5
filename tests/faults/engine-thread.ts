/** The engine in a thread of its own, as in the browser: what it does wrong ends with the thread. */
import { Worker } from 'node:worker_threads';
import type { Driver } from '../../src/data/engine.ts';

interface Said {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export async function threadDriver(): Promise<Driver> {
  const worker = new Worker(new URL('engine-thread.mjs', import.meta.url));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let calls = 0;
  let dead: Error | null = null;
  const die = (reason: Error): void => {
    dead ??= reason;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
    void worker.terminate();
  };
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => die(new Error('the thread ended')));
  worker.on('message', ({ call, value, error }: Said) => {
    const waiter = waiting.get(call);
    waiting.delete(call);
    if (error) waiter?.reject(Object.assign(new Error(error.message), { name: error.name }));
    else waiter?.resolve(value);
  });
  const answer = <T>(call: number): Promise<T> =>
    new Promise<T>((resolve, reject) => (dead ? reject(dead) : waiting.set(call, { resolve: resolve as (value: unknown) => void, reject })));
  const ask = <T>(doing: string, ...args: unknown[]): Promise<T> => {
    const call = ++calls;
    const promise = answer<T>(call);
    if (!dead) worker.postMessage({ call, doing, args });
    return promise;
  };
  await answer(0);
  const id = await ask<number>('connect');
  return {
    run: (text) => ask('settle', id, text),
    ask: (text, values) => ask('run', id, text, values),
    async append(table, stream) {
      const own = await ask<number>('connect');
      await ask('append', own, table, stream);
      await ask('disconnect', own);
    },
    async connect() {
      const own = await ask<number>('connect');
      return {
        prepare: (text) => ask('prepare', own, text),
        async *send(text) {
          let piece = await ask<Uint8Array | null>('begin', own, text);
          while (piece === null) piece = await ask('poll', own);
          while (piece !== null && piece.length > 0) {
            yield piece;
            piece = await ask('fetch', own);
          }
        },
        cancel: () => ask('cancel', own),
        close: () => ask('disconnect', own),
      };
    },
    close: () => die(new Error('the engine was closed')),
  };
}
