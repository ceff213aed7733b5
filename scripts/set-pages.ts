/**
 * Sets news items as pages with answers, to learn from: `npx tsx scripts/set-pages.ts <items.ndjson> <pages> <folder>`. An item is a
 * line `{headline, paras: […]}`; the folder gets page texts and truth.jsonl, the same for the same items and number. Every second page, which
 * learning holds out, has furniture of its own.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { setPage, type NewsItem } from './layout/newsprint.ts';
import { seededBy } from '../src/synth/random.ts';

/** A paragraph that ends otherwise is a heading: several items under one are several articles to a reader of a page. */
const SENTENCE = /[。！？”）]\s*$/;

const [file, pages, folder] = process.argv.slice(2);
if (file === undefined || pages === undefined || folder === undefined || !(Number(pages) > 0)) {
  console.error('Usage: npx tsx scripts/set-pages.ts <items.ndjson[.gz]> <number of pages> <folder>');
  process.exit(1);
}
const bytes = await readFile(file);
const items = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as NewsItem)
  .filter(({ headline, paras }) => headline.length > 7 && headline.length < 40 && paras.join('').length > 60 && paras.join('').length < 1400 && paras.every((paragraph) => SENTENCE.test(paragraph)));
if (items.length === 0) {
  console.error('No item of the file has a headline of 8 to 39 characters and a text of 60 to 1,400 in whole sentences.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const truth: string[] = [];
for (let page = 0; page < Number(pages); page++) {
  const draw = seededBy(`page ${page}`);
  const { text, articles, ads } = setPage(Array.from({ length: draw.whole(3, 9) }, () => draw.pick(items)), draw, page % 2 === 0 ? 'tune' : 'measure');
  const name = `${String(page).padStart(5, '0')}.txt`;
  await writeFile(join(folder, name), text);
  truth.push(JSON.stringify({ id: name.slice(0, -4), file: name, articles, ads }));
}
await writeFile(join(folder, 'truth.jsonl'), `${truth.join('\n')}\n`);
