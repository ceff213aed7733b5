/**
 * Measures the pipeline on marked pages: `npm run score -- <folder>`. The folder holds page texts and `truth.jsonl`, one
 * line a page: `{file, articles: [{start, end, headline, byline}]}`, offsets in UTF-16 units into the page text.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../src/ingest/decode.ts';
import { readPage } from '../src/pipeline/index.ts';
import { f1, measure, type ReadArticle } from './measures.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run score -- <folder with page texts and truth.jsonl>');
  process.exit(2);
}
const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).trim().split('\n');
const truth = lines.map((line) => JSON.parse(line) as { file: string; articles: ReadArticle[] });
const read: ReadArticle[][] = [];
let bytes = 0;
const started = performance.now();
for (const { file } of truth) {
  const content = await readFile(join(folder, file));
  bytes += content.length;
  const decoded = decode(content);
  if (!decoded.ok) {
    console.error(`${file}: left out, ${decoded.reason}`);
    read.push([]);
    continue;
  }
  read.push(
    readPage({ id: file, file, text: decoded.text }).articles.map(({ article, headline }) => ({
      start: Math.min(...article.block.pieces.map((piece) => piece.start)),
      end: Math.max(...article.block.pieces.map((piece) => piece.end)),
      headline: headline.origin === 'printed' ? headline.text : null,
      byline: article.bylines.filter(({ role }) => role !== 'editor').map(({ name }) => name),
    })),
  );
}
const seconds = (performance.now() - started) / 1000;
console.log(`${truth.length} pages, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s (${(bytes / 1e6 / seconds).toFixed(2)} MB/s)`);
for (const one of measure(truth.map(({ articles }) => articles), read)) {
  console.log(`${one.name}: F1 ${f1(one)?.toFixed(2) ?? '-'} % (${one.found} of ${one.true} ${one.unit}, ${one.claimed} claimed)`);
}
