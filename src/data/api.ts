/**
 * What the dashboard may ask of the data worker. Verbs, not plumbing: everything that crosses is plain data or a
 * transferred buffer, and every failure is a value, because Comlink strips errors down to name and message.
 */
import type { Manifest } from '../tables/manifest.ts';
import type { TableName } from '../tables/schema.ts';
import type { FileMade, FileOptions } from './file-writer.ts';
import type { Neighbours, Window } from './memory/listing.ts';
import type { Evidence, EvidenceQuestion, ListQuestion } from './memory/shelf.ts';
import type { Place } from './place.ts';
import type { Matches } from './search.ts';
import type { Sql } from './sql.ts';
import type { TypedAnswer } from './typed/read.ts';

export type Cell = string | number | boolean | null;
/** A row of an answer: days as `YYYY-MM-DD`, whole numbers as numbers. */
export type AnswerRow = Record<string, Cell>;

/** A step of opening a data set, for the reader: bytes are compressed bytes received so far. */
export interface Progress {
  readonly step: 'manifest' | 'columns' | 'tables' | 'engine' | 'insert' | 'ready';
  readonly table?: TableName;
  readonly received: number;
  readonly total: number;
}

export type FailureCode =
  | 'not-found' // a file of the data set is missing
  | 'stalled' // a file does not come
  | 'damaged' // a file differs from the manifest's hash or cannot be decoded
  | 'schema' // the data set was made for another schema version
  | 'engine' // the engine did not start or died
  | 'no-wasm' // the browser has no WebAssembly to run the engine with
  | 'question' // the engine refused the question
  | 'deadline' // it took too long
  | 'poison' // it broke several engines and is not asked again for now
  | 'cancelled';

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** For the log and the details fold; the screen's sentence comes from the code. */
  readonly message: string;
  /** The file or table it is about. */
  readonly subject?: string;
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export interface DataApi {
  /** Opens the data set in a place: from then on single rows can be looked up. The engine boots meanwhile where somebody waits for it. */
  open(place: Place, waits?: boolean): Promise<Outcome<Manifest>>;
  /**
   * Starts the engine: at once where somebody waits for it, else once lists and evidence have rested, and with the tables of the list. Questions
   * start it by themselves, and load what they speak of.
   */
  start(report: (progress: Progress) => void, waits?: boolean): Promise<Outcome<null>>;
  /** Loads further tables into the engine, once each. */
  load(tables: readonly TableName[]): Promise<Outcome<null>>;
  /** Rows of one table where `column` equals `value`, straight from the Parquet file by row group; needs no engine. */
  lookup(table: TableName, column: string, value: string): Promise<Outcome<AnswerRow[]>>;
  /** `limit` articles of a list from `offset`; needs no engine. */
  list(question: ListQuestion, offset: number, limit: number): Promise<Outcome<Window>>;
  /** What stands beside an article in a list, null where it is not in it; needs no engine. */
  neighbours(question: ListQuestion, id: string): Promise<Outcome<Neighbours | null>>;
  /** Articles and sentences behind a figure; needs no engine. */
  evidence(question: EvidenceQuestion): Promise<Outcome<Evidence>>;
  /** Finds words in the texts of all articles; needs no engine. */
  search(words: string, ticket: number): Promise<Outcome<Matches>>;
  /** Answers a question. `ticket` names it for `cancel`. */
  rows(question: Sql, ticket: number): Promise<Outcome<AnswerRow[]>>;
  /** Writes the answer to a question with a total order to a file, as it comes; `report` is told the rows written so far. */
  write(question: Sql, options: FileOptions, report: (rows: number) => void, ticket: number): Promise<Outcome<FileMade>>;
  /** Runs a statement that the reader typed and gives its first `most` rows. */
  typed(text: string, most: number, ticket: number): Promise<Outcome<TypedAnswer>>;
  /** Writes all rows of a statement that the reader typed to a file. */
  writeTyped(text: string, options: FileOptions, report: (rows: number) => void, ticket: number): Promise<Outcome<FileMade>>;
  cancel(ticket: number): Promise<void>;
  /** A sign of life. */
  ping(): Promise<void>;
}
