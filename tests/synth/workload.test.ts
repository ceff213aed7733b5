import { expect, test } from 'vitest';
import { createMemoryOutput } from '../../src/ingest/output.ts';
import { workload } from '../../src/synth/workload.ts';
import { writeWorkload } from '../../src/synth/workload-tables.ts';
import { decodeColumns } from '../../src/tables/columns.ts';

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((all, each) => all + each, 0);
const histogram = (numbers: ArrayLike<number>, length: number): number[] => Array.from({ length }, (_, value) => Array.from(numbers).filter((each) => each === value).length);

test('the workload has the numbers that others are measured with', () => {
  const { day, official, topic, kind } = workload(1000);
  expect([day[0], day[499], day[999], sum(day)]).toEqual([16436, 18751, 20081, 18601481]);
  expect([...official.slice(0, 12), sum(official)]).toEqual([7, 38, 5, 17, 106, 0, 898, 228, 18, 15, 32, 3680, 383176]);
  expect(histogram(topic, 6)).toEqual([175, 106, 80, 63, 41, 53]);
  expect(histogram(kind, 6)).toEqual([367, 208, 153, 103, 48, 121]);
});

const ARTICLES = 100_000;

test('its data set counts the same, and its columns take few bytes', async () => {
  const output = createMemoryOutput();
  const manifest = await writeWorkload(ARTICLES, output, { id: 'w', pipeline_version: 'x' });
  expect(manifest.counts).toMatchObject({ articles: ARTICLES, mentions: ARTICLES, officials: 5000, undated: 0 });
  const { bytes } = output.files.find(({ name }) => name === manifest.columns.file)!;
  expect(bytes.length).toBeLessThan(180_000);
  const { counted, directory } = decodeColumns(bytes);
  const all = workload(ARTICLES);
  expect(counted.firstDay).toBe(Math.min(...all.day));
  expect(histogram(counted.kind, 6)).toEqual(histogram(all.kind, 6));
  expect(histogram(counted.topic.key, 30)).toEqual(histogram(all.topic, 30));
  const most = [...directory.officials.keys()][0]!;
  expect(histogram(counted.official.key, 1)[0]).toBe(Math.max(...histogram(all.official, 3)));
  expect(counted.officials[0]).toBe(most);
});
