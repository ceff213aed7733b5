/** Where a file that leaves the page comes from: enough to ask the same again, and to see whether the data are the same. */
import type { SqlValue } from './sql.ts';

export interface Origin {
  /** What the file holds, in words. */
  readonly content: string;
  /** What one row is, in words. */
  readonly row: string;
  /** The filters in words. */
  readonly filters: string;
  /** The question with its values beside it; null where no single one was asked. */
  readonly query: { readonly sql: string; readonly values: readonly SqlValue[] } | null;
  /** The address of the view. */
  readonly url: string;
  readonly data: {
    readonly set: string;
    readonly title: string;
    readonly fictional: boolean;
    readonly schema_version: number;
    readonly pipeline_version: string;
    /** SHA-256 of the manifest, which lists the hash of every data file. */
    readonly manifest_sha256: string;
  };
  /** When the file was made, ISO 8601 in UTC. */
  readonly exported: string;
}
