/**
 * How fast words are found: `npx tsx bench/search.ts [articles]`. Invents that many articles, writes their search index and
 * prints the time from the words to all matching articles and places, first asked and asked again, at 50 % and 95 % of
 * the questions, with the bytes that a question reads of the index.
 */
import { searchKey } from '../src/ingest/search-key.ts';
import { invent } from '../src/synth/newspaper.ts';
import { decodeRoot } from '../src/tables/search/root.ts';
import { SearchIndex } from '../src/tables/search/search-index.ts';
import { SearchWriter } from '../src/tables/search/writer.ts';
import { joined } from '../src/tables/table-writer.ts';

const ARTICLES = Number(process.argv[2] ?? 100_000);
const QUESTIONS = 400;
const PORTION = 20_000;

const writer = new SearchWriter(searchKey);
const texts: string[] = [];
let units = 0;
const began = performance.now();
for (let made = 0, seed = 1; made < ARTICLES; seed++) {
  for (const { text } of invent(Math.min(PORTION, ARTICLES - made), seed).texts) {
    writer.add(String(made++).padStart(9, '0'), text);
    units += text.length;
    if (made % 251 === 0) texts.push(text);
  }
}
const invented = performance.now();
const pieces: Uint8Array[] = [];
const root = writer.finish((bytes) => pieces.push(bytes));
const places = joined(pieces);
console.log(`${ARTICLES} articles, ${units} characters: ${((invented - began) / 1000).toFixed(1)} s to invent and add, ${((performance.now() - invented) / 1000).toFixed(1)} s to write; root ${root.length}, places ${places.length} bytes`);

let read = 0;
const open = (): SearchIndex =>
  new SearchIndex(decoded, (start, end) => {
    read += end - start;
    return Promise.resolve(places.slice(start, end));
  });
const decoding = performance.now();
const decoded = decodeRoot(root);
console.log(`root decoded in ${(performance.now() - decoding).toFixed(0)} ms`);

const index = open();
const at = (sorted: readonly number[], part: number): string => sorted[Math.floor((sorted.length - 1) * part)]!.toFixed(1);
for (const length of [1, 2, 3, 4, 6, 10]) {
  const [first, again, bytes]: number[][] = [[], [], []];
  for (let i = 0; i < QUESTIONS; i++) {
    const text = texts[(i * 7) % texts.length]!.split('\n').find((line) => line.length > length)!;
    const from = (i * 13) % (text.length - length);
    const words = text.slice(from, from + length);
    read = 0;
    const fresh = open();
    for (const [into, asked] of [[first, fresh], [again, index]] as const) {
      const start = performance.now();
      await asked.find(words);
      into!.push(performance.now() - start);
      if (asked === fresh) bytes!.push(read);
    }
  }
  for (const each of [first, again, bytes]) each!.sort((a, b) => a - b);
  console.log(`${length} characters: first ${at(first!, 0.5)} / ${at(first!, 0.95)} ms, again ${at(again!, 0.5)} / ${at(again!, 0.95)} ms, reads ${at(bytes!, 0.5)} / ${at(bytes!, 0.95)} bytes`);
}
