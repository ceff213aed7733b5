/**
 * Runs what a reader typed: one statement that reads, on a connection of its own, in a read-only transaction, wrapped so
 * that nothing but a SELECT fits, each value as DuckDB itself writes it. What the wall does not hold back, `gate.ts` does.
 */
import { fromArrow } from '../engine-arrow.ts';
import { Refusal, refusing, type Connection, type Engine } from '../engine.ts';
import { sql, type Sql } from '../sql.ts';
import { objection } from './gate.ts';
import { literal } from './literals.ts';

/** A column of an answer, with the name DuckDB gives its type. */
export interface TypedColumn {
  readonly name: string;
  readonly type: string;
}
/** Cells of one column: DuckDB's own text, or null. */
export type Texts = readonly (string | null)[];

export interface TypedAnswer {
  readonly columns: readonly TypedColumn[];
  /** By column; no more rows than were asked for. */
  readonly cells: readonly Texts[];
  readonly shown: number;
  /** Rows of the whole answer. */
  readonly total: number;
}

/** Takes rows as they come, by column; the first call tells the columns, even where there is no row. */
export type TakeRows = (columns: readonly TypedColumn[], cells: readonly Texts[]) => void;

async function* batches(connection: Connection, text: string): AsyncGenerator<readonly Texts[], void> {
  const pieces = connection.send(text);
  let schema: Uint8Array | null = null;
  for (;;) {
    const { done, value: piece } = await refusing(() => pieces.next());
    if (done === true) return;
    if (schema === null) schema = piece;
    else yield fromArrow([schema, piece]).columns.map(({ cells }) => cells as Texts);
  }
}

async function all(connection: Connection, text: string): Promise<(string | null)[][]> {
  const gathered: (string | null)[][] = [];
  for await (const columns of batches(connection, text)) columns.forEach((cells, at) => (gathered[at] ??= []).push(...cells));
  return gathered;
}

/** Runs a step inside the wall. Rejects with a Refusal where the statement is at fault or was stopped; with any other error the engine is broken. */
async function within<T>(engine: Engine, text: string, signal: AbortSignal, step: (connection: Connection, wrapped: Sql) => Promise<T>): Promise<T> {
  const refused = objection(text);
  if (refused) throw new Refusal(`not run: ${refused.code === 'function' ? refused.name : refused.code}`);
  const connection = await engine.connect();
  const stop = (): void => void connection.cancel().catch(() => undefined); // the supervisor sees whether it stopped
  signal.addEventListener('abort', stop);
  try {
    await refusing(() => connection.prepare(text));
    await all(connection, 'BEGIN TRANSACTION READ ONLY');
    return await step(heeding(connection, signal), { text: `query(${literal(text)})`, values: [] });
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

const stands = (connection: Connection): Promise<boolean> => all(connection, 'ROLLBACK').then(() => true, () => false);

/** Every value as DuckDB writes it. */
const textsOf = (wrapped: Sql): Sql => sql`SELECT COLUMNS(*)::VARCHAR FROM ${wrapped}`;

const columnsOf = async (connection: Connection, wrapped: Sql): Promise<TypedColumn[]> => {
  const [names = [], types = []] = await all(connection, sql`SELECT column_name, column_type FROM (DESCRIBE FROM ${wrapped})`.text);
  return names.map((name, at) => ({ name: name ?? '', type: types[at] ?? '' }));
};

/** The first `most` rows of an answer, and how many it has in all. */
export const readTyped = (engine: Engine, text: string, most: number, signal: AbortSignal): Promise<TypedAnswer> =>
  within(engine, text, signal, async (connection, wrapped) => {
    const columns = await columnsOf(connection, wrapped);
    const found = await all(connection, sql`${textsOf(wrapped)} LIMIT ${{ text: String(most + 1), values: [] }}`.text);
    const read = found[0]?.length ?? 0;
    const total = read <= most ? read : Number((await all(connection, sql`SELECT count(*)::VARCHAR FROM ${wrapped}`.text))[0]?.[0]);
    return { columns, cells: columns.map((_, at) => (found[at] ?? []).slice(0, most)), shown: Math.min(read, most), total };
  });

/** All rows of an answer, handed on as they come. */
export const streamTyped = (engine: Engine, text: string, take: TakeRows, signal: AbortSignal): Promise<void> =>
  within(engine, text, signal, async (connection, wrapped) => {
    const columns = await columnsOf(connection, wrapped);
    take(columns, columns.map(() => []));
    for await (const cells of batches(connection, textsOf(wrapped).text)) take(columns, cells);
  });
