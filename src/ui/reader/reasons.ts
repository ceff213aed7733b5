/**
 * What was inferred about an article and why, as plain data: each reason is a code, which the catalogue turns into a
 * sentence, and the printed words it rests on with their place on the page.
 */
import type { Row } from '../../tables/schema.ts';
import { withoutLayout, type Findings } from './findings.ts';
import type { Span } from './runs.ts';

/** Below this the reader is asked to compare the page. */
const DOUBT = 0.75;

/** Notices that a reason says already. */
export const SAID_BY_REASONS: ReadonlySet<string> = new Set(['boundary_doubt']);

const DATE_BASES = { text: 'date-text', dateline: 'date-dateline', folio: 'date-folio', file: 'date-file' } as const;
const YEAR_BASES = {
  printed: 'year-printed', article: 'year-article', page: 'year-page', folio: 'year-folio', file: 'year-file', none: 'year-none',
} as const;

type Of<T> = T[keyof T];
export type ReasonCode =
  | Of<typeof DATE_BASES> | Of<typeof YEAR_BASES>
  | 'headline-printed' | 'headline-derived' | 'headline-corrected' | 'date-corrected' | 'undated-words' | 'undated' | 'month-only' | 'year-only'
  | 'date-doubt' | 'boundary-doubt' | 'kind-doubt';

export interface Reason {
  readonly code: ReasonCode;
  readonly certainty: 'printed' | 'inferred' | 'corrected' | 'doubt';
  /** What its sentence names: the printed words and the year. */
  readonly text: string;
  readonly year: number;
  /** The words it rests on; `start`/`end` into the page. */
  readonly places: readonly (Span & { readonly text: string })[];
}

const reason = (code: ReasonCode, certainty: Reason['certainty'], more: Partial<Reason> = {}): Reason => ({ code, certainty, text: '', year: 0, places: [], ...more });

type Places = (finding: Row<'evidence'>['finding']) => Reason['places'];

/** The reasons in the order a reader asks: headline, date and year, then doubts. `page` is the page's text. */
export function reasons({ article, evidence }: Pick<Findings, 'article' | 'evidence'>, page: string): Reason[] {
  const places: Places = (finding) =>
    evidence
      .filter((row) => row.finding === finding)
      .map((row) => ({ start: row.page_start, end: row.page_end, text: withoutLayout(page.slice(row.page_start, row.page_end)) }));
  const doubts: Reason[] = [];
  if (article.boundary_confidence < DOUBT) doubts.push(reason('boundary-doubt', 'doubt'));
  if (article.kind_confidence < DOUBT) doubts.push(reason('kind-doubt', 'doubt', { places: places('kind') }));
  return [headlineReason(article.headline_origin), ...dateReasons(article, places), ...doubts];
}

function headlineReason(origin: string): Reason {
  if (origin === 'corrected') return reason('headline-corrected', 'corrected');
  return origin === 'printed' ? reason('headline-printed', 'printed') : reason('headline-derived', 'inferred');
}

function dateReasons(article: Row<'articles'>, places: Places): Reason[] {
  if (article.date_basis === 'corrected') return [reason('date-corrected', 'corrected')];
  const text = article.date_text ?? '';
  if (article.date_precision === 'none') return [reason(text ? 'undated-words' : 'undated', 'inferred', { text, places: places('date') })];
  const found: Reason[] = [];
  const basis = DATE_BASES[article.date_basis as keyof typeof DATE_BASES];
  if (basis) found.push(reason(basis, basis === 'date-text' || basis === 'date-dateline' ? 'printed' : 'inferred', { text, places: places('date') }));
  const year = YEAR_BASES[article.year_basis as keyof typeof YEAR_BASES];
  if (year) found.push(yearReason(year, article, places));
  if (article.date_precision === 'month') found.push(reason('month-only', 'inferred'));
  if (article.date_precision === 'year') found.push(reason('year-only', 'inferred'));
  if (article.date_confidence < DOUBT) found.push(reason('date-doubt', 'doubt'));
  return found;
}

function yearReason(code: Of<typeof YEAR_BASES>, article: Row<'articles'>, places: Places): Reason {
  const values = { year: article.year ?? 0, text: article.year_text ?? '' };
  if (code === 'year-printed') return reason(code, 'printed', values);
  return reason(code, 'inferred', { ...values, places: places('year') });
}
