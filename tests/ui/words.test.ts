import { describe, expect, it } from 'vitest';
import type { Directory, OfficialEntry } from '../../src/tables/directory.ts';
import { chipsOf } from '../../src/ui/chips.ts';
import { find } from '../../src/ui/find.ts';
import { namesOf, reading } from '../../src/ui/names.ts';

const official = (id: string, name: string, pinyin: string, initials: string, title: string, articles: number, titles: OfficialEntry['titles'] = []): [string, OfficialEntry] => [
  id, { id, name, pinyin, initials, title, local: true, articles, titles },
];
const directory: Directory = {
  officials: new Map([
    official('fanhuilin', '樊惠林', 'fan hui lin', 'fhl', '区委书记', 4, [
      { title: '区长', first: '2020-01-01', last: '2021-01-01' },
      { title: '区委书记', first: '2021-02-01', last: '2024-07-22' },
    ]),
    official('fanli', '范里', 'fan li', 'fl', '副区长', 9),
    official('lvbin', '吕斌', 'lü bin', 'lb', '局长', 1),
  ]),
  topics: new Map([['health', { id: 'health', zh: '卫生健康', en: 'Health and hygiene', pinyin: 'wei sheng jian kang', initials: 'wsjk' }]]),
  kinds: new Map([['meeting', { id: 'meeting', zh: '会议', en: 'Meeting' }]]),
  pageDays: ['2023-06-28'],
};

describe('finding', () => {
  it.each([
    ['樊惠林', ['fanhuilin']],
    ['樊', ['fanhuilin']],
    ['惠林', ['fanhuilin']],
    ['fanhuilin', ['fanhuilin']],
    ['Fan Huilin', ['fanhuilin']],
    ['fhl', ['fanhuilin']],
    ['fan', ['fanli', 'fanhuilin']],
    ['卫生', ['health']],
    ['hygiene', ['health']],
    ['weisheng', ['health']],
    ['wsjk', ['health']],
    ['ＦＨＬ', ['fanhuilin']],
    ['lüb', ['lvbin']],
    ['lvbin', ['lvbin']],
    ['', []],
    ['   ', []],
    ['zzz', []],
  ])('“%s” gives %j', (typed, ids) => {
    expect(find(directory, 'zh', typed).map(({ id }) => id)).toEqual(ids);
  });

  it('gives no more than asked for', () => expect(find(directory, 'en', 'fan', 1)).toHaveLength(1));
});

describe('names', () => {
  it('follow the language, titles the day', () => {
    expect(namesOf(directory, 'en', null).topic('health')).toBe('Health and hygiene');
    expect(namesOf(directory, 'zh', '2020-06-01').official('fanhuilin')).toEqual({ name: '樊惠林', reading: 'Fan Huilin', title: '区长' });
    expect(namesOf(directory, 'zh', null).official('fanhuilin').title).toBe('区委书记');
  });

  it('stay ids where the data has none', () => {
    expect(namesOf(directory, 'zh', null).official('nobody').name).toBe('nobody');
    expect(namesOf(directory, 'zh', null).kind('none')).toBe('none');
  });

  it('are read with the surname first', () => expect(reading('ou yang xiu')).toBe('Ou Yangxiu'));
});

describe('chips', () => {
  const names = namesOf(directory, 'zh', null);
  it('stand for one filter each and take it away', () => {
    const chips = chipsOf({ from: '2023-01-01', to: '2023-12-31', official: ['fanhuilin', 'fanli'], topic: ['health'], lang: 'zh' }, names, 'zh');
    expect(chips.map(({ text }) => text)).toEqual(['2023年1月1日 – 2023年12月31日', '樊惠林', '范里', '卫生健康']);
    expect(chips[0]!.without).toEqual({ from: undefined, to: undefined, date: undefined });
    expect(chips[1]!.without).toEqual({ official: ['fanli'] });
  });

  it('name the undated and open ends', () => {
    expect(chipsOf({ date: 'undated' }, names, 'zh').map(({ text }) => text)).toEqual(['无日期']);
    expect(chipsOf({ from: '2023-01-01' }, names, 'zh').map(({ text }) => text)).toEqual(['从 2023年1月1日']);
    expect(chipsOf({}, names, 'zh')).toEqual([]);
  });
});
