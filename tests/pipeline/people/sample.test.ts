/** The two sample pages: who is named, with which offices, how often. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { toLines } from '../../../src/pipeline/lines.ts';
import type { Person } from '../../../src/pipeline/model.ts';
import { findPeople } from '../../../src/pipeline/people.ts';

function read(id: string): Person[][] {
  const text = readFileSync(new URL(`../../../data/pages/${id}.txt`, import.meta.url), 'utf8');
  const page = { id, file: `${id}.txt`, text };
  return findPeople(layOut(page, toLines(text)).blocks.map((block, i) => compose(page, block, i + 1)));
}

const officials = (people: readonly Person[]): string[] =>
  people
    .filter((p) => p.official)
    .map((p) => `${p.name} ${p.mentions.length} ${[...new Set(p.mentions.flatMap((m) => m.titles.map((t) => t.title)))].join('|')}`);
const others = (people: readonly Person[]): string[] => people.filter((p) => !p.official).map((p) => `${p.name} ${p.mentions.length} ${p.what}`);

describe('people of the first sample page', () => {
  const people = read('000_521104b243f622d2');
  it('reads officials with each office', () => {
    expect(people.map(officials)).toEqual([
      ['王泽文 2 区委常委|统战部长|区委办主任'],
      ['申红涛 2 区委常委|宣传部长'],
      ['樊惠林 3 区委书记', '李卓瑜 2 区委常委|组织部长'],
      ['樊惠林 4 区委书记', '高留念 1 区领导'],
      ['虎荣鑫 2 区长', '刘光远 1 区领导'],
      ['汤晓义 5 区委常委|纪委书记', '王玉卿 1 区政府党组成员', '孟新玉 1 区委组织部电教中心主任', '张振威 1 街道党工委书记'],
    ]);
  });
  it('keeps people without an office apart, and roles and book titles out', () => {
    expect(people.map(others).map((list) => list.map((p) => p.split(' ').slice(0, 2).join(' ')))).toEqual([
      ['朱国华 1'],
      [],
      [],
      ['贺国志 1', '程玉莲 1'],
      ['陈润生 3', '赵国屏 1', '李亦学 1'],
      ['张春荣 2', '王广峰 2'],
    ]);
  });
});

describe('people of the second sample page', () => {
  const people = read('004_9622dd45ff23d83a');
  it('reads officials with each office', () => {
    expect(people.map(officials)).toEqual([
      ['李卓瑜 2 区委常委|组织部长', '李冬莉 2 区委组织部副部长|老干部局局长'],
      [],
      ['樊惠林 1 区委书记'],
      ['樊惠林 4 区委书记'],
      ['虎荣鑫 2 区委副书记|区长'],
    ]);
  });
  it('tells the name 关心 from the verb', () => {
    expect(people.map(others)).toEqual([[], [], [], ['关心 1 愿景集团副总裁'], []]);
  });
});
