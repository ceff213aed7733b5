/**
 * The page's side of the data worker. Every call comes to an end, whatever happens to the worker: an answer, a failure
 * that is a value, or a failure because the worker died or fell silent. A dead worker is replaced and what was open is
 * opened again before the next question.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { Manifest } from '../tables/manifest.ts';
import type { TableName } from '../tables/schema.ts';
import type { AnswerRow, DataApi, Outcome, Progress } from './api.ts';
import { failure, Fault, within, type SignOfLife } from './fault.ts';
import type { FileMade, FileOptions } from './file-writer.ts';
import type { Neighbours, Window } from './memory/listing.ts';
import type { Evidence, EvidenceQuestion, ListQuestion } from './memory/shelf.ts';
import type { Place } from './place.ts';
import type { Matches } from './search.ts';
import type { Sql } from './sql.ts';
import type { TypedAnswer } from './typed/read.ts';

/**
 * Milliseconds without a sign of life after which the worker counts as dead, and between two calls for one. How long an
 * answer may take is the worker's own business: it has a deadline for everything, and says more.
 */
export interface Silence {
  readonly limit: number;
  readonly beat: number;
}
const SILENCE: Silence = { limit: 20_000, beat: 5000 };

export interface DataClient {
  open(place: Place, waits?: boolean): Promise<Outcome<Manifest>>;
  start(report?: (progress: Progress) => void, waits?: boolean): Promise<Outcome<null>>;
  load(tables: readonly TableName[]): Promise<Outcome<null>>;
  lookup(table: TableName, column: string, value: string): Promise<Outcome<AnswerRow[]>>;
  list(question: ListQuestion, offset: number, limit: number): Promise<Outcome<Window>>;
  neighbours(question: ListQuestion, id: string): Promise<Outcome<Neighbours | null>>;
  evidence(question: EvidenceQuestion): Promise<Outcome<Evidence>>;
  search(words: string, signal?: AbortSignal): Promise<Outcome<Matches>>;
  rows(question: Sql, signal?: AbortSignal): Promise<Outcome<AnswerRow[]>>;
  /** Writes an answer to a file; `report` is told the rows written so far. */
  write(question: Sql, options: FileOptions, report: (rows: number) => void, signal?: AbortSignal): Promise<Outcome<FileMade>>;
  /** Runs a statement that the reader typed and gives its first `most` rows. */
  typed(text: string, most: number, signal?: AbortSignal): Promise<Outcome<TypedAnswer>>;
  writeTyped(text: string, options: FileOptions, report: (rows: number) => void, signal?: AbortSignal): Promise<Outcome<FileMade>>;
  close(): void;
}

/** Starts the data worker. */
const dataWorker = (): Worker => new Worker(new URL('../../workers/data.worker.ts', import.meta.url), { type: 'module', name: 'data' });

export function createClient(startWorker: () => Worker = dataWorker, { limit, beat }: Silence = SILENCE): DataClient {
  let worker: Worker | null = null;
  let remote: Remote<DataApi> | null = null;
  let reopened: Promise<unknown> = Promise.resolve();
  let opened: Place | null = null;
  const further = new Set<TableName>();
  const waiting = new Set<(reason: Fault) => void>();
  const sign: SignOfLife = { last: 0 };
  let beating: ReturnType<typeof setInterval> | undefined;
  let tickets = 0;

  const bury = (reason: string): void => {
    worker?.terminate();
    worker = null;
    remote = null;
    for (const reject of waiting) reject(new Fault('engine', reason));
    waiting.clear();
  };
  const live = (): Remote<DataApi> => {
    if (remote) return remote;
    worker = startWorker();
    const mine = worker;
    const died = (event: Event): void => {
      if (worker === mine) bury(('message' in event && String(event.message)) || 'the data worker did not load');
    };
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    remote = wrap<DataApi>(worker);
    return remote;
  };

  const alive = (): void => void (sign.last = performance.now());
  const callForSign = (): void => void remote?.ping().then(alive, () => undefined);

  /** One call with an end. */
  async function call<T>(ask: (api: Remote<DataApi>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let forget = (): void => undefined;
    const death = new Promise<never>((_, reject) => {
      waiting.add(reject);
      forget = () => waiting.delete(reject);
    });
    beating ??= setInterval(callForSign, beat);
    try {
      const late = (): Fault => new Fault('deadline', `the data worker gave no sign for ${limit} ms`);
      return await within(limit, Promise.race([ask(live()), death]), late, sign);
    } catch (error) {
      if (error instanceof Fault && error.code === 'deadline') bury(error.message);
      return failure(error);
    } finally {
      forget();
      if (waiting.size === 0) {
        clearInterval(beating);
        beating = undefined;
      }
    }
  }

  const openNow = (at: Place, waits = false): Promise<Outcome<Manifest>> => call((api) => api.open(at, waits));

  /** Waits until the worker stands and holds what was opened in it. */
  async function standing(): Promise<void> {
    if (!remote && opened !== null) {
      const at = opened;
      reopened = openNow(at).then(async (answer) => {
        if (answer.ok && further.size > 0) await call((api) => api.load([...further]));
      });
    }
    await reopened;
  }

  async function asked<T>(ask: (api: Remote<DataApi>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    await standing();
    return call(ask);
  }

  async function ticketed<T>(signal: AbortSignal | undefined, ask: (api: Remote<DataApi>, ticket: number) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const cancelled: Outcome<T> = { ok: false, code: 'cancelled', message: 'no longer asked' };
    await standing();
    if (signal?.aborted) return cancelled;
    const ticket = ++tickets;
    // What runs in the worker comes to its end unheard; whoever cancelled does not wait for that.
    let cancel = (): void => undefined;
    const stopped = new Promise<Outcome<T>>((resolve) => {
      cancel = () => {
        void remote?.cancel(ticket);
        resolve(cancelled);
      };
    });
    signal?.addEventListener('abort', cancel);
    const answer = await Promise.race([call((api) => ask(api, ticket)), stopped]);
    signal?.removeEventListener('abort', cancel);
    return answer;
  }

  return {
    open(at, waits) {
      opened = at;
      further.clear();
      const answer = openNow(at, waits);
      reopened = answer;
      return answer;
    },
    async start(report = () => undefined, waits = false) {
      await standing();
      return call((api) => api.start(proxy(report), waits));
    },
    async load(tables) {
      await standing();
      for (const table of tables) further.add(table);
      return call((api) => api.load(tables));
    },
    lookup: (table, column, value) => asked((api) => api.lookup(table, column, value)),
    list: (question, offset, limit) => asked((api) => api.list(question, offset, limit)),
    neighbours: (question, id) => asked((api) => api.neighbours(question, id)),
    evidence: (question) => asked((api) => api.evidence(question)),
    search: (words, signal) => ticketed(signal, (api, ticket) => api.search(words, ticket)),
    rows: (question, signal) => ticketed(signal, (api, ticket) => api.rows(question, ticket)),
    write: (question, options, report, signal) => ticketed(signal, (api, ticket) => api.write(question, options, proxy(report), ticket)),
    typed: (text, most, signal) => ticketed(signal, (api, ticket) => api.typed(text, most, ticket)),
    writeTyped: (text, options, report, signal) => ticketed(signal, (api, ticket) => api.writeTyped(text, options, proxy(report), ticket)),
    close() {
      opened = null;
      bury('the data worker was closed');
    },
  };
}
