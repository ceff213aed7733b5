/** Everything the reader shows of one article, as rows of the data set: what was found, and where it is printed. */
import type { Row } from '../../tables/schema.ts';

export interface Findings {
  readonly article: Row<'articles'>;
  readonly mentions: readonly Row<'mentions'>[];
  readonly roles: readonly Row<'roles'>[];
  readonly others: readonly Row<'others'>[];
  readonly bylines: readonly Row<'bylines'>[];
  readonly topics: readonly Row<'article_topics'>[];
  readonly evidence: readonly Row<'evidence'>[];
  readonly notices: readonly Row<'notices'>[];
}

export interface Texts {
  /** The cleaned article, one paragraph a line. */
  readonly article: string;
  /** The page as decoded. */
  readonly page: string;
  /** Where every character of the page went. */
  readonly spans: readonly Row<'spans'>[];
}

/** Printed words without the line breaks and blanks of the layout. */
export const withoutLayout = (words: string): string => words.replace(/[\s\u3000]+/g, '');
