/**
 * Keeps a worker from talking to any other host. A policy in a <meta> tag does not bind workers, and static hosts may
 * send no headers, so the worker guards itself.
 */
export function restrictToOrigin(): void {
  const original = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, globalThis.location.href);
    return url.origin === globalThis.location.origin ? original(input, init) : Promise.reject(new TypeError(`${url.origin} is another host`));
  };
  for (const other of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']) Reflect.deleteProperty(globalThis, other);
}
