/** Everything in an article that may be a name, with how likely it is one. */
import type { Article, Span } from '../model.ts';
import { key } from '../text.ts';
import { isBare } from './bare.ts';
import type { Candidate } from './candidate.ts';
import { familyCandidates } from './names.ts';
import { Passage } from './passage.ts';
import { remarked, strangers } from './strangers.ts';
import { foreignNames } from './transliterations.ts';
import { Weighing } from './weighing.ts';
import { isHan } from './words.ts';
import { Workspace } from './workspace.ts';

export interface Found extends Candidate {
  /** Nothing beside it or its list says that people are named. */
  readonly bare: boolean;
}

export interface Scored {
  /** The text of the article as it is matched. */
  readonly key: string;
  readonly candidates: readonly Found[];
}

/** Titles of works are shorter than this. */
const LONGEST_WORK = 60;
/** Longer than any candidate. */
const LONGEST = 64;

const ADVERBIAL = '地'.charCodeAt(0);

const workspace = new Workspace();

/** Candidates outside bylines and titles of works. */
export function candidatesOf(article: Article): Scored {
  const text = key(article.text.text);
  workspace.clear();
  const passage = new Passage(text, workspace);
  const weighing = new Weighing(passage);
  const best = new Map<number, Found>();
  const closed = [...article.bylines, ...works(text)].sort((a, b) => a.start - b.start);
  const keep = (c: Candidate): void => {
    if (isAdverb(passage, c) || isWithinMotto(text, c)) return;
    const place = c.start * LONGEST + (c.end - c.start);
    const other = best.get(place);
    if (!other || other.score < c.score) best.set(place, { start: c.start, end: c.end, score: c.score, frame: c.frame ?? other?.frame ?? null, bare: isBare(passage, c) });
  };
  let from = 0;
  for (const { start, end } of [...closed, { start: text.length, end: text.length }]) {
    if (start > from) {
      familyCandidates(weighing, keep, from, start);
      foreignNames(weighing, keep, from, start);
      strangers(text, keep, from, start);
      remarked(text, keep, from, start);
    }
    if (end > from) from = end;
  }
  return { key: text, candidates: [...best.values()] };
}

/** 高兴地|说, 欣喜地|看到: a word of its own before 地. */
const isAdverb = (passage: Passage, { start, end }: Span): boolean => passage.unit(end - 1) === ADVERBIAL && passage.word(start, end - 1) !== 0;

/** “行走光|明·齐|抓文明”: a dot between the halves of a motto parts words on either side. */
function isWithinMotto(text: string, { start, end }: Span): boolean {
  if (!text.slice(start, end).includes('·') || !isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end))) return false;
  const opening = text.slice(Math.max(0, start - LONGEST_MOTTO), start).search(/“[\u4e00-\u9fff]+$/);
  return opening >= 0 && /^[\u4e00-\u9fff]+”/.test(text.slice(end, end + LONGEST_MOTTO));
}
const LONGEST_MOTTO = 12;

/** Titles of works: 《…》 within a paragraph. */
function works(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    const near = text.slice(start, start + LONGEST_WORK);
    const end = near.indexOf('》');
    const edge = near.indexOf('\n');
    if (end >= 0 && (edge < 0 || end < edge)) spans.push({ start, end: start + end + 1 });
  }
  return spans;
}
