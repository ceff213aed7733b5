import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, toSelection, writeAddress, type Address, type Reason } from '../../src/filters/address.ts';
import { NOTHING_SELECTED } from '../../src/filters/selection.ts';
import { invent } from '../../src/synth/newspaper.ts';

/** The link; what is kept of it; what is said about the rest. */
const LINKS: [hash: string, kept: Address, said: Reason[]][] = [
  ['', {}, []],
  ['#', {}, []],
  ['#v1', {}, []],
  ['#v1?', {}, []],
  ['#v1?&&', {}, []],
  ['#v1?from=2023-01-01&to=2023-12-31', { from: '2023-01-01', to: '2023-12-31' }, []],
  ['#v1?official=fanhuilin,lizhuoyu', { official: ['fanhuilin', 'lizhuoyu'] }, []],
  ['#v1?official=fanhuilin,fanhuilin', { official: ['fanhuilin'] }, []],
  ['#v1?official=a%2Cb,c', { official: ['a,b', 'c'] }, []],
  ['#v1?official=%E6%A8%8A', { official: ['樊'] }, []],
  ['#v1?unit=mentions&share=topics&bin=week&stack=kind', { unit: 'mentions', share: ['topics'], bin: 'week', stack: 'kind' }, []],
  ['#v1?lang=en&theme=dark', { lang: 'en', theme: 'dark' }, []],
  ['#v1?date=undated', { date: 'undated' }, []],
  ['#v1?sure=75', { sure: '75' }, []],
  ['#v1?sure=0&sure=3', {}, ['unusable', 'unusable']],
  ['#v1?sure=105', {}, ['unusable']],
  ['#v1?page=method', { page: 'method' }, []],
  ['#v1?page=home', {}, ['unusable']],
  ['#v1?page=console&sql=SELECT+1+%2B+1%0AFROM+t', { page: 'console', sql: 'SELECT 1 + 1\nFROM t' }, []],
  ['#v1?sql=SELECT%201%00', {}, ['unusable']],
  ['#v1?sql=+', {}, ['unusable']],
  ['#v1?sql=%E6%A8', {}, ['unusable']],
  [`#v1?sql=${'1'.repeat(4001)}`, {}, ['unusable']],
  ['#v2?official=fanhuilin', {}, ['version']],
  ['#main', {}, ['version']],
  ['#official=fanhuilin', {}, ['version']],
  ['#v1?colour=red&kind=meeting', { kind: ['meeting'] }, ['unknown']],
  ['#v1?constructor=1&__proto__=2&toString=3', {}, ['unknown', 'unknown', 'unknown']],
  ['#v1?official', {}, ['unusable']],
  ['#v1?official=', {}, ['unusable']],
  ['#v1?official=a,,b', {}, ['unusable']],
  ['#v1?official=%E6%A8', {}, ['unusable']],
  ['#v1?official=%', {}, ['unusable']],
  ['#v1?set=%00', {}, ['unusable']],
  [`#v1?set=${'x'.repeat(300)}`, {}, ['unusable']],
  ['#v1?from=2023-02-30', {}, ['unusable']],
  ['#v1?from=2023-13-01&to=2023-12-31', { to: '2023-12-31' }, ['unusable']],
  ['#v1?from=yesterday', {}, ['unusable']],
  ['#v1?from=0001-01-01', {}, ['unusable']],
  ['#v1?from=2024-01-01&to=2023-01-01&kind=meeting', { kind: ['meeting'] }, ['conflict']],
  ['#v1?from=2023-01-01&date=undated', { from: '2023-01-01' }, ['conflict']],
  ['#v1?bin=decade&lang=fr&theme=pink&unit=inches', {}, ['unusable', 'unusable', 'unusable', 'unusable']],
  ['#v1?share=topics,mentions', {}, ['unusable']],
  ['#v1?lang=en&lang=zh', { lang: 'en' }, ['repeated']],
];

describe('links', () => {
  it.each(LINKS)('%s', (hash, kept, said) => {
    const { address, ignored } = readAddress(hash);
    expect(address).toEqual(kept);
    expect(ignored.map(({ reason }) => reason)).toEqual(said);
  });

  it('name the part that was left out, shortened', () => {
    expect(readAddress('#v1?colour=red').ignored).toEqual([{ part: 'colour=red', reason: 'unknown' }]);
    expect(readAddress(`#v1?${'x'.repeat(500)}`).ignored[0]!.part).toHaveLength(60);
  });

  it('are short and readable', () => {
    const address: Address = { official: ['fanhuilin', 'lizhuoyu'], from: '2023-01-01', to: '2023-12-31', set: 'erqi' };
    expect(writeAddress(address)).toBe('#v1?set=erqi&from=2023-01-01&to=2023-12-31&official=fanhuilin,lizhuoyu');
  });

  it('hold nothing that was not chosen', () => {
    expect(writeAddress({})).toBe('');
    expect(writeAddress({ official: [] })).toBe('');
  });

  it('survive the way there and back', () => {
    const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
    const bin = fc.constantFrom('day' as const, 'month' as const);
    fc.assert(
      fc.property(fc.record({ set: name, sql: name.filter((text) => text.trim() !== ''), official: names, topic: names, kind: names, bin, article: name }, { requiredKeys: [] }), (address) => {
        expect(readAddress(writeAddress(address))).toEqual({ address, ignored: [] });
      }),
    );
  });

  it('never throw', () => {
    const unit = fc.constantFrom('official', 'from', 'set', '2023-01-01', '=', '&', ',', '%', '%E6', '%00', '#', '?', 'v1', '樊', '\u0000', '\ud800');
    fc.assert(fc.property(fc.string({ unit }), (junk) => Array.isArray(readAddress(`#v1?${junk}`).ignored)));
  });
});

describe('the selection of a link', () => {
  it('is nothing where nothing is named', () => {
    expect(toSelection({ lang: 'en', bin: 'week' })).toEqual(NOTHING_SELECTED);
  });

  it('keeps only the sure', () => expect(toSelection({ sure: '75' })).toEqual({ ...NOTHING_SELECTED, sure: 75 }));

  it('leaves an open end open', () => {
    expect(toSelection({ from: '2023-05-01' }).date).toEqual({ from: '2023-05-01', to: '2199-12-31' });
    expect(toSelection({ to: '2023-05-01' }).date).toEqual({ from: '1800-01-01', to: '2023-05-01' });
  });

  it('holds ranges, the undated, and values', () => {
    expect(toSelection({ date: 'undated' }).date).toBe('undated');
    expect(toSelection({ from: '2023-01-01', to: '2023-12-31', kind: ['meeting'] })).toEqual({
      ...NOTHING_SELECTED,
      date: { from: '2023-01-01', to: '2023-12-31' },
      kinds: ['meeting'],
    });
  });
});

describe('large selections', () => {
  const tables = invent(2000, 5);
  const SITE = 'https://example.org/a-town-of-the-country/newspapers/';
  const first = (most: number): string[] => tables.officials.map(({ official_id }) => official_id).slice(0, most);
  const everything: Address = {
    set: 'demo', from: '2019-01-01', to: '2024-12-31', topic: tables.topics.map(({ topic_id }) => topic_id), kind: tables.kinds.map(({ kind_id }) => kind_id),
    sure: '75', words: '老旧小区改造', bin: 'quarter', stack: 'kind', share: ['activity', 'topics'], unit: 'mentions', sort: 'mentions', context: 'right',
    article: 'p1234567890-12', at: '123456', lang: 'zh', theme: 'dark',
  };

  it('stay under 2,000 characters: all topics, all kinds, words, every setting and 60 officials', () => {
    const address = { ...everything, official: first(60) };
    expect(address.official).toHaveLength(60);
    expect(`${SITE}${writeAddress(address)}`.length).toBeLessThan(2000);
    expect(readAddress(writeAddress(address))).toEqual({ address, ignored: [] });
  });

  it('that are larger still are written and read whole', () => {
    const address = { ...everything, official: tables.officials.map(({ official_id }) => official_id) };
    expect(readAddress(writeAddress(address)).address).toEqual(address);
  });
});
