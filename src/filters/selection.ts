/**
 * What the reader selected. The unit of selection is the article; values inside a dimension widen (any of), dimensions
 * narrow (all of). Plain data: the address bar writes it, predicates and the counting read it.
 */
export interface Selection {
  /** Days, both inclusive, `YYYY-MM-DD`; or the articles without a day. */
  readonly date: { readonly from: string; readonly to: string } | 'undated' | null;
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly words: Worded | null;
  /** Only articles whose place and day are at least so sure, per cent in steps of 5; 0 leaves out nothing. */
  readonly sure: number;
  /** The years whose articles are counted so far, and with them those without a day; null where all are. No reader chooses it. */
  readonly years: readonly number[] | null;
}

/** The articles whose text holds some words. */
export interface Worded {
  readonly words: string;
  /** Their ids, ascending, and the same articles by their places in the columns. */
  readonly articles: readonly string[];
  readonly counted: Uint32Array;
  /** Its words: thousands of ids would be compared at every move of a hand. */
  toJSON(): string;
}

export type Dimension = 'date' | 'official' | 'topic' | 'kind' | 'words' | 'sure';

export const NOTHING_SELECTED: Selection = { date: null, officials: [], topics: [], kinds: [], words: null, sure: 0, years: null };

/** Whether the days selected reach into a year. */
export const reaches = (date: Selection['date'], year: number): boolean => date === null || (date !== 'undated' && `${year}-12-31` >= date.from && `${year}-01-01` <= date.to);

/** The same with a value added to a dimension, or taken out. */
export function toggled(selection: Selection, dimension: 'official' | 'topic' | 'kind', id: string): Selection {
  const part = `${dimension}s` as const;
  const chosen = selection[part];
  return { ...selection, [part]: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] };
}

/** The same without what one dimension asks. */
export function others(selection: Selection, dimension: Dimension): Selection {
  switch (dimension) {
    case 'date':
      return { ...selection, date: null };
    case 'official':
      return { ...selection, officials: [] };
    case 'topic':
      return { ...selection, topics: [] };
    case 'kind':
      return { ...selection, kinds: [] };
    case 'words':
      return { ...selection, words: null };
    case 'sure':
      return { ...selection, sure: 0 };
  }
}
