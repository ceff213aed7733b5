/** Words in context: which lines are read, in which order they stand, and where they lie on the page. */
import { describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../../src/data/api.ts';
import { arranged, loadConcordance, placeOnPage, type Line } from '../../../src/ui/search/concordance.ts';
import { predicate } from '../../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../../src/filters/selection.ts';

const TEXTS: Readonly<Record<string, string>> = { 'p1-1': '区委召开会议。会议强调安全', 'p1-2': '召开座谈会议' };
const source = (article_id: string) => ({ article_id, page_id: 'p1', page_start: 0, headline: article_id, date: '2023-06-28' });
const MATCHES = { words: '会议', articles: ['p1-1', 'p1-2'], counted: Uint32Array.of(0, 1), first: Uint32Array.of(0, 2, 3), offset: Uint32Array.of(4, 7, 4) };
/** The engine says `p1-2` is the newer article. */
const data = {
  asked: [] as string[],
  rows: (question: { text: string; values: readonly unknown[] }) => {
    const ids = question.text.includes('headline') ? ['p1-2', 'p1-1'].filter((id) => question.values.includes(id)) : ['p1-2', 'p1-1'];
    return Promise.resolve({ ok: true as const, value: ids.map(source) });
  },
  lookup(table: string, _column: string, value: string) {
    data.asked.push(`${table} ${value}`);
    const page = '区委召开\n会议。会\n议强调安全';
    const rows: AnswerRow[] = table === 'texts' ? [{ text: TEXTS[value]! }] : table === 'page_texts' ? [{ text: page }] : [{ article_id: 'p1-1', page_start: 0, page_end: page.length }];
    return Promise.resolve({ ok: true as const, value: rows });
  },
};
const load = async (limit: number) => {
  const outcome = await loadConcordance(data, MATCHES, predicate(NOTHING_SELECTED), limit);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

test('each match stands between its contexts, the newest article first; all are counted', async () => {
  const { matches, articles, lines } = await load(10);
  expect([matches, articles]).toEqual([3, 2]);
  expect(lines.map(({ before, words, after }) => [before, words, after])).toEqual([
    ['召开座谈', '会议', ''],
    ['区委召开', '会议', '。会议强调安全'],
    ['区委召开会议。', '会议', '强调安全'],
  ]);
});

test('only the texts of the lines shown are read', async () => {
  data.asked.length = 0;
  const { matches, lines } = await load(1);
  expect([matches, lines.length, data.asked]).toEqual([3, 1, ['texts p1-2']]);
});

test('a text that is shorter than its index says is damage', async () => {
  const outcome = await loadConcordance(data, { ...MATCHES, offset: Uint32Array.of(4, 90, 4) }, predicate(NOTHING_SELECTED), 9);
  expect(outcome).toMatchObject({ ok: false, code: 'damaged' });
});

describe('lines', () => {
  test('stand by what follows, or by what precedes read backwards', async () => {
    const { lines } = await load(10);
    const offsets = (all: readonly Line[]): string[] => all.map(({ source: { article_id }, offset }) => `${article_id} ${offset}`);
    expect(offsets(arranged(lines, 'day'))).toEqual(offsets(lines));
    expect(offsets(arranged(lines, 'right'))[0]).toBe('p1-2 4');
    const line = (before: string): Line => ({ ...lines[0]!, before });
    expect(arranged([line('甲乙'), line('丙甲'), line('丁乙')], 'left').map(({ before }) => before)).toEqual(['丙甲', '丁乙', '甲乙']);
  });

  test('lie on the page where the same characters stand, over a line end', async () => {
    const { lines } = await load(10);
    expect(await Promise.all(lines.slice(1).map((line) => placeOnPage(data, line)))).toEqual([5, 8]);
  });
});
