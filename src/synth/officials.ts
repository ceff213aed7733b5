/** One row an official, counted from what the invented articles print. */
import type { Row, Tables } from '../tables/schema.ts';
import type { Cast } from './cast.ts';

export function officialsOf(tables: Tables, cast: Cast): Row<'officials'>[] {
  const dates = new Map(tables.articles.map((article) => [article.article_id, article.date]));
  const rows = new Map<string, { articles: Set<string>; mentions: number; days: string[]; title: string; titled: string }>();
  for (const { official_id, article_id, title } of tables.mentions) {
    let row = rows.get(official_id);
    if (row === undefined) rows.set(official_id, (row = { articles: new Set(), mentions: 0, days: [], title: '', titled: '' }));
    row.articles.add(article_id);
    row.mentions++;
    const day = dates.get(article_id) ?? null;
    if (day !== null) row.days.push(day);
    // 区领导 says that somebody leads, not what; any office says more.
    if (title !== null && (row.title === '' || (title !== '区领导' && (row.title === '区领导' || (day ?? '') >= row.titled)))) {
      row.title = title;
      row.titled = day ?? row.titled;
    }
  }
  return cast.all
    .filter(({ id }) => rows.has(id))
    .map(({ id, name, pinyin }) => {
      const { articles, mentions, days, title } = rows.get(id)!;
      days.sort();
      return {
        official_id: id, name, pinyin, initials: pinyin.split(' ').map((syllable) => syllable[0]!).join(''), title, local: true,
        articles: articles.size, mentions, first_date: days[0] ?? null, last_date: days.at(-1) ?? null,
      };
    })
    .sort((a, b) => (a.official_id < b.official_id ? -1 : 1));
}
