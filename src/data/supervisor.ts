/**
 * Keeps an engine alive. One question runs at a time; a question that takes too long or breaks the engine costs that
 * engine its life, and the next one starts on a new engine with all tables refilled. Only a question that broke the
 * engine is repeated, once.
 */
import { Refusal, type Engine } from './engine.ts';
import { Fault, within } from './fault.ts';

export interface Life {
  start(): Promise<Engine>;
  /** Puts back what the engine held. */
  refill(engine: Engine): Promise<void>;
}

/** Milliseconds. */
export interface Deadlines {
  readonly boot: number;
  readonly question: number;
  readonly insert: number;
}
export const DEADLINES: Deadlines = { boot: 20_000, question: 10_000, insert: 60_000 };

/** More deaths than this in a minute mean that the same question kills it again and again. */
const DEATHS_A_MINUTE = 3;
const MINUTE = 60_000;

type Task<T> = (engine: Engine) => Promise<T>;

export class Supervisor {
  readonly #life: Life;
  readonly #deadlines: Deadlines;
  #engine: Promise<Engine> | null = null;
  #deaths: number[] = [];
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<number, { cancelled: boolean }>();

  constructor(life: Life, deadlines: Deadlines = DEADLINES) {
    this.#life = life;
    this.#deadlines = deadlines;
  }

  /** Starts the engine, if it is not running. Rejects with a Fault 'engine' where it does not boot. */
  warm(): Promise<Engine> {
    this.#engine ??= this.#boot();
    return this.#engine;
  }

  /** Runs a task when its turn comes. Rejects with a Fault: question, deadline, cancelled or engine. */
  run<T>(task: Task<T>, { ticket, inserts = false }: { ticket?: number; inserts?: boolean } = {}): Promise<T> {
    const state = { cancelled: false };
    if (ticket !== undefined) this.#waiting.set(ticket, state);
    const limit = inserts ? this.#deadlines.insert : this.#deadlines.question;
    const wanted = (): void => {
      if (state.cancelled) throw new Fault('cancelled', 'no longer asked');
    };
    const turn = this.#last.then(async () => {
      wanted();
      const answer = await this.#attempt(task, limit);
      wanted();
      return answer;
    });
    this.#last = turn.catch(() => undefined).finally(() => (ticket === undefined ? undefined : this.#waiting.delete(ticket)));
    return turn;
  }

  /** Takes a waiting question out; the answer of a running one is thrown away. */
  cancel(ticket: number): void {
    const state = this.#waiting.get(ticket);
    if (state) state.cancelled = true;
  }

  async #boot(): Promise<Engine> {
    const now = performance.now();
    this.#deaths = this.#deaths.filter((time) => now - time < MINUTE);
    try {
      if (this.#deaths.length > DEATHS_A_MINUTE) throw new Fault('engine', 'the engine died again and again');
      const starting = this.#life.start();
      const late = (): Fault => {
        starting.then((engine) => engine.close()).catch(() => undefined);
        return new Fault('engine', 'the engine took too long to start');
      };
      return await this.#refilled(await within(this.#deadlines.boot, starting, late));
    } catch (error) {
      this.#engine = null;
      throw error instanceof Fault ? error : new Fault('engine', error instanceof Error ? error.message : String(error));
    }
  }

  async #refilled(engine: Engine): Promise<Engine> {
    try {
      await within(this.#deadlines.insert, this.#life.refill(engine), () => new Fault('engine', 'the tables could not be put back in time'));
      return engine;
    } catch (error) {
      engine.close();
      throw error;
    }
  }

  async #attempt<T>(task: Task<T>, limit: number, repeated = false): Promise<T> {
    const engine = await this.warm();
    try {
      return await within(limit, task(engine), () => new Fault('deadline', `no answer within ${limit} ms`));
    } catch (error) {
      if (error instanceof Refusal) throw new Fault('question', error.message);
      if (error instanceof Fault && error.code !== 'deadline') throw error;
      this.#bury(engine);
      if (error instanceof Fault) throw error;
      if (repeated) throw new Fault('engine', error instanceof Error ? error.message : String(error));
      return this.#attempt(task, limit, true);
    }
  }

  #bury(engine: Engine): void {
    engine.close();
    this.#engine = null;
    this.#deaths.push(performance.now());
  }
}
