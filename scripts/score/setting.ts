/** Sets running text in lines of a measure, as a compositor does: no line opens with a closing mark or ends with an opening one. */
import type { Random } from '../../src/synth/random.ts';

const NOT_FIRST = '，。、；：？！”’）》】…—％·•';
const NOT_LAST = '“‘（《【';

/** Width in ems. */
export const emsOf = (text: string): number => [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 && !/[“”‘’—…·•]/.test(char) ? 0.5 : 1), 0);

/** Lines of at most `measure` ems, one more where a mark would open the next. Figures are not cut. */
export function wrap(text: string, measure: number, indent = 0): string[] {
  const pieces = text.match(/[0-9.]+%?|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line: string[] = [];
  let width = indent;
  for (const piece of pieces) {
    const ems = emsOf(piece);
    if (width + ems > measure && line.length > 0 && !(NOT_FIRST.includes(piece) && width + ems <= measure + 1)) {
      const carried: string[] = [];
      while (line.length > 1 && (NOT_LAST.includes(line.at(-1)!) || NOT_FIRST.includes(carried[0] ?? piece))) carried.unshift(line.pop()!);
      lines.push(line.join(''));
      line = carried;
      width = emsOf(carried.join(''));
    }
    if (piece === ' ' && line.length === 0) continue;
    line.push(piece);
    width += ems;
  }
  if (line.length > 0) lines.push(line.join(''));
  return lines.map((each) => each.trimEnd());
}

/** A headline in `count` lines of about the same length, never cut inside a figure or before a closing mark. */
export function wrapHeadline(text: string, count: number): string[] {
  return wrap(text, Math.max(4, Math.ceil(emsOf(text) / count) + (count > 1 ? 1 : 0)));
}

/** As justified print comes out of a page: now and then a blank between all characters, or one beside a figure. */
export function justify(line: string, draw: Random, share: number): string {
  if (draw.chance(share)) return [...line].join(' ');
  if (draw.chance(share * 2)) return line.replace(/([\u4e00-\u9fff])([0-9])/, '$1 $2');
  return line;
}
