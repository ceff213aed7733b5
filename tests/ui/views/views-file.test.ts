import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, LONGEST_NAME, merged, MOST_VIEWS, readViews, tidied, writeViews, type SavedView } from '../../../src/ui/views/views-file.ts';

const view = (name: string, address = '#v1?set=erqi&official=fanhuilin'): SavedView => ({ name, address, saved: '2024-03-01T08:00:00.000Z' });
const file = (views: unknown, more: object = {}): string => JSON.stringify({ banmian: 'views', version: 1, views, ...more });

describe('a file of views', () => {
  it('is read as it was written', () => {
    const views = [view('樊惠林 2023'), view('topics', '#v1?set=erqi&topic=party')];
    expect(readViews(writeViews(views))).toEqual({ ok: true, views, leftOut: 0 });
  });

  it.each([
    ['json', 'not json'],
    ['json', ''],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '{"views": []}'],
    ['foreign', file('x')],
    ['foreign', file(Array.from({ length: MOST_VIEWS + 1 }, (_, i) => view(String(i))))],
    ['version', file([], { version: 2 })],
    ['large', ' '.repeat(5_000_001)],
  ])('is refused with a reason: %s', (why, text) => expect(readViews(text)).toEqual({ ok: false, why }));

  it('loses only the entries that cannot be opened', () => {
    const read = readViews(file([view('good'), view(' '), { name: 'x' }, view('script', 'javascript:alert(1)'), view('other', '#v9?x=1'), 7, null, { ...view('undated'), saved: 'yesterday' }]));
    expect(read.ok && read.views.map(({ name }) => name)).toEqual(['good', 'undated']);
    expect(read.ok && read.leftOut).toBe(6);
  });

  it('never throws, and what is read can be written and read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((value) => `{"banmian":"views","version":1,"views":[${value}]}`)), (text) => {
        const read = readViews(text);
        if (read.ok) expect(readViews(writeViews(read.views))).toEqual({ ...read, leftOut: 0 });
      }),
    );
  });
});

describe('names', () => {
  it('are one line and not too long', () => {
    expect(tidied('  区委\n\t书记 ')).toBe('区委 书记');
    expect([...tidied('𠮷'.repeat(200))]).toHaveLength(LONGEST_NAME);
  });

  it('that are taken get a number', () => {
    expect(freeName([view('a'), view('a (2)')], 'a')).toBe('a (3)');
  });

  it('of a file do not replace those that are there, and the same view comes once', () => {
    const more = [view('a'), view('a', '#v1?set=erqi'), view('b')];
    expect(merged([view('a')], more).map(({ name, address }) => [name, address])).toEqual([
      ['a', view('a').address], ['a (2)', '#v1?set=erqi'], ['b', view('b').address],
    ]);
  });
});
