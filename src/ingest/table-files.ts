/** The table files of a data set while they are written. */
import { tableFileName } from '../tables/dataset.ts';
import type { TableFile } from '../tables/manifest.ts';
import type { Row, TableName } from '../tables/schema.ts';
import { TableWriter } from '../tables/table-writer.ts';
import type { Output, UnfinishedFile } from './output.ts';

interface OpenTable {
  readonly file: UnfinishedFile;
  readonly writer: TableWriter<TableName>;
}

export class TableFiles {
  readonly #output: Output;
  readonly #open = new Map<TableName, OpenTable>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** Throws a `TableError` where a row does not fit its table. */
  add(rows: { readonly [N in TableName]?: readonly Row<N>[] }): void {
    for (const table of Object.keys(rows) as TableName[]) this.#opened(table).writer.add(rows[table]!);
  }

  /** Finishes these tables, also those that got no row. */
  async close<N extends TableName>(tables: readonly N[]): Promise<Record<N, TableFile>> {
    const closed: [N, TableFile][] = [];
    for (const table of tables) {
      const { file, writer } = this.#opened(table);
      writer.finish();
      let name = '';
      const { sha256, bytes } = await file.close((hash) => (name = tableFileName(table, hash)));
      closed.push([table, { file: name, rows: writer.rows, bytes, sha256 }]);
    }
    return Object.fromEntries(closed) as Record<N, TableFile>;
  }

  #opened(table: TableName): OpenTable {
    const known = this.#open.get(table);
    if (known !== undefined) return known;
    const file = this.#output.create(table);
    const opened = { file, writer: new TableWriter(table, (bytes) => file.write(bytes)) };
    this.#open.set(table, opened);
    return opened;
  }
}
