import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dictionary } from '../../src/tables/dictionary.ts';

test('docs/data-dictionary.md is what the schema says; npm run data -- --fresh writes it', () => {
  expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(dictionary());
});
