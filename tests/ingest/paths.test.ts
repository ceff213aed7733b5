import { expect, test } from 'vitest';
import { baseName, extension, isSystemFile } from '../../src/ingest/paths.ts';

test('names without folder and extension', () => {
  expect(baseName('a/b/000_x.y.txt')).toBe('000_x.y');
  expect(baseName('page')).toBe('page');
});

test('files that systems leave behind', () => {
  expect(['.hidden', 'a/Thumbs.db', 'a/.git/x', '__MACOSX/a.txt'].filter((path) => isSystemFile(path))).toHaveLength(4);
  expect(isSystemFile('a.b/c.txt')).toBe(false);
});

test('extensions', () => {
  expect(['a.TXT', 'a/b.c/d', 'x.jsonl', '第3.5版'].map(extension)).toEqual(['txt', '', 'jsonl', '']);
});
