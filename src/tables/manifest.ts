/** What a data set says of itself: `manifest.json` beside its Parquet files, and the list of data sets a site offers. */
import type { TableName } from './schema.ts';
import { sha256 } from './sha256.ts';

export interface TableFile {
  /** File name beside the manifest; holds the first digits of the content hash. */
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** Digests of the pieces of a file that is read in pieces, as `pieces.ts` writes them. */
  readonly pieces?: string;
}

/** The file of `columns.ts`. */
export type ColumnsFile = Omit<TableFile, 'rows' | 'pieces'>;

/** The articles of a year, as `columns/years-bytes.ts` writes them. */
export interface YearFile extends ColumnsFile {
  readonly year: number;
  readonly articles: number;
}

/** The files of `search/`: the root, the places of all pairs of characters, and each article's place in the columns. */
export type SearchFiles = Readonly<Record<'root' | 'places' | 'order', ColumnsFile>>;

export interface SourceFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  /** Empty where the file was left out; the notices say why. */
  readonly pages: readonly string[];
}

export interface Manifest {
  readonly schema_version: number;
  /** Changes whenever the pipeline may read the same text differently. */
  readonly pipeline_version: string;
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** True for invented data; the dashboard marks every view of it. */
  readonly fictional: boolean;
  readonly tables: Readonly<Record<TableName, TableFile>>;
  /** What charts and search need for the first drawing, made from the tables. */
  readonly columns: ColumnsFile;
  /** Of a large set, the columns of each year, the newest first; `columns` is then their overview. */
  readonly years?: readonly YearFile[];
  /** Finds words in the texts; missing where the set was made before there was one, or holds no texts. */
  readonly search?: SearchFiles;
  /** First and last day of dated articles; null where none is dated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  readonly counts: { readonly pages: number; readonly articles: number; readonly undated: number; readonly officials: number; readonly mentions: number };
  /** Not listed for fictional data. */
  readonly sources: readonly SourceFile[];
  /** Of everything above, as `sealed` makes it. */
  readonly sha256: string;
}

/** The bytes of `manifest.json`. */
export const manifestBytes = (manifest: Manifest): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** `public/data/index.json`: the data sets a site offers, the first opened unless the address names another. */
export interface Catalogue {
  readonly sets: readonly {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly fictional: boolean;
    readonly articles: number;
    /** As the manifest has it, so that it is asked for together with the manifest. */
    readonly columns?: ColumnsFile;
  }[];
  /** As `sealed` makes it. */
  readonly sha256: string;
}

/** What a list vouches for itself with: the SHA-256 of its JSON without this field. It finds damage, not deceit. */
const sealOf = (list: object): Promise<string> => sha256(new TextEncoder().encode(JSON.stringify({ ...list, sha256: undefined })));

/** The list with its own hash, the last of its fields. */
export const sealed = async <T extends object>(list: T): Promise<T & { readonly sha256: string }> => ({ ...list, sha256: await sealOf(list) });

/** Whether a list is as it was when it was sealed. */
export const isWhole = async (list: { readonly sha256?: unknown }): Promise<boolean> => list.sha256 === (await sealOf(list));
