/**
 * Articles of a page -> the people each names. A page is read as a whole: a name that one article shows clearly, after
 * a title for example, is recognised in its siblings.
 */
import type { Article, Person } from './model.ts';
import { candidatesOf } from './people/candidates.ts';
import { choose } from './people/choose.ts';
import { confirm } from './people/consistency.ts';
import { lift } from './people/frames.ts';
import { gather } from './people/gather.ts';

/** The people of each article, in the order of their first mention. Names in bylines are not among them. */
export function findPeople(articles: readonly Article[]): Person[][] {
  const scored = articles.map(candidatesOf);
  const confirmed = confirm(scored);
  return articles.map((article, i) => {
    const text = scored[i]!.key;
    return gather(article.text.text, text, choose(text, lift(text, confirmed[i]!)));
  });
}
