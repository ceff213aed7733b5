/** The years of a large data set, fetched one by one. Its code is loaded for such sets alone. */
import { ColumnsError } from '../tables/columns/bytes.ts';
import { YearlyColumns } from '../tables/columns/years-bytes.ts';
import type { Manifest, YearFile } from '../tables/manifest.ts';
import type { Failure } from './api.ts';
import { download } from './download.ts';
import { failure, Fault } from './fault.ts';
import type { Reader } from './place.ts';
import { inSlices } from './slices.ts';

const damaged = (file: string, error: unknown): unknown => (error instanceof ColumnsError ? new Fault('damaged', `${file}: ${error.message}`, 'columns') : error);

export class ComingYears {
  readonly columns: YearlyColumns;
  readonly #reader: Reader;
  readonly #listed: readonly YearFile[];
  /** Files on their way. */
  readonly #coming = new Map<number, Promise<Uint8Array>>();

  /** Throws a Fault, damaged, where the bytes are no overview. */
  constructor(reader: Reader, { columns, years = [] }: Manifest, overview: Uint8Array) {
    this.#reader = reader;
    this.#listed = years;
    try {
      this.columns = new YearlyColumns(overview);
    } catch (error) {
      throw damaged(columns.file, error);
    }
  }

  /** All years, the newest first. */
  get all(): readonly number[] {
    return this.#listed.map(({ year }) => year);
  }

  /** The years that are not there, the newest first. */
  get waiting(): readonly number[] {
    const { years } = this.columns;
    return years === null ? [] : this.all.filter((year) => !years.includes(year));
  }

  /** Articles of the years that are there, and those without a day. */
  get articles(): number {
    return this.columns.part.there.reduce((sum, [from, to]) => sum + to - from, 0);
  }

  /** Fetches a year and decodes it in slices; the one that comes `next` is asked for meanwhile. Rejects with a Fault: not-found, stalled or damaged. */
  async load(year: number, received: (bytes: number) => void = () => undefined, next: () => number | undefined = () => this.waiting.find((each) => each !== year)): Promise<void> {
    const listed = this.#named(year);
    const bytes = await this.#fetched(listed, received);
    const after = next();
    if (after !== undefined) this.#fetched(this.#named(after)).catch(() => undefined); // told when its turn comes
    this.#coming.delete(year);
    try {
      await inSlices(this.columns.reading(year, bytes));
    } catch (error) {
      throw damaged(listed.file, error);
    }
  }

  /**
   * Loads all that wait and awaits `arrived` after each: of the years that are `wanted` by then the newest, else the newest of all.
   * A year that fails is told and passed over. Ends early where `arrived` resolves to false.
   */
  async follow(wanted: (year: number) => boolean, arrived: () => Promise<boolean>, failed: (year: number, why: Failure) => void): Promise<void> {
    const tried = new Set<number>();
    const next = (): number | undefined => {
      const left = this.waiting.filter((year) => !tried.has(year));
      return left.find(wanted) ?? left[0];
    };
    for (let year = next(); year !== undefined; year = next()) {
      tried.add(year);
      try {
        await this.load(year, undefined, next);
      } catch (error) {
        failed(year, failure(error));
        continue;
      }
      if (!(await arrived())) return;
    }
  }

  #named(year: number): YearFile {
    return this.#listed.find((each) => each.year === year)!;
  }

  #fetched(listed: YearFile, received: (bytes: number) => void = () => undefined): Promise<Uint8Array> {
    const known = this.#coming.get(listed.year);
    if (known) return known;
    const coming = download(this.#reader, listed, 'columns', received);
    this.#coming.set(listed.year, coming);
    coming.catch(() => this.#coming.delete(listed.year)); // may be tried again
    return coming;
  }
}
