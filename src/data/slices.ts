/** Long work in short slices, so that the page answers a hand meanwhile. */

/** Milliseconds that a slice may take: half a frame of 60 a second. */
const SLICE = 8;

/** Lets waiting events, a frame among them, come first. Timers would wait at least 4 ms. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Runs steps to their end and resolves to what they return; between slices the page breathes. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let until = performance.now() + SLICE; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breath();
    until = performance.now() + SLICE;
  }
}
