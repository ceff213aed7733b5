/** What need not be there with the charts' figures: it follows a frame later, and a hand that drags waits for none of it. */
import { afterFrame } from './after-frame.ts';

/** A value that is read reactively and follows what it is made from once the page has shown the change. Call it while a component initialises. */
export function settled<T>(read: () => T): { readonly value: T } {
  let value = $state.raw(read());
  $effect(() => {
    const next = read();
    return afterFrame(() => (value = next));
  });
  return {
    get value() {
      return value;
    },
  };
}
