/** What is said about words found in texts, in Chinese. */
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

export const words = {
  title: (words: string) => `“${words}”的上下文`,
  count: (matches: number, articles: number) => `${n(matches)} 处，见于 ${n(articles)} 篇文章`,
  note: '逐字查找，不分词；繁简、异体字形与全角半角视为相同，英文不分大小写。不跨段落。',
  searching: '正在查找…',
  order: '排序',
  orders: { day: '日期', left: '上文', right: '下文' },
  among: (shown: number) => `仅在按日期取出的前 ${n(shown)} 处之中排序。`,
  showing: (shown: number, all: number) => `已列出 ${n(all)} 处中的 ${n(shown)} 处`,
  more: (count: number) => `再列出 ${n(count)} 处`,
  none: '在当前筛选下，没有文章含有这个词语。',
  failed: '未能查找这个词语。所示数字未按它筛选；其他筛选照常有效。',
  remove: '去掉这个词语',
  bad: {
    blank: '请输入至少一个看得见的字。',
    short: '请输入至少两个字母、数字或符号；汉字一个即可。',
  },
};
