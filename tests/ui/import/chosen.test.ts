import { expect, test } from 'vitest';
import { nameOf } from '../../../src/ui/import/chosen.ts';

const file = (name: string, below = ''): File => Object.assign(new File([], name), { webkitRelativePath: below });

test.each([
  ['nothing', [], ''],
  ['one file', [file('2023.07.05.txt')], '2023.07.05'],
  ['a folder', [file('a.txt', 'town/old/a.txt'), file('b.txt', 'town/b.txt')], 'town'],
  ['several files', [file('a.txt'), file('b.pdf')], 'a … (2)'],
  ["several, a system's own first", [file('.DS_Store'), file('Thumbs.db'), file('b.pdf')], 'b … (3)'],
  ['hidden files alone', [file('.pages')], '.pages'],
])('%s', (_, files, name) => {
  expect(nameOf(files)).toBe(name);
});
