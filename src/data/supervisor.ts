/**
 * Keeps an engine alive. One question runs at a time. What happens when something dies:
 *
 * | what | what follows |
 * |---|---|
 * | the engine does not start: its script or WebAssembly is missing, cut, something else | Fault `engine` at once; the next question starts it anew |
 * | its start, or putting a table back, falls silent | the same, after `boot` or `insert` milliseconds without a sign |
 * | a question is wrong, or too large for its memory | Fault `question`; the engine stands |
 * | a question takes too long | Fault `deadline`; the next question has a new engine |
 * | a question traps the engine, or the engine dies under it | a new engine, the question once more, then Fault `engine` |
 * | one question cost three engines within a minute | Fault `poison` with its text; it is refused for a minute, others are answered |
 * | engines die ten times within a minute, whatever was asked | Fault `engine`; none is started until the minute is over |
 * | a question is taken back | Fault `cancelled` at once; the engine may finish it for `PATIENCE`, then it is replaced |
 * | a file in the making, or what a reader typed, is taken back or takes too long | it is asked to stop and stops within half a second; an engine that does not hear is replaced. What was typed is not repeated |
 * | the engine's worker ends without a word | as a trap: it held a lock that the browser gives on at once (`engine-boot.ts`); without locks, its deadline |
 * | the worker around all this dies or falls silent | `client.ts` replaces it and opens again what was open |
 *
 * A new engine holds the same tables as the one before: `refill` puts them back from the files at hand.
 */
import { Refusal, type Engine } from './engine.ts';
import { Fault, within, type SignOfLife } from './fault.ts';

export interface Life {
  /** `alive` is called whenever the start comes forward. */
  start(alive: () => void): Promise<Engine>;
  /** Puts back what the engine held. */
  refill(engine: Engine, alive: () => void): Promise<void>;
}

/** Milliseconds. */
export interface Deadlines {
  /** Without a sign of life. */
  readonly boot: number;
  readonly question: number;
  readonly insert: number;
  /** For what a reader typed; for a file, without a further row. */
  readonly typed: number;
}
export const DEADLINES: Deadlines = { boot: 20_000, question: 10_000, insert: 20_000, typed: 30_000 };

/** How many engines may die within a minute: under one question, and in all. */
export interface Losses {
  readonly question: number;
  readonly all: number;
}
export const LOSSES: Losses = { question: 3, all: 10 };
const MINUTE = 60_000;

/** Milliseconds that a question which was taken back may still take, and one that was asked to stop. */
const PATIENCE = 2000;
const STOPPING = 500;

/** What is done with an engine; a task that can stop does so when the signal is raised, and one that comes forward says so. */
export type Task<T> = (engine: Engine, signal: AbortSignal, alive: () => void) => Promise<T>;

interface Work<T> {
  readonly task: Task<T>;
  /** Names the question; null for what cannot be repeated or refused by its name. */
  readonly name: string | null;
  readonly limit: number;
  /** It can stop, and is given half a second for that. */
  readonly stops: boolean;
  /** A reader typed it: it is never repeated, and its losses are nobody's loop. */
  readonly typed: boolean;
}

export interface Turn {
  /** For `cancel`. */
  readonly ticket?: number;
  readonly inserts?: boolean;
  /** What is asked, in its own words. */
  readonly name?: string;
}

type End<T> = { readonly value: T } | { readonly error: unknown };
const endOf = <T>(promise: Promise<T>): Promise<End<T>> => promise.then((value) => ({ value }), (error: unknown) => ({ error }));

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Refusal) return new Fault('question', error.message);
  return new Fault('engine', error instanceof Error ? error.message : String(error));
}
const takenBack = (): Fault => new Fault('cancelled', 'no longer asked');

export class Supervisor {
  readonly #life: Life;
  readonly #deadlines: Deadlines;
  readonly #losses: Losses;
  #engine: Promise<Engine> | null = null;
  #deaths: { readonly time: number; readonly name: string | null }[] = [];
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<number, AbortController>();

  constructor(life: Life, deadlines: Deadlines = DEADLINES, losses: Losses = LOSSES) {
    this.#life = life;
    this.#deadlines = deadlines;
    this.#losses = losses;
  }

  /** Starts the engine, if it is not running. Rejects with a Fault 'engine' where it does not boot. */
  warm(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const booting = this.#boot();
    this.#engine = booting;
    booting.catch(() => {
      if (this.#engine === booting) this.#engine = null;
    });
    return booting;
  }

  /** Runs a task when its turn comes. Rejects with a Fault: question, deadline, cancelled, poison or engine. */
  run<T>(task: Task<T>, { ticket, inserts = false, name }: Turn = {}): Promise<T> {
    const limit = inserts ? this.#deadlines.insert : this.#deadlines.question;
    return this.#turn({ task, name: name ?? null, limit, stops: false, typed: false }, ticket);
  }

  /** Runs what a reader typed when its turn comes. Rejects as `run` does. */
  runTyped<T>(task: Task<T>, ticket: number): Promise<T> {
    return this.#turn({ task, name: null, limit: this.#deadlines.typed, stops: true, typed: true }, ticket);
  }

  /** Writes a file when its turn comes. Rejects as `run` does. */
  runWriting<T>(task: Task<T>, ticket: number, name: string): Promise<T> {
    return this.#turn({ task, name, limit: this.#deadlines.typed, stops: true, typed: false }, ticket);
  }

  /** Takes a question back; whoever asked it is told at once. */
  cancel(ticket: number): void {
    this.#waiting.get(ticket)?.abort(takenBack());
  }

  #turn<T>(work: Work<T>, ticket?: number): Promise<T> {
    const stop = new AbortController();
    if (ticket !== undefined) this.#waiting.set(ticket, stop);
    const turn = this.#last.then(() => this.#attempt(work, stop));
    this.#last = turn.catch(() => undefined).finally(() => (ticket === undefined ? undefined : this.#waiting.delete(ticket)));
    return new Promise((resolve, reject) => {
      stop.signal.addEventListener('abort', () => {
        if ((stop.signal.reason as Fault).code === 'cancelled') reject(stop.signal.reason as Fault);
      });
      turn.then(resolve, reject);
    });
  }

  async #attempt<T>(work: Work<T>, stop: AbortController, repeated = false): Promise<T> {
    stop.signal.throwIfAborted();
    this.#refusePoison(work.name);
    const engine = await this.warm();
    stop.signal.throwIfAborted();
    const end = await this.#end(work, engine, stop);
    if (end && 'value' in end) return end.value;
    if (end?.error instanceof Refusal || end?.error instanceof Fault) {
      stop.signal.throwIfAborted();
      throw asFault(end.error);
    }
    this.#replace(engine, work);
    this.#refusePoison(work.name);
    stop.signal.throwIfAborted();
    if (work.typed || repeated) throw asFault(end?.error);
    return this.#attempt(work, stop, true);
  }

  /** How a task ended; null where it did not, although it was asked to stop or nobody waits for it. */
  #end<T>({ task, limit, stops }: Work<T>, engine: Engine, stop: AbortController): Promise<End<T> | null> {
    const { sign, alive } = signed();
    const ended = endOf(task(engine, stop.signal, alive));
    const late = (): Fault => new Fault('deadline', `no answer within ${limit} ms`);
    within(limit, ended, late, sign).catch((fault: unknown) => stop.abort(fault));
    const deaf = new Promise<null>((resolve) => {
      const given = (): number => (stops ? STOPPING : (stop.signal.reason as Fault).code === 'cancelled' ? PATIENCE : 0);
      stop.signal.addEventListener('abort', () => setTimeout(() => resolve(null), given()));
    });
    return Promise.race([ended, deaf]);
  }

  /** Starts a new engine at once, so that the next question need not wait for all of it. */
  #replace(engine: Engine, { name, typed }: Work<unknown>): void {
    if (!typed) this.#deaths.push({ time: performance.now(), name });
    engine.close();
    this.#engine = null;
    this.warm().catch(() => undefined); // told to whoever asks next
  }

  #refusePoison(name: string | null): void {
    if (name === null) return;
    const cost = this.#lately().filter((death) => death.name === name).length;
    if (cost >= this.#losses.question) throw new Fault('poison', name);
  }

  #lately(): readonly { readonly name: string | null }[] {
    const now = performance.now();
    this.#deaths = this.#deaths.filter(({ time }) => now - time < MINUTE);
    return this.#deaths;
  }

  async #boot(): Promise<Engine> {
    try {
      if (this.#lately().length >= this.#losses.all) throw new Fault('engine', 'the engine died again and again');
      return await this.#refilled(await this.#started());
    } catch (error) {
      throw asFault(error);
    }
  }

  #started(): Promise<Engine> {
    const { sign, alive } = signed();
    const starting = this.#life.start(alive);
    const late = (): Fault => {
      starting.then((engine) => engine.close()).catch(() => undefined);
      return new Fault('engine', 'the engine took too long to start');
    };
    return within(this.#deadlines.boot, starting, late, sign);
  }

  async #refilled(engine: Engine): Promise<Engine> {
    try {
      const { sign, alive } = signed();
      await within(this.#deadlines.insert, this.#life.refill(engine, alive), () => new Fault('engine', 'the tables could not be put back in time'), sign);
      return engine;
    } catch (error) {
      engine.close();
      throw error;
    }
  }
}

function signed(): { readonly sign: SignOfLife; readonly alive: () => void } {
  const sign: SignOfLife = { last: 0 };
  return { sign, alive: () => (sign.last = performance.now()) };
}
