/**
 * One official across pages and years: joins the people of all articles by name, place and office.
 *
 * The result depends on the set of readings only, never on their order. Doubts become notices.
 */
import { Career, clashes, partition, type Post } from './people/posts.ts';
import { isTransliterated, sameSound } from './people/variants.ts';
import type { Notice, PageReading, Person, Title } from './model.ts';

/** Reads a name: syllables without tones separated by a space, and their first letters (`fan hui lin`, `fhl`). */
export type ToPinyin = (name: string) => { readonly pinyin: string; readonly initials: string };

export interface Official {
  /** Slug of the pinyin (`fanhuilin`); officials who would share one carry a number from the second on (`fanhuilin-2`). */
  readonly id: string;
  /** The spelling printed most often. */
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  /** The offices printed in the latest article that gives any, joined by 、. */
  readonly title: string;
  readonly local: boolean;
}

export interface Resolution {
  /** Sorted by id. */
  readonly officials: readonly Official[];
  /** Article id -> the official's id for each entry of that article's `people`; null where the person is no official. */
  readonly ids: ReadonlyMap<string, readonly (string | null)[]>;
  /** Doubts: `same_name_two_people`, `spelling_joined`. */
  readonly notices: readonly Notice[];
}

/** A person as one article shows them, with what is known of the article. */
interface Sighting {
  readonly person: Person;
  readonly articleId: string;
  readonly index: number;
  /** `YYYY-MM-DD`, or '' where the day is not known. */
  readonly day: string;
  readonly posts: readonly Post[];
}

/** Joins the people of all articles. Nothing is changed in `readings`. */
export function resolve(readings: readonly PageReading[], toPinyin: ToPinyin): Resolution {
  const notices: Notice[] = [];
  const ids = new Map<string, (string | null)[]>();
  const byName = new Map<string, Sighting[]>();
  const bare: Sighting[] = [];
  for (const sighting of sightings(readings, ids)) {
    if (!sighting.person.official) {
      if (sighting.person.what === null) bare.push(sighting);
      continue;
    }
    const same = byName.get(sighting.person.name);
    if (same) same.push(sighting);
    else byName.set(sighting.person.name, [sighting]);
  }

  const groups: Sighting[][] = [];
  for (const same of joinSpellings(byName, toPinyin, notices)) {
    const parts = partition(same);
    if (parts.length > 1) for (const part of parts) notices.push(twoPeople(part[0]!));
    groups.push(...parts);
  }
  groups.sort((a, b) => compare(identity(a), identity(b)));

  const taken = new Map<string, number>();
  const officials = groups.map((group) => {
    const name = commonest(group);
    const { pinyin, initials } = toPinyin(name);
    const slug = pinyin.toLowerCase().replace(/[^a-z0-9]/g, '') || [...name].map((c) => c.codePointAt(0)!.toString(16)).join('');
    const n = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, n);
    const id = n === 1 ? slug : `${slug}-${n}`;
    for (const s of group) ids.get(s.articleId)![s.index] = id;
    return { id, name, pinyin, initials, title: latestTitle(group), local: group.some((s) => s.person.local) };
  });

  const only = new Map<string, string | null>();
  groups.forEach((group, i) => {
    for (const name of new Set(group.map((s) => s.person.name))) only.set(name, only.has(name) ? null : officials[i]!.id);
  });
  for (const s of bare) ids.get(s.articleId)![s.index] = only.get(s.person.name) ?? null;

  officials.sort((a, b) => compare(a.id, b.id));
  notices.sort((a, b) => compare(`${a.articleId} ${a.code} ${a.detail}`, `${b.articleId} ${b.code} ${b.detail}`));
  return { officials, ids, notices };
}

function sightings(readings: readonly PageReading[], ids: Map<string, (string | null)[]>): Sighting[] {
  const all: Sighting[] = [];
  for (const { articles } of readings) {
    for (const { article, date, people } of articles) {
      ids.set(article.id, people.map(() => null));
      const day = date.year && date.month && date.day ? [date.year, pad(date.month), pad(date.day)].join('-') : '';
      people.forEach((person, index) => {
        const posts = person.mentions.flatMap((m) => m.titles).map((title) => postOf(title, day));
        all.push({ person, articleId: article.id, index, day, posts });
      });
    }
  }
  return all.sort((a, b) => compare(a.day, b.day) || compare(a.articleId, b.articleId) || a.index - b.index);
}

const pad = (n: number): string => String(n).padStart(2, '0');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const postOf = (title: Title, day: string): Post => ({ title: title.title, place: title.place ?? null, status: title.status, day });

/** Puts the spellings of one transliterated name into one group when they share an office; others stay by their name. */
function joinSpellings(byName: ReadonlyMap<string, Sighting[]>, toPinyin: ToPinyin, notices: Notice[]): Sighting[][] {
  const groups: Sighting[][] = [];
  const spelled: { readonly sound: string; readonly group: Sighting[] }[] = [];
  for (const name of [...byName.keys()].sort(compare)) {
    const group = byName.get(name)!;
    if (!isTransliterated(name)) {
      groups.push(group);
      continue;
    }
    const sound = toPinyin(name).pinyin;
    const titles = new Set(group.flatMap((s) => s.posts.map((p) => p.title)));
    const twin = spelled.find((o) => sameSound(o.sound, sound) && o.group.some((s) => s.posts.some((p) => titles.has(p.title))));
    if (twin && !clashes(careerOf(twin.group), careerOf(group))) {
      notices.push({
        code: 'spelling_joined',
        severity: 'doubt',
        articleId: group[0]!.articleId,
        detail: `${twin.group[0]!.person.name} = ${name}`,
      });
      twin.group.push(...group);
    } else {
      spelled.push({ sound, group: [...group] });
    }
  }
  return [...groups, ...spelled.map((s) => s.group)];
}

const careerOf = (group: readonly Sighting[]): readonly Post[] => {
  const career = new Career();
  for (const s of group) career.add(s.posts);
  return career.posts;
};

const twoPeople = (first: Sighting): Notice => ({
  code: 'same_name_two_people',
  severity: 'doubt',
  articleId: first.articleId,
  detail: `${first.person.name}：${first.posts.map((p) => p.title).join('、')}`,
});

/** What orders officials who share a slug: spelling, then first day, then first article. */
function identity(group: readonly Sighting[]): string {
  const first = [...group].sort((a, b) => compare(a.day, b.day) || compare(a.articleId, b.articleId) || a.index - b.index)[0]!;
  return `${commonest(group)}\t${first.day || '9999'}\t${first.articleId}\t${pad(first.index)}`;
}

function commonest(group: readonly Sighting[]): string {
  const counts = new Map<string, number>();
  for (const s of group) counts.set(s.person.name, (counts.get(s.person.name) ?? 0) + s.person.mentions.length);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

function latestTitle(group: readonly Sighting[]): string {
  const titled = group.filter((s) => s.posts.length > 0).sort((a, b) => compare(a.day, b.day) || compare(a.articleId, b.articleId));
  const last = titled.at(-1);
  return last ? [...new Set(last.posts.map((p) => p.title))].join('、') : '';
}
