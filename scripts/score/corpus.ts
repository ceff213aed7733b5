/**
 * Measures text that does not come with the project: folders of pages with `truth.jsonl` (`{file, articles: [{start, end,
 * headline, byline}]}`, offsets in UTF-16 units), and `.ndjson` or `.ndjson.gz` files of articles with spans of persons
 * (`{id, text, persons: [[name, start, end], …]}`).
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../src/ingest/decode.ts';
import { bare } from './comparing.ts';
import { missedPerson, wrongPerson } from './faults.ts';
import { compareExtents } from './pages.ts';
import { readFiles } from './reading.ts';
import { Tally } from './tally.ts';

export interface MeasuredCorpus {
  readonly name: string;
  readonly tally: Tally;
}

/** Everything below a path that can be measured. Rejects where the path does not exist. */
export async function measureCorpora(path: string): Promise<MeasuredCorpus[]> {
  const name = basename(path).replace(/\.ndjson(\.gz)?$/, '');
  if (!(await stat(path)).isDirectory()) return /\.ndjson(\.gz)?$/.test(path) ? measurePersons(path, name) : [];
  if (existsSync(join(path, 'truth.jsonl'))) return [{ name, tally: await measureFolder(path) }];
  const found: MeasuredCorpus[] = [];
  for (const entry of (await readdir(path)).sort()) if (/^[^.]*$|\.ndjson(\.gz)?$/.test(entry)) found.push(...(await measureCorpora(join(path, entry))));
  return found;
}

interface TruePage {
  readonly file: string;
  readonly articles: readonly { readonly start: number; readonly end: number; readonly headline: string | null; readonly byline: readonly string[] }[];
}

const linesOf = <T>(text: string): T[] => text.trim().split('\n').map((line) => JSON.parse(line) as T);

async function measureFolder(folder: string): Promise<Tally> {
  const tally = new Tally();
  for (const { file, articles } of linesOf<TruePage>(await readFile(join(folder, 'truth.jsonl'), 'utf8'))) {
    const bytes = await readFile(join(folder, file));
    const decoded = decode(bytes);
    const read = (await readFiles([{ path: file, bytes }])).get(file) ?? [];
    const right = articles.map(({ start, end, headline }) => ({ start, end, headlines: headline === null ? [] : [headline], article: { id: file } }));
    compareExtents(right, read, decoded.ok ? decoded.text : '', tally);
    const starts = new Map(read.map((article) => [article.start, article]));
    tally.add('bylines', { claimed: read.reduce((sum, { byline }) => sum + byline.length, 0) });
    for (const { start, byline } of articles) {
      const claimed = starts.get(start)?.byline ?? [];
      tally.add('bylines', { true: byline.length, found: byline.filter((name) => claimed.includes(name)).length });
      for (const name of byline) if (!claimed.includes(name)) tally.fault({ measure: 'bylines', shape: 'name-missed', article: file, printed: name, read: '' });
    }
  }
  return tally;
}

interface TruePersons {
  readonly id: string;
  readonly text: string;
  readonly persons?: readonly (readonly [string, ...unknown[]])[];
}

/** Every person once an article, writers too. */
async function measurePersons(path: string, name: string): Promise<MeasuredCorpus[]> {
  const bytes = await readFile(path);
  const articles = linesOf<TruePersons>((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  if (!articles.some(({ persons }) => persons !== undefined)) return [];
  const tally = new Tally();
  for (const { id, text, persons = [] } of articles) {
    const file = `${id}.txt`;
    const read = (await readFiles([{ path: file, bytes: new TextEncoder().encode(text) }])).get(file) ?? [];
    const right = new Set(persons.map(([person]) => bare(person)));
    const claimed = new Set(read.flatMap(({ people, byline }) => [...people.map((person) => person.name), ...byline]).map(bare));
    const found = [...claimed].filter((person) => right.has(person));
    tally.add('person', { true: right.size, claimed: claimed.size, found: found.length });
    const plain = bare(text);
    for (const person of right) if (!claimed.has(person)) tally.fault({ measure: 'person', shape: missedPerson(person, plain, []), article: id, printed: person, read: '' });
    for (const person of claimed) if (!right.has(person)) tally.fault({ measure: 'person', shape: wrongPerson(person, plain, [...right]), article: id, printed: '', read: person });
  }
  return [{ name, tally }];
}
