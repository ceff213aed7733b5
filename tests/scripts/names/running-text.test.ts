import { describe, expect, it } from 'vitest';
import { dictionaryLines, pairLines, soundLines } from '../../../scripts/names/running-text.ts';
import { countWords } from '../../../scripts/names/segmenting.ts';
import type { DictionaryLine } from '../../../scripts/names/priors.ts';

const DICTIONARY: readonly DictionaryLine[] = [
  ['县委', '500', 'n'], ['书记', '400', 'n'], ['调研', '300', 'v'], ['委书', '1', 'n'], ['山', '60', 'n'], ['水', '50', 'n'],
  ['青山', '90', 'ns'], ['卡洛尔', '9', 'ns'], ['李小龙', '900', 'nr'], ['卡洛斯', '7', 'nrt'],
];
const TEXTS = Array.from({ length: 20 }, () => '县委书记调研。山、水');

describe('counting running text', () => {
  it('reads a run as the likeliest words, names of people apart', () => {
    const counted = new Map(countWords(DICTIONARY, TEXTS).map(({ word, counted: times }) => [word, times]));
    expect([counted.get('县委'), counted.get('书记'), counted.get('委书'), counted.get('山')]).toEqual([20, 20, 0, 20]);
    expect(counted.has('李小龙')).toBe(false);
  });

  it('keeps words by part of speech and cost, leaves out what is hardly printed', () => {
    const { words, single } = dictionaryLines(countWords(DICTIONARY, TEXTS), new Map([['李', 900]]), new Set('卡洛尔'));
    const lines = words.map((line) => line.split(' '));
    const groupOf = (word: string): string | undefined => lines.find(([, ...list]) => list.includes(word))?.[0];
    expect(groupOf('调研')?.[0]).toBe('v');
    expect(groupOf('卡洛尔')?.[0]).toBe('s');
    expect(groupOf('委书')).toBeUndefined();
    expect(parseInt(groupOf('县委')!.slice(1), 36)).toBeLessThan(parseInt(groupOf('卡洛尔')!.slice(1), 36));
    expect(single.join('')).toContain('山');
  });

  it('keeps pairs from sixteen on, a level for each doubling', () => {
    expect(pairLines(Array.from({ length: 15 }, () => '山水'))).toEqual([]);
    expect(pairLines(Array.from({ length: 64 }, () => '山水青山'))).toEqual(['山 3水', '水 3青', '青 3山']);
  });

  it('finds sounds in names that are nearly made of known ones', () => {
    const weights = new Map(soundLines(DICTIONARY, new Set('卡洛'), ['山水山水卡']).map((line) => line.split(' ') as [string, string]));
    expect([...weights.keys()]).toEqual(expect.arrayContaining(['卡', '洛']));
    expect(weights.has('青')).toBe(false);
  });
});
