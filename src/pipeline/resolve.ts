/**
 * One official across pages and years: joins the people of all articles by name, place and office.
 *
 * The result depends on the set of sightings only, never on their order. Doubts become notices.
 */
import type { Notice } from './model.ts';
import { Career, clashes, dated, partition, type DatedPost } from './resolve/posts.ts';
import type { Sighting } from './resolve/sightings.ts';
import { isTransliterated, sameSound } from './resolve/variants.ts';

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
  /** Articles that name the person, and how often they do. */
  readonly articles: number;
  readonly mentions: number;
  /** First and last day of these articles; null where none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface Resolution {
  /** Sorted by id. */
  readonly officials: readonly Official[];
  /** Article id -> the official's id by place among the article's people; null or absent where the person is no official. */
  readonly ids: ReadonlyMap<string, readonly (string | null)[]>;
  /** Doubts: `same_name_two_people`, `spelling_joined`. */
  readonly notices: readonly Notice[];
}

/** Joins the people of all articles; `sightings` may come in any order. */
export function resolve(sightings: readonly Sighting[], toPinyin: ToPinyin): Resolution {
  const notices: Notice[] = [];
  const ids = new Map<string, (string | null)[]>();
  const byName = new Map<string, Sighting[]>();
  const bare: Sighting[] = [];
  for (const sighting of sightings.toSorted(byDay)) {
    if (!sighting.official) {
      bare.push(sighting);
      continue;
    }
    const same = byName.get(sighting.name);
    if (same) same.push(sighting);
    else byName.set(sighting.name, [sighting]);
  }
  const assign = ({ articleId, index }: Sighting, id: string | null): void => {
    let ofArticle = ids.get(articleId);
    if (!ofArticle) ids.set(articleId, (ofArticle = []));
    while (ofArticle.length < index) ofArticle.push(null);
    ofArticle[index] = id;
  };

  const groups: Sighting[][] = [];
  for (const same of joinSpellings(byName, toPinyin, notices)) {
    const parts = partition(same);
    if (parts.length > 1) for (const part of parts) notices.push(twoPeople(part[0]!));
    groups.push(...parts);
  }
  groups.sort((a, b) => compare(identity(a), identity(b)));

  const only = new Map<string, Sighting[] | null>();
  for (const group of groups) for (const name of new Set(group.map((s) => s.name))) only.set(name, only.has(name) ? null : group);
  for (const s of bare) {
    const group = only.get(s.name);
    if (group) group.push(s);
    else assign(s, null);
  }

  const taken = new Map<string, number>();
  const officials = groups.map((group): Official => {
    const name = commonest(group);
    const { pinyin, initials } = toPinyin(name);
    const slug = pinyin.toLowerCase().replace(/[^a-z0-9]/g, '') || [...name].map((c) => c.codePointAt(0)!.toString(16)).join('');
    const n = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, n);
    const id = n === 1 ? slug : `${slug}-${n}`;
    for (const s of group) assign(s, id);
    return { id, name, pinyin, initials, title: latestTitle(group), local: group.some((s) => s.official && s.local), ...extentOf(group) };
  });

  officials.sort((a, b) => compare(a.id, b.id));
  notices.sort((a, b) => compare(`${a.articleId} ${a.code} ${a.detail}`, `${b.articleId} ${b.code} ${b.detail}`));
  return { officials, ids, notices };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDay = (a: Sighting, b: Sighting): number => compare(a.day, b.day) || compare(a.articleId, b.articleId) || a.index - b.index;

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
        detail: `${twin.group[0]!.name} = ${name}`,
      });
      twin.group.push(...group);
    } else {
      spelled.push({ sound, group: [...group] });
    }
  }
  return [...groups, ...spelled.map((s) => s.group)];
}

const careerOf = (group: readonly Sighting[]): readonly DatedPost[] => {
  const career = new Career();
  for (const s of group) career.add(dated(s));
  return career.posts;
};

const twoPeople = (first: Sighting): Notice => ({
  code: 'same_name_two_people',
  severity: 'doubt',
  articleId: first.articleId,
  detail: `${first.name}：${first.posts.map((p) => p.title).join('、')}`,
});

/** What orders officials who share a slug: spelling, then first day, then first article. */
function identity(group: readonly Sighting[]): string {
  const first = [...group].sort(byDay)[0]!;
  return `${commonest(group)}\t${first.day || '9999'}\t${first.articleId}\t${String(first.index).padStart(3, '0')}`;
}

function commonest(group: readonly Sighting[]): string {
  const counts = new Map<string, number>();
  for (const s of group) counts.set(s.name, (counts.get(s.name) ?? 0) + s.mentions);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

function extentOf(group: readonly Sighting[]): Pick<Official, 'articles' | 'mentions' | 'firstDay' | 'lastDay'> {
  const days = group.flatMap(({ day }) => (day === '' ? [] : [day])).sort();
  return {
    articles: new Set(group.map(({ articleId }) => articleId)).size,
    mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

function latestTitle(group: readonly Sighting[]): string {
  const titled = group.filter((s) => s.posts.length > 0).sort((a, b) => compare(a.day, b.day) || compare(a.articleId, b.articleId));
  const last = titled.at(-1);
  return last ? [...new Set(last.posts.map((p) => p.title))].join('、') : '';
}
