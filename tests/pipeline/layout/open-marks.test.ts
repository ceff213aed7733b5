import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../src/pipeline/layout/open-marks.ts';

const QUOTE = 1;

describe('marks that are open', () => {
  it.each([
    ['他说，“水通了。”', 0, { open: 0, closed: 0, orphaned: 0, repeated: 0 }],
    ['他说，“水通了，', 0, { open: QUOTE, closed: 0, orphaned: 0, repeated: 0 }],
    ['路也修好了。”', QUOTE, { open: 0, closed: 1, orphaned: 0, repeated: 0 }],
    ['路也修好了。”', 0, { open: 0, closed: 0, orphaned: 1, repeated: 0 }],
    ['又说“路也修好', QUOTE, { open: QUOTE, closed: 0, orphaned: 0, repeated: 1 }],
    ['《办法》（试行', 0, { open: 2, closed: 0, orphaned: 0, repeated: 0 }],
  ])('%s', (text, before, seen) => {
    expect(readMarks(text, before)).toEqual(seen);
  });
});
