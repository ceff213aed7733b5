/**
 * A large data set whose years come one by one, the newest first: which are counted, what failed, and the index, a new one
 * with every year. What is selected says the same years, so that lists and files count what the charts count. Its code is
 * loaded for such sets alone.
 */
import type { YearsCounted } from '../../charts/chart.ts';
import { CountingIndex } from '../../counting/counting-index.ts';
import type { Failure } from '../../data/api.ts';
import type { ComingYears } from '../../data/years.ts';
import { filters, type Known } from '../../filters/filters.svelte.ts';
import { reaches, type Selection } from '../../filters/selection.ts';
import { yearTexts } from '../../i18n/years.ts';
import type { Opened } from '../dataset.svelte.ts';
import { prepare } from '../prepare.ts';
import { spans } from './spans.ts';
import YearsLine from './YearsLine.svelte';

/** Years that could not be loaded, and why the first of them. */
export interface Missing {
  readonly years: readonly number[];
  readonly failure: Failure;
}

export class Years {
  /** What the page shows of it. */
  readonly Line = YearsLine;
  index: CountingIndex = $state.raw()!;
  /** The years that are counted; null once all are. */
  counted = $state.raw<Selection['years']>(null);
  articles = $state(0);
  missing = $state.raw<Missing | null>(null);
  loading = $state(false);
  readonly #coming: ComingYears;
  readonly #known: Known;
  readonly #isOpen: () => boolean;

  private constructor(index: CountingIndex, coming: ComingYears, known: Known, isOpen: () => boolean) {
    this.#coming = coming;
    this.#known = known;
    this.#isOpen = isOpen;
    this.#take(index);
  }

  /** The same set with its further years to come, as long as it is open; `known` is what the filters know of it. */
  static following(first: Opened, coming: ComingYears, known: Known, isOpen: () => boolean): Opened {
    const years = new Years(first.index, coming, known, isOpen);
    void years.follow();
    return {
      ...first,
      years,
      get index() {
        return years.index;
      },
    };
  }

  /** Null once all years are counted. */
  get inWords(): YearsCounted | null {
    const { counted } = this;
    if (counted === null) return null;
    const { chart } = yearTexts();
    return { counted: chart.counted(spans(counted, this.all)), none: chart.none, note: chart.note, waiting: chart.waiting };
  }

  /** All years of the set, the newest first. */
  get all(): readonly number[] {
    return this.#coming.all;
  }

  /** Loads what is not there, also what failed before. */
  async follow(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    this.missing = null;
    await this.#coming.follow(
      (year) => reaches(filters.selection.date, year),
      async () => {
        const index = new CountingIndex(this.#coming.columns.columns, this.#coming.columns.part, this.index);
        await prepare(index);
        if (this.#isOpen()) this.#take(index);
        return this.#isOpen();
      },
      (year, failure) => (this.missing = { years: [...(this.missing?.years ?? []), year], failure: this.missing?.failure ?? failure }),
    );
    this.loading = false;
  }

  /** Index and selection speak of the same years from here on. */
  #take(index: CountingIndex): void {
    const { years } = this.#coming.columns;
    this.index = index;
    this.counted = years;
    this.articles = this.#coming.articles;
    filters.know({ ...this.#known, years });
  }
}
