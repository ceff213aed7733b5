/**
 * Sets news items as page texts in many styles, to learn the weights of the layout from: with and without leads, bylines,
 * headlines, indents, blank lines between paragraphs and at column breaks. A page keeps its habits, or changes them
 * from article to article.
 */
import type { Random } from '../../src/synth/random.ts';
import { furnitureOf, type FurnitureHalf } from './furniture.ts';
import { emsOf, justify, wrap, wrapHeadline } from '../score/setting.ts';

export interface NewsItem {
  readonly headline: string;
  readonly paras: readonly string[];
}

export interface SetArticle {
  readonly start: number;
  readonly end: number;
  readonly headline: string | null;
}

interface Line {
  readonly text: string;
  /** Blank lines above. */
  readonly gap: number;
  readonly body: boolean;
}

const LEADS = ['none', 'house', 'reporter', 'place'] as const;
const BYLINES = ['none', 'inline', 'own line', 'bracketed', 'below the headline', 'in the lead'] as const;

interface Style {
  readonly measure: number;
  readonly leads: readonly (typeof LEADS)[number][];
  readonly bylines: readonly (typeof BYLINES)[number][];
  readonly headlines: number;
  /** Lines that a headline is broken into at most, though it may need more. */
  readonly headlineLines: number;
  /** How often the first half of a headline stands above the rest. */
  readonly kickers: number;
  /** Blank lines between the two. */
  readonly kickerGap: number;
  readonly gapBelow: boolean;
  readonly indent: boolean;
  readonly gaps: boolean;
  readonly above: number;
  readonly spaced: number;
  /** Lines to a column, 0 where no break is seen. */
  readonly column: number;
  /** How often the measure changes with an article. */
  readonly changes: number;
}

const PLACES = ['清源县', '临河市', '安远区', '宁阳县', '西陵区', '长垣市'];
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'];
const GIVEN = ['伟', '芳', '建华', '秀英', '志强', '丽娜', '晓燕', '国栋', '雨', '思远', '文博', '海涛'];

function styleOf(draw: Random): Style {
  const mixed = draw.chance(0.5);
  const indent = draw.chance(0.35);
  return {
    measure: draw.whole(11, 26),
    leads: mixed ? LEADS : [draw.pick(LEADS)],
    bylines: mixed ? BYLINES : [draw.pick(BYLINES)],
    headlines: draw.pick([0.3, 0.6, 0.8, 0.9, 1]),
    headlineLines: draw.whole(1, 3),
    kickers: draw.pick([0, 0, 0.3]),
    kickerGap: draw.chance(0.04) ? 1 : 0,
    gapBelow: draw.chance(0.6),
    indent,
    gaps: draw.chance(0.35),
    above: draw.chance(0.15) ? 2 : draw.chance(0.08) ? 0 : 1,
    spaced: draw.pick([0, 0.02, 0.08]),
    column: draw.chance(0.8) ? draw.whole(12, 50) : 0,
    changes: draw.pick([0.05, 0.15]),
  };
}

/** How often a page has a folio and a foot, a notice stands below an article, the first article is continued from another page. */
const FURNISHED = 0.5;
const PLACED = 0.1;
const CONTINUED = 0.15;
/** How often an article without a headline opens with a lead. */
const LED = 0.95;
/** How often the number of a page stands where a column breaks. */
const TURNED = 0.5;

export interface SetPage {
  readonly text: string;
  readonly articles: readonly SetArticle[];
  /** Notices, which open like articles. */
  readonly ads: readonly SetArticle[];
}

/** One page of these items, in order. Items without text leave no article. */
export function setPage(items: readonly NewsItem[], draw: Random, half: FurnitureHalf): SetPage {
  const style = styleOf(draw);
  const furniture = furnitureOf(half, draw);
  const furnished = draw.chance(FURNISHED);
  const articles: SetArticle[] = [];
  const ads: SetArticle[] = [];
  let { measure } = style;
  let text = furnished ? `${furniture('folio').join('\n')}\n` : '';
  let left = style.column;
  for (const [at, item] of items.entries()) {
    if (draw.chance(style.changes)) measure = Math.max(10, measure + draw.pick([-6, -4, 4, 6]));
    const continued = at === 0 && item.paras.length > 1 && draw.chance(CONTINUED);
    const set = setItem(continued ? { ...item, paras: item.paras.slice(1) } : item, continued ? { ...style, measure, headlines: 0, leads: ['none'] } : { ...style, measure }, draw);
    const lines = continued && set.lines.length > 0 ? [{ text: furniture('continued')[0]!, gap: 0, body: false }, ...set.lines.map((line, i) => (i === 0 ? { ...line, gap: 1 } : line))] : set.lines;
    if (lines.length === 0) continue;
    let start = -1;
    lines.forEach((line, i) => {
      left--;
      const broken = style.column > 0 && left <= 0 && line.body && i > 0;
      if (broken) left = style.column;
      if (broken && furnished && draw.chance(TURNED)) text += `\n— ${draw.whole(1, 8)} —\n`;
      const gap = text === '' ? 0 : Math.max(i === 0 ? style.above : line.gap, broken ? 1 : 0);
      text += '\n'.repeat(gap);
      if (start < 0) start = text.length + line.text.length - line.text.trimStart().length;
      text += `${line.text}\n`;
    });
    articles.push({ start, end: text.trimEnd().length, headline: set.headline });
    if (!furnished || !draw.chance(PLACED)) continue;
    const notice = furniture('advertisement');
    text += '\n'.repeat(Math.max(1, style.above));
    ads.push({ start: text.length, end: text.length + notice.join('\n').length, headline: notice[0]! });
    text += `${notice.join('\n')}\n`;
  }
  if (furnished) text += `\n${furniture('foot').join('\n')}\n`;
  return { text, articles, ads };
}

function setItem({ headline, paras }: NewsItem, style: Style, draw: Random): { lines: Line[]; headline: string | null } {
  const paragraphs = paras.map((paragraph) => paragraph.replace(/\s+/g, '')).filter((paragraph, i) => paragraph !== '' && !(i === 0 && paragraph === headline.replace(/\s+/g, '')));
  if (paragraphs.length === 0) return { lines: [], headline: null };
  const name = (): string => draw.pick(SURNAMES) + draw.pick(GIVEN);
  const names = draw.chance(0.7) ? [name()] : [name(), name()];
  const byline = `${draw.pick(['', '本报'])}记者${draw.pick([' ', '：', ''])}${names.join(draw.pick(['、', ' ']))}${draw.chance(0.4) ? ` 通讯员 ${name()}` : ''}`;
  const halves = headline.trim().split(/\s+/);
  const kicker = halves.length > 1 && draw.chance(style.kickers) ? halves.shift()! : '';
  const main = draw.chance(style.headlines) ? halves.join(draw.chance(0.5) ? ' ' : '') : null;
  const signature = draw.pick(style.bylines);
  const leads = main === null && draw.chance(LED) ? LEADS.slice(1) : style.leads;
  const lead = /讯|电|报道：/.test(paragraphs[0]!.slice(0, 40)) ? 'none' : draw.pick(leads);
  if (signature === 'in the lead') paragraphs[0] = `本报讯（${byline}）${paragraphs[0]!}`;
  else if (lead !== 'none') paragraphs[0] = { house: '本报讯 ', reporter: `本报讯 记者${names.join('、')}报道：`, place: `${draw.pick(PLACES)}讯 ` }[lead] + paragraphs[0]!;
  if (signature === 'inline') paragraphs.push(`${paragraphs.pop()!}${draw.chance(0.5) ? byline : `（${names.join(' ')}）`}`);
  const printed = main === null ? null : kicker + main;
  const lines: Line[] = [];
  if (main !== null) {
    const most = draw.pick([style.measure, Math.round(style.measure * 1.4), Math.max(6, Math.round(style.measure * 0.7))]);
    const set = (words: string, count: number, gap: number): void => {
      wrapHeadline(words, count).forEach((text, i) => lines.push({ text, gap: i === 0 && lines.length > 0 ? gap : 0, body: false }));
    };
    if (kicker !== '') set(kicker, Math.ceil(emsOf(kicker) / most), 0);
    set(main, Math.max(Math.ceil(emsOf(main) / most), draw.whole(1, style.headlineLines)), style.kickerGap);
    if (signature === 'below the headline') lines.push({ text: `${draw.pick(['□', '■ ', ''])}本报记者 ${names.join(' ')}`, gap: draw.whole(0, 1), body: false });
  }
  paragraphs.forEach((paragraph, i) => {
    wrap(paragraph, style.measure, style.indent ? 2 : 0).forEach((words, k) => {
      const gap = k > 0 ? 0 : i > 0 ? Number(style.gaps) : Number(printed !== null && style.gapBelow);
      const indent = k === 0 && style.indent ? '　　' : '';
      lines.push({ text: indent + justify(words, draw, style.spaced), gap, body: true });
    });
  });
  if (signature === 'own line') lines.push({ text: ' '.repeat(draw.pick([0, 0, 6, 12])) + byline, gap: 0, body: true });
  if (signature === 'bracketed') lines.push({ text: `（${draw.chance(0.5) ? byline : names.join(' ')}）`, gap: 0, body: true });
  return { lines, headline: printed };
}
