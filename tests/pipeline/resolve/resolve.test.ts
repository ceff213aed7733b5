/** One official across pages: what is joined, what is kept apart, and that the order of pages changes nothing. */
import { describe, expect, it } from 'vitest';
import type { ArticleReading, PageReading, Person, TitleStatus } from '../../../src/pipeline/model.ts';
import { resolve as resolveSightings, type Resolution, type ToPinyin } from '../../../src/pipeline/resolve.ts';
import { sightingsOf } from '../../../src/pipeline/resolve/sightings.ts';
import { articleOf } from '../people/article.ts';

const SOUNDS: Readonly<Record<string, string>> = {
  陈: 'chen', 志: 'zhi', 远: 'yuan', 苑: 'yuan', 王: 'wang', 伟: 'wei', 艾: 'ai', 山: 'shan', 吐: 'tu', 土: 'tu', 尔: 'er', 逊: 'xun', 买: 'mai', 提: 'ti', 力: 'li',
};
const toPinyin: ToPinyin = (name) => {
  const syllables = [...name].map((char) => SOUNDS[char] ?? '').filter(Boolean);
  return { pinyin: syllables.join(' '), initials: syllables.map((s) => s[0]).join('') };
};

const resolve = (pages: readonly PageReading[], pinyin: ToPinyin): Resolution => resolveSightings(pages.flatMap(sightingsOf), pinyin);

interface Office {
  readonly title: string;
  readonly place?: string;
  readonly status?: TitleStatus;
}

const person = (name: string, ...offices: readonly Office[]): Person => ({
  name,
  official: offices.length > 0,
  local: true,
  what: null,
  mentions: [{ start: 0, end: name.length, words: name, titles: offices.map((o) => ({ start: 0, end: 1, status: 'current', ...o })) }],
});

function page(id: string, day: string, ...people: readonly Person[]): PageReading {
  const article = articleOf('文', `${id}-01`);
  const [year, month, date] = day ? day.split('-').map(Number) : [null, null, null];
  const reading = {
    article,
    headline: { text: '', origin: 'derived' },
    date: { year, month, day: date, precision: 'day', basis: 'text', words: null, yearBasis: 'printed', yearWords: null, confidence: 1 },
    people,
    topics: [],
    kind: { kind: 'other', confidence: 0, words: [] },
  } as unknown as ArticleReading;
  return { page: article.page, layout: { blocks: [], residue: [], folio: { date: null, pageNumber: null }, notices: [] }, articles: [reading], notices: [] };
}

describe('officials across pages', () => {
  it('joins one name and gives the latest title', () => {
    const pages = [page('a', '2023-05-01', person('陈志远', { title: '县长' })), page('b', '2022-01-04', person('陈志远', { title: '副县长' }))];
    const { officials, ids, notices } = resolve(pages, toPinyin);
    expect(officials).toEqual([{ id: 'chenzhiyuan', name: '陈志远', pinyin: 'chen zhi yuan', initials: 'czy', title: '县长', local: true, articles: 2, mentions: 2, firstDay: '2022-01-04', lastDay: '2023-05-01' }]);
    expect(Object.fromEntries(ids)).toEqual({ 'a-01': ['chenzhiyuan'], 'b-01': ['chenzhiyuan'] });
    expect(notices).toEqual([]);
  });

  it('gives homophones ids of their own, whatever the order of pages', () => {
    const pages = [page('a', '2023-05-01', person('陈志远', { title: '县长' })), page('b', '2023-05-02', person('陈志苑', { title: '局长' }))];
    const forwards = resolve(pages, toPinyin);
    const backwards = resolve([...pages].reverse(), toPinyin);
    expect(forwards.officials.map((o) => `${o.id} ${o.name}`)).toEqual(['chenzhiyuan 陈志苑', 'chenzhiyuan-2 陈志远']);
    expect(backwards.officials).toEqual(forwards.officials);
    expect(backwards.ids.get('a-01')).toEqual(forwards.ids.get('a-01'));
  });

  it('keeps clashing offices at one time apart and says so', () => {
    const pages = [
      page('a', '2023-05-01', person('王伟', { title: '县委书记' })),
      page('b', '2023-05-09', person('王伟', { title: '村党支部书记' })),
      page('c', '2023-06-01', person('王伟', { title: '县委书记' })),
    ];
    const { officials, ids, notices } = resolve(pages, toPinyin);
    expect(officials.map((o) => `${o.id} ${o.title}`)).toEqual(['wangwei 县委书记', 'wangwei-2 村党支部书记']);
    expect(['a', 'b', 'c'].map((p) => ids.get(`${p}-01`)![0])).toEqual(['wangwei', 'wangwei-2', 'wangwei']);
    expect(notices.map((n) => n.code)).toEqual(['same_name_two_people', 'same_name_two_people']);
  });

  it('takes a promotion, a seat beside an office and a longer place name for one person', () => {
    const pages = [
      page('a', '2023-05-01', person('王伟', { title: '镇党委书记' })),
      page('b', '2023-07-01', person('王伟', { title: '副县长' })),
      page('c', '2023-07-02', person('王伟', { title: '全国政协委员' })),
      page('d', '2023-07-03', person('王伟', { title: '副县长', place: '平川县' })),
      page('e', '2023-07-04', person('王伟', { title: '副县长', place: '河口市平川' })),
    ];
    expect(resolve(pages, toPinyin).officials).toHaveLength(1);
  });

  it('tells the same office in two places apart', () => {
    const pages = [page('a', '2023-05-01', person('王伟', { title: '县长', place: '平川' })), page('b', '2023-05-02', person('王伟', { title: '县长', place: '青石' }))];
    expect(resolve(pages, toPinyin).officials).toHaveLength(2);
  });

  it('joins spellings of a transliterated name that share an office', () => {
    const pages = [
      page('a', '2023-05-01', person('艾山·吐尔逊', { title: '副州长' })),
      page('b', '2023-05-02', person('艾山·土尔逊', { title: '副州长' })),
      page('c', '2023-05-03', person('买买提·艾力', { title: '副州长' })),
    ];
    const { officials, notices } = resolve(pages, toPinyin);
    expect(officials).toHaveLength(2);
    expect(notices.map((n) => n.code)).toEqual(['spelling_joined']);
  });

  it('finds the official behind a bare name, unless two bear it', () => {
    const one = resolve([page('a', '2023-05-01', person('王伟', { title: '县长' })), page('b', '', person('王伟'))], toPinyin);
    expect(one.ids.get('b-01')).toEqual(['wangwei']);
    const pages = [page('a', '2023-05-01', person('王伟', { title: '县长' })), page('c', '2023-05-02', person('王伟', { title: '村党支部书记' })), page('b', '', person('王伟'))];
    expect(resolve(pages, toPinyin).ids.get('b-01')).toEqual([null]);
  });
});
