/** The table files of a data set while they are written. */
import { tableFileName } from '../tables/dataset.ts';
import type { TableFile } from '../tables/manifest.ts';
import { isKeyed, isReadInPieces, PieceDigests } from '../tables/pieces.ts';
import type { Row, TableName } from '../tables/schema.ts';
import { TableWriter } from '../tables/table-writer.ts';
import type { Output, UnfinishedFile } from './output.ts';

interface OpenTable {
  readonly file: UnfinishedFile;
  readonly writer: TableWriter<TableName>;
  readonly pieces: PieceDigests;
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

  /** To be awaited now and then: resolves when what was added needs little memory any more. */
  async keepUp(): Promise<void> {
    for (const { pieces } of this.#open.values()) await pieces.keepUp();
  }

  /** Finishes these tables, also those that got no row. */
  async close<N extends TableName>(tables: readonly N[]): Promise<Record<N, TableFile>> {
    const closed: [N, TableFile][] = [];
    for (const table of tables) {
      const { file, writer, pieces } = this.#opened(table);
      writer.finish();
      let name = '';
      const { sha256, bytes } = await file.close((hash) => (name = tableFileName(table, hash)));
      closed.push([table, { file: name, rows: writer.rows, bytes, sha256, ...(isReadInPieces(table, bytes) && { pieces: await pieces.finish() }) }]);
    }
    return Object.fromEntries(closed) as Record<N, TableFile>;
  }

  #opened(table: TableName): OpenTable {
    const known = this.#open.get(table);
    if (known !== undefined) return known;
    const file = this.#output.create(table);
    const pieces = new PieceDigests();
    const take = (bytes: Uint8Array<ArrayBuffer>): void => {
      if (isKeyed(table)) pieces.add(bytes);
      file.write(bytes); // which takes the bytes away
    };
    const opened = { file, writer: new TableWriter(table, take), pieces };
    this.#open.set(table, opened);
    return opened;
  }
}
