/** What a single line shows by its words: a news lead, a final mark, the style of a headline. */
import { isBlank, key } from '../text.ts';

/** Lines that a headline runs over at most. */
export const LONGEST_HEAD = 6;

/** How a line opens: `house` 本报讯, `agency` 据新华社北京1月5日电, `none` anything else. */
export type Lead = 'house' | 'agency' | 'none';

const HOUSE =
  /^[□■◆◇●○▲△★☆▼◎•(（【]{0,2}(?:本报|本刊|本网|本台|本社|[\u4e00-\u9fff]{1,5}(?:日报|晚报|早报|晨报|商报|时报|导报|都市报|周报|网|电视台|融媒体?|客户端))(?!社)[^。！？；：，据]{0,18}?(?:讯|电|消息)(?![）)视话力影动子器，,网])/;
const PLACE = /^[□■◆◇●○▲△★☆▼◎•]?[\u4e00-\u9fff]{2,6}讯(?:[（(]|记者|通讯员|\d)/;
const AGENCY = /^[(（]?据?(?:新华|中新|新华通讯|中国新闻)社[^。！？；：，据]{0,18}?(?:电|讯)(?![）)视话力影动子器])/;
const REPORTER = /^(?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派)?(?:记者|通讯员)[\u4e00-\u9fff、·]{2,24}?(?:摄影)?报道[：:]/;
/** 又讯（记者 …）, as the second item under one headline, and the day before the news: 3月5日讯. */
const FURTHER = /^[□■◆◇●○▲△★☆▼◎•]?(?:又[讯电]|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:讯|电|消息))(?:[（(：:，,\d]|记者|通讯员|近日|日前|昨|今|据)/;
/** （记者 甲 通讯员 乙）and the news after it. */
const SIGNED = /^[(（](?:本报|本网|本台)?(?:见习|实习|首席|全媒体|融媒体?|特约|特派)?(?:记者|通讯员)[\u4e00-\u9fff、·]{2,30}[）)][^）)。，]/;
const LEAD_MARK = 1;
const FINAL = 2;
const CLOSING = 4;
const NEVER_OPENS = 8;
const NEWS = 16;
const OPENING = 32;
const classes = new Uint8Array(0x10000);
for (const [chars, bit] of [['讯电报社网台记通融消', LEAD_MARK], ['讯电消道', NEWS], ['(（【', OPENING], ['。！？!?…', FINAL], ['”’」』）)】]》', CLOSING], ['，。、；：！？”’」』）】》〉％%…', NEVER_OPENS]] as const)
  for (let i = 0; i < chars.length; i++) classes[chars.charCodeAt(i)]! |= bit;

const is = (bit: number, code: number): boolean => (classes[code]! & bit) !== 0;

/** A line without its blanks, at most `length` characters of it. */
function squeezed(text: string, length: number): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < length; i++) if (!isBlank(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

/** How the line opens. `next` is the line that runs on from it, as a lead may run over a line end; else ''. */
export function leadOf(text: string, next: string): Lead {
  if (!holds(LEAD_MARK, text, 16) || !(holds(NEWS, text, 60) || holds(NEWS, next, 30) || is(OPENING, text.charCodeAt(0)))) return 'none';
  const start = squeezed(text.length < 8 ? text : text.slice(0, 60) + next.slice(0, 30), 40);
  if (HOUSE.test(start) || PLACE.test(start) || REPORTER.test(start) || FURTHER.test(start) || SIGNED.test(start)) return 'house';
  return AGENCY.test(start) ? 'agency' : 'none';
}

/** Whether one of the first units of a text is of a class: most lines hold none of what every lead has. */
function holds(bit: number, text: string, first: number): boolean {
  for (let i = Math.min(text.length, first) - 1; i >= 0; i--) if (is(bit, text.charCodeAt(i))) return true;
  return false;
}

const SOURCE = /^[(（【]\s{0,2}(?:据?\s{0,2}(?:本报|新华社|中新社|[\u4e00-\u9fff]{2,6}[报网社台])[^）)】]{0,24}|完|待续)[）)】]\s{0,2}(?=(?:本报)?记者|$)/;

/** The source in brackets that ends an item, alone or before a byline: （新华社北京1月1日电）. */
export function closesWithSource(text: string): boolean {
  return is(OPENING, text.charCodeAt(0)) && SOURCE.test(text);
}

const BRACKETED = /^[（(【][^（）()【】]{2,24}[）)】]$/;

/** All in brackets, as a source or byline below an item: （某某）. */
export function isBracketed(text: string): boolean {
  return is(OPENING, text.charCodeAt(0)) && BRACKETED.test(text);
}

const PAGE = '第?\\s?(?:[A-Z]?\\d{1,3}|[A-Z]|[一二三四五六七八九十头]{1,3})\\s?版';
const FROM = new RegExp(`^[▲△◀←<《]{0,3}(?:[（(【]\\s{0,2}[上紧]?|[上紧])\\s?[接续]\\s?${PAGE}[^）)】]{0,12}[）)】]?$`);
const TO = new RegExp(`^[▶▼►→>》]{0,3}(?:[（(【]\\s{0,2}下?|下)\\s?[转接]\\s?${PAGE}[^）)】]{0,12}[）)】]?[▶▼►→>》]{0,3}$`);

/** A line that says where an article comes from or goes on: （上接第1版）, （下转第3版）. */
export function continuationOf(text: string): 'from' | 'to' | null {
  if (text.length > 24 || !text.includes('版')) return null;
  const bare = key(text);
  return FROM.test(bare) ? 'from' : TO.test(bare) ? 'to' : null;
}

/** Ends like a sentence. */
export function isFinal(text: string): boolean {
  let i = text.length - 1;
  while (i > 5 && text.charCodeAt(i) === 0x3b && text.endsWith('&nbsp;', i + 1)) i -= 6;
  while (i > 0 && is(CLOSING, text.charCodeAt(i))) i--;
  return i >= 0 && is(FINAL, text.charCodeAt(i));
}

/** Starts with a mark that never opens a line of its own. */
export function isContinuation(text: string): boolean {
  return neverOpens(text.charCodeAt(0));
}

/** A mark that never opens a line of its own. */
export function neverOpens(code: number): boolean {
  return is(NEVER_OPENS, code);
}
