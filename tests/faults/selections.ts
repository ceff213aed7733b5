/** Random selections of the invented data set, and by counting row by row how many articles each leaves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/tables/manifest.ts';
import { readTable } from '../../src/tables/parquet.ts';
import type { Row, TableName } from '../../src/tables/schema.ts';

const FOLDER = 'public/data/demo';
const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const table = <N extends TableName>(name: N): Promise<Row<N>[]> => readTable(name, new Uint8Array(readFileSync(join(FOLDER, manifest.tables[name].file))));

export interface Drawn {
  /** What the address bar holds. */
  readonly hash: string;
  readonly selected: number;
}

export const TOTAL = manifest.counts.articles;

/** Draws selections of one or two dimensions, the empty one among them. */
export async function drawer(next: () => number): Promise<() => Drawn> {
  const [articles, mentions, topics, officials] = await Promise.all([table('articles'), table('mentions'), table('article_topics'), table('officials')]);
  const group = (pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> => {
    const groups = new Map<string, Set<string>>();
    for (const [key, article] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(article));
    return groups;
  };
  const of = {
    official: group(mentions.map(({ official_id, article_id }) => [official_id, article_id])),
    topic: group(topics.map(({ topic_id, article_id }) => [topic_id, article_id])),
    kind: group(articles.map(({ kind, article_id }) => [kind, article_id])),
  };
  const local = new Set(officials.filter((each) => each.local).map(({ official_id }) => official_id));
  const keys = { official: [...of.official.keys()].filter((id) => local.has(id)), topic: [...of.topic.keys()], kind: [...of.kind.keys()] };
  const years = [...new Set(articles.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])))].sort();
  const all = articles.map(({ article_id, date }) => ({ article_id, date }));
  return () => {
    let left = all;
    const parts = ['set=demo'];
    for (const dimension of ['official', 'topic', 'kind'] as const) {
      if (next() > 0.45) continue;
      const key = keys[dimension][Math.floor(next() * keys[dimension].length)]!;
      parts.push(`${dimension}=${encodeURIComponent(key)}`);
      left = left.filter(({ article_id }) => of[dimension].get(key)!.has(article_id));
    }
    if (next() < 0.3) {
      const year = years[Math.floor(next() * years.length)]!;
      parts.push(`from=${year}-01-01`, `to=${year}-12-31`);
      left = left.filter(({ date }) => date?.startsWith(year));
    }
    return { hash: `#v1?${parts.join('&')}`, selected: left.length };
  };
}
