/** The offices of a person over time, as they are printed. */
import { compare } from './namesakes.ts';
import { samePlace, type Post } from './posts.ts';
import type { Sighting } from './sightings.ts';

/** An office in one standing: 代县长 that is acting, 县长 that is current and 县长 that is former are three. */
export interface Office extends Post {
  /** First and last day of the articles that print it so; null where none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly articles: number;
}

/** By first day, what is undated last. A place that is printed once is the place of the office wherever it is left out. */
export function careerOf(sightings: readonly Sighting[]): Office[] {
  const offices = new Map<string, { readonly post: Post; readonly days: string[]; readonly articles: Set<string> }[]>();
  for (const { posts, day, articleId } of sightings) {
    for (const post of posts) {
      const key = `${post.title}\t${post.status}`;
      const same = offices.get(key) ?? [];
      offices.set(key, same);
      let office = same.find((each) => each.post.place === post.place);
      if (!office) same.push((office = { post, days: [], articles: new Set() }));
      if (day) office.days.push(day);
      office.articles.add(articleId);
    }
  }
  return [...offices.values()]
    .flatMap((same) => joinPlaces(same))
    .map(({ post, days, articles }) => {
      const sorted = days.toSorted(compare);
      return { ...post, firstDay: sorted[0] ?? null, lastDay: sorted.at(-1) ?? null, articles: articles.size };
    })
    .sort((a, b) => compare(a.firstDay ?? '9999', b.firstDay ?? '9999') || compare(a.title, b.title) || compare(a.status, b.status) || compare(a.place ?? '', b.place ?? ''));
}

type Printed = { readonly post: Post; readonly days: string[]; readonly articles: Set<string> };

/** 二七 and 郑州市二七区 are one place, named by its longest form. */
function joinPlaces(same: readonly Printed[]): Printed[] {
  const placed: Printed[] = [];
  const add = (to: Printed, from: Printed): void => {
    to.days.push(...from.days);
    for (const article of from.articles) to.articles.add(article);
  };
  const longestFirst = same.toSorted((a, b) => (b.post.place ?? '').length - (a.post.place ?? '').length || compare(a.post.place ?? '', b.post.place ?? ''));
  for (const office of longestFirst) {
    const { place } = office.post;
    const home = place === null ? (placed.length === 1 ? placed[0] : undefined) : placed.find((each) => samePlace(each.post.place!, place));
    if (home) add(home, office);
    else placed.push({ post: office.post, days: [...office.days], articles: new Set(office.articles) });
  }
  return placed;
}
