/** Ids: what they are made of, and that pages added later, or about others, do not move them. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resolve } from '../../../src/pipeline/resolve.ts';
import type { Sighting } from '../../../src/pipeline/resolve/sightings.ts';
import { article, idOf, person, resolved, toPinyin } from './sightings.ts';

const anyOffice = fc.record({
  title: fc.constantFrom('县长', '副县长', '县委书记', '村党支部书记', '教育局局长', '副州长', '人大代表'),
  place: fc.constantFrom('平川', '平川县', '青石', '河口市青石县'),
  status: fc.constantFrom('current' as const, 'former' as const, 'appointed' as const, 'acting' as const, 'proposed' as const),
}, { requiredKeys: ['title'] });
const anyDay = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)));
const anyArticles = (names: readonly string[], pages: string) =>
  fc.array(fc.tuple(anyDay, fc.array(fc.tuple(fc.constantFrom(...names), fc.array(anyOffice, { maxLength: 2 })), { minLength: 1, maxLength: 3 })), { maxLength: 14 })
    .map((list) => list.flatMap(([day, people], i) => article(`${pages}${String(i).padStart(2, '0')}`, day, ...people.map(([name, offices]) => person(name, ...offices)))));

const NAMES = ['王伟', '陈志远', '陈志苑', '艾山·吐尔逊', '艾山·土尔逊', '艾山'];
const assigned = (sightings: readonly Sighting[]) => resolve(sightings, toPinyin);

describe('ids', () => {
  it('are the pinyin; a name that sounds alike has the sign of its characters, a namesake a number', () => {
    const found = resolved(
      article('a', '2023-05-01', person('陈志远', { title: '县长' })),
      article('b', '2023-05-02', person('陈志苑', { title: '局长' })),
      article('c', '2023-05-03', person('陈志远', { title: '村党支部书记' })),
      article('d', '2023-05-04', person('某', { title: '局长' })),
    );
    expect(found.officials.map(({ id, name }) => `${id} ${name}`)).toEqual(['chenzhiyuan 陈志远', 'chenzhiyuan-2 陈志远', expect.stringMatching(/^chenzhiyuan-[0-9a-z]{4} 陈志苑$/), 'x 某']);
  });

  test('the order of sightings changes nothing', () => {
    fc.assert(fc.property(anyArticles(NAMES, 'p').chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      const [one, other] = [assigned(all), assigned(shuffled)];
      expect(other.officials).toEqual(one.officials);
      expect(other.notices).toEqual(one.notices);
      expect([...other.ids].sort()).toEqual([...one.ids].sort());
    }), { numRuns: 200 });
  });

  test('pages about other names move nobody', () => {
    fc.assert(fc.property(anyArticles(NAMES, 'p'), anyArticles(['李卓瑜', '江一苇'], 'q'), (all, more) => {
      const [before, after] = [assigned(all), assigned([...all, ...more])];
      for (const [articleId, ids] of before.ids) expect(after.ids.get(articleId)).toEqual(ids);
    }), { numRuns: 200 });
  });

  test('pages of later days do not move a name that sounds alike', () => {
    fc.assert(fc.property(anyArticles(['陈志远'], 'p').filter((all) => all.some(({ day, official }) => day !== '' && official)), anyArticles(['陈志苑'], 'q'), (all, more) => {
      const later = more.map((sighting) => ({ ...sighting, day: sighting.day && `3${sighting.day.slice(1)}` }));
      const [before, after] = [assigned(all), assigned([...all, ...later])];
      for (const [articleId, ids] of before.ids) expect(after.ids.get(articleId)).toEqual(ids);
    }), { numRuns: 100 });
  });

  test('everybody with an office has one, and nobody is lost or counted twice', () => {
    fc.assert(fc.property(anyArticles(NAMES, 'p'), (all) => {
      const { officials, ids } = assigned(all);
      expect(new Set(officials.map(({ id }) => id)).size).toBe(officials.length);
      const given = all.flatMap((sighting) => ids.get(sighting.articleId)![sighting.index] ?? []);
      expect(officials.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(given.length);
      for (const sighting of all) if (sighting.official) expect(idOf(assigned(all), sighting.articleId.slice(0, -3))).toBeDefined();
      for (const { id, career } of officials) for (const office of career) expect([id, office.articles > 0, (office.firstDay ?? '') <= (office.lastDay ?? '')]).toEqual([id, true, true]);
    }), { numRuns: 60 });
  });
});
