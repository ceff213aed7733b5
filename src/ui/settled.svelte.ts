/** What need not be there with the charts' figures: it follows a frame later, and a hand that drags waits for none of it. */

/** What waits for the next frame: one request serves all, as each costs a hand as much as the drawing of a chart's figures. */
let waiting = new Set<() => void>();
let asked = false;

function follow(): void {
  asked = false;
  const due = waiting;
  waiting = new Set();
  for (const each of due) each();
}

function afterFrame(then: () => void): void {
  waiting.add(then);
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => setTimeout(follow));
}

/** A value that is read reactively and follows what it is made from once the page has shown the change. Call it while a component initialises. */
export function settled<T>(read: () => T): { readonly value: T } {
  let value = $state.raw(read());
  $effect(() => {
    const next = read();
    const then = (): void => void (value = next);
    afterFrame(then);
    return () => waiting.delete(then);
  });
  return {
    get value() {
      return value;
    },
  };
}
