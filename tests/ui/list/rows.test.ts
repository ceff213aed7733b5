/** A list starts anew where its answer may be another one, and goes on where only years came. */
import { expect, test } from 'vitest';
import type { Window } from '../../../src/data/memory/listing.ts';
import type { ListQuestion } from '../../../src/data/memory/shelf.ts';
import { conditions } from '../../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../../src/filters/selection.ts';
import { Rows } from '../../../src/ui/list/rows.svelte.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Rows over a worker that notes what it is asked, and a way to select. */
function listed(): { rows: Rows; asked: ListQuestion[]; select: (selection: Partial<Selection>, sort?: ListQuestion['sort']) => Promise<void> } {
  const asked: ListQuestion[] = [];
  const rows = new Rows({
    list: (question) => {
      asked.push(question);
      return Promise.resolve({ ok: true, value: { count: 0, articles: [] } satisfies Window });
    },
    neighbours: () => Promise.resolve({ ok: true, value: null }),
  });
  return {
    rows,
    asked,
    async select(selection, sort = 'newest') {
      rows.list({ conditions: conditions({ ...NOTHING_SELECTED, ...selection }), sort });
      await turn();
    },
  };
}

test('years that come beside the days selected ask nothing anew', async () => {
  const { asked, select } = listed();
  const date = { from: '2022-11-01', to: '2023-02-01' };
  for (const years of [[2024], [2024, 2023], [2024, 2023, 2021], [2024, 2023, 2022, 2021], null]) await select({ date, years });
  expect(asked.map(({ conditions: { years } }) => years)).toEqual([[], [2023], null]);
  await select({ date: 'undated', years: [2024] });
  await select({ date: 'undated', years: [2024, 2023] });
  expect(asked).toHaveLength(4);
});

test('a list goes on where the newest come first and only years came; other filters and orders start anew', async () => {
  const { rows, asked, select } = listed();
  const went: boolean[] = [];
  const steps: [Partial<Selection>, ListQuestion['sort']?][] = [
    [{ years: [2024] }], [{ years: [2024, 2023] }], [{ years: null }], [{ kinds: ['k'], years: null }], [{ kinds: ['k'] }, 'oldest'], [{ kinds: ['k'], years: [2024] }, 'oldest'],
  ];
  for (const step of steps) {
    await select(...step);
    went.push(rows.continues);
  }
  expect(went).toEqual([false, true, true, false, false, false]);
  expect(asked).toHaveLength(6);
});

test('words that were looked for anew, and another data set, are asked for again', async () => {
  const { rows, asked, select } = listed();
  const words = (): Selection['words'] => ({ words: 'w', articles: ['a'], counted: new Uint32Array(1), toJSON: () => 'w' });
  const found = words();
  await select({ words: found });
  await select({ words: found });
  expect(asked).toHaveLength(1);
  await select({ words: words() });
  rows.forget();
  await select({ words: found });
  expect(asked).toHaveLength(3);
});
