import { describe, expect, it } from 'vitest';
import type { AnswerRow, Outcome } from '../../../src/data/api.ts';
import { sql, type Sql } from '../../../src/data/sql.ts';
import { openListing, sortedByHeadline, type Listing } from '../../../src/ui/list/listing.ts';

const HEADLINES = ['樊惠林调研', '安全生产会议', '2月份例会', '10月份例会', '安全生产会议', '吕某某走访'];
const rows = HEADLINES.map((headline, i) => ({ article_id: `a${i}`, headline }));

describe('sortedByHeadline', () => {
  it('goes by pinyin and by the value of numbers; equal headlines keep their order', () => {
    expect(sortedByHeadline(rows)).toEqual(['a2', 'a3', 'a1', 'a4', 'a0', 'a5']);
  });
});

/** Answers as the engine would: all headlines, or the rows of the ids that are bound. */
const ask = (question: Sql): Promise<Outcome<AnswerRow[]>> => {
  const ids = question.values.filter((value) => typeof value === 'string' && value.startsWith('a'));
  const found = ids.length > 0 ? rows.filter((row) => ids.includes(row.article_id)) : rows;
  return Promise.resolve({ ok: true, value: found.map((row) => ({ ...row, officials: null, topics: null })) });
};

async function byHeadline(): Promise<Listing> {
  const opened = await openListing(ask, sql`TRUE`, 'headline');
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

describe('a listing by headline', () => {
  it('reads windows in its own order', async () => {
    const listing = await byHeadline();
    expect(listing.count).toBe(6);
    const window = await listing.window(1, 3);
    expect(window.ok && window.value.map((article) => article.article_id)).toEqual(['a3', 'a1', 'a4']);
  });

  it('knows neighbours at the ends and in between, and what is not in it', async () => {
    const listing = await byHeadline();
    expect(await listing.neighbours('a2')).toEqual({ ok: true, value: { position: 1, previous: null, next: 'a3' } });
    expect(await listing.neighbours('a4')).toEqual({ ok: true, value: { position: 4, previous: 'a1', next: 'a0' } });
    expect(await listing.neighbours('b1')).toEqual({ ok: true, value: null });
  });

  it('hands on a failure', async () => {
    const failing = (): Promise<Outcome<AnswerRow[]>> => Promise.resolve({ ok: false, code: 'engine', message: 'gone' });
    for (const sort of ['headline', 'newest'] as const) expect(await openListing(failing, sql`TRUE`, sort)).toMatchObject({ ok: false, code: 'engine' });
  });
});
