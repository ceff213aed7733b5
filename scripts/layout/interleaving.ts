/**
 * Sets news items as pages whose columns were run together, to learn the weights of turns from: two or three columns that take
 * turns after a few lines each, strays of one in another, measures that change; and pages in order, to know them from the others.
 */
import type { Random } from '../../src/synth/random.ts';
import { emsOf, justify, wrap, wrapHeadline } from '../score/setting.ts';
import type { NewsItem } from './newsprint.ts';

export interface InterleavedPage {
  readonly text: string;
  /** Where each line starts that shows anything, and the number of its article. */
  readonly owners: ReadonlyMap<number, number>;
}

interface Line {
  readonly text: string;
  readonly gap: number;
  readonly owner: number;
}

/** `pairs`: articles two and two, side by side; `stacks`: columns of several articles; `rows`: the same, nearly line by line. */
const KINDS = ['pairs', 'pairs', 'pairs', 'stacks', 'rows', 'three', 'strays', 'order'] as const;
/** Least and most lines of a turn. */
type Turn = readonly [number, number];
const TURNS: readonly Turn[] = [[4, 9], [3, 7], [2, 5], [5, 12]];
const ROWS: readonly Turn[] = [[1, 1], [1, 2], [1, 3]];

/** How the articles of one page are set. */
interface Habit {
  readonly headlines: number;
  readonly gapAbove: number;
  readonly gapBelow: number;
  readonly indented: number;
  readonly paragraphGaps: boolean;
  readonly quoteGaps: boolean;
  /** Lines to a column break, 0 where none is seen. */
  readonly column: number;
  readonly spaced: number;
  readonly changes: number;
  readonly leads: number;
  readonly bylines: number;
}

function habitOf(draw: Random): Habit {
  return {
    headlines: draw.pick([0.8, 0.95, 1]),
    gapAbove: draw.whole(0, 1),
    gapBelow: draw.pick([0, 0.8, 1]),
    indented: draw.pick([0, 0.4, 0.4, 1]),
    paragraphGaps: draw.chance(0.25),
    quoteGaps: draw.chance(0.15),
    column: draw.chance(0.5) ? draw.whole(12, 45) : 0,
    spaced: draw.pick([0, 0.02, 0.04]),
    changes: draw.pick([0, 0, 0.3]),
    leads: draw.pick([0, 0.5, 0.9]),
    bylines: draw.pick([0, 0.5, 0.9]),
  };
}

const NAMES = ['王伟', '李建华', '张丽娜', '赵思远', '陈晓燕', '周国栋', '徐文博', '胡雨'];

/** One page of these items. */
export function interleave(items: readonly NewsItem[], draw: Random): InterleavedPage {
  const kind = draw.pick(KINDS);
  const habit = habitOf(draw);
  const narrow = draw.whole(11, 17);
  const set = (owner: number, measure: number): Line[] => setArticle(items[owner]!, owner, measure, habit, draw);
  const stack = (columns: number): Line[][] => {
    const measures = Array.from({ length: columns }, (_, k) => narrow + (k === 0 ? 0 : draw.pick([0, 2, 3, 4, 6])));
    return measures.map((measure, k) => items.flatMap((_, owner) => (owner % columns === k ? set(owner, measure) : [])));
  };
  const lines: Line[] = [];
  if (kind === 'order') lines.push(...items.flatMap((_, owner) => set(owner, draw.whole(12, 20))));
  else if (kind === 'strays') lines.push(...strewn(items.slice(1).flatMap((_, k) => set(k + 1, narrow)), set(0, Math.max(8, narrow + draw.pick([-5, -3, 4]))), draw));
  else if (kind === 'pairs') {
    for (let i = 0; i < items.length; i += 2) {
      const wider = draw.pick([0, 2, 3, 4, 5, 6, 7]);
      const measures = draw.chance(0.5) ? [narrow, narrow + wider] : [narrow + wider, narrow];
      lines.push(...byTurns(measures.flatMap((measure, k) => (i + k < items.length ? [set(i + k, measure)] : [])), draw.pick(TURNS), draw));
    }
  } else lines.push(...byTurns(stack(kind === 'three' ? 3 : 2), draw.pick(kind === 'rows' ? ROWS : TURNS), draw));
  return printed(lines);
}

function byTurns(columns: readonly (readonly Line[])[], [least, most]: Turn, draw: Random): Line[] {
  const gaps = draw.pick([0, 0, 0.3]);
  const rest = columns.map((column) => [...column]);
  const lines: Line[] = [];
  while (rest.some(({ length }) => length > 0)) {
    for (const column of rest) {
      const taken = column.splice(0, draw.whole(least, most));
      lines.push(...taken.map((line, i) => (i === 0 && draw.chance(gaps) ? { ...line, gap: 1 } : line)));
    }
  }
  return lines;
}

/** A line or two of the second every few lines of the first. */
function strewn(column: readonly Line[], strays: Line[], draw: Random): Line[] {
  let next = draw.whole(4, 9);
  return column.flatMap((line) => {
    if (--next > 0 || strays.length === 0) return [line];
    next = draw.whole(4, 9);
    return [line, ...strays.splice(0, draw.whole(1, 2))];
  });
}

function setArticle({ headline, paras }: NewsItem, owner: number, first: number, habit: Habit, draw: Random): Line[] {
  const lines: Line[] = [];
  let measure = first;
  const title = headline.replace(/\s+/g, '');
  const paragraphs = paras.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '' && paragraph.replace(/\s+/g, '') !== title);
  if (draw.chance(habit.leads) && paragraphs.length > 0 && !/[讯电]/.test(paragraphs[0]!.slice(0, 30))) paragraphs[0] = `本报讯 ${paragraphs[0]!}`;
  const byline = `${draw.pick(['', '通讯员 ', '记者 '])}${draw.pick(NAMES)}${draw.pick(['', ` ${draw.pick(NAMES)}`])}`;
  if (!/记者|通讯员/.test(paragraphs.at(-1) ?? '') && draw.chance(habit.bylines)) paragraphs.push(draw.chance(0.5) && paragraphs.length > 0 ? `${paragraphs.pop()!}（${byline.trim()}）` : `记者 ${byline.replace(/^记者 /, '')}`);
  const indent = draw.chance(habit.indented);
  if (draw.chance(habit.headlines)) {
    const count = Math.max(Math.ceil(emsOf(title) / measure), draw.whole(1, 2));
    wrapHeadline(title, count).forEach((text, i) => lines.push({ text, gap: i === 0 ? habit.gapAbove : 0, owner }));
  }
  const below = lines.length > 0 && draw.chance(habit.gapBelow) ? 1 : 0;
  paragraphs.forEach((paragraph, i) => {
    if (draw.chance(habit.changes)) measure = Math.max(9, measure + draw.pick([-4, -3, 3, 4]));
    wrap(paragraph, measure, indent ? 2 : 0).forEach((words, k) => {
      const broken = habit.column > 0 && lines.length % habit.column === habit.column - 1;
      const gap = i === 0 && k === 0 ? below : Number((k === 0 && habit.paragraphGaps) || broken || (habit.quoteGaps && words.startsWith('“')));
      lines.push({ text: (k === 0 && indent ? '　　' : '') + justify(words, draw, habit.spaced), gap, owner });
    });
  });
  return lines;
}

function printed(lines: readonly Line[]): InterleavedPage {
  const owners = new Map<number, number>();
  let text = '';
  lines.forEach(({ text: words, gap, owner }, i) => {
    if (i > 0) text += '\n'.repeat(gap);
    owners.set(text.length + words.length - words.trimStart().length, owner);
    text += `${words}\n`;
  });
  return { text, owners };
}
