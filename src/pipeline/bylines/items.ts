/** A byline as items: words that say what somebody did, and the runs of names between them. */
import { BYLINE_ENDINGS, BYLINE_WORDS } from '../lexicon/bylines.ts';
import type { BylineRole } from '../model.ts';
import { WordScanner } from '../scan.ts';
import { isBlank } from '../text.ts';
import type { Run } from './names.ts';

export type Item =
  /**
   * `leads`: what it says holds for the names after it (记者 张三), and never for those before it (张三 摄). `joined`: words
   * stand before it without a blank (云溪日报记者).
   */
  | { readonly role: BylineRole; readonly leads: boolean; readonly joined: boolean }
  /** `at[i]`: where unit i of the run stands in the text. */
  | (Run & { readonly role: null; readonly at: readonly number[] });

const ROLES: ReadonlyMap<string, BylineRole> = new Map(
  (Object.keys(BYLINE_WORDS) as BylineRole[]).flatMap((role) => BYLINE_WORDS[role].map((word) => [word, role] as const)),
);
const SCANNER = new WordScanner([...new Set([...ROLES.keys(), ...BYLINE_ENDINGS])]);
/** These stand before the names, whatever follows. */
const ALWAYS_LEAD: ReadonlySet<BylineRole> = new Set(['reporter', 'correspondent', 'editor']);
/** Behind the names, at the end, such a word speaks for those before it: （县气象局 石磊供稿）. */
const ENDINGS: ReadonlySet<string> = new Set(BYLINE_ENDINGS);
const CLOSES = '）)】］]';
const SEPARATORS = new Set('、，,/／|｜；;:：()（）[]［］【】□■◇◆○●◎△▲▼★☆—-丨');
const HOUSE = /(?:(?:本报|本网|本刊|本台|新华社|中新社)?(?:驻[\u4e00-\u9fff]{2,4}?(?=记者)|全媒体|融媒体?|首席|特约|特派|实习|见习)?)(?=记者|通讯员|摄影|实习生)/y;
const HOUSE_OPENS = '本新中驻全融首特实见';
/** 编辑部, 记者站, 摄影家协会: parts of the name of a body; 作者单位 is none of a person. */
const BODY_AFTER = /^(?:[部站社室团家节]|单位|简介|地址|电话|邮箱|协会|队伍|工作|代表|培训|大会)/;
const PHOTOGRAPHED = '摄';

interface Bare {
  readonly text: string;
  readonly at: readonly number[];
  readonly gaps: readonly boolean[];
}

/** The items of `[from, to)` in order. */
export function toItems(text: string, from: number, to: number): Item[] {
  const bare = withoutBlanks(text, from, to);
  const items: Item[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end > start) items.push({ role: null, text: bare.text.slice(start, end), at: bare.at.slice(start, end), gaps: bare.gaps.slice(start, end) });
  };
  for (let i = 0; i < bare.text.length; ) {
    if (SEPARATORS.has(bare.text[i]!)) {
      close(i);
      start = ++i;
      continue;
    }
    const word = roleAt(bare, i, start);
    if (word === null) {
      i++;
      continue;
    }
    close(i);
    if (word.role !== null) items.push({ role: word.role, leads: ALWAYS_LEAD.has(word.role) && !endsWith(bare, i, word.end, i > start), joined: i > start && !bare.gaps[i] });
    i = start = word.end;
  }
  close(bare.text.length);
  return items;
}

/** `behind`: names stand right before the word. 甲供稿 乙摄影 names two, 供稿 甲 one. */
const endsWith = ({ text, gaps }: Bare, from: number, to: number, behind: boolean): boolean =>
  (to === text.length || CLOSES.includes(text[to]!) || (behind && gaps[from] !== true && gaps[to] === true)) && ENDINGS.has(text.slice(from, to));

function withoutBlanks(text: string, from: number, to: number): Bare {
  let bare = '';
  const at: number[] = [];
  const gaps: boolean[] = [];
  let gap = false;
  for (let i = from; i < to; i++) {
    if (isBlank(text.charCodeAt(i))) {
      gap = true;
      continue;
    }
    bare += text[i]!;
    at.push(i);
    gaps.push(gap);
    gap = false;
  }
  return { text: bare, at, gaps };
}

/** The role word or ending at unit i of a run that began at `start`, its house included; null where there is none. */
function roleAt({ text, gaps }: Bare, i: number, start: number): { readonly role: BylineRole | null; readonly end: number } | null {
  const house = houseAt(text, i);
  for (const from of house > 0 ? [i, i + house] : [i]) {
    const found = SCANNER.longestAt(text, from);
    if (found < 0) continue;
    const word = SCANNER.words[found]!;
    const end = from + word.length;
    if (word.length === 1 ? !standsAlone(text, gaps, i, end, start) : BODY_AFTER.test(text.slice(end, end + 3))) continue;
    return { role: ROLES.get(word) ?? null, end };
  }
  return null;
}

/** Length of the paper's or the rank's word before a role word: 本报|记者, 全媒体|记者. */
function houseAt(text: string, i: number): number {
  if (!HOUSE_OPENS.includes(text[i]!)) return 0;
  HOUSE.lastIndex = i;
  return HOUSE.exec(text)?.[0].length ?? 0;
}

/** 文, 图 and 摄 are parts of names unless they stand alone; 摄 also ends a run (王小明摄). */
function standsAlone(text: string, gaps: readonly boolean[], i: number, end: number, start: number): boolean {
  const ends = end === text.length || SEPARATORS.has(text[end]!);
  if (text[i] === PHOTOGRAPHED && ends && i - start >= 2) return true;
  return (i === start || gaps[i] === true) && (ends || gaps[end] === true);
}
