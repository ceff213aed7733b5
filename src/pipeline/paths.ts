/** What the path of a file says of its page: a date (20230705, 2023-07-05) and a page number (03版, _03). */
import type { Known } from './model.ts';

const DAY = /(?<![0-9A-Za-z])((?:19|20)\d{2})([-_.年/]?)(0?[1-9]|1[0-2])([-_.月/]?)(0?[1-9]|[12]\d|3[01])日?(?![0-9A-Za-z])/;
const PAGE = /第?(?<![0-9A-Za-z])[A-D]?(\d{1,3})版/;
const PAGE_AFTER_DAY = /^[-_ .]{1,2}[A-D]?(\d{1,3})(?![0-9A-Za-z])/;

/** Date and page number in a path, where it prints them without doubt. */
export function knownFrom(path: string): Known {
  const name = path.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const found = DAY.exec(name);
  // 20230705 needs both figures of month and day; with separators one will do, but the same ones throughout.
  const whole = found !== null && (found[2] === '' ? found[4] === '' && found[3]!.length === 2 && found[5]!.length === 2 : found[4] !== '');
  const day = whole ? { year: Number(found[1]), month: Number(found[3]), day: Number(found[5]) } : null;
  const page = PAGE.exec(name) ?? (whole ? PAGE_AFTER_DAY.exec(name.slice(found.index + found[0].length)) : null);
  return { ...(day === null ? {} : { date: day }), ...(page === null ? {} : { pageNumber: Number(page[1]) }) };
}
