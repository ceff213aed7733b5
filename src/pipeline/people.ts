/**
 * Articles of a page -> the people each names. A page is read as a whole: a name that one article shows clearly, after
 * a title for example, is recognised in its siblings.
 */
import type { Article, Person } from './model.ts';
import { candidatesOf, confirm, type Scored } from './people/candidates.ts';
import { choose } from './people/choose.ts';
import { gather } from './people/gather.ts';

/** The people of each article, in the order of their first mention. Names in bylines are not among them. */
export function findPeople(articles: readonly Article[]): Person[][] {
  const scored = articles.map(candidatesOf);
  const best = new Map<string, number>();
  for (const { key, candidates } of scored) {
    for (const c of candidates) {
      const name = key.slice(c.start, c.end);
      if (c.score > (best.get(name) ?? -Infinity)) best.set(name, c.score);
    }
  }
  return scored.map((article: Scored) => gather(article.key, choose(article.key, confirm(article, best))));
}
