/**
 * The county that a page speaks of. A local paper prints 县长 without saying of which county; two papers of two counties
 * mean two people. Inferred, so it only tells namesakes apart and is never shown as a place of an office.
 */
import { NOT_LEVELS } from '../lexicon/places.ts';

const NAMED = /([\u4e00-\u9fff]{2})([区县旗])/g;
const notNames = new Set(NOT_LEVELS);
/** Last characters before 区 or 县 that end a word of their own: 全县, 副县长, 社区, 进县城. */
const NO_NAME = new Set('全我该本各社地辖城小园校灾市新老山郊副正原任省到在为的是和与进出入');
/** Kinds of areas, which no county is called. */
const KINDS_OF_AREA = new Set(['行政', '自治', '服务', '三角', '风险', '国家', '民族', '扩张', '先导', '滞洪', '示范', '大湾', '新片', '欧元', '灌溉', '封闭', '牧业', '产粮']);
/** Times a page must name its county, and how much rarer the next one must be. */
const LEAST = 4;
const LEAD = 4;

/** Two characters before 区, 县 or 旗 (平川 of 平川县); null where no county leads clearly. */
export function homeOf(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [all, name, unit] of text.matchAll(NAMED)) {
    if (!NO_NAME.has(name![1]!) && !KINDS_OF_AREA.has(name!) && !notNames.has(all) && !notNames.has(name![1]! + unit!)) counts.set(name!, (counts.get(name!) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first && first[1] >= LEAST && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : null;
}
