/**
 * Writes marked articles and laid-out pages with their answers, so that any other program can be measured on them:
 * page texts with `truth.jsonl` (a line a page), single articles with `gold.jsonl` (a line an article).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answersOf, type Answers } from './answers.ts';
import { LAYOUTS, type LaidPage } from './laying.ts';
import { readMarked, type Half, type MarkedArticle } from './marked.ts';
import { layOutAll, plainText, printedAlone } from './marked-set.ts';

/** `<folder>/<half>/<layout>/…` and `<folder>/<half>/articles/…`. */
export async function writeTruth(folder: string): Promise<void> {
  for (const half of ['dev', 'held-out'] satisfies Half[]) {
    const issues = readMarked(half);
    for (const layout of LAYOUTS) await writePages(join(folder, half, layout), layOutAll(issues, layout));
    const articles = issues.flatMap((issue) => issue.articles);
    const files = articles.map((article) => ({ file: `${article.id.replace('#', '-')}.txt`, bytes: new TextEncoder().encode(plainText(article)) }));
    const gold = articles.map((article) => ({ id: article.id.replace('#', '-'), ...answersFor(article, answersOf(printedAlone(article)), true) }));
    await writeAll(join(folder, half, 'articles'), files, 'gold.jsonl', gold);
  }
}

async function writePages(folder: string, pages: readonly LaidPage[]): Promise<void> {
  const truth = pages.map(({ id, file, articles }) => ({
    id,
    file,
    articles: articles.map(({ start, end, article, answers, opens }) => ({ start, end, ...answersFor(article, answers, opens) })),
  }));
  await writeAll(folder, pages, 'truth.jsonl', truth);
}

async function writeAll(folder: string, files: readonly { readonly file: string; readonly bytes: Uint8Array }[], name: string, lines: readonly object[]): Promise<void> {
  for (const { file, bytes } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  await writeFile(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function answersFor({ kind, topics, also, date, year }: MarkedArticle, { people, byline, editors, headline }: Answers, opens: boolean): object {
  const shown = people.map(({ name, titles, printed, mentions, aliases }) => ({ name, titles, title_raw: printed, mentions, aliases }));
  const dated = { year: date?.year ?? null, month: date?.month ?? null, day: date?.day ?? null, md_from_text: date !== null && !date.inferred };
  return {
    headline,
    byline,
    editors,
    officials: shown.filter(({ titles }) => titles.length > 0),
    other_people: shown.filter(({ titles }) => titles.length === 0),
    ...(opens ? { event_date: { ...dated, year_from: year === 'none' ? null : year === 'hint' ? 'text-hint' : 'text' } } : {}),
    kind,
    topics,
    topics_ext: also,
  };
}
