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
  /** Only articles whose place and day are at least so sure, per cent in steps of 5; 0 leaves out nothing. */
  readonly sure: number;
}

export type Dimension = 'date' | 'official' | 'topic' | 'kind' | 'sure';

export const NOTHING_SELECTED: Selection = { date: null, officials: [], topics: [], kinds: [], sure: 0 };

/** The same without what one dimension asks. */
export function others(selection: Selection, dimension: Dimension): Selection {
  const { date, officials, topics, kinds, sure } = selection;
  switch (dimension) {
    case 'date':
      return { date: null, officials, topics, kinds, sure };
    case 'official':
      return { date, officials: [], topics, kinds, sure };
    case 'topic':
      return { date, officials, topics: [], kinds, sure };
    case 'kind':
      return { date, officials, topics, kinds: [], sure };
    case 'sure':
      return { date, officials, topics, kinds, sure: 0 };
  }
}
