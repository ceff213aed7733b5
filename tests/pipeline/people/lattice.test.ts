/** Sentences as the words they are most likely made of, read from either side. */
import { describe, expect, it } from 'vitest';
import { costOf, lookUp, PLACE, tagOf } from '../../../src/pipeline/people/dictionary.ts';
import { Lattice } from '../../../src/pipeline/people/lattice.ts';

function forwards(text: string): string[] {
  const lattice = new Lattice();
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lattice.wordAfter(text, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

function backwards(text: string): string[] {
  const lattice = new Lattice();
  const found: string[] = [];
  for (let at = text.length; at > 0; ) {
    const start = lattice.wordBefore(text, at);
    found.unshift(text.slice(start, at));
    at = start;
  }
  return found;
}

describe('the lattice of words', () => {
  it('cuts a sentence alike from both sides', () => {
    const words = ['会议', '由', '区委', '副', '书记', '梁', '素', '琴', '主持', '召开', '。'];
    expect(forwards(words.join(''))).toEqual(words);
    expect(backwards(words.join(''))).toEqual(words);
  });

  it('needs the characters of words less than those of names', () => {
    const text = '会议由梁素琴主持召开';
    const lattice = new Lattice();
    expect(lattice.needed(text, 3, 6)).toBeGreaterThan(2 * lattice.needed(text, 6, 8));
  });

  it.each([1, 40, 400])('covers a run without marks %s times as long', (times) => {
    const text = '中国人民代表大会'.repeat(times);
    expect(forwards(text).join('')).toBe(text);
    expect(backwards(text).join('')).toBe(text);
  });
});

describe('the dictionary', () => {
  it('knows common words as cheaper than rare ones', () => expect(costOf(lookUp('会议', 0, 2))).toBeLessThan(costOf(lookUp('谢绝', 0, 2))));
  it('knows places', () => expect(tagOf(lookUp('罗马', 0, 2))).toBe(PLACE));
  it('knows no names of people', () => expect(lookUp('梁素琴', 0, 3)).toBe(0));
});
