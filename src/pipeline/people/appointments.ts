/** Offices printed after a name by a verb of appointing: 任命某某为局长, 某某当选县长, 免去某某的局长职务. */
import type { Span, TitleStatus } from '../model.ts';
import { headAt, printedTitle, titlesBefore, type PrintedTitle } from './titles.ts';
import { WordSet } from './words.ts';

const ELECTED = new WordSet(['当选为', '当选']);
/** 区长某某任组长 tells a task rather than an office: these count where no title stands before the name. */
const TAKES = new WordSet(['任', '担任', '兼任', '出任', '接任', '升任', '调任', '改任', '转任', '就任', '履新', '现任', '现担任', '此前任', '此前担任', '时任', '同志任', '同志为', '同志担任', '拟任']);
/** 车前同志提名为乡长候选人. */
const PROPOSED = new WordSet(['提名为', '被提名为', '同志提名为', '拟提名为', '拟任', '同志拟任', '同志拟提名为', '被推荐为', '推荐为', '同志推荐为']);
const LEAVES = new WordSet(['辞去', '不再担任', '不再兼任', '卸任', '同志辞去', '同志不再担任', '同志不再兼任']);
const NAMED_AS = new WordSet(['为', '同志为', '任', '同志任']);
const OF = new WordSet(['的', '同志的', '']);
const NAMES = ['任命', '决定', '选举', '补选', '增选', '推选', '聘任', '选出'];
/** 甲等四人|为常务委员: what may stand between the last name of a list and the verb. */
const OTHERS = /等(?:[\d一二三四五六七八九十]{1,3}[名位]?(?:人|同志|代表|委员)?|同志)?/y;
const PROPOSES = ['提名', '推荐', '建议'];
const REMOVES = ['免去', '撤销', '罢免', '免除', '接受', '终止'];
const BEFORE = 14;
const SENTENCE = 120;
const ENDS = new Set('，。；：！？\n（）“”');
/** 当选为县委常委的还有|甲、乙; 时任县委书记的|甲; 卸任县委书记的|甲. */
const AWARDED = /(当选为?|[担出时现就接升转卸]任|履新)([\u4e00-\u9fff、]{2,24})的(?:还|分别)?(?:有|是)?$/;
const PAST = new Set(['时任', '卸任']);
const LONGEST_AWARD = 36;
const TAILS = new WordSet(['职务', '一职', '的职务', '的请求', '职务的请求', '的决定']);
const LONGEST = 60;
const LONGEST_REASON = 20;

/** 某某，男，汉族，…，现任某局副局长，拟任某局局长: how notices before an appointment begin. */
const sexes = new WordSet(['，男，', '，女，', '，男性，', '，女性，']);
const NOW = '现任';
const NEXT = ['拟任', '拟提名为', '拟提名', '拟推荐为', '拟任用为', '拟提拔为', '拟担任', '拟转任', '拟晋升为'];
const LONGEST_NOTICE = 160;

/** 某某，陕西户县人，…，原市政协副主席: how obituaries begin. */
const ORIGIN = /，[\u4e00-\u9fff]{2,8}人，/y;

/** True where a notice tells who the name that ends at `end` is. */
export function opensNotice(text: string, end: number): boolean {
  if (text[end] !== '，') return false;
  ORIGIN.lastIndex = end;
  return sexes.startingAt(text, end) > 0 || ORIGIN.test(text);
}

/** The offices that the notice of a name which ends at `end` gives: those held and those proposed. */
function ofNotice(text: string, end: number): PrintedTitle[] {
  if (!opensNotice(text, end)) return [];
  const paragraph = text.slice(end, end + LONGEST_NOTICE);
  const notice = paragraph.slice(0, paragraph.search(/[\n。]|$/));
  const titles: PrintedTitle[] = [];
  const now = notice.indexOf(NOW);
  if (now >= 0) titles.push(...titlesFrom(text, end + now + NOW.length, 'current'));
  else titles.push(...ofClauses(text, end, end + notice.length));
  for (const verb of NEXT) {
    const next = notice.indexOf(verb);
    if (next < 0) continue;
    const proposed = titlesFrom(text, end + next + verb.length, 'proposed');
    if (proposed.length === 0) continue;
    return [...titles, ...proposed];
  }
  return titles;
}

const CAREER = /历任|曾任|先后任/;

/** The offices of the clauses in `[start, end)` that hold nothing else, up to those of a career. */
function ofClauses(text: string, start: number, end: number): PrintedTitle[] {
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '，') continue;
    if (CAREER.test(text.slice(from, i))) return [];
    const first = from;
    const titles = titlesBefore(text, i).filter((title) => title.from >= first);
    if (titles[0]?.from === first && titles[0].kind === 'office') return titles;
    from = i + 1;
  }
  return [];
}

/** The offices after the name at `name`, which bears a title already if `titled`; empty where no such verb stands beside it. */
export function appointed(text: string, name: Span, titled: boolean): PrintedTitle[] {
  const notice = ofNotice(text, name.end);
  if (notice.length > 0) return notice;
  const award = awarded(text, name.start);
  if (award.length > 0) return award;
  const before = text.slice(Math.max(0, name.start - BEFORE), name.start);
  const near = text.slice(Math.max(0, name.start - SENTENCE), name.start);
  const sentence = near.slice(near.lastIndexOf('。') + 1);
  const has = (verbs: readonly string[]): boolean => verbs.some((verb) => sentence.includes(verb));
  const rules: readonly (readonly [boolean, WordSet, TitleStatus])[] = [
    [true, LEAVES, 'removed'],
    [REMOVES.some((verb) => before.includes(verb)), OF, 'removed'],
    [has(PROPOSES), NAMED_AS, 'proposed'],
    [has(NAMES), NAMED_AS, 'appointed'],
    [true, PROPOSED, 'proposed'],
    [true, ELECTED, 'appointed'],
    [!titled, TAKES, 'appointed'],
  ];
  for (const [applies, verbs, status] of rules) {
    if (!applies) continue;
    const others = verbs === NAMED_AS ? othersAfter(text, name.end) : 0;
    const verb = verbs.startingAt(text, name.end + others);
    const length = verb > 0 ? others + verb : verbs === LEAVES ? reason(text, name.end) : 0;
    if (length === 0 && !verbs.has('')) continue;
    const titles = titlesFrom(text, name.end + length, status);
    if (titles.length > 0) return titles;
  }
  return [];
}

function othersAfter(text: string, end: number): number {
  OTHERS.lastIndex = end;
  return OTHERS.exec(text)?.[0].length ?? 0;
}

/** The offices whose holders are counted up or named from `start` on; empty where none are. */
function awarded(text: string, start: number): PrintedTitle[] {
  if (!BEFORE_HOLDERS.has(text[start - 1] ?? '')) return [];
  const from = Math.max(0, start - LONGEST_AWARD);
  const hit = AWARDED.exec(text.slice(from, start));
  if (hit === null) return [];
  const offices = from + hit.index + hit[1]!.length;
  return titlesWithin(text, offices, offices + hit[2]!.length, PAST.has(hit[1]!) ? 'former' : 'appointed');
}
const BEFORE_HOLDERS = new Set('有是的');

/** Length of 因工作变动辞去 and the like at `start`; 0 where no reason stands there. */
function reason(text: string, start: number): number {
  if (text[start] !== '因') return 0;
  for (let end = start + 2; end < start + LONGEST_REASON && !ENDS.has(text[end] ?? '。'); end++) {
    const verb = LEAVES.startingAt(text, end);
    if (verb > 0) return end + verb - start;
  }
  return 0;
}

/** The offices, joined by 、, that begin at `start`. */
function titlesFrom(text: string, start: number, status: TitleStatus): PrintedTitle[] {
  let end = start;
  while (end < text.length && end - start < LONGEST && !ENDS.has(text[end]!)) end++;
  return titlesWithin(text, start, end, status);
}

/** The offices, joined by 、, that stand at `[start, end)`, up to the first part that is none. */
function titlesWithin(text: string, start: number, end: number, status: TitleStatus): PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '、') continue;
    let last = i;
    for (let n = TAILS.endingAt(text, last, from); n > 0; n = TAILS.endingAt(text, last, from)) last -= n;
    const head = headAt(text, last);
    if (head?.kind !== 'office' || last - head.length < from) break;
    titles.push({ ...printedTitle(text, from, last, 'office'), status });
    from = i + 1;
  }
  return titles;
}
