import { expect, test } from 'vitest';
import { baseName, isSystemFile } from '../../src/ingest/paths.ts';

test('names without folder and extension', () => {
  expect(baseName('a/b/000_x.y.txt')).toBe('000_x.y');
  expect(baseName('page')).toBe('page');
});

test('files that systems leave behind', () => {
  expect(['.hidden', 'a/Thumbs.db', 'a/.git/x', '__MACOSX/a.txt'].filter((path) => isSystemFile(path))).toHaveLength(4);
  expect(isSystemFile('a.b/c.txt')).toBe(false);
});
