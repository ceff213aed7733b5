/** One official across pages: what is joined, what is kept apart, and what becomes a doubt. */
import { describe, expect, it } from 'vitest';
import { toPinyin as realPinyin } from '../../../src/ingest/pinyin.ts';
import { readPage } from '../../../src/pipeline/index.ts';
import { resolve } from '../../../src/pipeline/resolve.ts';
import { sightingsOf } from '../../../src/pipeline/resolve/sightings.ts';
import { article, at, idOf, person, resolved } from './sightings.ts';

const codes = (of: ReturnType<typeof resolved>): string[] => of.notices.map(({ code }) => code);
const career = (of: ReturnType<typeof resolved>, id: string): string[] =>
  of.officials.find((each) => each.id === id)!.career.map(({ title, place, status, firstDay, lastDay, articles }) => `${place ?? ''}${title} ${status} ${firstDay}/${lastDay} ${articles}`);

describe('one person', () => {
  it('has the latest title, all days and all offices', () => {
    const found = resolved(
      article('a', '2023-05-01', person('陈志远', { title: '县长' })),
      article('b', '2022-01-04', person('陈志远', { title: '副县长' })),
      article('c', '', person('陈志远', { title: '副县长' })),
    );
    expect(found.officials).toEqual([
      expect.objectContaining({ id: 'chenzhiyuan', name: '陈志远', pinyin: 'chen zhi yuan', initials: 'czy', title: '县长', local: true, articles: 3, mentions: 3, firstDay: '2022-01-04', lastDay: '2023-05-01' }),
    ]);
    expect(career(found, 'chenzhiyuan')).toEqual(['副县长 current 2022-01-04/2022-01-04 2', '县长 current 2023-05-01/2023-05-01 1']);
    expect(found.notices).toEqual([]);
  });

  it('rises through the years', () => {
    const found = resolved(
      article('a', '2015-03-01', person('王伟', { title: '村党支部书记' })),
      article('b', '2017-03-01', person('王伟', { title: '镇长', place: '石桥' })),
      article('c', '2019-07-01', person('王伟', { title: '副县长' })),
      article('d', '2019-07-02', person('王伟', { title: '全国政协委员' })),
      article('e', '2023-07-03', person('王伟', { title: '县委书记', place: '平川县' })),
      article('f', '2023-07-04', person('王伟', { title: '县委书记', place: '河口市平川' })),
    );
    expect(found.officials).toHaveLength(1);
    expect(found.notices).toEqual([]);
    expect(career(found, 'wangwei').at(-1)).toBe('河口市平川县委书记 current 2023-07-03/2023-07-04 2');
  });

  it('acts in an office before holding it, and leaves it', () => {
    const found = resolved(
      article('a', '2021-02-01', person('陈志远', { title: '代县长', status: 'acting' })),
      article('b', '2021-03-01', person('陈志远', { title: '县长候选人', status: 'proposed' })),
      article('c', '2021-03-20', person('陈志远', { title: '县长' })),
      article('d', '2024-01-09', person('陈志远', { title: '原县长', status: 'former' })),
    );
    expect(found.officials).toHaveLength(1);
    expect(career(found, 'chenzhiyuan').map((office) => office.split(' ')[1])).toEqual(['acting', 'proposed', 'current', 'former']);
  });

  it('moves to another county, with time between or by an appointment that is printed', () => {
    const there = article('a', '2023-01-10', person('陈志远', { title: '县长', place: '河口市平川县' }));
    expect(resolved(there, article('b', '2023-03-10', person('陈志远', { title: '县长', place: '河口市青石县' }))).officials).toHaveLength(1);
    expect(resolved(there, article('b', '2023-01-12', person('陈志远', { title: '县长', place: '河口市青石县', status: 'appointed' }))).officials).toHaveLength(1);
    expect(resolved(there, article('b', '2023-01-12', person('陈志远', { title: '县长', place: '河口市青石县' }))).officials).toHaveLength(2);
  });

  it('is found behind a bare name, unless two bear it', () => {
    const one = resolved(article('a', '2023-05-01', person('王伟', { title: '县长' })), article('b', '', person('王伟')));
    expect([idOf(one, 'b'), one.officials[0]!.mentions]).toEqual(['wangwei', 2]);
    const two = resolved(article('a', '2023-05-01', person('王伟', { title: '县长' })), article('c', '2023-05-02', person('王伟', { title: '村党支部书记' })), article('b', '', person('王伟')));
    expect(idOf(two, 'b')).toBeNull();
  });

  it('is printed with blanks, with look-alike glyphs and with other dots', () => {
    const texts = ['本报讯 2023年3月5日，副区长李卓瑜主持会议。', '本报讯 2023年4月5日，副区长李 卓 瑜到学校调研。', '本报讯 2023年5月5日，副区长\uF9E1卓瑜到学校调研。', '本报讯 2023年6月5日，副州长艾山•吐尔逊主持会议。', '本报讯 2023年6月6日，副州长艾山·吐尔逊主持会议。'];
    const pages = texts.map((text, i) => readPage({ id: `p${i}`, file: `${i}.txt`, text: `${text}\n` }));
    expect(resolve(pages.flatMap(sightingsOf), realPinyin).officials.map(({ name, articles }) => [name, articles])).toEqual([['艾山·吐尔逊', 2], ['李卓瑜', 3]]);
  });
});

describe('two people of one name', () => {
  it('hold clashing offices at one time, which is a doubt', () => {
    const found = resolved(
      article('a', '2023-05-01', person('王伟', { title: '县委书记' })),
      article('b', '2023-05-09', person('王伟', { title: '村党支部书记' })),
      article('c', '2023-06-01', person('王伟', { title: '县委书记' })),
    );
    expect(found.officials.map((o) => `${o.id} ${o.title}`)).toEqual(['wangwei 县委书记', 'wangwei-2 村党支部书记']);
    expect(['a', 'b', 'c'].map((page) => idOf(found, page))).toEqual(['wangwei', 'wangwei-2', 'wangwei']);
    expect(codes(found)).toEqual(['same_name_two_people', 'same_name_two_people']);
  });

  it('hold one office in two counties, whose articles alternate', () => {
    const found = resolved(
      article('a', '2022-01-01', person('陈志远', { title: '县长', place: '平川' })),
      article('b', '2022-06-01', person('陈志远', { title: '县长', place: '青石' })),
      article('c', '2023-01-01', person('陈志远', { title: '县长', place: '平川县' })),
      article('d', '2023-06-01', person('陈志远', { title: '县长', place: '青石县' })),
    );
    expect(['a', 'b', 'c', 'd'].map((page) => idOf(found, page))).toEqual(['chenzhiyuan', 'chenzhiyuan-2', 'chenzhiyuan', 'chenzhiyuan-2']);
  });

  it('are known by the county of their paper where no place is printed', () => {
    const found = resolved(
      at('平川', article('a', '2022-01-01', person('王伟', { title: '县长' }))),
      at('青石', article('b', '2022-01-03', person('王伟', { title: '县长' }))),
      at('平川', article('c', '2022-01-09', person('王伟', { title: '县长' }))),
    );
    expect(['a', 'b', 'c'].map((page) => idOf(found, page))).toEqual(['wangwei', 'wangwei-2', 'wangwei']);
    expect(career(found, 'wangwei')).toEqual(['县长 current 2022-01-01/2022-01-09 2']);
  });

  it('live far apart: a name of two characters is borne by many, a longer one by few', () => {
    const careers = (name: string) => resolved(
      article('a', '2012-01-01', person(name, { title: '县长', place: '河东省平川县' })),
      article('b', '2019-01-01', person(name, { title: '县委书记', place: '海西省青石县' })),
    ).officials.length;
    expect([careers('王伟'), careers('陈志远')]).toEqual([2, 1]);
  });

  it('share a bare office with nobody: a sighting without a place goes to the one it says most of', () => {
    const found = resolved(
      article('a', '2022-01-01', person('王伟', { title: '县长', place: '平川' })),
      article('b', '2022-01-05', person('王伟', { title: '县委书记', place: '青石' })),
      article('c', '2022-02-01', person('王伟', { title: '县委书记' })),
    );
    expect(idOf(found, 'c')).toBe(idOf(found, 'b'));
  });
});

describe('names of several parts', () => {
  it('are joined in all spellings that share an office', () => {
    const found = resolved(
      article('a', '2023-05-01', person('艾山·吐尔逊', { title: '副州长' })),
      article('b', '2023-05-02', person('艾山·土尔逊', { title: '副州长' })),
      article('c', '2023-05-03', person('买买提·艾力', { title: '副州长' })),
    );
    expect(found.officials).toHaveLength(2);
    expect(codes(found)).toEqual(['spelling_joined']);
  });

  it('are known by the first part alone, where one of the office bears it', () => {
    const whole = article('a', '2023-05-01', person('艾山·吐尔逊', { title: '副州长' }));
    const part = article('b', '2023-05-02', person('艾山', { title: '副州长' }));
    expect(resolved(whole, part).officials.map(({ name, articles }) => [name, articles])).toEqual([['艾山', 2]]);
    const other = article('c', '2023-05-03', person('艾山·买买提', { title: '副州长' }));
    expect(resolved(whole, part, other).officials).toHaveLength(3);
    expect(resolved(whole, article('b', '2023-05-02', person('艾山', { title: '乡长' }))).officials).toHaveLength(2);
  });
});
