/** What is said while the years of a large set still come, in Chinese; its shape is the contract of the other languages. */
import { formatNumber } from './format.ts';

/** Runs of years, the newest first. */
type Spans = readonly (readonly [first: number, last: number])[];

const n = (value: number): string => formatNumber('zh', value);
const years = (spans: Spans): string => `${spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、')} 年`;

export const yearTexts = {
  chart: {
    counted: (spans: Spans) => `已计入 ${years(spans)}及无日期的文章`,
    none: '已载入的年份里没有符合筛选的文章；其余年份尚未计入。',
    note: '虚线框：尚未计入的年份的全部文章，不分类别，未经筛选。',
    waiting: (articles: number) => `${n(articles)} 篇文章尚未计入`,
  },
  label: '已计入的年份',
  articles: (counted: number, total: number) => `${n(total)} 篇中的 ${n(counted)} 篇`,
  coming: (spans: Spans) => `${years(spans)}仍在载入。`,
  inRange: (spans: Spans) => `所选日期中的 ${years(spans)}尚未计入。`,
  missing: (spans: Spans) => `${years(spans)}未能载入，未计入；其余各年照常使用。`,
  all: '全部年份均已计入。',
};

export type YearTexts = typeof yearTexts;
