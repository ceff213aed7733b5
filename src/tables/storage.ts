/** How the tables lie in Parquet: physical types, row groups, keys. Reading and writing hold to the same. */
import { type Column, type TableName, TABLES } from './schema.ts';

/** Rows or a file that do not fit the schema. Survives a worker boundary by its name. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

export type Cell = string | number | boolean | null;

interface Storage {
  /** Rows in a row group. */
  readonly rowGroup: number;
  /** Column that orders the rows and whose statistics lead to one of them. */
  readonly key?: string;
}
const STORAGE: Partial<Record<TableName, Storage>> = {
  texts: { rowGroup: 100, key: 'article_id' },
  page_texts: { rowGroup: 20, key: 'page_id' },
  spans: { rowGroup: 2000, key: 'page_id' },
  evidence: { rowGroup: 2000, key: 'article_id' },
};
const WHOLE: Storage = { rowGroup: 100_000 };

export const storageOf = (table: TableName): Storage => STORAGE[table] ?? WHOLE;

export const PHYSICAL = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

export const columnsOf = (table: TableName): [string, Column][] => Object.entries<Column>(TABLES[table].columns);
