/** A data set as it lies on a server: one Parquet file a table and the columns file, named by their content, and the manifest that lists them. */
import { writeColumns } from './columns-files.ts';
import { Gathering } from './gather.ts';
import { encodeOrder } from './search/order.ts';
import { SearchWriter, type Fold } from './search/writer.ts';
import { manifestBytes, sealed, type ColumnsFile, type Manifest, type SearchFiles, type TableFile } from './manifest.ts';
import { piecesOf } from './pieces.ts';
import { joined, writeTable } from './table-writer.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type TableName, type Tables } from './schema.ts';
import { sha256 } from './sha256.ts';

export interface DataSetFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the tables do not say of themselves. */
export type About = Pick<Manifest, 'id' | 'title' | 'fictional' | 'sources' | 'pipeline_version'>;

/** The days of the articles: first and last, and how many articles have none. */
export class Days {
  first: string | null = null;
  last: string | null = null;
  undated = 0;

  add(days: readonly (string | null)[]): void {
    for (const day of days) {
      if (day === null) {
        this.undated++;
        continue;
      }
      if (this.first === null || day < this.first) this.first = day;
      if (this.last === null || day > this.last) this.last = day;
    }
  }
}

/** The file of a table whose bytes have this SHA-256. */
export const tableFileName = (table: TableName, hash: string): string => `${table}-${hash.slice(0, 12)}.parquet`;

/** A file of the search index whose bytes have this SHA-256. */
export const searchFileName = (part: keyof SearchFiles, hash: string): string => `search-${part}-${hash.slice(0, 12)}.bin`;

/** The manifest of these files, sealed. */
export function manifestOf(tables: Readonly<Record<TableName, TableFile>>, columns: Pick<Manifest, 'columns' | 'years'>, { first, last, undated }: Days, about: About, search?: SearchFiles): Promise<Manifest> {
  return sealed({
    schema_version: SCHEMA_VERSION,
    pipeline_version: about.pipeline_version,
    id: about.id,
    title: about.title,
    fictional: about.fictional,
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table]])) as Record<TableName, TableFile>,
    ...columns,
    ...(search && { search }),
    dates: first === null || last === null ? null : { first, last },
    counts: {
      pages: tables.pages.rows,
      articles: tables.articles.rows,
      undated,
      officials: tables.officials.rows,
      mentions: tables.mentions.rows,
    },
    sources: about.sources,
  });
}

/** `manifest.json`, the last file of a data set. */
export const manifestFile = (manifest: Manifest): DataSetFile => ({
  name: 'manifest.json',
  bytes: manifestBytes(manifest),
});

/** All files of a data set, `manifest.json` last. The same tables give the same bytes. Texts are found as `fold` folds them. Columns come by year above `splitAbove` articles. Throws a `TableError` on rows that do not fit. */
export async function packDataSet(tables: Tables, about: About, fold: Fold, splitAbove?: number): Promise<{ readonly files: readonly DataSetFile[]; readonly manifest: Manifest }> {
  const files: DataSetFile[] = [];
  const listed: Partial<Record<TableName, TableFile>> = {};
  for (const table of TABLE_NAMES) {
    const bytes = writeTable(table, tables[table] as never);
    const hash = await sha256(bytes);
    const name = tableFileName(table, hash);
    files.push({ name, bytes });
    listed[table] = { file: name, rows: tables[table].length, bytes: bytes.byteLength, sha256: hash, ...(await piecesOf(table, bytes)) };
  }
  const named = async (bytes: Uint8Array<ArrayBuffer>, name: (hash: string) => string): Promise<ColumnsFile> => {
    const hash = await sha256(bytes);
    files.push({ name: name(hash), bytes });
    return { file: name(hash), bytes: bytes.byteLength, sha256: hash };
  };
  const gathering = new Gathering();
  gathering.add(tables);
  const gathered = gathering.columns();
  const columns = await writeColumns(gathered, named, splitAbove);
  const writer = new SearchWriter(fold);
  for (const { article_id, text } of tables.texts) writer.add(article_id, text);
  const places: Uint8Array<ArrayBuffer>[] = [];
  const root = writer.finish((bytes) => places.push(bytes));
  const search = {
    root: await named(root, (hash) => searchFileName('root', hash)),
    places: await named(joined(places), (hash) => searchFileName('places', hash)),
    order: await named(encodeOrder(gathered.placeOf), (hash) => searchFileName('order', hash)),
  };
  const days = new Days();
  days.add(tables.articles.map(({ date }) => date));
  const manifest = await manifestOf(listed as Record<TableName, TableFile>, columns, days, about, search);
  return { files: [...files, manifestFile(manifest)], manifest };
}
