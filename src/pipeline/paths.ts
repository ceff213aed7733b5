/**
 * What stands outside a page text: the path of its file (a date as 20230705 or 2023/07/05, a page number as 03版, _03 or
 * A03, a section as 03版：要闻), and values that a column or a document's head gives as a day.
 */
import { daysIn } from './dates/days.ts';
import type { Known, PartialDate } from './model.ts';

const DAY = /(?<![0-9A-Za-z])((?:19|20)\d{2})([-_.年/]?)(0?[1-9]|1[0-2])([-_.月/]?)(0?[1-9]|[12]\d|3[01])日?(?![0-9A-Za-z])/g;
/** Folders by year and month with files by day: 2023-07/05, 2023/0705, 202307/05 as electronic papers keep them. */
const DAY_IN_FOLDERS = /(?<![0-9A-Za-z])((?:19|20)\d{2})(?:[-_.年]?(0[1-9]|1[0-2])月?\/(0[1-9]|[12]\d|3[01])|\/(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01]))(?![0-9A-Za-z])/;
const PAGE = /第?(?<![0-9A-Za-z])([A-Z]?)0?(\d{1,3})版/;
const PAGE_AFTER_DAY = /^(?:[-_ .]{1,2}|\/)(?:node_|page)?([A-D]?)(\d{1,3})(?![0-9A-Za-z])/i;
/** A letter and two figures, alone or as the last part of a name: A03, 日报_B12. */
const LETTERED = /(?<![0-9A-Za-z])([A-D])(0[1-9]|[1-9]\d)(?![0-9A-Za-z])/;
const SECTION = /版[-_:：·.、 ]{1,2}([\u4e00-\u9fff]{2,8})(?![\u4e00-\u9fff])/;

/** Date, page number and section in a path, where it prints them without doubt. */
export function knownFrom(path: string): Known {
  const name = path.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const day = dayIn(name);
  const page = PAGE.exec(name) ?? (day === null ? null : PAGE_AFTER_DAY.exec(name.slice(day.end))) ?? LETTERED.exec(name.slice(name.lastIndexOf('/') + 1));
  const section = SECTION.exec(name)?.[1] ?? page?.[1]?.toUpperCase() ?? '';
  return {
    ...(day === null ? {} : { date: day.date }),
    ...(page === null ? {} : { pageNumber: Number(page[2]) }),
    ...(section === '' ? {} : { section }),
  };
}

/** The last day that a path prints: a folder may name the year's first issue, the file names its own. */
function dayIn(name: string): { readonly date: PartialDate; readonly end: number } | null {
  const days = [...name.matchAll(DAY)].filter(([, , first, month, second, day]) =>
    // 20230705 needs both figures of month and day; with separators one will do, but both must stand.
    first === '' ? second === '' && month!.length === 2 && day!.length === 2 : second !== '');
  const found = days.at(-1) ?? DAY_IN_FOLDERS.exec(name);
  if (found === null || found === undefined) return null;
  const [month, day] = days.length > 0 ? [found[3], found[5]] : [found[2] ?? found[4], found[3] ?? found[5]];
  const date = dayOf(Number(found[1]), Number(month), Number(day));
  return date === null ? null : { date, end: found.index + found[0].length };
}

const WRITTEN = /^\s{0,20}(?:(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)|((?:19|20)\d{2})(\d{2})(\d{2})(?!\d))/;

/** The day that a value starts with (2023-07-05T08:00, 2023/7/5, 20230705, 2023年7月5日); null for none. */
export function knownDay(value: string): PartialDate | null {
  const found = WRITTEN.exec(value);
  return found === null ? null : dayOf(Number(found[1] ?? found[4]), Number(found[2] ?? found[5]), Number(found[3] ?? found[6]));
}

/** A day that the calendar has; null otherwise. */
const dayOf = (year: number, month: number, day: number): PartialDate | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year) ? { year, month, day } : null;
