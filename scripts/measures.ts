/** How well pages were read, against a truth: precision, recall and F1 over all pages together. */

export interface ReadArticle {
  readonly start: number;
  readonly end: number;
  /** As printed; null where none is printed. */
  readonly headline: string | null;
  readonly byline: readonly string[];
}

export interface Measure {
  readonly name: string;
  /** What one of them is. */
  readonly unit: string;
  readonly found: number;
  readonly claimed: number;
  readonly true: number;
}

const bare = (text: string | null): string => (text ?? '').replace(/\s/g, '');

/** F1 in per cent; null where there is nothing to find and nothing was claimed. */
export function f1({ found, claimed, true: expected }: Measure): number | null {
  return claimed + expected === 0 ? null : (200 * found) / (claimed + expected);
}

/** Pages in the same order on both sides. Articles are the same where first and last unit are. */
export function measure(truth: readonly (readonly ReadArticle[])[], read: readonly (readonly ReadArticle[])[]): Measure[] {
  const count = { boundaries: 0, headlines: 0, names: 0, trueNames: 0, claimedNames: 0 };
  truth.forEach((articles, page) => {
    const starts = new Map((read[page] ?? []).map((article) => [article.start, article]));
    for (const article of articles) {
      const claimed = starts.get(article.start);
      count.trueNames += new Set(article.byline).size;
      if (claimed === undefined) continue;
      if (claimed.end === article.end) count.boundaries++;
      if (article.headline !== null && bare(claimed.headline) === bare(article.headline)) count.headlines++;
      count.names += [...new Set(claimed.byline)].filter((name) => article.byline.includes(name)).length;
    }
  });
  const all = (pages: typeof truth): ReadArticle[] => pages.flat();
  count.claimedNames = all(read).reduce((sum, { byline }) => sum + new Set(byline).size, 0);
  const headlines = (pages: typeof truth): number => all(pages).filter(({ headline }) => headline !== null).length;
  return [
    { name: 'boundaries', unit: 'articles with exactly their first and last character', found: count.boundaries, claimed: all(read).length, true: all(truth).length },
    { name: 'headlines', unit: 'printed headlines', found: count.headlines, claimed: headlines(read), true: headlines(truth) },
    { name: 'bylines', unit: 'names in the byline of an article', found: count.names, claimed: count.claimedNames, true: count.trueNames },
  ];
}
