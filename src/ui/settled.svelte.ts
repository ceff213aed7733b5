/** What need not be there with the charts' figures: it follows a frame later, and a hand that drags waits for none of it. */

/** A value that is read reactively and follows what it is made from once the page has shown the change. Call it while a component initialises. */
export function settled<T>(read: () => T): { readonly value: T } {
  let value = $state.raw(read());
  $effect(() => {
    const next = read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (value = next));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get value() {
      return value;
    },
  };
}
