/** A page is written by people who spell a name one way: what is clear in one place settles the others. */
import type { Scored } from './candidates.ts';
import type { Candidate } from './candidate.ts';
import { titleOfList } from './list-titles.ts';
import type { Passage } from './passage.ts';
import { isHan, WordSet } from './words.ts';

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
  for (const { key, passage, candidates } of articles) {
    for (const c of candidates) {
      const name = key.slice(c.start, c.end);
      const evidence = seen.get(name);
      if (!evidence) seen.set(name, { best: c.score, times: 1, bare: isBare(passage, c) });
      else {
        evidence.times++;
        evidence.bare &&= isBare(passage, c);
        if (c.score > evidence.best) evidence.best = c.score;
      }
    }
  }
  return articles.map(({ key, candidates }) => candidates.map((c) => ({ ...c, score: c.score + support(seen, key.slice(c.start, c.end), c.score) })));
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

const isBare = (passage: Passage, { start, end }: Candidate): boolean => passage.headAt(start) === 0 && passage.titleAfter(end) === 0 && !leadsToPeople(passage.text, end);

/** 甲同志, or 甲、乙、丙等同志 or 等县领导. */
function leadsToPeople(text: string, end: number): boolean {
  let i = end;
  if (text.charCodeAt(end) === LIST_MARK) while (i < end + LONGEST_LIST && text.charCodeAt(i) !== AND_OTHERS && (isHan(text.charCodeAt(i)) || text.charCodeAt(i) === LIST_MARK)) i++;
  return comrade.startingAt(text, i) > 0 || titleOfList(text, i) !== null;
}

const comrade = new WordSet(['同志', '等同志']);
const LIST_MARK = '、'.charCodeAt(0);
const AND_OTHERS = '等'.charCodeAt(0);
const LONGEST_LIST = 60;
