/** Newest wins: one question runs, the newest waits, those between are dropped. */

/**
 * Wraps a question so that at most one runs and one waits. Answers arrive in the order of asking; a question that was
 * overtaken while it waited resolves to null.
 */
export function newest<A, T>(ask: (argument: A) => Promise<T>): (argument: A) => Promise<T | null> {
  let running = false;
  let next: { argument: A; resolve: (answer: T | null | Promise<T>) => void } | null = null;

  async function run(argument: A): Promise<T> {
    running = true;
    try {
      return await ask(argument);
    } finally {
      running = false;
      const waiting = next;
      next = null;
      if (waiting) waiting.resolve(run(waiting.argument));
    }
  }

  return (argument) => {
    if (!running) return run(argument);
    next?.resolve(null);
    return new Promise((resolve) => {
      next = { argument, resolve };
    });
  };
}
