/** The supervisor with engines that do as they are told: stand, break, fall silent, never start. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal, type Engine } from '../../src/data/engine.ts';
import { Supervisor, type Life, type Losses, type Task } from '../../src/data/supervisor.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const DEADLINES = { boot: 100, question: 100, insert: 100, typed: 100 };
const GRACE = 250;
const never = (): Promise<never> => new Promise(() => undefined);
const trap = (): Promise<never> => Promise.reject(new Error('memory access out of bounds'));
const answer = (): Promise<string> => Promise.resolve('answer');

function supervised(life: Partial<Life> = {}, losses?: Losses) {
  const engines: { closed: boolean }[] = [];
  const supervisor = new Supervisor(
    {
      async start() {
        const engine = { closed: false, close: () => void (engine.closed = true) };
        engines.push(engine);
        return engine as unknown as Engine;
      },
      refill: async () => undefined,
      ...life,
    },
    DEADLINES,
    losses,
  );
  return { supervisor, engines };
}
const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'answer', (error: unknown) => (error as { code: string }).code);
/** How it ended after some time; undefined where it did not. */
async function after(ms: number, promise: Promise<unknown>): Promise<unknown> {
  let end: unknown;
  void codeOf(promise).then((code) => (end = code));
  await vi.advanceTimersByTimeAsync(ms);
  return end;
}

describe('a start', () => {
  test('that fails is told at once, and tried anew by the next question', async () => {
    const engine = { close: () => undefined } as unknown as Engine;
    const { supervisor, engines } = supervised({ start: vi.fn(() => Promise.resolve(engine)).mockRejectedValueOnce(new Error('404')) });
    expect(await after(0, supervisor.run(answer))).toBe('engine');
    expect(await after(0, supervisor.run(answer))).toBe('answer');
    expect(engines).toHaveLength(0);
  });
  test('that is silent ends; one that comes forward may take longer', async () => {
    expect(await after(100 + GRACE, supervised({ start: never }).supervisor.run(answer))).toBe('engine');
    const slow: Life['start'] = (alive) =>
      new Promise((resolve) => {
        for (let i = 1; i < 10; i++) setTimeout(alive, i * 90);
        setTimeout(() => resolve({ close: () => undefined } as unknown as Engine), 900);
      });
    expect(await after(901, supervised({ start: slow }).supervisor.run(answer))).toBe('answer');
  });
  test('whose tables do not come back is thrown away', async () => {
    const { supervisor, engines } = supervised({ refill: never });
    expect(await after(100 + GRACE, supervisor.run(answer))).toBe('engine');
    expect(engines).toEqual([expect.objectContaining({ closed: true })]);
  });
});

describe('a question', () => {
  test('that is refused leaves the engine as it was', async () => {
    const { supervisor, engines } = supervised();
    expect(await after(0, supervisor.run(() => Promise.reject(new Refusal('Binder Error: x'))))).toBe('question');
    expect(await after(0, supervisor.run(answer))).toBe('answer');
    expect(engines).toHaveLength(1);
  });
  test('that broke the engine is asked once more, of a new one', async () => {
    const { supervisor, engines } = supervised();
    const task = vi.fn<Task<string>>(answer).mockImplementationOnce(trap);
    expect(await after(0, supervisor.run(task))).toBe('answer');
    expect(engines.map(({ closed }) => closed)).toEqual([true, false]);
  });
  test('that takes too long costs its engine, and the next has a new one', async () => {
    const { supervisor, engines } = supervised();
    expect(await after(100 + GRACE + 1, supervisor.run(never))).toBe('deadline');
    expect(await after(0, supervisor.run(answer))).toBe('answer');
    expect(engines.map(({ closed }) => closed)).toEqual([true, false]);
  });
  test('that broke three engines is named and refused; the others are answered, and after a minute it is too', async () => {
    const { supervisor, engines } = supervised();
    const asked = (task: Task<string>): Promise<string> => supervisor.run(task, { name: 'SELECT trap' });
    expect(await after(0, asked(trap))).toBe('engine');
    expect(await after(0, asked(trap))).toBe('poison');
    const task = vi.fn(answer);
    await expect(asked(task)).rejects.toMatchObject({ code: 'poison', message: 'SELECT trap' });
    expect(task).not.toHaveBeenCalled();
    expect(engines).toHaveLength(4);
    expect(await after(0, supervisor.run(answer, { name: 'SELECT other' }))).toBe('answer');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await after(0, asked(task))).toBe('answer');
  });
  test('after too many losses in all no engine is started until the minute is over', async () => {
    const { supervisor } = supervised({}, { question: 3, all: 4 });
    expect(await after(0, supervisor.run(trap, { name: 'a' }))).toBe('engine');
    expect(await after(0, supervisor.run(trap, { name: 'b' }))).toBe('engine');
    await expect(supervisor.run(answer)).rejects.toMatchObject({ code: 'engine', message: 'the engine died again and again' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await after(0, supervisor.run(answer))).toBe('answer');
  });
});

describe('taking back', () => {
  test('is told at once; an engine that soon finishes stands', async () => {
    const { supervisor, engines } = supervised();
    const asked = supervisor.run(() => new Promise((resolve) => setTimeout(resolve, 90)), { ticket: 1 });
    await vi.advanceTimersByTimeAsync(10);
    supervisor.cancel(1);
    expect(await after(0, asked)).toBe('cancelled');
    expect(await after(100, supervisor.run(answer))).toBe('answer');
    expect(engines).toHaveLength(1);
  });
  test('of a question that never ends costs the engine, not the next question', async () => {
    const { supervisor, engines } = supervised();
    const asked = supervisor.run(never, { ticket: 1 });
    const next = supervisor.run(answer);
    await vi.advanceTimersByTimeAsync(10);
    supervisor.cancel(1);
    expect(await after(0, asked)).toBe('cancelled');
    expect(await after(2000, next)).toBe('answer');
    expect(engines.map(({ closed }) => closed)).toEqual([true, false]);
  });
  test('of a question that waits leaves it unasked', async () => {
    const { supervisor } = supervised();
    const task = vi.fn(answer);
    const first = supervisor.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const second = supervisor.run(task, { ticket: 2 });
    supervisor.cancel(2);
    expect(await after(0, second)).toBe('cancelled');
    expect(await after(60, first)).toBe('answer');
    expect(task).not.toHaveBeenCalled();
  });
});

const stoppable: Task<never> = (_, signal) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(new Refusal('Interrupt Error'))));

describe('a file in the making', () => {
  test('that is taken back is asked to stop, and the engine answers what waits', async () => {
    const { supervisor, engines } = supervised();
    const file = supervisor.runWriting(stoppable, 1, 'SELECT all');
    const next = supervisor.run(answer);
    await vi.advanceTimersByTimeAsync(10);
    supervisor.cancel(1);
    expect(await after(0, file)).toBe('cancelled');
    expect(await after(0, next)).toBe('answer');
    expect(engines).toHaveLength(1);
  });
  test('that does not stop costs the engine after half a second', async () => {
    const { supervisor, engines } = supervised();
    const file = supervisor.runWriting(never, 1, 'SELECT all');
    const next = supervisor.run(answer);
    await vi.advanceTimersByTimeAsync(10);
    supervisor.cancel(1);
    expect(await after(0, file)).toBe('cancelled');
    expect(await after(499, next)).toBeUndefined();
    expect(await after(1, next)).toBe('answer');
    expect(engines.map(({ closed }) => closed)).toEqual([true, false]);
  });
  test('may take long while rows come, and is begun anew where its engine dies', async () => {
    const { supervisor, engines } = supervised();
    const task = vi.fn<Task<string>>((_, __, alive) => new Promise((resolve) => {
      for (let i = 1; i < 10; i++) setTimeout(alive, i * 90);
      setTimeout(() => resolve('file'), 900);
    })).mockImplementationOnce(trap);
    expect(await after(901, supervisor.runWriting(task, 1, 'SELECT all'))).toBe('answer');
    expect([task.mock.calls.length, engines.length]).toEqual([2, 2]);
  });
});

describe('what a reader typed', () => {
  test('is asked to stop at its deadline, and the engine stands', async () => {
    const { supervisor, engines } = supervised();
    expect(await after(100 + GRACE + 1, supervisor.runTyped(stoppable, 1))).toBe('deadline');
    expect(engines.map(({ closed }) => closed)).toEqual([false]);
  });
  test('costs the engine where it does not stop, and is not repeated', async () => {
    const { supervisor, engines } = supervised();
    const task = vi.fn<Task<never>>(never);
    expect(await after(100 + GRACE + 501, supervisor.runTyped(task, 1))).toBe('deadline');
    const trapped = vi.fn<Task<never>>(trap);
    expect(await after(0, supervisor.runTyped(trapped, 2))).toBe('engine');
    expect([task.mock.calls.length, trapped.mock.calls.length, engines.length]).toEqual([1, 1, 3]);
  });
});
