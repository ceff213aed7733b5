/** Where running text turns into the byline that closes an article, over line ends and column breaks. */
import { isBodyAlone, readByline } from '../bylines.ts';
import type { Line } from '../model.ts';
import { isBlank, isLetterspaced } from '../text.ts';
import { closesWithSource, isFinal } from './signs.ts';

const CLOSING_WORD =
  /(?:本报|本网|本台|新华社)?(?:见习|实习|首席|全媒体|融媒体?|特约|特派|驻[\u4e00-\u9fff]{2,4})?(?:记者|通讯员|通信员)|采写|[文图]字?[:：丨|｜]|[一二三初复终]审|撰稿|撰文|作者|供稿|投稿|编辑|责编|审核|校对|摄影|图[/／]|文[/／]|图文|文图|来源|[\u4e00-\u9fff]{2,3}\s{1,2}(?:摄|摄影|供图|图)$|[（(【]/g;
const LONGEST_BYLINE = 64;
const OPENS = '（([【□■◇◆●◎—';
const ENDS_BEFORE = '。！？”’」』）)】…!?.';

/** Whether a byline that runs over a line end goes on inside a word there: 记|者, 宋学|春, 记者郝|强莉. */
export function splitsWord(text: string, before: Line, after: Line): boolean {
  const code = text.charCodeAt(before.end);
  if (before.end < after.start && isBlank(code) && code !== 0x0a && code !== 0x0d) return false;
  if (ROLE_BREAK.test(`${before.text.slice(-3)}|${after.text.slice(0, 3)}`)) return true;
  const left = BEFORE_BREAK.exec(before.text)![1]!.length;
  let right = 0;
  while (right < 3 && right < after.text.length && isHan(after.text.charCodeAt(right))) right++;
  return left > 0 && right > 0 && (left === 1 || right === 1);
}

const ROLE_BREAK = /(?:通讯\|员|通\|讯员|记\|者|摄\|影|编\|辑|校\|对)/;
/** The start of a name before a line end, without the role word it follows. */
const BEFORE_BREAK = /(?:记者|通讯员|摄影|编辑|校对|作者)?([\u3400-\u9fff]{0,3})$/;
/** A byline that a column break cut in two. */
const CUT = /(?:记者|通讯员)[\s:：]{0,2}(?:[\u3400-\u9fff]{1,3}[\s、]{1,2}){0,2}[\u3400-\u9fff]?$/;

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/**
 * Where a closing byline that ends with line i starts: the page offset of its first mark (bracket, 记者), or -1. It may run
 * over up to three lines; no more than the last 64 characters are looked at.
 */
export function closingByline(text: string, lines: readonly Line[], i: number): number {
  const line = lines[i]!;
  if (closesWithSource(line.text)) return line.start;
  if (!mayHoldByline(lines, i)) return -1;
  const { tail, at } = tailOf(text, lines, i);
  CLOSING_WORD.lastIndex = 0;
  for (let hit = CLOSING_WORD.exec(tail); hit; hit = CLOSING_WORD.exec(tail)) {
    let start = hit.index;
    if (tail.startsWith('本报 ', start - 3) || tail.startsWith('本网 ', start - 3)) start -= 3;
    while (start > 0 && (isBlank(tail.charCodeAt(start - 1)) || OPENS.includes(tail[start - 1]!))) start--;
    const bracketed = OPENS.includes(hit[0]);
    if (bracketed && (!CLOSES.test(tail) || tail.length - hit.index < 4)) continue;
    const opensLine = at[start] === line.start || start === 0;
    if (!opensLine && !ENDS_BEFORE.includes(tail[start - 1]!)) continue;
    if (bracketed && opensLine && start === 0 && tail.length < 6 && !(i > 0 && isFinal(lines[i - 1]!.text))) continue;
    const names = readByline(tail, hit.index, tail.length);
    const signed = names === null ? bracketed && isBodyAlone(tail.slice(hit.index)) : !bracketed || names.every((name) => name.name.length <= 3);
    if (!signed) continue;
    while (isBlank(tail.charCodeAt(start))) start++;
    return at[start]!;
  }
  return -1;
}

/** Pairs of which the words of bylines have one (记者, 供稿): a unit may open and close pairs, each a bit. */
const opensPair = new Uint32Array(0x10000);
const closesPair = new Uint32Array(0x10000);
['记者', '通讯信', '撰稿文', '作者', '供稿', '投稿', '编辑', '责编', '审核', '校对', '摄影', '图/／文', '文/／图', '来源', '采写', '文字:：丨', '一审', '二审', '三审', '初审', '终审'].forEach((pair, bit) => {
  opensPair[pair.charCodeAt(0)]! |= 1 << bit;
  for (const unit of pair.slice(1)) closesPair[unit.charCodeAt(0)]! |= 1 << bit;
});
const SENTENCE = 1;
const BRACKET = 2;
const PICTURE = 4;
const BRACKET_CLOSES = 8;
const marks = new Uint8Array(0x10000);
for (const [units, bit] of [['。！？“”《》%', SENTENCE], ['（(【', BRACKET], ['摄影图', PICTURE], ['）)】]', BRACKET_CLOSES]] as const)
  for (const unit of units) marks[unit.charCodeAt(0)] = bit;

/** Whether something that opens a byline stands at the end of line i, or of those it runs on from, after the last mark of a sentence. */
function mayHoldByline(lines: readonly Line[], i: number): boolean {
  const last = marks[lines[i]!.text.charCodeAt(lines[i]!.text.length - 1)]!;
  if (last === PICTURE) return true;
  let length = 0;
  let after = 0;
  for (let k = i; k >= 0 && k > i - 3 && length < LONGEST_BYLINE; k--) {
    const { text } = lines[k]!;
    for (let at = text.length - 1; at >= Math.max(0, text.length - LONGEST_BYLINE); at--) {
      const code = text.charCodeAt(at);
      const kind = marks[code]!;
      if (kind === SENTENCE) return false;
      if ((kind === BRACKET && last === BRACKET_CLOSES) || (opensPair[code]! & closesPair[after]!) !== 0) return true;
      if (!isBlank(code)) after = code;
    }
    length += text.length;
  }
  return false;
}

const CLOSES = /[）)】\]]\s*$/;

/** The last characters up to the end of line i with line ends taken out, and where each stands in the page. */
function tailOf(text: string, lines: readonly Line[], i: number): { tail: string; at: number[] } {
  const parts: { line: Line; blank: boolean }[] = [];
  let length = 0;
  for (let k = i; k >= 0 && k > i - 3 && length < LONGEST_BYLINE; k--) {
    const after = lines[k + 1];
    parts.unshift({ line: lines[k]!, blank: k < i && !splitsWord(text, lines[k]!, after!) });
    length += lines[k]!.text.length;
    if (k > 0 && lines[k]!.gap > 0 && !CUT.test(lines[k - 1]!.text.slice(-16))) break;
  }
  let tail = '';
  const at: number[] = [];
  for (const { line, blank } of parts) {
    const spaced = isLetterspaced(line.text.slice(-LONGEST_BYLINE));
    for (let k = Math.max(line.start, line.end - LONGEST_BYLINE); k < line.end; k++) {
      const entity = text[k] === '&' && text.startsWith('&nbsp;', k);
      const isSpace = entity || isBlank(text.charCodeAt(k));
      // In a letterspaced line only a wider blank parts words.
      if (!(isSpace && spaced && !isBlank(text.charCodeAt(k + 1)))) {
        tail += isSpace ? ' ' : text[k]!;
        at.push(k);
      }
      if (entity) k += 5;
    }
    if (blank) {
      tail += ' ';
      at.push(line.end);
    }
  }
  const cut = Math.max(0, tail.length - LONGEST_BYLINE);
  return { tail: tail.slice(cut), at: at.slice(cut) };
}
