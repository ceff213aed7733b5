/**
 * Lays the articles of an issue out as page texts, in the ways in which pages of local papers come out of their files.
 * The same issue and seed give the same pages, and where every article stands is known to the unit.
 */
import { readFileSync } from 'node:fs';
import { answersOf, type Answers } from './answers.ts';
import { disguise, encode, type PageEncoding } from './encoding.ts';
import type { Half, Issue, MarkedArticle, Part } from './marked.ts';
import { seededBy, type Random } from '../../src/synth/random.ts';
import { emsOf, justify, wrap, wrapHeadline } from './setting.ts';

/**
 * `plain`: a lead or a headline opens every article; `hard`: headlines of up to three lines with kicker and sub-headline,
 * neither lead nor byline; `columns`: two articles side by side, line blocks in turn, with look-alike glyphs and
 * encodings; `furniture`: folio, advertisements, briefs and continued articles.
 */
export const LAYOUTS = ['plain', 'hard', 'columns', 'furniture'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export interface LaidArticle {
  readonly article: MarkedArticle;
  /** First and last unit of the article in the page text; another's lines may stand between. */
  readonly start: number;
  readonly end: number;
  readonly answers: Answers;
  /** Readings of the printed headline: alone, with its kicker, with its sub-headline. */
  readonly headlines: readonly string[];
  /** False for what is continued here: its day, kind and topics stood on the other page. */
  readonly opens: boolean;
}

export interface LaidPage {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly encoding: PageEncoding;
  readonly bytes: Uint8Array;
  readonly articles: readonly LaidArticle[];
  /** Lines that belong to no article. */
  readonly furniture: readonly { readonly start: number; readonly end: number }[];
  /** True where the page, its file's name or an article on it gives the year. */
  readonly yearKnown: boolean;
}

interface Line {
  readonly text: string;
  /** Index of the article; -1 for furniture, null for a blank line. */
  readonly owner: number | null;
}

/** How one page is set. */
interface Habit {
  readonly measure: number;
  readonly indent: boolean;
  /** Blank lines between paragraphs. */
  readonly gaps: boolean;
  /** A line that opens with a quotation mark comes with a blank line before it. */
  readonly quoteGap: boolean;
  readonly blanks: number;
  /** Lines to a column. */
  readonly column: number;
}

interface Kept {
  readonly article: MarkedArticle;
  readonly parts: readonly Part[];
}

const BLANK: Line = { text: '', owner: null };

/** The pages of an issue in one layout; `turn` varies measure, order and habits. */
export function layOutIssue(issue: Issue, layout: LayoutName, turn: number): LaidPage[] {
  const draw = seededBy(`${issue.id} ${layout} ${turn}`);
  const articles = turn % 2 === 0 ? issue.articles : issue.articles.toReversed();
  const kept = articles.map((article) => ({ article, parts: keep(article, layout, draw) }));
  if (layout !== 'furniture') return [finish(issue, layout, turn, kept, layout === 'columns' ? inColumns(kept, draw) : inTurn(kept, layout, draw), draw)];
  const { first, second } = split(kept, issue.half);
  const briefs = briefsOf(second.slice(1));
  const later = briefs === null ? second : [second[0]!, ...briefs];
  return [
    finish(issue, layout, turn, first, furnished(issue, first, 1, false, draw), draw),
    finish(issue, layout, turn, later, furnished(issue, later, 3, briefs !== null, draw), draw, 3),
  ];
}

function habitOf(draw: Random, layout: LayoutName): Habit {
  const indent = draw.chance(0.3);
  return {
    measure: draw.whole(14, 23),
    indent,
    gaps: !indent && draw.chance(0.7),
    quoteGap: draw.chance(0.4),
    blanks: layout === 'hard' ? 0.05 : 0.015,
    column: draw.whole(24, 40),
  };
}

/** The parts that this layout prints. An article keeps what opens it: a headline or a lead. */
function keep(article: MarkedArticle, layout: LayoutName, draw: Random): Part[] {
  const led = article.parts.some(({ role }) => role === 'lead');
  const headless = layout !== 'hard' && led && draw.chance(layout === 'columns' ? 0.1 : 0.3);
  return article.parts.filter(({ role }) => {
    if (role === 'lead' || role === 'byline') return layout !== 'hard';
    if (role === 'kicker' || role === 'sub') return !headless && layout !== 'columns';
    return role !== 'headline' || !headless;
  });
}

/** The lines of one article. */
function setArticle({ parts }: Kept, owner: number, habit: Habit, layout: LayoutName, draw: Random): Line[] {
  const lines: Line[] = [];
  const push = (texts: readonly string[]): void => void lines.push(...texts.map((text) => ({ text, owner })));
  const above = parts.filter(({ role }) => role === 'kicker' || role === 'headline' || role === 'sub');
  for (const { role, text } of above) {
    const most = layout === 'hard' ? 3 : 2;
    push(wrapHeadline(text, role === 'headline' ? Math.max(Math.ceil(emsOf(text) / habit.measure), draw.whole(1, most)) : Math.ceil(emsOf(text) / habit.measure)));
  }
  if (above.length > 0 && draw.chance(0.8)) lines.push(BLANK);
  const signed = paragraphsOf(parts, draw.chance(0.5));
  signed.forEach((paragraph, i) => {
    if (i > 0 && habit.gaps) lines.push(BLANK);
    const set = wrap(paragraph, habit.measure, habit.indent ? 2 : 0).map((line) => justify(line, draw, habit.blanks));
    set.forEach((text, k) => {
      if (k > 0 && habit.quoteGap && text.startsWith('“')) lines.push(BLANK);
      push([k === 0 && habit.indent ? `　　${text}` : text]);
    });
  });
  return lines;
}

/** Lead and body run on; the byline follows the last sentence or stands on a line of its own. */
function paragraphsOf(parts: readonly Part[], runOn: boolean): string[] {
  const paragraphs: string[] = [];
  let lead = '';
  for (const { role, text } of parts) {
    if (role === 'lead') lead = `${text} `;
    else if (role === 'body') {
      paragraphs.push(lead + text);
      lead = '';
    } else if (role === 'byline') {
      if (runOn && paragraphs.length > 0 && !text.startsWith('□')) paragraphs.push(`${paragraphs.pop()!}${text}`);
      else paragraphs.push(text);
    }
  }
  return paragraphs;
}

/** One article under the other; a column that is full breaks off where it stands. */
function inTurn(kept: readonly Kept[], layout: LayoutName, draw: Random, first = 0): Line[] {
  const habit = habitOf(draw, layout);
  let set = 0;
  return kept.flatMap((each, i) => {
    const lines = setArticle(each, i + first, layout === 'hard' && draw.chance(0.4) ? { ...habit, measure: draw.whole(14, 23) } : habit, layout, draw);
    const broken = lines.flatMap((line, k) => {
      const full = ++set % habit.column === 0 && k > 3 && k < lines.length - 1 && line.owner !== null;
      return full ? [line, BLANK] : [line];
    });
    return i === 0 ? broken : [BLANK, ...broken];
  });
}

/** Two and two side by side: a few lines of the one, a few of the other, each in its own measure. */
function inColumns(kept: readonly Kept[], draw: Random): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < kept.length; i += 2) {
    const narrow = draw.whole(12, 15);
    const measures = draw.chance(0.5) ? [narrow, narrow + draw.whole(3, 7)] : [narrow + draw.whole(3, 7), narrow];
    const streams = kept.slice(i, i + 2).map((each, k) => setArticle(each, i + k, { ...habitOf(draw, 'columns'), measure: measures[k]!, gaps: false, quoteGap: false }, 'columns', draw));
    if (lines.length > 0) lines.push(BLANK);
    while (streams.some(({ length }) => length > 0)) for (const stream of streams) lines.push(...stream.splice(0, draw.whole(4, 9)));
  }
  return lines;
}

/** What stands around articles, by kind: texts of one or more lines. The halves have papers of their own. */
function furnitureOf(half: Half): (key: string) => string[][] {
  const source = readFileSync(`tests/fixtures/marked/${half}-furniture.txt`, 'utf8').split('\n');
  return (key) => source.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2).split('|'));
}

/** The last article of the first page breaks off after its first paragraph and goes on elsewhere. */
function split(kept: readonly Kept[], half: Half): { first: Kept[]; second: Kept[] } {
  const furniture = furnitureOf(half);
  const { article, parts } = kept[1]!;
  const bodies = parts.filter(({ role }) => role === 'body');
  const at = parts.indexOf(bodies[1]!);
  const onward: Part = { role: 'body', text: furniture('onward')[0]![0]!, people: [], byline: [] };
  const continued: Part = { role: 'body', text: furniture('continued')[0]![0]!, people: [], byline: [] };
  return {
    first: [kept[0]!, { article, parts: [...parts.slice(0, at), onward] }],
    second: [{ article, parts: [continued, ...parts.slice(at)] }, ...kept.slice(2)],
  };
}

/** Articles without their headlines, for one heading over all; null where one of them would not open with a lead. */
function briefsOf(kept: readonly Kept[]): Kept[] | null {
  const briefs = kept.map(({ article, parts }) => ({ article, parts: parts.filter(({ role }) => role === 'lead' || role === 'body' || role === 'byline') }));
  return briefs.every(({ parts }) => parts.some(({ role }) => role === 'lead')) ? briefs : null;
}

/** Folio above, a foot below, perhaps an advertisement between; a heading over what follows the first article where those are briefs. */
function furnished(issue: Issue, kept: readonly Kept[], pageNumber: number, asBriefs: boolean, draw: Random): Line[] {
  const furniture = furnitureOf(issue.half);
  const [year, month, day] = issue.published.split('-').map(Number);
  const weekday = [...furniture('weekdays')[0]![0]!][new Date(`${issue.published}T00:00:00Z`).getUTCDay()]!;
  const words: Readonly<Record<string, string | number>> = { paper: issue.paper, year: year!, month: month!, day: day!, weekday, page: pageNumber };
  const own = (texts: readonly string[]): Line[] => texts.map((text) => ({ text: text.replace(/\{(\w+)\}/g, (_, key: string) => String(words[key])), owner: -1 }));
  const above = inTurn(kept.slice(0, 1), 'furniture', draw);
  const below = inTurn(kept.slice(1), 'furniture', draw, 1);
  const heading = asBriefs ? [...own(draw.pick(furniture('briefs'))), BLANK] : [];
  const placed = draw.chance(0.7) ? [...own(draw.pick(furniture('advertisement'))), BLANK] : [];
  return [...own(draw.pick(furniture('folio'))), BLANK, ...above, BLANK, ...heading, ...below, BLANK, ...placed, ...own(draw.pick(furniture('foot')))];
}

/** Lines to text, with the places of articles and furniture. */
function finish(issue: Issue, layout: LayoutName, turn: number, kept: readonly Kept[], lines: readonly Line[], draw: Random, pageNumber = 1): LaidPage {
  const extents = kept.map(() => ({ start: -1, end: -1 }));
  const placed: { start: number; end: number }[] = [];
  let text = '';
  for (const line of lines) {
    const start = text.length + line.text.length - line.text.trimStart().length;
    const end = text.length + line.text.length;
    if (line.owner === -1) placed.push({ start, end });
    else if (line.owner !== null) {
      const extent = extents[line.owner]!;
      if (extent.start < 0) extent.start = start;
      extent.end = end;
    }
    text += `${line.text}\n`;
  }
  const encoding = layout === 'columns' ? draw.pick(['gb18030', 'utf-16le', 'utf-16be', 'utf-8'] as const) : 'utf-8';
  if (layout === 'columns') text = disguise(text, draw);
  const articles = kept.map(({ article, parts }, i) => ({ article, ...extents[i]!, answers: answersOf(parts), headlines: headlinesOf(parts), opens: parts.includes(article.parts.find(({ role }) => role === 'body')!) }));
  const id = `${issue.id}-${layout}-${turn + 1}${pageNumber > 1 ? `-page${pageNumber}` : ''}`;
  const dated = issue.dated && layout !== 'furniture';
  return {
    id,
    file: dated ? `${issue.published.replaceAll('-', '')}/${id}.txt` : `${id}.txt`,
    text,
    encoding,
    bytes: encode(text, encoding),
    articles,
    furniture: placed,
    yearKnown: dated || layout === 'furniture' || kept.some(({ article }) => article.year !== 'none'),
  };
}

/** The printed headline, alone and with what stands above and below it. */
function headlinesOf(parts: readonly Part[]): string[] {
  const of = (role: Part['role']): string => parts.find((part) => part.role === role)?.text ?? '';
  const main = of('headline');
  return main === '' ? [] : [...new Set([main, of('kicker') + main, main + of('sub'), of('kicker') + main + of('sub')])];
}
