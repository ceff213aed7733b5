/** Faults inside the data worker, and their way to the page: a plain value, as only name and message survive the crossing. */
import type { Failure, FailureCode, Outcome } from './api.ts';

export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FailureCode;
  readonly subject: string | undefined;

  constructor(code: FailureCode, message: string, subject?: string) {
    super(message);
    this.code = code;
    this.subject = subject;
  }
}

export function failure(error: unknown): Failure {
  if (!(error instanceof Fault)) return { ok: false, code: 'engine', message: error instanceof Error ? error.message : String(error) };
  const { code, message, subject } = error;
  return subject === undefined ? { ok: false, code, message } : { ok: false, code, message, subject };
}

/** The outcome of a step, whatever it throws. */
export async function outcome<T>(step: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    return failure(error);
  }
}

/** Milliseconds that a waking machine gets to deliver what arrived while it slept. */
const GRACE = 250;

/** The promise, or a rejection with `late()` after so many milliseconds without a `sign` of life. The work itself goes on. */
export function within<T>(milliseconds: number, promise: Promise<T>, late: () => Error, sign: SignOfLife = { last: 0 }): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (from: number): void => {
      timer = setTimeout(() => {
        if (sign.last > from) wait(sign.last);
        else timer = setTimeout(() => (sign.last > from ? wait(sign.last) : reject(late())), GRACE);
      }, from + milliseconds - performance.now());
    };
    wait(performance.now());
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** When something was last heard, by `performance.now()`. */
export interface SignOfLife {
  last: number;
}
