/** What two typed days mean. Fields are empty or `YYYY-MM-DD`. */
import { FIRST_DAY, LAST_DAY } from '../filters/address.ts';

export interface Typed {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** An empty field leaves its end open. `unfinished` while a year is being typed, `reversed` where the first day is after the last. */
export function judge(from: string, to: string): Typed | 'unfinished' | 'reversed' {
  const unusable = (day: string): boolean => day !== '' && (day.length !== FIRST_DAY.length || day < FIRST_DAY || day > LAST_DAY);
  if (unusable(from) || unusable(to)) return 'unfinished';
  if (from !== '' && to !== '' && from > to) return 'reversed';
  return { from: from || undefined, to: to || undefined };
}
