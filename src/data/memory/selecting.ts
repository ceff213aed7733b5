/** Which articles meet the conditions of a selection. */
import { SURE_STEP } from '../../tables/counted.ts';
import { daysFrom } from '../../tables/days.ts';
import type { Conditions } from '../conditions.ts';
import type { ArticleTables } from './articles.ts';
import { NONE, type Coded, type Linked } from './columns.ts';

/** For each code of a column, whether one of the texts is meant. */
export function codesOf(column: Coded, texts: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(column.texts.length);
  for (const text of texts) wanted[column.codeOf(text)] = 1; // a text that no row holds is no index
  return wanted;
}

/** Whether one of the linked rows of an article holds a wanted code. */
export function holds({ start, rows }: Linked, { code }: Coded, wanted: Uint8Array, article: number): boolean {
  for (let i = start[article]!; i < start[article + 1]!; i++) if (wanted[code[rows[i]!]!] === 1) return true;
  return false;
}

/** For each article 1 where it meets all conditions, else 0. */
export function selecting(tables: ArticleTables, { date, officials, topics, kinds, words, sure, years }: Conditions): Uint8Array {
  const { count, mentions, topics: topical } = tables;
  const meets = new Uint8Array(count).fill(1);
  const narrow = (passes: (article: number) => boolean): void => {
    for (let i = 0; i < count; i++) if (meets[i] === 1 && !passes(i)) meets[i] = 0;
  };
  if (date === 'undated') narrow((i) => tables.date[i] === NONE);
  else if (date) {
    const [first, last] = [daysFrom(date.from), daysFrom(date.to)];
    if (first === null || last === null) meets.fill(0);
    else narrow((i) => tables.date[i]! >= first && tables.date[i]! <= last);
  }
  if (years) {
    const spans = years.map((year) => [daysFrom(`${year}-01-01`)!, daysFrom(`${year}-12-31`)!] as const);
    narrow((i) => tables.date[i] === NONE || spans.some(([first, last]) => tables.date[i]! >= first && tables.date[i]! <= last));
  }
  if (kinds.length > 0) {
    const wanted = codesOf(tables.kind, kinds);
    narrow((i) => wanted[tables.kind.code[i]!] === 1);
  }
  if (sure > 0) narrow((i) => tables.sure[i]! * SURE_STEP >= sure);
  if (words) {
    const held = new Uint8Array(count);
    for (const id of words) held[tables.placeOf(id)] = 1;
    narrow((i) => held[i] === 1);
  }
  if (officials.length > 0) {
    const wanted = codesOf(mentions.official, officials);
    narrow((i) => holds(mentions, mentions.official, wanted, i));
  }
  if (topics.length > 0) {
    const wanted = codesOf(topical.topic, topics);
    narrow((i) => holds(topical, topical.topic, wanted, i));
  }
  return meets;
}
