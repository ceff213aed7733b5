import { beforeAll, describe, expect, it } from 'vitest';
import { ArticleTables } from '../../../src/data/memory/articles.ts';
import { Lists } from '../../../src/data/memory/listing.ts';
import { SORTS, type Sort } from '../../../src/data/memory/orders.ts';
import { conditions } from '../../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../../src/filters/selection.ts';
import { invent } from '../../../src/synth/newspaper.ts';
import type { Tables } from '../../../src/tables/schema.ts';
import { content } from '../engine.node.ts';
import { SAMPLE } from '../sample.ts';

const TABLES = invent(300, 3);
const ALL = conditions(NOTHING_SELECTED);
const hold = async ({ articles, mentions, article_topics }: Pick<Tables, 'articles' | 'mentions' | 'article_topics'>): Promise<Lists> =>
  new Lists(new ArticleTables({ articles: await content('articles', articles), mentions: await content('mentions', mentions), article_topics: await content('article_topics', article_topics) }));

let lists: Lists;
beforeAll(async () => {
  lists = await hold(TABLES);
});
const ids = (sort: Sort, offset = 0, limit = 1000): string[] => lists.window(ALL, sort, offset, limit).articles.map(({ article_id }) => article_id);

describe('a list', () => {
  it.each(SORTS)('in windows holds every article once, in the order %s', (sort) => {
    const whole = ids(sort);
    expect([...whole].sort()).toEqual(TABLES.articles.map((row) => row.article_id).sort());
    expect([0, 120, 240].flatMap((offset) => ids(sort, offset, 120))).toEqual(whole);
  });

  it('follows the pages where nothing else decides', () => {
    const file = new Map(TABLES.pages.map((page) => [page.page_id, page.file]));
    const place = ({ page_id, number }: (typeof TABLES.articles)[number]): [string, string, number] => [file.get(page_id)!, page_id, number];
    const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => a.map((cell, i) => (cell < b[i]! ? -1 : cell > b[i]! ? 1 : 0)).find((sign) => sign !== 0) ?? 0;
    expect(ids('page')).toEqual(TABLES.articles.toSorted((a, b) => compare(place(a), place(b))).map((row) => row.article_id));
  });

  it('by headline goes by pinyin and by the value of numbers; equal headlines keep their order', async () => {
    const headlines = ['樊惠林调研', '安全生产会议', '2月份例会', '10月份例会', '安全生产会议'];
    const held = await hold({ ...SAMPLE, articles: SAMPLE.articles.map((row, i) => ({ ...row, headline: headlines[i]! })) });
    expect(held.window(ALL, 'headline', 0, 10).articles.map(({ headline, article_id }) => `${headline} ${article_id}`)).toEqual([
      '2月份例会 p1-3', '10月份例会 p2-1', '安全生产会议 p1-2', '安全生产会议 p2-2', '樊惠林调研 p1-1',
    ]);
  });

  it('names the officials of a row in the order of the text, with the first title printed, and its topics', () => {
    for (const { article_id, officials, topics } of lists.window(ALL, 'page', 0, 40).articles) {
      const here = TABLES.mentions.filter((row) => row.article_id === article_id).sort((a, b) => a.start - b.start);
      expect(officials.map(({ id }) => id)).toEqual([...new Set(here.map((row) => row.official_id))]);
      for (const { id, title } of officials) expect(title).toBe(here.find((row) => row.official_id === id && row.title !== null)?.title ?? '');
      expect(new Set(topics)).toEqual(new Set(TABLES.article_topics.filter((row) => row.article_id === article_id).map((row) => row.topic_id)));
    }
  });
});

describe('neighbours', () => {
  it.each(SORTS)('stand beside the article in the order %s', (sort) => {
    const whole = ids(sort);
    for (const at of [0, 1, 150, whole.length - 1]) {
      expect(lists.neighbours(ALL, sort, whole[at]!)).toEqual({ position: at + 1, previous: whole[at - 1] ?? null, next: whole[at + 1] ?? null });
    }
  });
  it('are none where the article is not selected, or nowhere', () => {
    expect(lists.neighbours({ ...ALL, kinds: ['nothing'] }, 'newest', TABLES.articles[0]!.article_id)).toBeNull();
    expect(lists.neighbours(ALL, 'newest', 'nowhere')).toBeNull();
  });
});
