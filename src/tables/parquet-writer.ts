/**
 * Columns -> Parquet bytes, row group by row group, so that a file may be larger than memory. The only user of
 * hyparquet-writer: Snappy, no clock, no name of a machine, so the same columns give the same bytes.
 */
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';

/** Takes the bytes of a file in order. The bytes are its own. */
export type TakeBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A column as Parquet stores it; `INT64` takes values as bigint, `DATE` as whole days since 1970-01-01. */
export interface StoredColumn {
  readonly name: string;
  readonly type: 'BYTE_ARRAY' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
  readonly converted_type?: 'UTF8' | 'DATE';
  readonly nullable: boolean;
}

/** Hands its bytes on after every row group. */
class PassingWriter extends ByteWriter {
  readonly #take: TakeBytes;
  constructor(take: TakeBytes) {
    super();
    this.#take = take;
  }
  flush(): void {
    if (this.index > 0) this.#take(new Uint8Array(this.getBuffer()));
    this.index = 0;
  }
  override finish(): void {
    this.flush();
  }
}

/** A Parquet file in the making. `notes` are kept in its footer, as text by key. */
export class ParquetFile {
  readonly #parquet: ParquetWriter;

  constructor(columns: readonly StoredColumn[], take: TakeBytes, notes: Readonly<Record<string, string>> = {}) {
    const kept = Object.entries(notes).map(([key, value]) => ({ key, value }));
    this.#parquet = new ParquetWriter({
      writer: new PassingWriter(take),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ nullable, ...column }) => ({ ...column, repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const) })),
      ],
      statisticsTruncateLength: Infinity, // a cut bound would make neighbouring ids look alike
      createdBy: 'banmian',
      ...(kept.length > 0 && { kvMetadata: kept }),
    });
  }

  /** Appends rows, in groups of at most `rowGroup`. */
  write(columns: readonly ColumnSource[], rowGroup: number): void {
    void this.#parquet.write({ columnData: [...columns], rowGroupSize: rowGroup });
  }

  /** Writes the footer. */
  finish(): void {
    void this.#parquet.finish();
  }
}
