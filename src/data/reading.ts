/**
 * Reads on a connection of its own, in a read-only transaction, piece by piece, and stops when it is told to: the engine
 * hears that between two steps of a tenth of a second, a stream that has begun between two pieces.
 */
import { fromArrow, type Answer } from './engine-arrow.ts';
import { Refusal, refusing, type Connection, type Engine } from './engine.ts';

/** The answer to a statement as it comes; the first piece has no row and tells the columns. */
export async function* answers(connection: Connection, text: string): AsyncGenerator<Answer, void> {
  const pieces = connection.send(text);
  let schema: Uint8Array | null = null;
  for (;;) {
    const { done, value: piece } = await refusing(() => pieces.next());
    if (done === true) return;
    const stream = schema === null ? [piece] : [schema, piece];
    schema ??= piece;
    yield refusing(() => fromArrow(stream), () => true);
  }
}

/** Runs a step. Rejects with a Refusal where its statement is at fault or was stopped; with any other error the engine is broken. */
export async function reading<T>(engine: Engine, signal: AbortSignal, step: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await engine.connect();
  const stop = (): void => void connection.cancel().catch(() => undefined); // the supervisor sees whether it stopped
  signal.addEventListener('abort', stop);
  try {
    await run(connection, 'BEGIN TRANSACTION READ ONLY');
    return await step(heeding(connection, signal));
  } catch (error) {
    throw signal.aborted && (await stands(connection)) ? new Refusal('stopped') : error;
  } finally {
    signal.removeEventListener('abort', stop);
    await connection.close(); // ends the transaction, whatever state it is in
  }
}

/** A stream that has begun does not hear `cancel`; it is left between two pieces. */
const heeding = (connection: Connection, signal: AbortSignal): Connection => ({
  ...connection,
  async *send(text) {
    for await (const piece of connection.send(text)) {
      signal.throwIfAborted();
      yield piece;
    }
  },
});

/** Runs a statement that has no answer. */
async function run(connection: Connection, text: string): Promise<void> {
  const pieces = connection.send(text);
  while (!(await refusing(() => pieces.next())).done);
}

const stands = (connection: Connection): Promise<boolean> => run(connection, 'ROLLBACK').then(() => true, () => false);
