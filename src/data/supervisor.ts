/**
 * Keeps an engine alive. One question runs at a time; a question that takes too long or breaks the engine costs that
 * engine its life, and the next one starts on a new engine with all tables refilled. Only a question that broke the
 * engine is repeated, once. What a reader typed is asked to stop before the engine is given up, and never repeated.
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
  /** For what a reader typed. */
  readonly typed: number;
}
export const DEADLINES: Deadlines = { boot: 20_000, question: 10_000, insert: 60_000, typed: 30_000 };

/** Milliseconds that a question which was asked to stop has to do so. */
const STOPPING = 500;

/** More deaths than this in a minute mean that the same question kills it again and again. */
const DEATHS_A_MINUTE = 3;
const MINUTE = 60_000;

type Task<T> = (engine: Engine) => Promise<T>;
/** Stops when the signal is raised. */
type StoppableTask<T> = (engine: Engine, signal: AbortSignal) => Promise<T>;

interface Waiting {
  cancelled: boolean;
  readonly stop: AbortController;
}

const outcomeOf = <T>(promise: Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> => promise.then((value) => ({ value }), (error: unknown) => ({ error }));

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Refusal) return new Fault('question', error.message);
  return new Fault('engine', error instanceof Error ? error.message : String(error));
}

export class Supervisor {
  readonly #life: Life;
  readonly #deadlines: Deadlines;
  #engine: Promise<Engine> | null = null;
  #deaths: number[] = [];
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<number, Waiting>();

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
    const limit = inserts ? this.#deadlines.insert : this.#deadlines.question;
    return this.#turn(ticket, () => this.#attempt(task, limit));
  }

  /** Runs what a reader typed when its turn comes. Rejects as `run` does. */
  runTyped<T>(task: StoppableTask<T>, ticket: number): Promise<T> {
    return this.#turn(ticket, ({ stop }) => this.#attemptTyped(task, stop));
  }

  /** Takes a waiting question out; the answer of a running one is thrown away, and what a reader typed is stopped. */
  cancel(ticket: number): void {
    const state = this.#waiting.get(ticket);
    if (!state) return;
    state.cancelled = true;
    state.stop.abort(new Fault('cancelled', 'no longer asked'));
  }

  #turn<T>(ticket: number | undefined, attempt: (state: Waiting) => Promise<T>): Promise<T> {
    const state: Waiting = { cancelled: false, stop: new AbortController() };
    if (ticket !== undefined) this.#waiting.set(ticket, state);
    const wanted = (): void => {
      if (state.cancelled) throw new Fault('cancelled', 'no longer asked');
    };
    const turn = this.#last.then(async () => {
      wanted();
      const answer = await attempt(state);
      wanted();
      return answer;
    });
    this.#last = turn.catch(() => undefined).finally(() => (ticket === undefined ? undefined : this.#waiting.delete(ticket)));
    return turn;
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
      throw asFault(error);
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
      if (error instanceof Refusal) throw asFault(error);
      if (error instanceof Fault && error.code !== 'deadline') throw error;
      this.#bury(engine);
      if (error instanceof Fault || repeated) throw asFault(error);
      return this.#attempt(task, limit, true);
    }
  }

  async #attemptTyped<T>(task: StoppableTask<T>, stop: AbortController): Promise<T> {
    const engine = await this.warm();
    const { signal } = stop;
    if (signal.aborted) throw signal.reason as Fault;
    const limit = this.#deadlines.typed;
    const timer = setTimeout(() => stop.abort(new Fault('deadline', `no answer within ${limit} ms`)), limit);
    const deaf = new Promise<null>((resolve) => signal.addEventListener('abort', () => setTimeout(() => resolve(null), STOPPING)));
    const end = await Promise.race([outcomeOf(task(engine, signal)), deaf]);
    clearTimeout(timer);
    if (end && 'value' in end) return end.value;
    const stands = end !== null && (end.error instanceof Refusal || end.error instanceof Fault);
    if (!stands) this.#replace(engine);
    if (signal.aborted) throw signal.reason as Fault;
    throw asFault(end?.error);
  }

  #bury(engine: Engine): void {
    this.#deaths.push(performance.now());
    engine.close();
    this.#engine = null;
  }

  /** Starts a new engine at once. Nobody repeats what a reader typed, so this death is no sign of a loop. */
  #replace(engine: Engine): void {
    engine.close();
    this.#engine = null;
    this.warm().catch(() => undefined); // told to whoever asks next
  }
}
