/** One row an official, and one an office, counted from what the invented articles print. */
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
        articles: articles.size, mentions, first_date: days[0] ?? null, last_date: days.at(-1) ?? null, corrected: false,
      };
    })
    .sort((a, b) => (a.official_id < b.official_id ? -1 : 1));
}

/** The offices of each official over time; invented titles are printed without a place. */
export function officesOf({ roles }: Pick<Tables, 'roles'>): Row<'offices'>[] {
  const offices = new Map<string, Row<'offices'>>();
  for (const { official_id, title, status, date } of roles) {
    const key = `${official_id} ${status} ${title}`;
    const office = offices.get(key) ?? { official_id, title, place: null, status, first_date: date, last_date: date, articles: 0 };
    const days = [office.first_date, office.last_date, date].filter((day) => day !== null).sort();
    offices.set(key, { ...office, first_date: days[0] ?? null, last_date: days.at(-1) ?? null, articles: office.articles + 1 });
  }
  const order = ({ official_id, first_date, title, status }: Row<'offices'>): string => [official_id, first_date ?? '9999', title, status].join(' ');
  return [...offices.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
