/** Years printed away from the day (全区2024年度工作推进会, 总结2022年工作, 2023—2024学年): when would one write them so? */
import { monthCount, type ClueSource, type YearClue } from './clue.ts';
import { toNumber, toYear } from './figures.ts';

interface Rule {
  readonly source: ClueSource;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Months from January of the printed year (1) in which it is written so. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Whether the year has come. */
  readonly floor: boolean;
}

/** 截至2023年5月, 截至2022年底: written within nine months, nine times of ten. */
const AS_OF = /截[至止]到?$/;
/** The first rule that fits a printed year; 18 characters before it and 28 after its figures are looked at. */
const RULES: readonly Rule[] = [
  { source: 'now', before: /(?:今年|本年度)(?:是|（|，|即)?$/, from: 1, to: 12, weight: 6, floor: true },
  { source: 'now', after: /^(?:年|年度)?（今年）/, from: 1, to: 12, weight: 6, floor: true },
  { source: 'now', before: /(?:去年|上年|上一年度?)(?:是|（|，|即)?$/, from: 13, to: 24, weight: 6, floor: true },
  { source: 'now', before: /明年(?:是|（|，|即)?$/, from: -11, to: 0, weight: 6, floor: false },
  { source: 'as-of', before: AS_OF, after: /^年(?:年?底|末)/, from: 12, to: 21, weight: 2, floor: true },
  { source: 'plan', before: /(?:到|(?<!截)至|力争|争取|规划|直到|远景目标|面向|展望|迎接|—|－|-|~|～|—20\d\d年)$/, from: -71, to: 12, weight: 0.3, floor: false },
  { source: 'plan', after: /^(?:年?(?:底前|年底|末|前|之前|远景|愿景|基本|建成|全面建成|年目标)|[—－-]20\d\d)/, from: -47, to: 12, weight: 0.3, floor: false },
  { source: 'plan', before: /(?:预计|计划|将于|拟于|将在|定于|有望于|有望在)$/, from: -35, to: 12, weight: 0.3, floor: false },
  { source: 'compared', before: /(?:比|较|与|同)$/, from: 13, to: 24, weight: 1, floor: true },
  { source: 'compared', after: /^年(?:同期|增长|相比|下降|提高|增加)/, from: 13, to: 24, weight: 1.5, floor: true },
  { source: 'review', before: /(?:回顾总结|总结回顾|总结|回顾|表彰)(?:了|和部署)?(?:全[区县市省镇乡校])?$/, from: 12, to: 22, weight: 3, floor: true },
  { source: 'review', after: /^年?度[^，。；]{0,14}(?:总结|表彰|述职|考核|评议|测评|决算|评选|民主生活会|年报)/, from: 11, to: 18, weight: 2, floor: true },
  { source: 'ahead', before: /(?:安排|部署|谋划|研究|明确|展望|布置)(?:了|好)?$/, after: /^年度?(?:(?:全[区县市省镇乡]|各项|重点|主要|目标|中心)*|(?![^，。；、]{0,8}[春夏秋冬暑汛考征招])[^，。；、]{0,8})(?:工作|任务|目标)/, from: -1, to: 5, weight: 2.6, floor: false },
  // Plans and budgets go before the assembly around the turn of the year, and so does what became of the last ones.
  { source: 'review', after: /^年(?:度)?[^，。；、和与]{0,4}(?:国民经济和社会发展计划|[^，。；、和与]{0,4}预算)执行情况/, from: 12, to: 16, weight: 2.6, floor: true },
  { source: 'ahead', after: /^年(?:度)?[^，。；、和与]{0,4}(?:国民经济和社会发展计划|财政预算|预算草案)/, from: 0, to: 4, weight: 2.6, floor: false },
  { source: 'review', before: /(?:通报|汇报|听取|介绍)了?(?:全[区县市省镇乡])?$/, after: /^年(?!度|[0-9一二三四五六七八九十]{1,2}月)[^，。；]{0,16}(?:进展|推进|开展)的?情况/, from: 3, to: 14, weight: 2.2, floor: true },
  // Collected and ordered in the autumn before.
  { source: 'ahead', after: /^年度?(?:全[区县市省镇乡])?[^，。；]{0,6}(?:医保|医疗保险|党报党刊|报刊)[^，。；]{0,10}(?:参保|缴费|征缴|征收|征订|发行|订阅)/, from: -4, to: 2, weight: 2.6, floor: false },
  { source: 'term', after: /^年度?(?:全[区县市省镇乡国])?(?:上半年|春季)[^，。；]{0,12}(?:征兵|会议|动员|部署|启动|招聘|开学)/, from: -1, to: 8, weight: 2.6, floor: false },
  { source: 'ahead', after: /^年(?:既|也)?是[^，。；]{0,30}(?:年|关键期|攻坚期)/, from: -1, to: 12, weight: 2, floor: false },
  { source: 'term', after: /^年(?:元旦|新年|春节|春运|新春|元宵|“两节”|两节)/, from: -1, to: 3, weight: 2.6, floor: false },
  { source: 'ahead', after: /^年，?(?!全部|建成|投产)[^。；]{0,18}(?:将达|将实现|将完成|将建|将新|将继续|将进一步|计划完成)/, from: -2, to: 12, weight: 2.6, floor: false },
  { source: 'term', after: /^年度(?![评优先最])[^，。；的]{0,14}(?:推进会|工作会|会议|动员|部署|启动|工作要点|计划|任务|大会|征兵|演练|培训|活动|招生|征缴|项目)/, from: 0, to: 12, weight: 3.2, floor: true },
  { source: 'term', before: /(?:^|[，。；：、“”《》！\n）]|暨|召开|举行|举办|开展|启动|部署|安排|落实|全[区县市省镇乡国]|[县区市镇省委])$/, after: /^年(?![0-9一二三四五六七八九十]{1,2}月)[^，。；的\n]{0,14}(?:推进会|工作会|会议|动员|部署|工作要点|工作计划|工作任务|大会|高考|中考|征兵|演练|培训|[春夏秋冬]季|暑期|暑假|寒假|宣传周|宣传月|活动|招聘会|大赛|联赛|晚会|春运|第[0-9一二三四五六七八九十]+[期批次])/, from: 0, to: 12, weight: 2.6, floor: true },
  // Figures of a part of the year are told when it is over.
  { source: 'since', after: /^年第?一季度(?!末)/, from: 4, to: 7, weight: 2.2, floor: true },
  { source: 'since', after: /^年(?:上半年|第?二季度)/, from: 7, to: 10, weight: 2.2, floor: true },
  { source: 'since', after: /^年(?:前三季度|第?三季度)/, from: 10, to: 12, weight: 2.2, floor: true },
  { source: 'since', after: /^年(?:伊始|初以来|第?四季度|前[0-9一二三四五六七八九十]{1,2}个月|1[-—－～至到][0-9]{1,2}月)/, from: 2, to: 14, weight: 1, floor: true },
  { source: 'looked-back', after: /^年(?:全年|，[全我])/, from: 13, to: 24, weight: 0.8, floor: true },
];
const DEFAULT: Rule = { source: 'year', from: 3, to: 23, weight: 0.6, floor: true };

/** Four figures that end at a place. */
const YEAR_BEFORE = /(?:^|[^0-9])((?:19|20)[0-9]{2}|[一二][〇零○O九][〇零○O一二三四五六七八九]{2})$/;
const MONTH_AFTER = /^(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?=月)/;
const LEADING_MARKS = /^[，。；：、“”《》！\n）]+/;
/** 2023云溪马拉松: the year of a thing that is held once a year. */
const EDITION = /20[0-9]{2}(?=(?:中国|“|·|第)?[\u4e00-\u9fff·—]{1,8}(?:[节赛]|(?<!发)展|马拉松|[大年峰]会|晚会|博览会|论坛))(?![年学愿远议可战规计多余人元个名亩户万吨米家台套件册盏株只头届级所公平千亿斤])/g;
/** 2023—2024学年第一学期. */
const SCHOOL_YEAR = /(20[0-9]{2})[-—－–~～至]{1,2}(20[0-9]{2})学年度?(第?[一二上下]学期)?/g;
const SCHOOL_OPENS = 9;
const FIRST_TERM_ENDS = 14;
const SECOND_TERM_OPENS = 13;
const SCHOOL_CLOSES = 20;

/** The printed years of an article's text (a `key`) as clues. */
export function printedYears(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (let at = text.indexOf('年', 4); at >= 0; at = text.indexOf('年', at + 1)) {
    const figures = YEAR_BEFORE.exec(text.slice(Math.max(0, at - 5), at))?.[1];
    const year = figures === undefined ? null : toYear(figures);
    if (year !== null) clues.push(toClue(text, year, at - 4, at));
  }
  if (!text.includes('20')) return clues;
  for (const { index, 0: { length } } of text.matchAll(EDITION)) {
    if (index > 0 && isFigure(text.charCodeAt(index - 1))) continue;
    const year = Number(text.slice(index, index + 4));
    clues.push({ source: 'term', start: index, end: index + length, from: monthCount(year, 0), to: monthCount(year, 12), weight: 2.6, floor: monthCount(year, 0) });
  }
  for (const match of text.matchAll(SCHOOL_YEAR)) {
    const year = Number(match[1]);
    if (Number(match[2]) !== year + 1) continue;
    const second = match[3] !== undefined && /[二下]/.test(match[3]);
    const from = monthCount(year, second ? SECOND_TERM_OPENS : SCHOOL_OPENS);
    const to = monthCount(year, match[3] !== undefined && !second ? FIRST_TERM_ENDS : SCHOOL_CLOSES);
    clues.push({ source: 'term', start: match.index, end: match.index + match[0].length, from, to, weight: 3, floor: from });
  }
  return clues;
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The clue of the year whose figures stand in `[start, figures)`. */
function toClue(text: string, year: number, start: number, figures: number): YearClue {
  const before = text.slice(Math.max(0, start - 18), start);
  const after = text.slice(figures, figures + 28);
  const printed = MONTH_AFTER.exec(text.slice(figures + 1, figures + 4))?.[0];
  const month = printed === undefined ? null : toNumber(printed);
  const end = figures + 1 + (printed === undefined ? 0 : printed.length + 1);
  const rule = RULES.find((each) => (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true));
  if (month !== null && (rule === undefined || AS_OF.test(before))) {
    const from = monthCount(year, month);
    const present = AS_OF.test(before) ? ({ source: 'as-of', weight: 2 } as const) : ({ source: 'month', weight: 1 } as const);
    return { ...present, start, end, from, to: from + 9, floor: from };
  }
  const { source, from, to, weight, floor } = rule ?? DEFAULT;
  const saying = start - (rule?.before?.exec(before)?.[0].replace(LEADING_MARKS, '').length ?? 0);
  const said = Math.max(end, figures + (rule?.after?.exec(after)?.[0].length ?? 0));
  return { source, start: saying, end: said, from: monthCount(year, from), to: monthCount(year, to), weight, floor: floor ? monthCount(year, Math.min(from, 1)) : null };
}
