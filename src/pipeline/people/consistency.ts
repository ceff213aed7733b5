/** A page is written by people who spell a name one way: what is clear in one place settles the others. */
import type { Scored } from './candidates.ts';
import type { Candidate } from './candidate.ts';

/** What an occurrence gains at most from a clear one of the same name. */
const MOST_CONFIRMED = 6;
/** A longer name that always continues the shorter alike, and one that does so only once. */
const ALWAYS = 1;
const ONLY_ONCE = -2;

/** The weights come from text where more people are named without an office than in local papers. */
const NEVER_BESIDE_OFFICE = -1;

/** What a page shows of a name: its clearest occurrence, how often it stands there, and whether always without an office. */
interface Evidence {
  best: number;
  times: number;
  bare: boolean;
}

/** The candidates of each article, with the support that the page gives them. */
export function confirm(articles: readonly Scored[]): Candidate[][] {
  const seen = new Map<string, Evidence>();
  for (const { key, candidates } of articles) {
    for (const c of candidates) {
      const name = key.slice(c.start, c.end);
      const evidence = seen.get(name);
      if (!evidence) seen.set(name, { best: c.score, times: 1, bare: c.bare });
      else {
        evidence.times++;
        evidence.bare &&= c.bare;
        if (c.score > evidence.best) evidence.best = c.score;
      }
    }
  }
  return articles.map(({ key, candidates }) => candidates.map(({ start, end, score, frame }) => ({ start, end, score: score + support(seen, key.slice(start, end), score), frame })));
}

function support(seen: ReadonlyMap<string, Evidence>, name: string, score: number): number {
  const { best, times, bare } = seen.get(name)!;
  const clear = (best > score && best > 0.5 ? Math.min(MOST_CONFIRMED, best + 1, best - score) : 0) + (bare ? NEVER_BESIDE_OFFICE : 0);
  if (name.length !== 3) return clear;
  const shorter = seen.get(name.slice(0, 2))?.times ?? 0;
  if (shorter < 2) return clear;
  if (times >= shorter) return clear + ALWAYS;
  return times === 1 ? clear + ONLY_ONCE : clear;
}
