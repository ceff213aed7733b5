// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { savedViews } from '../../../src/ui/views/saved-views.svelte.ts';
import { MOST_VIEWS } from '../../../src/ui/views/views-file.ts';

type SavedViews = typeof savedViews;

const ADDRESS = '#v1?set=erqi&official=fanhuilin';
const NOW = new Date('2024-03-01T08:00:00Z');
/** The views as a new visit finds them. */
const opened = async (): Promise<SavedViews> => {
  vi.resetModules();
  return (await import('../../../src/ui/views/saved-views.svelte.ts')).savedViews;
};

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('saved views', () => {
  it('are there on the next visit, renamed and deleted as they were left', async () => {
    const first = await opened();
    expect(first.add('a', ADDRESS, NOW)).toBe('a');
    expect(first.add('a', '#v1?set=erqi', NOW)).toBe('a (2)');
    first.add('c', ADDRESS, NOW);
    expect(first.rename(first.list[1]!, 'b')).toBe('b');
    expect(first.rename(first.list[0]!, ' ')).toBe('a');
    first.remove(first.list[2]!);
    expect((await opened()).list.map(({ name, address }) => [name, address])).toEqual([['a', ADDRESS], ['b', '#v1?set=erqi']]);
  });

  it('say when the browser has no room, and last as long as the page', async () => {
    const views = await opened();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    views.add('a', ADDRESS, NOW);
    expect([views.unkept, views.list.length]).toEqual(['full', 1]);
    vi.restoreAllMocks();
    views.add('b', ADDRESS, NOW);
    expect(views.unkept).toBeNull();
  });

  it('say when the browser allows no storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect((await opened()).unkept).toBe('unavailable');
  });

  it('are kept however many files were taken', async () => {
    const views = await opened();
    const many = Array.from({ length: MOST_VIEWS }, (_, i) => ({ name: `v${i}`, address: ADDRESS, saved: NOW.toISOString() }));
    expect(views.take(many)).toBe(MOST_VIEWS);
    views.add('one more', ADDRESS, NOW);
    expect((await opened()).list).toHaveLength(MOST_VIEWS + 1);
  });

  it('that were spoilt in the storage leave an empty list, not a dead page', async () => {
    localStorage.setItem('banmian.views', '{"banmian');
    expect((await opened()).list).toEqual([]);
  });

  it('follow another window', async () => {
    const views = await opened();
    localStorage.setItem('banmian.views', JSON.stringify({ banmian: 'views', version: 1, views: [{ name: 'there', address: ADDRESS, saved: NOW.toISOString() }] }));
    dispatchEvent(new StorageEvent('storage', { key: 'banmian.views' }));
    expect(views.list.map(({ name }) => name)).toEqual(['there']);
  });
});
