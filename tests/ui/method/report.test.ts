import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../../src/i18n/en-method.ts';
import { manifestBytes, type Manifest } from '../../../src/tables/manifest.ts';
import { sha256 } from '../../../src/tables/sha256.ts';
import { reportOf } from '../../../src/ui/method/report.ts';

const file = readFileSync('public/data/erqi/manifest.json');
const manifest = JSON.parse(file.toString()) as Manifest;

it('the hash of the manifest is that of its file', async () => {
  expect(await sha256(manifestBytes(manifest))).toBe(createHash('sha256').update(file).digest('hex'));
});

it('a report names article, sentence and version, and says what was not given', () => {
  const text = reportOf({ article: 'a1', sentence: ' 一句。 ', wrong: '', link: 'http://host/#v1?article=a1' }, { ...manifest, id: 'town', pipeline_version: '7', schema_version: 2 }, 'abc', en.report);
  expect(text.split('\n')).toEqual([
    'Error: (not given)', 'Article: a1', 'Sentence: 一句。', 'Link: http://host/#v1?article=a1', 'Data set: town', 'Manifest: abc', 'Versions: pipeline 7, schema 2',
  ]);
});
