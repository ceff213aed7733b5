/** What joining people across pages needs to know of a page: a small record per person and article. */
import { wholeDay } from '../iso-dates.ts';
import type { PageReading, Title } from '../model.ts';
import { homeOf } from './homes.ts';
import { isOfSomeCounty, type Post } from './posts.ts';

/** A person as one article shows them. Holds no text of the page, so that those of a whole archive fit into memory. */
export interface Sighting {
  readonly articleId: string;
  /** Place among the people of the article. */
  readonly index: number;
  /** Day of the article, `YYYY-MM-DD`; '' where it is not wholly known. */
  readonly day: string;
  readonly name: string;
  readonly official: boolean;
  readonly local: boolean;
  /** Times the article names the person. */
  readonly mentions: number;
  /** The offices printed there, in the order of the print. */
  readonly posts: readonly Post[];
  /** The county that the page speaks of; null where all its places are printed, or none leads. */
  readonly home: string | null;
}

/**
 * The people of a page who may be officials: those with an office, and those named without a word of what they are. Whom
 * the print calls something else (a villager, a singer) is no official of that name elsewhere, and is left out.
 */
export function sightingsOf({ page, articles }: PageReading): Sighting[] {
  const found: Sighting[] = [];
  let county: string | null | undefined;
  for (const { article, date, people } of articles) {
    people.forEach(({ name, official, local, what, mentions }, index) => {
      if (!official && what !== null) return;
      const posts = mentions.flatMap(({ titles }) => titles).map(postOf);
      const home = posts.some(isOfSomeCounty) ? (county === undefined ? (county = homeOf(page.text)) : county) : null;
      found.push({ articleId: article.id, index, day: wholeDay(date) ?? '', name, official, local, mentions: mentions.length, posts, home });
    });
  }
  return found;
}

const postOf = ({ title, place, status }: Title): Post => ({ title, place: place ?? null, status });
