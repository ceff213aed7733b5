import { expect, test } from 'vitest';
import { baseName, extension, isSystemFile, largestOf } from '../../src/ingest/paths.ts';

test('names without folder and extension', () => {
  expect(baseName('a/b/000_x.y.txt')).toBe('000_x.y');
  expect(baseName('page')).toBe('page');
  expect(['a/paper.pdf#page=3', 'corpus.csv#row=2-9', 'a#b.txt', 'a#page=x.txt'].map(baseName)).toEqual(['paper#page=3', 'corpus#row=2-9', 'a#b', 'a#page=x']);
});

test('files that systems leave behind', () => {
  expect(['.hidden', 'a/Thumbs.db', 'a/.git/x', '__MACOSX/a.txt'].filter((path) => isSystemFile(path))).toHaveLength(4);
  expect(isSystemFile('a.b/c.txt')).toBe(false);
});

test('extensions', () => {
  expect(['a.TXT', 'a/b.c/d', 'x.jsonl', '第3.5版'].map(extension)).toEqual(['txt', '', 'jsonl', '']);
});

test('only files of known formats are read, texts up to 20 MB', () => {
  expect(['a.txt', 'page', 'a.PDF', 'a.docx', 'a.mp4'].map(largestOf)).toEqual([20_000_000, 20_000_000, 200_000_000, null, null]);
});
