/**
 * Page furniture: the folio with date and page number, names of sections, staff of the page, addresses, weather, slogans,
 * ruled lines. It belongs to no article. A line is told by what it is made of (furniture-signs.ts), by where it stands and
 * by what stands beside it.
 */
import { BRIEFS, SLOGANS } from '../lexicon/layout.ts';
import { BRIEF_HEADS } from '../lexicon/layout-furniture.ts';
import type { Layout, Line } from '../model.ts';
import { BARE_NUMBER, folioOf } from './folio.ts';
import { fillFoot } from './foot.ts';
import { areSections, furnitureSigns } from './furniture-signs.ts';
import { isImprint } from './imprint.ts';
import { continuationOf } from './signs.ts';

const MASTHEAD = /^[\u4e00-\u9fff]{1,6}(?:日报|晚报|早报|晨报|商报|时报|新报|导报|都市报|周报)$/;
const ADVERTISING = /^[【（(]?(?:公益|分类|商业)?广告[】）)]?$|^(?:公益广告|中缝广告|版面导读|导读|今日导读|内容提要|本期要目|要目|(?:今日|本期)看点|[A-Z]{4,12}(?:DAILY|RIBAO|WANBAO))|^[\u4e00-\u9fff“”，【]{2,24}公益广告$/;
const BARE_MARKS = /[\s·•|｜/■□●○◆◇◎※▲△▼★☆【】《》\-—]/g;
const RULED = /^[\s—―─\-_=＝*＊~～·.…■□●○◆◇◎※▲△★☆+╋━]{4,}$/;
/** A title with the page where it stands: 古寨灯会　　4版. */
const TEASER = /^[^。]{2,24}?(?:\s{1,4}|[.…·>＞→▶↘／/]{1,6}\s{0,2}|[（(]\s?(?:详见|见)?)(?:详见|见)?第?\s?[A-Z]?[\d一二三四五六七八九十]{1,2}\s?版[）)]?$/;
/** The page first: A3 古寨灯会. */
const PAGED_TEASER = /^(?:第?[\d一二三四五六七八九十]{1,2}\s?版|[A-Z]\d{1,2})[\s：:]{1,3}[^。，；]{4,24}$/;
const WEATHER = /^[\u4e00-\u9fff]{0,6}(?:天气|气象)(?:预报)?[：:\s]/;
const SKY = /[晴阴雨雪雾霾]|多云|℃|[风级]/;
const LATIN = /^[A-Za-z][A-Za-z\d\s.,/:-]{2,60}$/;
/** A name with the number of its page: 03 深读. */
const NUMBERED = /^[A-Z]?\d{1,2}[\s·|｜/]{0,3}[\u4e00-\u9fff·]{2,6}$|^[\u4e00-\u9fff·]{2,6}[\s·|｜/]{0,3}[A-Z]?\d{1,2}$/;
const NAME = /^[\u4e00-\u9fff·\s]{2,9}$/;
const LEFT_OVER = 2;
const LONGEST_NAME = 8;
const LONGEST_HEADING = 8;
/** Lines at the head of a page that may be its folio. */
const HEAD = 6;

const briefs: ReadonlySet<string> = new Set(BRIEFS);
const slogans: ReadonlySet<string> = new Set(SLOGANS);
const sloganOpens: ReadonlySet<string> = new Set(SLOGANS.map((slogan) => slogan.slice(0, 2)));

/** Whether each line is page furniture, and what the folio says. */
export function findFurniture(lines: readonly Line[]): { readonly furniture: readonly boolean[]; readonly folio: Layout['folio'] } {
  const furniture = lines.map((line, i) => standsApart(lines, i) && isFurniture(line.text, i < HEAD || i >= lines.length - 2) && !continuationOf(line.text));
  // The name of the paper over the folio line.
  if (furniture[1] && !furniture[0] && lines[1]!.gap === 0 && NAME.test(lines[0]!.text)) furniture[0] = true;
  // Section names and bare numbers count beside other furniture or at the edge of a page.
  lines.forEach((line, i) => {
    if (!furniture[i] && line.width <= 12) furniture[i] = isLabel(lines, furniture, i);
  });
  fillHead(lines, furniture);
  fillFoot(lines, furniture);
  return { furniture, folio: folioOf(lines, furniture) };
}

const SIGNATURE = /撰稿|记者|通讯员|通信员|作者|文\/|图\//;

/** Not inside a paragraph: a gap above or below, or an edge of the page; nor inside a byline that runs over a line end. */
function standsApart(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  if (i >= HEAD && next && i < lines.length - 3 && lines[i]!.gap === 0 && next.gap === 0) return false;
  return i === 0 || lines[i]!.gap > 0 || !SIGNATURE.test(lines[i - 1]!.text);
}

/** `atEdge`: more may be left of the line, as the name of a paper beside its date. */
function isFurniture(line: string, atEdge: boolean): boolean {
  if (RULED.test(line) || isSlogan(line) || (line.includes('气') && WEATHER.test(line) && SKY.test(line) && !line.endsWith('。')) || isImprint(line)) return true;
  if (atEdge && PAGED_TEASER.test(line)) return true;
  const { strong, left, section, dated } = furnitureSigns(line);
  if (strong === 0) return section;
  if (left <= LEFT_OVER || (atEdge && left <= LONGEST_NAME && (dated || strong > 1) && !/[，。；！？]/.test(line))) return true;
  return atEdge && TEASER.test(line);
}

/** 富强　民主　文明　和谐 */
function isSlogan(line: string): boolean {
  if (line.length > 40 || !sloganOpens.has(line.slice(0, 2))) return false;
  const parts = line.split(/[\s、，·]{1,4}/);
  return parts.length > 1 && parts.every((part) => slogans.has(part));
}

/** A short line that names a section, a group of briefs, the paper or the page. */
function isLabel(lines: readonly Line[], furniture: readonly boolean[], i: number): boolean {
  const line = lines[i]!;
  const below = lines[i + 1];
  const beside = i === 0 || !below || furniture[i - 1] === true || furniture[i + 1] === true;
  const alone = standsApart(lines, i);
  if (!alone && !beside) return false;
  const bare = line.text.replace(BARE_MARKS, '');
  if (ADVERTISING.test(line.text.replace(/[\s·|｜/]/g, ''))) return alone;
  const parted = line.gap > 0 && (below?.gap ?? 1) > 0;
  if (briefs.has(bare) || (parted && isBriefHeading(bare))) return parted && below !== undefined;
  if (MASTHEAD.test(bare)) return parted || (beside && (alone || line.gap === 0));
  if (areSections(line.text.replace(/[\s|｜/]/g, ''))) return beside && (alone || line.gap === 0);
  if (LATIN.test(line.text) || NUMBERED.test(line.text)) return beside && alone;
  return BARE_NUMBER.test(line.text.replace(/[\s|｜/]/g, '')) && (alone || beside);
}

/** 县区短讯, 新闻速递: at most eight characters that end as such headings do. */
function isBriefHeading(bare: string): boolean {
  return bare.length <= LONGEST_HEADING && BRIEF_HEADS.some((head) => bare.endsWith(head));
}

/** Short lines between furniture at the head of a page, and above it, are furniture whatever they say. */
function fillHead(lines: readonly Line[], furniture: boolean[]): void {
  let last = -1;
  for (let i = 0; i < Math.min(HEAD, lines.length); i++) {
    if (i > 0 && lines[i]!.gap > 0 && last < i - 1) break;
    if (!furniture[i]) continue;
    for (let k = last + 1; k < i; k++) if (lines[k]!.width <= 12 && !/[。！？，]/.test(lines[k]!.text)) furniture[k] = true;
    last = i;
  }
}
