/**
 * Runs what a reader typed: one statement that reads, on a connection of its own, in a read-only transaction, wrapped so
 * that nothing but a SELECT fits, each value as DuckDB itself writes it. What the wall does not hold back, `gate.ts` does.
 */
import { Refusal, refusing, type Connection, type Engine } from '../engine.ts';
import { answers, reading } from '../reading.ts';
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

async function all(connection: Connection, text: string): Promise<(string | null)[][]> {
  const gathered: (string | null)[][] = [];
  for await (const { columns } of answers(connection, text)) columns.forEach(({ cells }, at) => (gathered[at] ??= []).push(...(cells as Texts)));
  return gathered;
}

/** Runs a step with the statement inside the wall. Rejects as `reading` does. */
async function within<T>(engine: Engine, text: string, signal: AbortSignal, step: (connection: Connection, wrapped: Sql) => Promise<T>): Promise<T> {
  const refused = objection(text);
  if (refused) throw new Refusal(`not run: ${refused.code === 'function' ? refused.name : refused.code}`);
  return reading(engine, signal, async (connection) => {
    await refusing(() => connection.prepare(text)); // for the words of its refusal, which know the place
    return step(connection, { text: `query(${literal(text)})`, values: [] });
  });
}

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
    for await (const answer of answers(connection, textsOf(wrapped).text)) take(columns, answer.columns.map(({ cells }) => cells as Texts));
  });
