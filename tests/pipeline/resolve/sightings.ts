/** Sightings written in a line each: day, name, offices; and the resolution of some. */
import type { TitleStatus } from '../../../src/pipeline/model.ts';
import { resolve, type Resolution, type ToPinyin } from '../../../src/pipeline/resolve.ts';
import type { Sighting } from '../../../src/pipeline/resolve/sightings.ts';

const SOUNDS: Readonly<Record<string, string>> = {
  陈: 'chen', 志: 'zhi', 远: 'yuan', 苑: 'yuan', 王: 'wang', 伟: 'wei', 艾: 'ai', 山: 'shan', 吐: 'tu', 土: 'tu', 尔: 'er', 逊: 'xun', 买: 'mai', 提: 'ti', 力: 'li',
  李: 'li', 卓: 'zhuo', 瑜: 'yu', 江: 'jiang', 一: 'yi', 苇: 'wei',
};
export const toPinyin: ToPinyin = (name) => {
  const syllables = [...name].map((char) => SOUNDS[char] ?? '').filter(Boolean);
  return { pinyin: syllables.join(' '), initials: syllables.map((s) => s[0]).join('') };
};

export interface Office {
  readonly title: string;
  readonly place?: string;
  readonly status?: TitleStatus;
}

/** The people of one article of its own page. */
export const article = (page: string, day: string, ...people: readonly Pick<Sighting, 'name' | 'posts'>[]): Sighting[] =>
  people.map(({ name, posts }, index) => ({ articleId: `${page}-01`, index, day, name, official: posts.length > 0, local: true, mentions: 1, posts, home: null }));

export const person = (name: string, ...offices: readonly Office[]): Pick<Sighting, 'name' | 'posts'> => ({
  name,
  posts: offices.map(({ title, place = null, status = 'current' }) => ({ title, place, status })),
});

/** On pages that speak of one county. */
export const at = (home: string, sightings: readonly Sighting[]): Sighting[] => sightings.map((sighting) => ({ ...sighting, home }));

export const resolved = (...articles: readonly (readonly Sighting[])[]): Resolution => resolve(articles.flat(), toPinyin);

/** Page -> id of its first person. */
export const idOf = ({ ids }: Resolution, page: string): string | null | undefined => ids.get(`${page}-01`)?.[0];
