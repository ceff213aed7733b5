import { describe, expect, test } from 'vitest';
import { ingestInMemory } from '../../src/ingest/in-memory.ts';
import type { InputFile } from '../../src/ingest/pages.ts';
import { readTable } from '../../src/tables/parquet.ts';
import { utf8 } from './encoders.ts';

const textFile = (path: string, text: string): InputFile => ({ path, bytes: utf8(text).length, read: () => Promise.resolve(utf8(text)) });

describe('people of several files', () => {
  test('are one person where only one file prints the office; who never has one is among the others', async () => {
    const files = [
      textFile('a.txt', '本报讯 9月5日，县长樊惠林到柳河镇调研。\n'),
      textFile('b.txt', '本报讯 9月6日，樊惠林到会讲话，张秀英、樊惠林合影留念。\n'),
    ];
    const { manifest, files: made } = await ingestInMemory(files, { id: 'x', title: { zh: '', en: '' } });
    const bytesOf = (name: string): Uint8Array => made.find((file) => file.name === name)!.bytes;
    const [officials, mentions, others] = await Promise.all([
      readTable('officials', bytesOf(manifest.tables.officials.file)), readTable('mentions', bytesOf(manifest.tables.mentions.file)), readTable('others', bytesOf(manifest.tables.others.file)),
    ]);
    expect(officials.map(({ name, articles }) => [name, articles])).toEqual([['樊惠林', 2]]);
    expect(mentions).toHaveLength(3);
    expect(others.map(({ name }) => name)).toEqual(['张秀英']);
  });
});
