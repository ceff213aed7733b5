// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { knownOnly, filters } from '../../src/filters/filters.svelte.ts';
import { readAddress } from '../../src/filters/address.ts';
import { others } from '../../src/filters/selection.ts';

const written = async (): Promise<void> => {
  if (vi.isFakeTimers()) vi.advanceTimersByTime(1);
  await filters.written();
};
const hash = async (): Promise<string> => {
  await written();
  return location.hash;
};
const steps = async (): Promise<number> => {
  await written();
  return history.length;
};
const back = async (): Promise<void> => {
  await written();
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
};

beforeEach(async () => {
  filters.know({});
  filters.choose({ set: undefined, official: undefined, topic: undefined, kind: undefined, from: undefined, to: undefined, date: undefined, lang: undefined });
  await written();
});

describe('the gate', () => {
  it('writes only what was chosen, and one step of the history an act', async () => {
    const before = await steps();
    filters.toggle('official', 'fanhuilin');
    filters.toggle('official', 'lizhuoyu');
    expect(await hash()).toBe('#v1?official=fanhuilin,lizhuoyu');
    expect(await steps()).toBe(before + 2);
    filters.toggle('official', 'fanhuilin');
    expect(filters.selection.officials).toEqual(['lizhuoyu']);
  });

  it('takes no step where nothing changes', async () => {
    filters.choose({ kind: ['meeting'] });
    const before = await steps();
    filters.choose({ kind: ['meeting'] });
    expect(await steps()).toBe(before);
  });

  it('is undone by going back', async () => {
    filters.toggle('topic', 'health');
    filters.toggle('kind', 'meeting');
    await back();
    expect(filters.selection).toMatchObject({ topics: ['health'], kinds: [] });
  });

  it('clears one dimension, or all, and leaves how things are shown', async () => {
    filters.choose({ from: '2023-01-01', to: '2023-12-31', topic: ['health'], lang: 'en' });
    filters.clear('date');
    expect(await hash()).toBe('#v1?topic=health&lang=en');
    filters.clear();
    expect(await hash()).toBe('#v1?lang=en');
  });

  it('keeps the selection the same object while something else changes', () => {
    filters.choose({ topic: ['health'] });
    const before = filters.selection;
    filters.choose({ lang: 'en' });
    expect(filters.selection).toBe(before);
    filters.choose({ topic: ['culture'] });
    expect(filters.selection).not.toBe(before);
  });

  it('hears an address that was edited by hand', async () => {
    const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#v1?kind=signing&colour=red';
    await heard;
    expect(filters.selection.kinds).toEqual(['signing']);
    expect(filters.ignored).toEqual([{ part: 'colour=red', reason: 'unknown' }]);
  });
});

describe('a hand that drags', () => {
  it('moves the selection at once, the address where it pauses, and the history by one step', async () => {
    vi.useFakeTimers();
    filters.choose({ topic: ['health'] });
    const before = await steps();
    const replaced = vi.spyOn(history, 'replaceState');
    for (let day = 10; day < 30; day++) filters.drag({ from: '2023-01-01', to: `2023-01-${day}` });
    expect(filters.selection.date).toEqual({ from: '2023-01-01', to: '2023-01-29' });
    expect(filters.dragging).toBe(true);
    expect(await hash()).toBe('#v1?topic=health');
    vi.advanceTimersByTime(300);
    expect(await hash()).toBe('#v1?from=2023-01-01&to=2023-01-29&topic=health');
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(await steps()).toBe(before);
    filters.release();
    expect(filters.dragging).toBe(false);
    expect(await hash()).toBe('#v1?from=2023-01-01&to=2023-01-29&topic=health');
    expect(await steps()).toBe(before + 1);
    vi.useRealTimers();
    replaced.mockRestore();
  });

  it('shows what was chosen before the browser is told', async () => {
    filters.choose({ topic: ['health'] });
    await written();
    const before = history.length;
    filters.choose({ topic: ['culture'] });
    expect(filters.selection.topics).toEqual(['culture']);
    expect(history.length).toBe(before);
    await written();
    expect(history.length).toBe(before + 1);
  });

  it('is undone as a whole', async () => {
    filters.choose({ topic: ['health'] });
    filters.drag({ from: '2023-01-01', to: '2023-02-01' });
    filters.drag({ from: '2023-01-01', to: '2023-03-01' });
    filters.release();
    await back();
    expect(await hash()).toBe('#v1?topic=health');
  });

  it('can be put back', async () => {
    filters.choose({ topic: ['health'] });
    filters.drag({ from: '2023-01-01', to: '2023-02-01' });
    filters.cancel();
    expect(await hash()).toBe('#v1?topic=health');
    expect(filters.selection.date).toBeNull();
  });
});

describe('names', () => {
  const known = { set: new Set(['erqi']), official: new Set(['fanhuilin']), topic: new Set(['health']), kind: new Set(['meeting']) };

  it('that the data does not have are left out and said', () => {
    const { address, ignored } = knownOnly(readAddress('#v1?set=other&official=fanhuilin,nobody&topic=nothing'), known);
    expect(address).toEqual({ official: ['fanhuilin'], topic: [] });
    expect(ignored).toEqual([
      { part: 'set=other', reason: 'absent' },
      { part: 'official=nobody', reason: 'absent' },
      { part: 'topic=nothing', reason: 'absent' },
    ]);
  });

  it('are taken as they are while nothing is open', () => {
    expect(knownOnly(readAddress('#v1?official=nobody'), {}).ignored).toEqual([]);
  });
});

it('a chart leaves out its own dimension', () => {
  const selection = { date: 'undated', officials: ['a'], topics: ['b'], kinds: ['c'], words: null, sure: 75, years: null } as const;
  expect(others(selection, 'date')).toEqual({ ...selection, date: null });
  expect(others(selection, 'official')).toEqual({ ...selection, officials: [] });
  expect(others(selection, 'topic')).toEqual({ ...selection, topics: [] });
  expect(others(selection, 'kind')).toEqual({ ...selection, kinds: [] });
  expect(others(selection, 'sure')).toEqual({ ...selection, sure: 0 });
});
