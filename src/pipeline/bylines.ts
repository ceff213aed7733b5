/**
 * Bylines: who reported, photographed, wrote, edited. Forms read: 记者 甲 通讯员 乙 丙 at the end, in brackets or on a line
 * of its own; （记者 甲）and 记者甲报道 in the lead; □本报记者 甲; 撰稿：甲 编辑：乙; （甲 摄）.
 */
import { BYLINE_ENDINGS, BYLINE_WORDS, COMMON_SURNAMES, COMPOUND_SURNAMES, UNIT_ENDINGS } from './lexicon/layout.ts';
import type { BylineName, BylineRole, Span } from './model.ts';
import { isBlank } from './text.ts';

const ROLES: ReadonlyMap<string, BylineRole> = new Map(
  (Object.keys(BYLINE_WORDS) as BylineRole[]).flatMap((role) => BYLINE_WORDS[role].map((word) => [word, role] as const)),
);
const LONGEST_ROLE = 5;
const ENDINGS = new Set(BYLINE_ENDINGS);
const SEPARATORS = new Set('、，,/／|｜；;:：()（）[]【】□■◇◆○●◎△▲▼★☆—-');
const OWN_HOUSE = /^(?:本报|本网|本刊|本台|新华社)?(?:驻[\u4e00-\u9fff]{2,4}?(?=记者)|全媒体|融媒体?|首席|特约|特派|实习|见习)?/;

interface Token extends Span {
  readonly word: string;
}

function tokens(text: string, from: number, to: number): Token[] {
  const found: Token[] = [];
  const add = (start: number, end: number): void => {
    // 龚心瀚李仁霖通讯员张肖伦: a role word parts what is run together.
    const inner = text.slice(start + 1, end).search(/(?:特约)?(?:通讯员|记者)/);
    if (inner < 0 || OWN_HOUSE.exec(text.slice(start, end))?.[0].length === inner + 1) found.push({ start, end, word: text.slice(start, end) });
    else {
      found.push({ start, end: start + 1 + inner, word: text.slice(start, start + 1 + inner) });
      add(start + 1 + inner, end);
    }
  };
  let start = -1;
  for (let i = from; i <= to; i++) {
    const parts = i === to || isBlank(text.charCodeAt(i)) || SEPARATORS.has(text[i]!);
    if (!parts) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      add(start, i);
      start = -1;
    }
  }
  return found;
}

/** The role word a token opens with: 记者张三 -> 记者. */
function roleWord(word: string): { role: BylineRole; length: number } | null {
  const house = OWN_HOUSE.exec(word)?.[0].length ?? 0;
  for (const skip of house > 0 ? [0, house] : [0]) {
    for (let n = Math.min(LONGEST_ROLE, word.length - skip); n > 0; n--) {
      const role = ROLES.get(word.slice(skip, skip + n));
      // A role of one character (文, 图, 摄) is also a surname or part of a name unless it stands alone.
      if (role && (n > 1 || word.length === skip + n)) return { role, length: skip + n };
    }
  }
  return null;
}

function isUnit(word: string): boolean {
  return word.length > 3 && UNIT_ENDINGS.some((ending) => word.endsWith(ending));
}

const NAME = /^[\u3400-\u9fff\u00b7·]{2,12}$/;

/** A word of a byline as names: one, or several run together (燕慧英张广志); null where it cannot be names. */
function splitNames(word: string): Span[] | null {
  if (!NAME.test(word)) return null;
  if (word.includes('·') || word.length <= 3) return [{ start: 0, end: word.length }];
  if (word.length === 4 && COMPOUND_SURNAMES.includes(word.slice(0, 2))) return [{ start: 0, end: 4 }];
  // reach[i]: the names of word[0, i), three characters before two where both fit.
  const reach: (Span[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    reach[end] = null;
    for (const length of [3, 2]) {
      const start = end - length;
      const before = start >= 0 ? reach[start] : null;
      if (before && COMMON_SURNAMES.includes(word[start]!)) {
        reach[end] = [...before, { start, end }];
        break;
      }
    }
  }
  return reach[word.length] ?? (word.length === 4 ? [{ start: 0, end: 4 }] : null);
}

/** The names of a byline, or null where the run is not one. A role holds until the next role word. */
export function readByline(text: string, from: number, to: number): BylineName[] | null {
  const names: BylineName[] = [];
  let role: BylineRole | null = null;
  let unnamed: number[] = [];
  let pending: Token | null = null;
  const add = (start: number, end: number): void => {
    if (role === null) unnamed.push(names.length);
    names.push({ start, end, name: text.slice(start, end).replace(/\s/g, ''), role: role ?? 'author' });
  };
  for (const token of tokens(text, from, to)) {
    const { word } = token;
    const isRole = roleWord(word);
    if (isRole && isRole.length === word.length && names.length > 0 && unnamed.length > 0 && ENDINGS.has(word)) {
      for (const i of unnamed) names[i] = { ...names[i]!, role: isRole.role };
      unnamed = [];
      continue;
    }
    if (isRole) {
      if (isRole.length === word.length && names.length > 0 && ENDINGS.has(word)) continue;
      role = isRole.role;
      if (isRole.length < word.length) {
        const rest = word.slice(isRole.length).replace(/(?:摄影)?报道$/, '');
        if (rest.length === 1) {
          pending = { start: token.end - 1, end: token.end, word: rest };
          continue;
        }
        const parts = splitNames(rest);
        if (!parts) return null;
        for (const part of parts) add(token.start + isRole.length + part.start, token.start + isRole.length + part.end);
      }
      continue;
    }
    if (ENDINGS.has(word)) continue;
    if (word.length === 1) {
      if (pending) {
        add(pending.start, token.end);
        pending = null;
      } else pending = token;
      continue;
    }
    if (isUnit(word) || word === '本报') continue;
    const parts = splitNames(word);
    if (!parts) return null;
    for (const part of parts) add(token.start + part.start, token.start + part.end);
  }
  return pending || names.length === 0 ? null : names;
}

const BYLINE_LINE = /^[□■◇◆●◎▲（(【]?\s?(?:本报|本网|本台|新华社)?(?:见习|实习|首席|全媒体|融媒体?|特约|特派|驻[\u4e00-\u9fff]{2,4})?(?:记者|通讯员)/;

/** The whole line says who reported: □本报记者 某某, 新华社记者某某. */
export function isBylineLine(text: string): boolean {
  return BYLINE_LINE.test(text) && readByline(text, 0, text.length) !== null;
}

/** Nothing but a name, as under the headline of an essay. */
export function isAuthorLine(text: string): boolean {
  const name = text.replace(/\s/g, '');
  return name.length >= 2 && name.length <= 3 && COMMON_SURNAMES.includes(name[0]!) && NAME.test(name);
}

const LEAD_GROUP = /(?:讯|电|消息|^)\s?[（(\[【]([^）)\]】。]{2,60})[）)\]】]/;
const LEAD_REPORTS = /((?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派|驻[\u4e00-\u9fff]{2,4})?(?:记者|通讯员)[\u3400-\u9fff、·\s]{2,30}?)(?:(?:摄影)?报道|(?=从[^，。]{2,24}(?:获悉|了解到)))/;
const LEAD = 130;

/** The names in the lead of an article whose first body paragraph is [from, to): 本报讯（记者 某某）, 记者某某报道. */
export function leadByline(text: string, from: number, to: number): BylineName[] {
  const lead = text.slice(from, Math.min(to, from + LEAD));
  for (const form of [LEAD_GROUP, LEAD_REPORTS]) {
    const hit = form.exec(lead);
    if (!hit || hit.index > 40) continue;
    const start = from + hit.index + hit[0].indexOf(hit[1]!);
    const names = readByline(text, start, start + hit[1]!.length);
    if (names) return names;
  }
  return [];
}

const OPEN_GROUP = /[（(](?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派)?(?:记者|通讯员)[^）)]{0,40}$/;

/** Whether a text breaks off inside a bracketed byline, where blanks part names. */
export function insideByline(text: string): boolean {
  return OPEN_GROUP.test(text.slice(-50));
}
