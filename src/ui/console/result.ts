/** The texts of an answer as columns that can be drawn, and as wide as they should stand in a table. */
import { ems } from '../../charts/frame.ts';
import type { ResultColumn } from '../../charts/result.ts';
import { plainType } from '../../data/typed/plain.ts';
import type { Texts, TypedAnswer } from '../../data/typed/read.ts';

const timeOf = (text: string): number | null => {
  const time = Date.parse(`${text.slice(0, 10)}T${text.slice(11, 23) || '00:00:00'}Z`);
  return Number.isNaN(time) ? null : time;
};
const figureOf = (text: string): number | null => (Number.isFinite(Number(text)) ? Number(text) : null);

/** Figures of a drawing may be rounded; those of the table never are. */
export const drawable = ({ columns, cells }: TypedAnswer): ResultColumn[] =>
  columns.map(({ name, type }, at) => {
    const texts = cells[at]!;
    if (type === 'DATE' || /^TIMESTAMP(_\w+)?$/.test(type)) return { name, scale: 'time', values: texts.map((text) => (text === null ? null : timeOf(text))) };
    const plain = plainType(type);
    if (plain === 'int' || plain === 'number') return { name, scale: 'number', values: texts.map((text) => (text === null ? null : figureOf(text))) };
    return { name, scale: 'name', values: texts };
  });

/** Rows that tell how wide a column is. */
const SAMPLE = 200;
const NARROWEST = 4;
const WIDEST = 26;
/** Names stand in bold. */
const BOLD = 1.12;

/** Width in ems. */
export const widthOf = (name: string, type: string, texts: Texts): number =>
  Math.max(NARROWEST, ems(name) * BOLD, Math.min(WIDEST, Math.max(ems(name) * BOLD + 0.5 + ems(type) * 0.95, ...texts.slice(0, SAMPLE).map((text) => (text === null ? 2 : ems(text.slice(0, 60)))))) + 1.8);

/** True for columns whose figures stand under each other. */
export const isFigure = (type: string): boolean => ['int', 'number'].includes(plainType(type));
