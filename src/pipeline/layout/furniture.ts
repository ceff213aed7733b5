/**
 * Page furniture: the folio line with date and page number, section names, editors of the page, telephone numbers. It
 * belongs to no article; the date and the page number printed there are read.
 */
import { BRIEFS, SECTIONS } from '../lexicon/layout.ts';
import type { Layout, Line } from '../model.ts';
import { key } from '../text.ts';
import { continuationOf } from './signs.ts';

const DATE = /((?:19|20)\d{2})\s{0,2}[年.\-/]\s{0,2}(\d{1,2})\s{0,2}[月.\-/]\s{0,2}(\d{1,2})\s{0,2}日?/;
const PAGE = /第?\s{0,2}([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,2}版/;
const BARE_NUMBER = /^[—\-–·•*\s第]{0,6}([A-Z]?\d{1,3})[—\-–·•*\s]{0,6}[版页]?$/;

/** What folio lines are made of; what is left of the line must be next to nothing. */
const PARTS: readonly RegExp[] = [
  new RegExp(DATE.source, 'g'),
  /\d{1,2}月\d{1,2}日/g,
  /(?:星期|周)[一二三四五六日天]|(?:农历|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?[正一二三四五六七八九十冬腊闰]{1,3}月(?:初|十|廿|三)[一二三四五六七八九十]/g,
  new RegExp(PAGE.source, 'g'),
  /(?:本期|今日|本报)?共?\s?[\d一二四六八十]{1,3}\s?[版页]|[总第]{1,2}\s?\d{1,6}\s?期|第\d{1,6}号/g,
  /(?:本版|值班|责任|执行|版面|见习|[一二三四五六七八]版)?(?:责任编辑|编辑|责编|美编|校对|审核|组版|版式设计|版式|排版|主编|总编辑|总编|副总编|值班主任|编委|编审|电话编辑|制图|一读|二读|三读|终审)[：:/／\s]{0,3}[\u3400-\u9fff]{1,4}(?![：:/／])(?:[\s、][\u3400-\u9fff]{1,3}(?![：:/／\u3400-\u9fff])){0,2}/g,
  /(?:本报|报社|编辑部)?(?:社址|地址)[：:\s]{0,3}[\u4e00-\u9fff\d（）()号\-—]{4,40}|(?:广告经营)?许可证(?:号)?[：:\s]{0,3}[\dA-Z]{4,20}|(?:零售|全年|每月|每份|单价|定价|订价){1,3}价?[：:\s]{0,3}[\d.]{1,7}元|(?:印刷|承印|法律顾问)[：:][\u4e00-\u9fff（）()]{3,30}|内部资料|免费交流|注意保存|版权所有|未经(?:授权|许可)[\u4e00-\u9fff，]{0,4}不得[\u4e00-\u9fff、]{2,8}|(?:扫一扫|扫码|扫描)[\u4e00-\u9fff“”\s]{0,20}|(?:官方)?(?:微信|微博)?(?:公众号|订阅号|视频号)[：:]\s{0,2}[\u4e00-\u9fff]{2,16}|欢迎(?:订阅|关注|投稿)[\u4e00-\u9fff\d年《》]{0,20}/g,
  /(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY/gi,
  /(?:新闻|广告|发行|读者|编辑部|值班|投稿|订报|服务|举报|监督|办公室|记者部)?(?:热线|电话|传真|邮箱|邮编|QQ群?|微信|网址|地址|E-?mail)[：:\s]{0,3}[\dA-Za-z@.\-—/_()（）:、\s]{0,60}/gi,
  /(?:https?:\/\/|www\.)[A-Za-z0-9.\-/]{3,60}|[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,40}/gi,
  /(?:国内统一(?:连续出版物|刊)号|国内刊号|邮发代号|刊号|准印证)[：:\s]{0,3}[A-Za-z0-9\-—/()（）\s第号]{2,30}|CN\s?\d{2}-\d{4}/g,
  /[\u4e00-\u9fff]{1,6}(?:日报|晚报|早报|晨报|商报|时报|新报|导报|都市报|周报|报社|融媒体?中心?)(?:社)?(?:主办|出版|承印)?/g,
  /(?:本版)?(?:图片|稿件|文图)?(?:均)?(?:由)?(?:本报)?记者(?:\s?[\u4e00-\u9fff]{2,3})?\s?摄|(?:中共)?[\u4e00-\u9fff]{2,8}(?:县委|市委|区委|宣传部)(?:主管|主办)+|(?:主管|主办)(?:单位)?[：:\s]{0,2}(?:中共)?[\u4e00-\u9fff]{2,10}(?:委|政府|部|社|局)(?:[\s、](?:中共)?[\u4e00-\u9fff]{2,10}(?:委|政府|部|社|局)){0,2}|主管|主办|出版|承印/g,
];
/** Names of newspapers are printed anywhere; they make furniture only beside other parts. */
const NEWSPAPER = 11;
const MASTHEAD = /^[\u4e00-\u9fff]{1,6}(?:日报|晚报|早报|晨报|商报|时报|新报|导报|都市报|周报)$/;
const ADVERTISING = /^[【（(]?(?:公益|分类|商业)?广告[】）)]?$|^(?:公益广告|版面导读|导读|今日导读|[A-Z]{4,12}(?:DAILY|RIBAO|WANBAO))/;
const LEFT_OVER = 2;
const LONGEST_NAME = 6;
const NAME = /^[\u4e00-\u9fff·\s]{2,9}$/;
const LONGEST = 90;
/** Every folio line holds one of these. */
const HINT = /[\d０-９]\s{0,2}[年.．\-/版页期]|星期|周[一二三四五六日]|[辑编对核审版图主读][：:/／\s]|责编|版$|热线|电话|传真|邮[箱编发]|网址|www|[@＠]|刊号|准印|主[办管]|[地社]址|许可证|零售|定价|印刷|承印|法律顾问|内部资料|版权所有|扫[一码描]|微[信博]|欢迎[订关投]|DAY$|^[A-Z]?\d{1,2}\D|[^\d]\d{1,2}$/i;

const sections: ReadonlySet<string> = new Set(SECTIONS);
const briefs: ReadonlySet<string> = new Set(BRIEFS);

/** Whether each line is page furniture, and what the folio says. */
export function findFurniture(lines: readonly Line[]): { readonly furniture: readonly boolean[]; readonly folio: Layout['folio'] } {
  const furniture = lines.map((line, i) => standsApart(lines, i) && !continuationOf(line.text) && isFolio(line.text, i < 3 || i >= lines.length - 2 ? LONGEST_NAME : LEFT_OVER));
  // The name of the paper over the folio line.
  if (furniture[1] && !furniture[0] && lines[1]!.gap === 0 && NAME.test(lines[0]!.text)) furniture[0] = true;
  // Section names and bare numbers count beside other furniture or at the edge of a page.
  lines.forEach((line, i) => {
    if (furniture[i] || line.width > 12) return;
    const beside = i === 0 || i === lines.length - 1 || furniture[i - 1] === true || furniture[i + 1] === true;
    const alone = standsApart(lines, i);
    const bare = line.text.replace(/[\s·|｜/]/g, '');
    if (ADVERTISING.test(bare)) furniture[i] = alone;
    else if (briefs.has(bare)) furniture[i] = line.gap > 0 && (lines[i + 1]?.gap ?? 0) > 0;
    else if (MASTHEAD.test(bare) && line.gap > 0 && (lines[i + 1]?.gap ?? 1) > 0) furniture[i] = true;
    else if (sections.has(bare) || MASTHEAD.test(bare)) furniture[i] = beside && (alone || line.gap === 0);
    else if (BARE_NUMBER.test(bare)) furniture[i] = alone || beside;
  });
  return { furniture, folio: folioOf(lines, furniture) };
}

/** Not inside a paragraph: a gap above or below, or an edge of the page. */
function standsApart(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return i < 4 || !next || i >= lines.length - 3 || lines[i]!.gap > 0 || next.gap > 0;
}

/** `leftOver`: how many characters may be left of the line, as the name of a paper beside its date. */
function isFolio(line: string, leftOver: number): boolean {
  if (line.length > LONGEST || line.endsWith('。') || line.endsWith('，') || !HINT.test(line)) return false;
  let text = key(line);
  let strong = 0;
  let parts = 0;
  PARTS.forEach((part, kind) => {
    const left = text.replace(part, '');
    if (left.length === text.length) return;
    text = left;
    parts++;
    if (kind !== NEWSPAPER) strong++;
  });
  const rest = text.replace(/[\s|｜/／、:：,()（）\-—=_*■□●◆]/g, '');
  if (strong === 0) return parts === 0 && TAGGED.test(rest) && areSections(rest.replace(TAG, ''));
  return rest.replace(/·/g, '').length <= (DATE.test(key(line)) ? leftOver : LEFT_OVER) || areSections(rest.replace(TAG, ''));
}

const TAG = /^[A-Z]?\d{1,2}·?|·?[A-Z]?\d{1,2}$/g;
const TAGGED = /^[A-Z]?\d{1,2}\D|\D\d{1,2}$/;

/** Names of sections and nothing else: 要闻, 经济·社会. */
function areSections(text: string): boolean {
  return text.length > 0 && text.length <= 12 && text.split('·').every((part) => sections.has(part));
}

const DIGITS = '零一二三四五六七八九';

function pageNumber(text: string): number {
  const arabic = /\d+/.exec(text);
  if (arabic) return Number(arabic[0]);
  const ten = text.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(text);
  return (ten === 0 ? 1 : DIGITS.indexOf(text[0]!)) * 10 + (ten === text.length - 1 ? 0 : DIGITS.indexOf(text[ten + 1]!));
}

function folioOf(lines: readonly Line[], furniture: readonly boolean[]): Layout['folio'] {
  let date: Layout['folio']['date'] = null;
  let number: Layout['folio']['pageNumber'] = null;
  lines.forEach((line, i) => {
    if (!furniture[i]) return;
    const text = key(line.text);
    const day = date ? null : DATE.exec(text);
    if (day && Number(day[2]) >= 1 && Number(day[2]) <= 12 && Number(day[3]) >= 1 && Number(day[3]) <= 31) {
      const start = line.start + day.index;
      date = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]), start, end: start + day[0].trimEnd().length };
    }
    const page = number ? null : (PAGE.exec(text) ?? BARE_NUMBER.exec(text));
    if (page) {
      const start = line.start + page.index;
      number = { number: pageNumber(page[1]!), start, end: start + page[0].trimEnd().length };
    }
  });
  return { date, pageNumber: number };
}
