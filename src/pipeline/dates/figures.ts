/** Printed figures -> numbers: Arabic, Chinese, and Arabic ones whose glyphs were read wrong (l for 1, O for 0). */

const DIGITS = new Map([...'O〇零○一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 3)]));

function arabic(figures: string): number | null {
  const plain = figures.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}

/** 1 to 99 as counted (二十八, 廿八, 十, 九); null for anything else. */
function counted(figures: string): number | null {
  const match = /^([二三四五六七八九]?)([十廿卅]?)([一二三四五六七八九]?)$/.exec(figures.replace('元', '一'));
  if (match === null || figures === '') return null;
  const [, many = '', ten = '', one = ''] = match;
  if (ten === '') return many !== '' && one !== '' ? null : (DIGITS.get(many + one) ?? null);
  const tens = ten === '廿' ? 2 : ten === '卅' ? 3 : many === '' ? 1 : DIGITS.get(many)!;
  return tens * 10 + (one === '' ? 0 : DIGITS.get(one)!);
}

/** A number from 1 to 9999, blanks inside ignored; null where the figures make none. */
export function toNumber(printed: string): number | null {
  const figures = printed.replace(/\s/g, '');
  return arabic(figures) ?? counted(figures) ?? hundreds(figures);
}

function hundreds(figures: string): number | null {
  const match = /^(?:([一二三四五六七八九])百)?零?([一二三四五六七八九十]{0,3})$/.exec(figures);
  if (match?.[1] === undefined) return null;
  return DIGITS.get(match[1])! * 100 + (match[2] === '' ? 0 : (counted(match[2]!) ?? 0));
}

/** A year of four figures, Arabic or Chinese (二〇二三, 一九九八); null where the figures make none. */
export function toYear(printed: string): number | null {
  const figures = printed.replace(/\s/g, '');
  const year = arabic(figures) ?? Number([...figures].map((digit) => DIGITS.get(digit) ?? 'x').join(''));
  return year >= 1900 && year < 2100 ? year : null;
}
