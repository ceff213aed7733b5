/**
 * When it happened. Month and day are read where they are printed; the year is printed beside them, or inferred from
 * other words of the article, of its page, from the folio or the file's name, and never from the clock.
 */
import type { Article, EventDate, Layout, PageInput } from './model.ts';
import { findEventDay } from './dates/event.ts';
import { toExpressions } from './dates/expressions.ts';
import { key } from './text.ts';

const NOTHING: EventDate = {
  year: null, month: null, day: null,
  precision: 'none', basis: 'none', words: null,
  yearBasis: 'none', yearWords: null, confidence: 0,
};

/** The date of each article's event, in the order of the articles. */
export function dateArticles(_page: PageInput, _layout: Layout, articles: readonly Article[]): EventDate[] {
  return articles.map((article) => {
    const text = key(article.text.text);
    const event = findEventDay(article, text, toExpressions(text));
    if (event === null) return NOTHING;
    const { start, end, year, month, day, vague } = event.expression;
    const words = { start, end };
    if (vague || month === null) return { ...NOTHING, words };
    return {
      year, month, day,
      precision: day === null ? 'month' : 'day',
      basis: event.basis, words,
      yearBasis: year === null ? 'none' : 'printed', yearWords: null,
      confidence: event.confidence,
    };
  });
}
