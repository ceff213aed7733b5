import { expect, test, vi } from 'vitest';
import type { ListedArticle, Window } from '../../../src/data/memory/listing.ts';
import { conditions } from '../../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../../src/filters/selection.ts';
import { openListing, type Lister } from '../../../src/ui/list/listing.ts';

const QUESTION = { conditions: conditions(NOTHING_SELECTED), sort: 'newest' } as const;
const ARTICLES = Array.from({ length: 6 }, (_, i) => ({ article_id: `a${i}` }) as ListedArticle);

const lister = (): Lister => ({
  list: vi.fn((_, offset: number, limit: number) => Promise.resolve({ ok: true as const, value: { count: ARTICLES.length, articles: ARTICLES.slice(offset, offset + limit) } satisfies Window })),
  neighbours: () => Promise.resolve({ ok: true, value: null }),
});

test('the count and the first window come in one answer, other windows when they are asked for', async () => {
  const asked = lister();
  const opened = await openListing(asked, QUESTION, 0, 2);
  if (!opened.ok) throw new Error(opened.message);
  expect(asked.list).toHaveBeenCalledTimes(1);
  expect(opened.value.articles).toEqual(ARTICLES.slice(0, 2));
  expect(opened.value.listing.count).toBe(6);
  expect(await opened.value.listing.window(4, 4)).toEqual({ ok: true, value: ARTICLES.slice(4) });
});

test('a failure is handed on', async () => {
  const failing: Lister = { ...lister(), list: () => Promise.resolve({ ok: false, code: 'damaged', message: 'articles' }) };
  expect(await openListing(failing, QUESTION, 0, 2)).toMatchObject({ ok: false, code: 'damaged' });
});
