/** A data set as it lies on a server: one Parquet file a table and the columns file, named by their content, and the manifest that lists them. */
import { encodeColumns } from './columns.ts';
import { columnsOf } from './gather.ts';
import type { Manifest, TableFile } from './manifest.ts';
import { writeTable } from './parquet.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type TableName, type Tables } from './schema.ts';
import { sha256 } from './sha256.ts';

export interface DataSetFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the tables do not say of themselves. */
export type About = Pick<Manifest, 'id' | 'title' | 'fictional' | 'sources' | 'pipeline_version'>;

/** All files of a data set, `manifest.json` last. The same tables give the same bytes. Throws a `TableError` on rows that do not fit. */
export async function packDataSet(tables: Tables, about: About): Promise<{ readonly files: readonly DataSetFile[]; readonly manifest: Manifest }> {
  const files: DataSetFile[] = [];
  const listed: Partial<Record<TableName, TableFile>> = {};
  for (const table of TABLE_NAMES) {
    const bytes = writeTable(table, tables[table] as never);
    const hash = await sha256(bytes);
    const name = `${table}-${hash.slice(0, 12)}.parquet`;
    files.push({ name, bytes });
    listed[table] = { file: name, rows: tables[table].length, bytes: bytes.byteLength, sha256: hash };
  }
  const columns = encodeColumns(columnsOf(tables));
  const columnsHash = await sha256(columns);
  const columnsFile = `columns-${columnsHash.slice(0, 12)}.bin`;
  files.push({ name: columnsFile, bytes: columns });
  const days = tables.articles.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const manifest: Manifest = {
    schema_version: SCHEMA_VERSION,
    pipeline_version: about.pipeline_version,
    id: about.id,
    title: about.title,
    fictional: about.fictional,
    tables: listed as Record<TableName, TableFile>,
    columns: { file: columnsFile, bytes: columns.byteLength, sha256: columnsHash },
    dates: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
    counts: {
      pages: tables.pages.length,
      articles: tables.articles.length,
      undated: tables.articles.length - days.length,
      officials: tables.officials.length,
      mentions: tables.mentions.length,
    },
    sources: about.sources,
  };
  files.push({ name: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) });
  return { files, manifest };
}
