/** Everything in an article that may be a name, with how likely it is one. */
import type { Article, Span } from '../model.ts';
import { key } from '../text.ts';
import { hanNames, type Candidate } from './names.ts';

export interface Scored {
  /** The text of the article as it is matched. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

/** What an occurrence gains at most from a clear one of the same name. */
const MOST_CONFIRMED = 6;

/** Candidates outside bylines and titles of works. */
export function candidatesOf(article: Article): Scored {
  const text = key(article.text.text);
  const candidates: Candidate[] = [];
  const closed = [...article.bylines, ...works(text)].sort((a, b) => a.start - b.start);
  let from = 0;
  const take = (to: number): void => hanNames(text, (c) => candidates.push(c), from, to);
  for (const { start, end } of closed) {
    if (start > from) take(start);
    if (end > from) from = end;
  }
  take(text.length);
  return { key: text, candidates };
}

/** Titles of works: 《…》 within a paragraph. */
function works(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    const end = text.indexOf('》', start);
    const edge = text.indexOf('\n', start);
    if (end < 0) break;
    if (edge < 0 || end < edge) spans.push({ start, end: end + 1 });
  }
  return spans;
}

/** The candidates with the support that the clearest occurrence of each name gives the others. */
export function confirm({ key: text, candidates }: Scored, best: ReadonlyMap<string, number>): Candidate[] {
  return candidates.map((c) => {
    const clearest = best.get(text.slice(c.start, c.end)) ?? c.score;
    return clearest > c.score && clearest > 1 ? { ...c, score: c.score + Math.min(MOST_CONFIRMED, clearest, clearest - c.score) } : c;
  });
}
