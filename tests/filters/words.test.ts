import { expect, test } from 'vitest';
import { unsearchable } from '../../src/filters/words.ts';

test.each([
  ['会', null], ['会议', null], ['GDP', null], ['㐂', null], ['𠮷', null], ['20', null], ['，会', null],
  ['', 'blank'], ['  \u3000\u200b', 'blank'],
  ['a', 'short'], ['７', 'short'], ['，', 'short'], [' ％ ', 'short'],
] as const)('“%s”: %s', (words, why) => expect(unsearchable(words)).toBe(why));
