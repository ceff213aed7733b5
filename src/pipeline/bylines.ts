/**
 * Bylines: who reported, photographed, wrote, edited. Forms read: 记者 甲 通讯员 乙 丙 at the end, in brackets or on a line
 * of its own; （记者 甲）and 记者甲报道 in the lead; □本报记者 甲; 撰稿：甲 编辑：乙; （甲 摄）.
 */
import { BYLINE_ENDINGS, BYLINE_WORDS, UNIT_ENDINGS } from './lexicon/layout.ts';
import type { BylineName, BylineRole, Span } from './model.ts';
import { isBlank } from './text.ts';

const ROLES: ReadonlyMap<string, BylineRole> = new Map(
  (Object.keys(BYLINE_WORDS) as BylineRole[]).flatMap((role) => BYLINE_WORDS[role].map((word) => [word, role] as const)),
);
const LONGEST_ROLE = 6;
const ENDINGS = new Set(BYLINE_ENDINGS);
const SEPARATORS = new Set('、，,/／|｜；;:：()（）[]【】□■◇◆○●△▲★☆—-');
const OWN_HOUSE = /^(?:本报|本网|本刊|本台|新华社|全媒体|融媒体|特约|实习|见习)/;

interface Token extends Span {
  readonly word: string;
}

function tokens(text: string, from: number, to: number): Token[] {
  const found: Token[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const parts = i === to || isBlank(text.charCodeAt(i)) || SEPARATORS.has(text[i]!);
    if (!parts) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      found.push({ start, end: i, word: text.slice(start, i) });
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

/** The names of a byline, or null where the run is not one. `role` holds until a role word says otherwise. */
export function readByline(text: string, from: number, to: number, initial: BylineRole | null): BylineName[] | null {
  const names: BylineName[] = [];
  let role = initial;
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
        if (rest.length > 4 && !rest.includes('·')) return null;
        add(token.start + isRole.length, token.start + isRole.length + rest.length);
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
    if (!NAME.test(word) || (word.length > 4 && !word.includes('·'))) return null;
    add(token.start, token.end);
  }
  return pending || names.length === 0 ? null : names;
}

const CLOSING_WORD = /(?:本报|本网)?(?:见习|实习|首席|全媒体|融媒体|特约|特派)?(?:记者|通讯员)|(?:撰稿|作者|供稿|编辑|责编|审核|摄影|图\/文|文\/图|文\/|图\/)/g;
const LONGEST_BYLINE = 60;

/**
 * Where a run of text that ends at `to` turns into a closing byline: the offset of its first mark (bracket, 记者), or -1.
 * Looks at no more than the last 60 characters.
 */
export function closingByline(text: string, from: number, to: number): number {
  const start = Math.max(from, to - LONGEST_BYLINE);
  const tail = text.slice(start, to);
  CLOSING_WORD.lastIndex = 0;
  for (let hit = CLOSING_WORD.exec(tail); hit; hit = CLOSING_WORD.exec(tail)) {
    let at = start + hit.index;
    while (at > from && (isBlank(text.charCodeAt(at - 1)) || '（([【□■◇◆'.includes(text[at - 1]!))) at--;
    const before = at === from ? '。' : text[at - 1]!;
    if ('。！？”’」』）)…!?.'.includes(before) && readByline(text, start + hit.index, to, null)) {
      while (isBlank(text.charCodeAt(at))) at++;
      return at;
    }
  }
  return -1;
}

const LEAD_BYLINE = /^[^。！？]{0,40}?(?:讯|电|消息)?[^。！？]{0,3}?[（(]?((?:本报)?(?:见习|实习|首席|全媒体|融媒体|特约)?(?:记者|通讯员)[^。！？）)：]{2,50}?)(?:[）)]|(?:摄影)?报道|：)/;
const BRACKET_BYLINE = /^[^。！？（(]{0,30}?(?:讯|电|消息)[\s]{0,3}[（(]([^。！？）)：]{2,30})[）)]/;

/** The names in the lead of an article whose first body paragraph is [from, to). */
export function leadByline(text: string, from: number, to: number): BylineName[] {
  const lead = text.slice(from, Math.min(to, from + 110));
  for (const form of [LEAD_BYLINE, BRACKET_BYLINE]) {
    const hit = form.exec(lead);
    if (!hit) continue;
    const start = from + hit[0].indexOf(hit[1]!, hit[0].length - hit[1]!.length - 5 < 0 ? 0 : hit[0].length - hit[1]!.length - 5);
    const names = readByline(text, start, start + hit[1]!.length, null);
    if (names) return names;
  }
  return [];
}
