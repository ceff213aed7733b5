/**
 * How far a line is made of what furniture is made of: dates, page numbers, contacts, staff, keys with values. Every
 * known part is taken out; what counts is how much was found and how little is left.
 */
import { SECTIONS } from '../lexicon/layout.ts';
import { KEYS, STAFF } from '../lexicon/layout-furniture.ts';
import { isBlank, key } from '../text.ts';
import { DATE, PAGE } from './folio.ts';

export interface FurnitureSigns {
  /** Parts found that hardly open or end an article. */
  readonly strong: number;
  /** Characters that belong to no part. */
  readonly left: number;
  /** Names of sections with a page number and nothing else: 要闻·03. */
  readonly section: boolean;
  readonly dated: boolean;
}

const LONGEST = 90;
const NOTHING: FurnitureSigns = { strong: 0, left: Infinity, section: false, dated: false };

const longestFirst = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const staff = longestFirst(STAFF);
const keys = longestFirst(KEYS);

/** 责任编辑：某某　校对：某某 某某, also run together or after a blank alone. */
const STAFFED = new RegExp(`(?:(?:第?[一二三四五六七八九十\\d]{1,2}版)?(?:${staff}){1,4})\\s{0,2}[：:/／\\s]\\s{0,2}[\\u3400-\\u9fff]{1,4}?(?=[\\s|●■◆◎※☆★▲；;，,]|$|(?:${staff}){1,4}[：:/／\\s])(?:[\\s、][\\u3400-\\u9fff]{1,3}(?![：:/／\\u3400-\\u9fff])){0,2}`, 'g');
/** 本报社址：文化路18号, up to the next key. */
const VALUED = new RegExp(`[\\u3400-\\u9fff]{0,6}(?:${keys})\\s?[：:]\\s{0,3}[^：:|]{1,36}?(?=$|[|●■◆◎※☆★▲]|\\s{1,3}[\\u3400-\\u9fff●■◆◎※]{2,8}\\s?[：:])`, 'g');
/** A key before figures or Latin letters needs no colon: 新闻热线0000-1234567. */
const FIGURED = new RegExp(`[\\u3400-\\u9fff]{0,6}(?:${keys}|QQ群?|E-?mail)(?:号)?[：:\\s]{0,3}(?:[（(][\\u3400-\\u9fff]{1,4}[）)])?[\\dA-Za-z第][\\dA-Za-z@.\\-—/_()（）第号字、元\\s]{0,60}`, 'gi');

/** Parts of furniture, each with units of which it holds at least one; those that are not strong are printed anywhere and count only beside others. */
const KNOWN: readonly (readonly [string, RegExp, 'strong' | 'weak'])[] = [
  ['0123456789', new RegExp(DATE.source, 'g'), 'strong'],
  ['年月', /(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?|\d{1,2}月\d{1,2}日/g, 'strong'],
  ['星周礼历年月', /(?:星期|周|礼拜)[一二三四五六日天]|(?:农历|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?[正一二三四五六七八九十冬腊闰]{1,3}月(?:初|十|廿|三)[一二三四五六七八九十]|农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/g, 'strong'],
  ['版页', /(?:今日|本期|本报|共)\s?[\d一二四六八十]{1,3}\s?[版页]/g, 'strong'],
  ['版', new RegExp(PAGE.source, 'g'), 'strong'],
  ['版页期号', /(?:本期|今日|本报)?共?\s?[\d一二四六八十]{1,3}\s?[版页](?!本)|总?第\s?\d{1,6}\s?[期页号]|总\s?\d{1,6}\s?期/g, 'strong'],
  ['刊证代CNcn', /(?:国内统一(?:连续出版物|刊)号|国内刊号|邮发代号|刊号|准印证)[：:\s]{0,3}[A-Za-z0-9\-—/()（）\s第号]{2,30}|CN\s?\d{2}-\d{4}/g, 'strong'],
  ['w/@WhH', /(?:https?:\/\/|www\.)[A-Za-z0-9.\-/]{3,60}|[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,40}/gi, 'strong'],
  ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第', FIGURED, 'strong'],
  ['：:/／ ', STAFFED, 'strong'],
  ['：:', VALUED, 'strong'],
  ['每单零全定订元价', /每(?:周|月|逢|星期)[一二三四五六日至到、，]{1,14}(?:出版|出刊|见报)|每份|(?:零售|全年|每月|每份|单价|定价|订价){1,3}价?[：:\s]{0,3}[\d.]{1,7}元/g, 'strong'],
  ['yY', /(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY/gi, 'strong'],
  ['资免注权未报', /内部资料|免费交流|注意保存|版权所有|未经(?:授权|许可|书面授权)[\u4e00-\u9fff，]{0,4}不得[\u4e00-\u9fff、]{2,8}|(?:中共)?[\u4e00-\u9fff]{2,8}(?:县委|市委|区委|州委|地委|省委|宣传部|政府)机关报/g, 'strong'],
  ['扫长识维迎请众订视客AP端码布载下关a', /(?:扫一扫|扫码|扫描|长按|识别)[\u4e00-\u9fff“”\s]{0,20}|(?:微信)?[扫二]?(?:描)?二维码|(?:敬请|欢迎)(?:订阅|关注|投稿|下载|赐稿)[\u4e00-\u9fffA-Z\d年《》“”]{0,20}|(?:官方)?(?:微信|微博)?(?:公众号|订阅号|视频号)(?:[：:]\s{0,2}[\u4e00-\u9fff]{2,16})?|(?:下载)?[\u4e00-\u9fff]{0,8}(?:客户端|APP)|[\u4e00-\u9fff]{2,4}发布(?:官方)?微[信博]/g, 'strong'],
  ['主摄出承', /(?:中共)?[\u4e00-\u9fff]{2,8}(?:县委|市委|区委|州委|宣传部|政府|融媒体中心)(?:主管|主办|承办)+|(?:主管|主办)(?:单位)?[：:\s]{0,2}(?:中共)?[\u4e00-\u9fff]{2,10}(?:委|政府|部|社|局)(?:[\s、](?:中共)?[\u4e00-\u9fff]{2,10}(?:委|政府|部|社|局)){0,2}|(?:本报)?记者(?:\s?[\u4e00-\u9fff]{2,3})?\s?摄|主管|主办|出版|承印/g, 'strong'],
  ['报融', /[\u4e00-\u9fff]{1,6}(?:日报|晚报|早报|晨报|商报|时报|新报|导报|都市报|周报|报社|融媒体?中心?)(?:社)?(?:主办|出版|承印)?/g, 'weak'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', /[A-Z]{3,12}(?:\s[A-Z]{3,12}){0,3}/g, 'weak'],
];
const needed = new Uint32Array(0x10000);
const PARTS = KNOWN.map(([units, part, strength], i) => {
  for (const unit of units) needed[unit.charCodeAt(0)]! |= 1 << i;
  return { part, needs: 1 << i, isStrong: strength === 'strong' };
});
for (let code = 0; code <= 0x3000; code++) if (isBlank(code)) needed[code]! |= needed[':'.charCodeAt(0)]!;

/** Which parts a line has the units for, a bit each. */
function needsOf(line: string): number {
  let held = 0;
  for (let i = 0; i < line.length; i++) held |= needed[line.charCodeAt(i)]!;
  return held;
}

/** A line without one of these holds no part of furniture. */
const HINT =
  /[\d０-９]\s{0,2}[年.．\-/版页期]|星期|[周月]|[辑编对核审版式图主读计责任校总月长任][：:/／\s]|责编|[版页]$|热线|电话|传真|[邮信]箱|邮[编发政]|网址|www|[@＠]|刊号|准印|主[办管]|[地社店]址|许可证|零售|[定订]价|印刷|承印|法律顾问|内部资料|版权|扫[一码描]|微[信博]|二维码|客户端|欢迎[订关投下]|机关报|出版|爆料|垂询|开印|印[完数]|客服|广登|编印|中心\d|DAY$|^[\s【]{0,2}[A-Z]?\d{1,2}\D|\D\d{1,2}[\s】]{0,2}$/i;

/** What one of HINT's words opens and goes on with, each a bit; a figure, 周 or 月 says enough alone. */
const ALONE = 1 << 30;
const OFFICE = 1 << 1;
const opens = new Uint32Array(0x10000);
const follows = new Uint32Array(0x10000);
[
  '星期', '辑编对核审版式图主读计责任校总月长任|：:/／', '责编', '热线', '电话', '传真', '邮信|箱', '邮|编发政', '网址', 'wW|wW', '刊号', '准印', '主|办管', '地社店|址', '许可', '零售', '定订|价', '印刷', '承印', '法律', '内部', '版权', '扫|一码描', '微|信博', '二维', '客户', '欢迎', '机关', '出版', 'aA|yY', '爆垂开印广编|料询印完数登', '客|服',
].forEach((word, bit) => {
  const [first, second] = word.includes('|') ? word.split('|') : [word[0], word[1]];
  for (const unit of first!) opens[unit.charCodeAt(0)]! |= 1 << bit;
  for (const unit of second!) follows[unit.charCodeAt(0)]! |= 1 << bit;
});
for (let code = 0; code <= 0x3000; code++) if (isBlank(code)) follows[code]! |= OFFICE;
for (const unit of '0123456789０１２３４５６７８９周月@＠') opens[unit.charCodeAt(0)] = ALONE;

/** Whether a line may hold what HINT looks for: most lines do not, and are not searched. */
function mayHint(line: string): boolean {
  let before = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const here = opens[code]!;
    if (here === ALONE || (before & follows[code]!) !== 0) return true;
    before = here;
  }
  return PAGED.test(line);
}

const PAGED = /[版页]$/;
const MARKS = /[\s|｜/、:：;；,，()（）【】\[\]\-—=_*■□●○◆◇◎※▲★☆.~<>＞＜→]/g;
const TAG = /^[A-Z]?\d{1,2}·?|·?[A-Z]?\d{1,2}$/g;
const TAGGED = /^[A-Z]?\d{1,2}\D|\D\d{1,2}$/;

const sections: ReadonlySet<string> = new Set(SECTIONS);

/** What a line shows of furniture; nothing where it is longer than furniture is or ends a sentence. */
export function furnitureSigns(line: string): FurnitureSigns {
  if (line.length > LONGEST || line.endsWith('。') || line.endsWith('，') || !mayHint(line) || !HINT.test(line)) return NOTHING;
  const whole = joined(key(line));
  let text = whole;
  const held = needsOf(whole);
  let strong = 0;
  let weak = 0;
  for (const { part, needs, isStrong } of PARTS) {
    if ((held & needs) === 0) continue;
    const rest = text.replace(part, '|');
    if (rest === text) continue;
    if (isStrong) strong++;
    else weak++;
    text = rest;
  }
  const rest = text.replace(MARKS, '');
  const untagged = rest.replace(TAG, '');
  const named = areSections(untagged);
  return { strong, left: named ? 0 : rest.replace(/·/g, '').length, section: strong + weak === 0 && TAGGED.test(rest) && named, dated: DATE.test(whole) };
}

/** Words set apart letter by letter come together: 责 编：→ 责编：. */
function joined(text: string): string {
  return text.replace(/(?<![\u3400-\u9fff])([\u3400-\u9fff])\s{1,3}(?=[\u3400-\u9fff](?![\u3400-\u9fff]))/g, '$1');
}

/** Names of sections and nothing else: 要闻, 经济·社会. */
export function areSections(text: string): boolean {
  return text.length > 0 && text.length <= 12 && text.split('·').every((part) => sections.has(part));
}
