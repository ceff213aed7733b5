/** What joining people across pages needs to know of a page: a small record per person and article. */
import { wholeDay } from '../iso-dates.ts';
import type { PageReading, Title } from '../model.ts';
import type { Post } from './posts.ts';

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
}

/**
 * The people of a page who may be officials: those with an office, and those named without a word of what they are. Whom
 * the print calls something else (a villager, a singer) is no official of that name elsewhere, and is left out.
 */
export function sightingsOf({ articles }: Pick<PageReading, 'articles'>): Sighting[] {
  const found: Sighting[] = [];
  for (const { article, date, people } of articles) {
    people.forEach(({ name, official, local, what, mentions }, index) => {
      if (!official && what !== null) return;
      const posts = mentions.flatMap(({ titles }) => titles).map(postOf);
      found.push({ articleId: article.id, index, day: wholeDay(date) ?? '', name, official, local, mentions: mentions.length, posts });
    });
  }
  return found;
}

const postOf = ({ title, place, status }: Title): Post => ({ title, place: place ?? null, status });
