/**
 * A question that follows its input: newest wins, the old answer stays on screen while the next one is found, and a
 * failure can be retried. Call it while a component initialises.
 */
import type { Failure, Outcome } from '../data/api.ts';
import { newest } from '../data/newest.ts';

export interface Query<T> {
  /** The last answer; null until there is one. */
  readonly answer: T | null;
  /** Why the last question failed; null where it did not. */
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

/** `input` is read reactively; a new question is asked whenever it changes (by `===`). Null asks nothing. */
export function query<A, T>(input: () => A | null, ask: (input: A) => Promise<Outcome<T>>): Query<T> {
  let answer = $state.raw<T | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let busy = $state(false);
  let attempts = $state(0);
  const asked = $derived(input());
  const askNewest = newest(ask);

  $effect(() => {
    void attempts;
    const now = asked;
    if (now === null) return;
    let current = true;
    busy = true;
    void askNewest(now).then((outcome) => {
      if (current) busy = false;
      if (outcome === null || (!outcome.ok && outcome.code === 'cancelled')) return;
      failure = outcome.ok ? null : outcome;
      if (outcome.ok) answer = outcome.value;
    });
    return () => {
      current = false;
    };
  });

  return {
    get answer() {
      return answer;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
    retry: () => {
      attempts += 1;
    },
  };
}
