/** Workers that share a list of tasks: each takes the next one when it is free. */

/** Tasks a worker has in hand at a time: while one waits for a disk or a digest, another uses the processor. */
const IN_HAND = 3;

/** Hands tasks to the worker that has the fewest in hand, in the order they come. */
export class Crew<W> {
  /** For each worker, how many tasks it may take on. */
  readonly #free: Map<W, number>;
  readonly #waiting: ((worker: W) => void)[] = [];
  readonly #size: number;

  constructor(workers: readonly W[]) {
    this.#free = new Map(workers.map((worker) => [worker, IN_HAND]));
    this.#size = workers.length;
  }

  async run<R>(task: (worker: W) => Promise<R>): Promise<R> {
    const worker = this.#take() ?? (await new Promise<W>((resolve) => this.#waiting.push(resolve)));
    try {
      return await task(worker);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#free.set(worker, this.#free.get(worker)! + 1);
    }
  }

  #take(): W | null {
    let [chosen, most]: [W | null, number] = [null, 0];
    for (const [worker, free] of this.#free) if (free > most) [chosen, most] = [worker, free];
    if (chosen !== null) this.#free.set(chosen, most - 1);
    return chosen;
  }

  /** The results in the order of the items, whoever is done first; few are held back at a time. */
  async *inOrder<T, R>(items: readonly T[], task: (worker: W, item: T) => Promise<R>): AsyncGenerator<R> {
    const ahead = 2 * IN_HAND * this.#size;
    const begun: Promise<R>[] = [];
    for (let next = 0; next < items.length || begun.length > 0; ) {
      while (next < items.length && begun.length < ahead) {
        const item = items[next++]!;
        const result = this.run((worker) => task(worker, item));
        result.catch(() => undefined); // heard of when its turn comes
        begun.push(result);
      }
      yield await begun.shift()!;
    }
  }
}
