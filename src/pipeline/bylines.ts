/**
 * Bylines: who reported, photographed, wrote, edited. Forms read: 记者 甲 通讯员 乙 丙 at the end, in brackets or on a line
 * of its own; （记者 甲）and 记者甲报道 in the lead; □本报记者 甲; 撰稿：甲 编辑：乙; （甲 摄）; 县融媒体中心 甲 乙.
 */
import { toItems, type Item } from './bylines/items.ts';
import { isBody, splitNames } from './bylines/names.ts';
import type { BylineName, BylineRole } from './model.ts';
import { isLetterspaced } from './text.ts';

const NONE: BylineRole = 'author';
/** The editors of a page may fill lines. */
const LONGEST = 240;
/** What sentences are made with, and no byline. */
const sentenceMarks = new Uint8Array(0x10000);
for (const mark of '。！？“”《》%') sentenceMarks[mark.charCodeAt(0)] = 1;

/**
 * The names of a byline, or null where the run is not one. A role holds until the next role word; in 张三 文 李四 摄, where
 * the last word follows its name, such words speak for the names before them.
 */
export function readByline(text: string, from: number, to: number): BylineName[] | null {
  if (to - from > LONGEST || !mayBeByline(text, from, to)) return null;
  const bare = NAMES_ALONE.test(text.slice(from, to));
  const items = toItems(text, from, to);
  const last = items.at(-1);
  const trailing = last !== undefined && last.role !== null && !last.leads;
  const names: BylineName[] = [];
  let role: BylineRole | null = null;
  let unnamed: number[] = [];
  for (const [i, item] of items.entries()) {
    if (item.role === null) {
      if (isHouse(role, items[i + 1])) continue;
      const found = namesOf(item, role !== null || bare);
      if (found === null) return null;
      for (const name of found) {
        if (role === null) unnamed.push(names.length);
        names.push({ ...name, role: role ?? NONE });
      }
    } else if (trailing && !item.leads && names.length > 0) {
      for (const each of unnamed) names[each] = { ...names[each]!, role: item.role };
      unnamed = [];
      role = null;
    } else {
      role = item.role;
      unnamed = [];
    }
  }
  return names.length === 0 ? null : names;
}

/** Two or three names in brackets and nothing else: （汤圆 程度）. */
const NAMES_ALONE = /^\s?[（(【]?\s?[\u4e00-\u9fff]{2,4}(?:\s{1,2}[\u4e00-\u9fff]{2,4}){1,2}\s?[）)】]\s?$/;

const IN_BRACKETS = /^[（(【]\s{0,2}([\u4e00-\u9fff\s]{3,24})[）)】]\s{0,2}$/;
const SENT_IN = /(?:供稿|投稿|供图|提供)$/;

/** Whether a text in brackets names nobody but the body that wrote or sent it: （城关派出所）, （县气象局供稿）. */
export function isBodyAlone(text: string): boolean {
  const words = IN_BRACKETS.exec(text)?.[1]!.replace(/\s/g, '').replace(SENT_IN, '');
  return words !== undefined && isBody(words);
}

function mayBeByline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentenceMarks[text.charCodeAt(i)] === 1) return false;
  return true;
}

/** 云溪日报记者: the paper, before the word that names its people. */
function isHouse(role: BylineRole | null, next: Item | undefined): boolean {
  return role !== 'reporter' && role !== 'correspondent' && next?.role != null && next.joined && next.leads;
}

function namesOf(run: Item & { readonly role: null }, led: boolean): Omit<BylineName, 'role'>[] | null {
  const spans = splitNames(run, led);
  return spans === null ? null : spans.map(({ start, end }) => ({ start: run.at[start]!, end: run.at[end - 1]! + 1, name: run.text.slice(start, end) }));
}

const BYLINE_LINE = /^[□■◇◆○●◎△▲☆★（(【]?\s?(?:[文图][/／])?(?:本报|本网|本台|新华社)?(?:见习|实习|首席|全媒体|融媒体?|特约|特派|驻[\u4e00-\u9fff]{2,4})?(?:记者|通讯员)/;

/** □ 某甲 某乙 under a headline. */
const MARKED_NAMES = /^[□■◇◆]\s?[\u4e00-\u9fff]{2,4}(?:\s{1,2}[\u4e00-\u9fff]{2,4}){0,2}$/;

/** The whole line says who reported: □本报记者 某某, 新华社记者某某. */
export function isBylineLine(text: string): boolean {
  if (MARKED_NAMES.test(text)) return readByline(text, 1, text.length) !== null;
  if (!BYLINE_LINE.test(isLetterspaced(text) ? text.replace(/\s/g, '') : text)) return false;
  return readByline(text, 0, text.length)?.some(({ role }) => role === 'reporter' || role === 'correspondent') ?? false;
}

/** Nothing but a name, as under the headline of an essay. */
export function isAuthorLine(text: string): boolean {
  const name = text.replace(/\s/g, '');
  return name.length >= 2 && name.length <= 3 && splitNames({ text: name, gaps: [] }, false)?.length === 1;
}

const LEAD_GROUP = /(?:讯|电|消息|^)[】］\]]?[：:]?\s?[（(\[［【](?![^）)\]］】]{0,12}[讯电][\]］】])([^）)\]］】。]{2,60}(?:[）)][（(][^）)。]{2,40})?)[）)\]］】]/;
const LEAD_REPORTS = /((?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派|驻[\u4e00-\u9fff]{2,4})?(?:记者|通讯员)[\u3400-\u9fff、·\s]{2,30}?)(?:(?:摄影)?报道|(?=从[^，。]{2,24}(?:获悉|了解到)))/;
/** 本报讯 某甲 某乙 报道：*/
const LEAD_NAMES = /(?:讯|电|消息)\s?([\u4e00-\u9fff·、\s]{2,16}?)(?:摄影)?报道[：:]/;
const LEAD = 130;

/** The names in the lead of an article whose first body paragraph is [from, to): 本报讯（记者 某某）, 记者某某报道. */
export function leadByline(text: string, from: number, to: number): BylineName[] {
  const lead = text.slice(from, Math.min(to, from + LEAD));
  for (const form of [LEAD_GROUP, LEAD_REPORTS, LEAD_NAMES]) {
    const hit = form.exec(lead);
    if (!hit || hit.index > 40) continue;
    const start = from + hit.index + hit[0].indexOf(hit[1]!);
    const bracketed = form === LEAD_GROUP ? 1 : 0;
    const names = readByline(text, start - bracketed, start + hit[1]!.length + bracketed);
    if (names) return names;
  }
  return [];
}

const SIGNED_LEAD = /^[^，。！？\s]{0,14}(?:讯|电|消息)[】\]]?[：:]?\s?[（(【](?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体?|特约|特派)?(?:记者|通讯员)/;

/** Whether the text at `from` opens like news of its own: 又讯（记者 某某）, 3月17日消息：（记者 某某）. */
export function opensSigned(text: string, from: number): boolean {
  return SIGNED_LEAD.test(text.slice(from, from + 40));
}

const OPEN_GROUP = /[（(](?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派)?(?:记者|通讯员)[^）)]{0,40}$|(?:讯|电|消息)\s?[（(][^）)。]{0,24}$/;

/** Whether a text breaks off inside a bracketed byline, where blanks part names. */
export function insideByline(text: string): boolean {
  return OPEN_GROUP.test(text.slice(-50));
}
