/** Sentences as the words they are most likely made of, read from either side. */
import { describe, expect, it } from 'vitest';
import { costOf, PLACE, tagOf } from '../../../src/pipeline/people/dictionary.ts';
import { Lattice } from '../../../src/pipeline/people/lattice.ts';
import { Passage } from '../../../src/pipeline/people/passage.ts';

function forwards(text: string): string[] {
  const lattice = new Lattice(new Passage(text));
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lattice.wordAfter(at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

function backwards(text: string): string[] {
  const lattice = new Lattice(new Passage(text));
  const found: string[] = [];
  for (let at = text.length; at > 0; ) {
    const start = lattice.wordBefore(at);
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
    const lattice = new Lattice(new Passage(text));
    expect(lattice.needed(3, 6)).toBeGreaterThan(2 * lattice.needed(6, 8));
  });

  it.each([1, 40, 400])('covers a run without marks %s times as long', (times) => {
    const text = '中国人民代表大会'.repeat(times);
    expect(forwards(text).join('')).toBe(text);
    expect(backwards(text).join('')).toBe(text);
  });
});

describe('the dictionary', () => {
  const word = (text: string): number => new Passage(text).word(0, text.length);

  it('knows common words as cheaper than rare ones', () => expect(costOf(word('会议'))).toBeLessThan(costOf(word('谢绝'))));
  it('knows places', () => expect(tagOf(word('罗马'))).toBe(PLACE));
  it('knows no names of people', () => expect(word('梁素琴')).toBe(0));
});
