/** Figures and dates as the reader's language writes them. Days come in as `YYYY-MM-DD`; time zones play no part. */

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Bin = 'day' | 'week' | 'month' | 'quarter' | 'year';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Something of each language, made when it is first asked for: a formatter costs a millisecond and more, and a page shows few. */
function each<T>(make: (locale: string) => T): (language: Language) => T {
  const made: Partial<Record<Language, T>> = {};
  return (language) => (made[language] ??= make(LOCALES[language]));
}
const dates = (options: Intl.DateTimeFormatOptions): ((language: Language) => Intl.DateTimeFormat) =>
  each((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));

const whole = each((locale) => new Intl.NumberFormat(locale));
const short = each((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const percent = each((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const day = dates({ year: 'numeric', month: 'short', day: 'numeric' });
const month = dates({ year: 'numeric', month: 'short' });
const year = dates({ year: 'numeric' });

export const formatNumber = (language: Language, value: number): string => whole(language).format(value);

/** A share from 0 to 1 as a percentage. */
export const formatShare = (language: Language, share: number): string => percent(language).format(share);

/** Bytes in decimal units, such as `1.4 MB`. */
export function formatBytes(language: Language, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(language, bytes)} B`;
  return bytes < 1e6 ? `${short(language).format(bytes / 1e3)} kB` : `${short(language).format(bytes / 1e6)} MB`;
}

/** `2023年6月28日`, `28 Jun 2023`. */
export const formatDay = (language: Language, iso: string): string => day(language).format(Date.parse(iso));

/** The period that starts on `iso`: `2023年6月`, `Q2 2023`, `week of 26 Jun 2023`. */
export function formatPeriod(language: Language, bin: Bin, iso: string): string {
  const start = new Date(iso);
  const quarter = Math.floor(start.getUTCMonth() / 3) + 1;
  switch (bin) {
    case 'day':
      return formatDay(language, iso);
    case 'week':
      return language === 'zh' ? `${formatDay(language, iso)}起一周` : `week of ${formatDay(language, iso)}`;
    case 'month':
      return month(language).format(start);
    case 'quarter':
      return language === 'zh' ? `${start.getUTCFullYear()}年第${quarter}季度` : `Q${quarter} ${start.getUTCFullYear()}`;
    case 'year':
      return year(language).format(start);
  }
}

/** A range of days, both inclusive; one day is written once. */
export const formatRange = (language: Language, from: string, to: string): string =>
  from === to ? formatDay(language, from) : `${formatDay(language, from)} – ${formatDay(language, to)}`;

const tickMonth = dates({ month: 'short' });
const tickDay = dates({ day: 'numeric' });

/** A label of the time axis, the larger unit on a second line where it is due. */
export function formatTick(language: Language, unit: Bin, iso: string, full: boolean): string {
  const at = Date.parse(iso);
  if (unit === 'year') return year(language).format(at);
  if (unit === 'month' || unit === 'quarter') return tickMonth(language).format(at) + (full ? `\n${year(language).format(at)}` : '');
  return tickDay(language).format(at) + (full ? `\n${month(language).format(at)}` : '');
}
