/** When a page rests: nobody presses, drags, turns the wheel or types. A pointer that only passes over disturbs nothing. */

const GESTURES = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel'] as const;

/** Calls `then` once `ms` milliseconds have passed without a gesture. Returns what calls it off. */
export function whenQuiet(ms: number, then: () => void, on: EventTarget = globalThis): () => void {
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = performance.now();
  const stop = (): void => {
    clearTimeout(timer);
    for (const gesture of GESTURES) on.removeEventListener(gesture, heard, true);
  };
  // A gesture only tells the time: setting a timer anew at each would cost a hand that drags.
  const wait = (left: number): void => {
    timer = setTimeout(() => {
      const still = last + ms - performance.now();
      if (still > 0) wait(still);
      else if (held) wait(ms);
      else {
        stop();
        then();
      }
    }, left);
  };
  function heard({ type, buttons }: Event & { buttons?: number }): void {
    held = (buttons ?? 0) !== 0;
    if (type !== 'pointermove' || held) last = performance.now();
  }
  for (const gesture of GESTURES) on.addEventListener(gesture, heard, { capture: true, passive: true });
  wait(ms);
  return stop;
}
