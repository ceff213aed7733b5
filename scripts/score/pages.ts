/** Pages as read against where their articles are. */
import { bare, compare } from './comparing.ts';
import { extentShape, headlineShape } from './faults.ts';
import type { LaidArticle, LaidPage } from './laying.ts';
import type { ReadArticle } from './reading.ts';
import type { Tally } from './tally.ts';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Share of what two extents cover together that both cover. */
const overlap = (a: Extent, b: Extent): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** For each true extent, in order, the read one that overlaps it most, at least by half, each once. */
export function match<R extends Extent>(right: readonly Extent[], read: readonly R[]): (R | null)[] {
  const used = new Set<R>();
  return right.map((extent) => {
    let best: R | null = null;
    for (const each of read) if (!used.has(each) && overlap(extent, each) > (best === null ? 0 : overlap(extent, best))) best = each;
    if (best === null || overlap(extent, best) < 0.5) return null;
    used.add(best);
    return best;
  });
}

/** Counts boundaries, headlines and, article by article, all that is in them. */
export function comparePage(page: LaidPage, read: readonly ReadArticle[], tally: Tally): void {
  const text = page.text;
  compareExtents(page.articles, read, text, tally);
  const matched = match(page.articles, read);
  page.articles.forEach(({ article, answers, opens }, i) => compare({ article, answers, opens, yearKnown: page.yearKnown }, matched[i]!, tally));
  for (const spare of read.filter((each) => !matched.includes(each))) {
    const people = spare.people.filter(({ role }) => role !== 'reporter');
    tally.add('person', { claimed: people.length });
    tally.add('official', { claimed: people.filter(({ titles }) => titles.length > 0).length });
    tally.fault({ measure: 'boundaries', shape: 'no-article', article: page.id, printed: '', read: excerpt(text, spare) });
  }
  compareFurniture(page, read, tally);
}

/** First and last characters of an extent. */
function excerpt(text: string, { start, end }: Extent): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return words.length < 26 ? words : `${words.slice(0, 12)}…${words.slice(-12)}`;
}

export type TrueExtent = Pick<LaidArticle, 'start' | 'end' | 'headlines'> & { readonly article: { readonly id: string } };

/** Boundaries; headlines of the articles whose first character is found. */
export function compareExtents(right: readonly TrueExtent[], read: readonly ReadArticle[], text: string, tally: Tally): void {
  tally.add('boundaries', { true: right.length, claimed: read.length });
  tally.add('headlines', { true: right.filter(({ headlines }) => headlines.length > 0).length, claimed: read.filter(({ headline }) => headline !== null).length });
  const matched = match(right, read);
  right.forEach((extent, i) => {
    const { article, headlines } = extent;
    const found = read.find(({ start }) => start === extent.start);
    if (found?.end === extent.end) tally.add('boundaries', { found: 1 });
    else {
      const near = found ?? matched[i] ?? null;
      tally.fault({ measure: 'boundaries', shape: extentShape(extent, near), article: article.id, printed: excerpt(text, extent), read: near === null ? '' : excerpt(text, near) });
    }
    const words = found?.headline ?? null;
    const exact = words !== null && headlines.some((headline) => bare(headline) === bare(words).normalize('NFKC') || bare(headline) === bare(words));
    if (exact) tally.add('headlines', { found: 1 });
    else if (headlines.length > 0 || words !== null) {
      tally.fault({ measure: 'headlines', shape: headlineShape(headlines.map(bare), words === null ? null : bare(words)), article: article.id, printed: headlines[0] ?? '', read: words ?? '' });
    }
  });
}

/** Characters of furniture that stand in the runs of an article. */
function compareFurniture(page: LaidPage, read: readonly ReadArticle[], tally: Tally): void {
  const runs = read.flatMap(({ start, end, spans }) => spans ?? [[start, end] as const]);
  for (const line of page.furniture) {
    const length = line.end - line.start;
    const kept = runs.some(([start, end]) => start < line.end && line.start < end);
    tally.add('furniture', { true: length, found: kept ? length : 0 });
    if (kept) tally.fault({ measure: 'furniture', shape: 'furniture-kept', article: page.id, printed: '', read: page.text.slice(line.start, line.end) });
  }
}
