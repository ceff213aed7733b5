/** Whatever the text: nothing throws, every mention stands where it says, and the time grows with the length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/pipeline/people.ts';
import { cpuTime } from '../cpu-time.ts';
import { articleOf } from './article.ts';

const ALPHABET = [...'王李欧阳司马书记县委长主任局·、，。“”《》（）\n 某和等同志艾山吐买提2年任命为免去的职务当选'];

const seconds = (text: string): number => cpuTime(() => findPeople([articleOf(text)])) / 1000;

describe('odd texts', () => {
  it('are read without an error, and mentions are slices of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...ALPHABET), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        for (const person of findPeople([articleOf(text)])[0]!) {
          for (const { start, end, words } of person.mentions) expect(text.slice(start, end)).toBe(words);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['王县长', '“', '《', '·', '艾·', '县委书记王伟、', '任命王伟为'])('takes time in proportion to the length of %s repeated', (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    seconds(text);
    const once = Math.max(0.1, seconds(text));
    expect(seconds(text.repeat(4))).toBeLessThan(once * 16);
  });
});
