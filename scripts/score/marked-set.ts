/** Measures the marked articles: each by itself, and laid out as pages. */
import { createHash } from 'node:crypto';
import { answersOf } from './answers.ts';
import { compare } from './comparing.ts';
import { layOutIssue, type LaidPage, type LayoutName } from './laying.ts';
import { readMarked, type Half, type Issue, type MarkedArticle, type Part } from './marked.ts';
import { comparePage } from './pages.ts';
import { readFiles } from './reading.ts';
import { Tally } from './tally.ts';

/** How often every issue is laid out in one layout, with other measures, order and habits. */
const TURNS = 2;

/** What a file of its own prints of an article. */
export const printedAlone = ({ parts }: MarkedArticle): Part[] => parts.filter(({ role }) => role !== 'kicker' && role !== 'sub');

/** The text of one article as a file of its own: the headline, a blank line, one paragraph a line. */
export function plainText({ parts }: MarkedArticle): string {
  const headline = parts.find(({ role }) => role === 'headline');
  const body = parts.filter(({ role }) => role === 'lead' || role === 'body' || role === 'byline');
  const running = body.map(({ role, text }) => (role === 'lead' ? `${text} ` : `${text}\n`)).join('');
  return `${headline === undefined ? '' : `${headline.text}\n\n`}${running}`;
}

/** People, days, bylines, kinds and topics of articles by themselves. Where several articles are read in one, the longest counts. */
export async function measureArticles(issues: readonly Issue[]): Promise<Tally> {
  const tally = new Tally();
  const articles = issues.flatMap((issue) => issue.articles);
  const path = (id: string): string => `${id.replace('#', '-')}.txt`;
  const read = await readFiles(articles.map((article) => ({ path: path(article.id), bytes: new TextEncoder().encode(plainText(article)) })));
  for (const article of articles) {
    const largest = (read.get(path(article.id)) ?? []).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
    compare({ article, answers: answersOf(printedAlone(article)), opens: true, yearKnown: false }, largest, tally);
  }
  return tally;
}

export const layOutAll = (issues: readonly Issue[], layout: LayoutName): LaidPage[] =>
  Array.from({ length: TURNS }, (_, turn) => issues.flatMap((issue) => layOutIssue(issue, layout, turn))).flat();

/** Everything, from pages. */
export async function measurePages(issues: readonly Issue[], layout: LayoutName): Promise<Tally> {
  const tally = new Tally();
  const pages = layOutAll(issues, layout);
  const read = await readFiles(pages.map(({ file, bytes }) => ({ path: file, bytes })));
  for (const page of pages) comparePage(page, read.get(page.file) ?? [], tally);
  return tally;
}

/** Of the sources of a half: the figures belong to these texts. */
export function hashOf(half: Half): string {
  return createHash('sha256').update(JSON.stringify(readMarked(half))).digest('hex').slice(0, 12);
}
