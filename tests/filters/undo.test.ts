// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { filters } from '../../src/filters/filters.svelte.ts';
import { Undo } from '../../src/filters/undo.svelte.ts';

let undo: Undo;
/** An act, and what the page does when it rests. */
const act = (step: () => void): void => {
  step();
  undo.note(filters.address);
};

beforeEach(() => {
  filters.know({});
  filters.clear();
  filters.choose({ lang: undefined, article: undefined });
  undo = new Undo();
  undo.note(filters.address);
});

describe('undo', () => {
  it('takes back one filter after the other and puts them again', () => {
    act(() => filters.toggle('topic', 'health'));
    act(() => filters.choose({ from: '2023-01-01', to: '2023-12-31' }));
    expect([undo.canUndo, undo.canRedo]).toEqual([true, false]);
    act(() => undo.undo());
    expect(filters.selection).toMatchObject({ topics: ['health'], date: null });
    act(() => undo.undo());
    expect(filters.selection).toMatchObject({ topics: [], date: null });
    expect([undo.undo(), undo.canRedo]).toEqual([false, true]);
    act(() => undo.redo());
    act(() => undo.redo());
    expect(filters.selection).toMatchObject({ topics: ['health'], date: { from: '2023-01-01', to: '2023-12-31' } });
    expect(undo.redo()).toBe(false);
  });

  it('leaves alone what is no filter', () => {
    act(() => filters.toggle('kind', 'meeting'));
    act(() => filters.choose({ lang: 'en', article: 'p1-1' }));
    act(() => undo.undo());
    expect(filters.address).toMatchObject({ lang: 'en', article: 'p1-1' });
    expect(filters.selection.kinds).toEqual([]);
    expect(undo.canUndo).toBe(false);
  });

  it('forgets what was taken back once something else is chosen', () => {
    act(() => filters.toggle('kind', 'meeting'));
    act(() => undo.undo());
    act(() => filters.toggle('kind', 'visit'));
    expect(undo.canRedo).toBe(false);
    act(() => undo.undo());
    expect(filters.selection.kinds).toEqual([]);
  });

  it('forgets all where another data set is opened', () => {
    act(() => filters.toggle('kind', 'meeting'));
    undo.forget();
    expect([undo.undo(), undo.redo()]).toEqual([false, false]);
  });
});
