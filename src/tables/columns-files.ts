/** The columns of a data set as files: one, or above a size an overview and one a year, so that the newest are counted before the oldest came. */
import { encodeColumns, type Columns } from './columns.ts';
import { encodeYears, yearsIn } from './columns/years-bytes.ts';
import type { ColumnsFile, Manifest, YearFile } from './manifest.ts';

/**
 * Articles above which columns come by year. One file of six million takes 20 Mbit/s two seconds before anything is drawn; a
 * page that counts only some years makes every figure conditional meanwhile, so that smaller sets stay whole.
 */
export const SPLIT_ABOVE = 6_000_000;

/** The columns file whose bytes have this SHA-256; of one year where one is given. */
export const columnsFileName = (hash: string, year?: number): string => `columns-${year === undefined ? '' : `${year}-`}${hash.slice(0, 12)}.bin`;

/** Writes a file; `name` makes its name of its SHA-256. */
export type WriteFile = (bytes: Uint8Array<ArrayBuffer>, name: (sha256: string) => string) => Promise<ColumnsFile>;

/** Writes the columns and says what the manifest lists of them. Articles of a single year stay in one file. */
export async function writeColumns({ directory, counted }: Columns, write: WriteFile, splitAbove = SPLIT_ABOVE): Promise<Pick<Manifest, 'columns' | 'years'>> {
  if (counted.articles <= splitAbove || yearsIn(counted) < 2) return { columns: await write(encodeColumns({ directory, counted }), columnsFileName) };
  const split = encodeYears(directory, counted);
  const columns = await write(split.overview, columnsFileName);
  const years: YearFile[] = [];
  for (const { year, articles, bytes } of split.years) years.push({ year, articles, ...(await write(bytes, (hash) => columnsFileName(hash, year))) });
  return { columns, years };
}
