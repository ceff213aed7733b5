/**
 * Which counties, districts and cities a text speaks of: the two characters before 区, 县, 市 or 旗. Enough to say
 * whether two articles may come from one local newspaper; names of more than two characters match by their last two.
 */

const BEFORE_UNIT = /[\u4e00-\u9fff]{2}(?=[区县市旗])/g;
/** Last characters of words that end in 区 or 市 and name no place: 社区, 全县, 开发区, 城市. */
const COMMON_ENDINGS = '社地全小园城辖校景灾我各该本新老山郊市县省发范护业放理术合心超门都夜菜早上下入出到在为是的和与';

/** The localities of a text. */
export function toLocalities(text: string): Set<string> {
  const found = new Set<string>();
  for (const [name] of text.matchAll(BEFORE_UNIT)) if (!COMMON_ENDINGS.includes(name[1]!)) found.add(name);
  return found;
}

/** Whether two texts speak of one locality. */
export function shareLocality(text: string, other: string): boolean {
  const known = toLocalities(text);
  return [...toLocalities(other)].some((name) => known.has(name));
}
