/** What stands behind a figure of a chart, as `data/evidence.ts` asks it in SQL. */
import { daysFrom } from '../../tables/days.ts';
import type { Conditions } from '../conditions.ts';
import type { Place, Subject } from '../evidence.ts';
import type { Findings, Found } from './articles.ts';
import { NONE } from './columns.ts';
import { dayOf, type Lists } from './listing.ts';
import { codesOf, holds } from './selecting.ts';

export interface Places {
  /** Places and articles without one: all that a window may show. */
  readonly lines: number;
  readonly places: number;
  readonly articles: number;
  readonly found: readonly Place[];
}

/** `limit` lines from `offset`. `findings` are read for all subjects but officials. */
export function placesBehind(lists: Lists, findings: Findings | null, subject: Subject, conditions: Conditions, offset: number, limit: number): Places {
  const { tables } = lists;
  const { shown, date } = tables;
  const counts = counting(lists, subject);
  const { source, isPlace, title } = telling(lists, findings, subject);
  let [lines, places, articles] = [0, 0, 0];
  const found: Place[] = [];
  const take = (article: number, row: number | null): void => {
    if (lines >= offset && lines < offset + limit) {
      found.push({
        article_id: shown.article_id[article]!, headline: shown.headline[article]!, date: dayOf(date[article]!),
        start: row === null ? null : source.begin[row]!, end: row === null ? null : source.end[row]!, page_start: row === null ? null : source.page[row]!,
        title: row === null ? null : title(row),
      });
    }
    lines++;
  };
  for (const article of lists.list(conditions, 'day')) {
    if (!counts(article)) continue;
    articles++;
    const rows = source.rows.subarray(source.start[article], source.start[article + 1]).filter(isPlace);
    places += rows.length;
    if (rows.length === 0) take(article, null);
    for (const row of rows.sort((a, b) => source.begin[a]! - source.begin[b]! || source.end[a]! - source.end[b]! || a - b)) take(article, row);
  }
  return { lines, places, articles, found };
}

/** Whether an article is one of the subject. */
function counting({ tables }: Lists, subject: Subject): (article: number) => boolean {
  const { mentions, topics, kind, date } = tables;
  switch (subject.by) {
    case 'official': {
      const wanted = codesOf(mentions.official, [subject.id]);
      return (article) => holds(mentions, mentions.official, wanted, article);
    }
    case 'topic': {
      const wanted = codesOf(topics.topic, [subject.id]);
      return (article) => holds(topics, topics.topic, wanted, article);
    }
    case 'kind': {
      const wanted = kind.codeOf(subject.id);
      return (article) => kind.code[article] === wanted;
    }
    case 'date': {
      const { days } = subject;
      const [first, last] = days === 'undated' ? [NONE, NONE] : [daysFrom(days.from) ?? NaN, daysFrom(days.to) ?? NaN];
      const wanted = subject.kind === null ? null : kind.codeOf(subject.kind);
      return (article) => date[article]! >= first && date[article]! <= last && (wanted === null || kind.code[article] === wanted);
    }
  }
}

interface Telling {
  readonly source: Found;
  readonly isPlace: (row: number) => boolean;
  readonly title: (row: number) => string | null;
}

/** The places that made an article count; of days, the words that the day was read from. */
function telling({ tables: { mentions } }: Lists, findings: Findings | null, subject: Subject): Telling {
  if (subject.by === 'official') {
    const wanted = mentions.official.codeOf(subject.id);
    return { source: mentions, isPlace: (row) => mentions.official.code[row] === wanted, title: (row) => mentions.title[row]! };
  }
  const { finding, value, begin } = findings!;
  const what = finding.codeOf(subject.by);
  const wanted = subject.by === 'date' ? null : value.codeOf(subject.id);
  const isPlace = (row: number): boolean => finding.code[row] === what && begin[row] !== NONE && (wanted === null || value.code[row] === wanted);
  return { source: findings!, isPlace, title: () => null };
}
