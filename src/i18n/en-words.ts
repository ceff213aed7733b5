/** What is said about words found in texts, in English. */
import { formatNumber } from './format.ts';
import type { Texts } from './zh.ts';

const n = (value: number): string => formatNumber('en', value);
const plural = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;

export const words: Texts['words'] = {
  title: (typed) => `“${typed}” in context`,
  count: (matches, articles) => `${plural(matches, 'match', 'matches')} in ${plural(articles, 'article')}`,
  note: 'Found character by character, without word segmentation; traditional, variant and full-width forms and letter case make no difference. Never across paragraphs.',
  searching: 'Searching…',
  order: 'Order',
  orders: { day: 'Day', left: 'What stands before', right: 'What stands after' },
  among: (shown) => `Sorted only among the first ${plural(shown, 'match', 'matches')} by day.`,
  showing: (shown, all) => `${n(shown)} of ${plural(all, 'match', 'matches')} listed`,
  more: (count) => `List ${n(count)} more`,
  none: 'Under the current filters no article holds these words.',
  failed: 'These words could not be looked for. The numbers shown are not filtered by them; all other filters hold.',
  remove: 'Remove these words',
  bad: {
    blank: 'Type at least one character that can be seen.',
    short: 'Type at least two letters, digits or signs; one Chinese character is enough.',
  },
};
