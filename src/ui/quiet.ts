/** When a page rests: nobody presses, drags, turns the wheel or types. A pointer that only passes over disturbs nothing. */

const GESTURES = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel'] as const;

/** Calls `then` once `ms` milliseconds have passed without a gesture. Returns what calls it off. */
export function whenQuiet(ms: number, then: () => void, on: EventTarget = globalThis): () => void {
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    for (const gesture of GESTURES) on.removeEventListener(gesture, heard, true);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (held) return; // whoever lets go starts it anew
      stop();
      then();
    }, ms);
  };
  function heard({ type, buttons }: Event & { buttons?: number }): void {
    held = (buttons ?? 0) !== 0;
    if (type !== 'pointermove' || held) wait();
  }
  for (const gesture of GESTURES) on.addEventListener(gesture, heard, { capture: true, passive: true });
  wait();
  return stop;
}
