/**
 * Counts running text and writes what the reader of names knows of words before anything is learned: `npx tsx
 * scripts/count-words.ts <folder>` makes `lexicon/{dictionary,bigrams,sounds}.ts`; scripts/train-names.ts must learn anew
 * after it. The folder holds `text.ndjson` (one text a line, `{headline, paras}` or `{text}`), `jieba.dict.utf8` (word,
 * frequency, part of speech) and `surnames.tsv` (surname, how often). People whom the reader finds are taken out of the text
 * before pairs are counted, so that names do not pass for words; `names/usual-sounds.txt` is where the count of sounds begins.
 * The same input and the same reader give the same bytes; only counts of single words and characters are written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPage } from '../src/pipeline/index.ts';
import type { DictionaryLine } from './names/priors.ts';
import { dictionaryLines, pairLines, soundLines } from './names/running-text.ts';
import { countWords } from './names/segmenting.ts';

interface Line {
  readonly headline?: string;
  readonly paras?: readonly string[];
  readonly text?: string;
}

/** A name of so many characters, found in so many texts, is one wherever it stands. */
const SURE = { length: 3, texts: 3 } as const;
const STOP = '.';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npx tsx scripts/count-words.ts <folder with text.ndjson, jieba.dict.utf8 and surnames.tsv>');
  process.exit(2);
}
const lines = async (name: string): Promise<string[]> => (await readFile(join(folder, name), 'utf8')).trim().split('\n');
const texts = (await lines('text.ndjson')).map((line) => JSON.parse(line) as Line).map(({ headline = '', paras = [], text = '' }) => [headline, ...paras, text].join('\n'));
const dictionary = (await lines('jieba.dict.utf8')).map((line) => line.split(' ') as unknown as DictionaryLine);
const surnames = new Map((await lines('surnames.tsv')).map((line) => line.split('\t') as [string, string]).map(([name, times]) => [name, Number(times)]));

const usual = new Set((await readFile(new URL('names/usual-sounds.txt', import.meta.url), 'utf8')).trim());

const sounds = soundLines(dictionary, usual, texts);
const { words, single } = dictionaryLines(countWords(dictionary, texts), surnames, new Set(sounds.map((line) => line[0]!)));
const pairs = pairLines(withoutPeople(texts));
const table = (name: string, list: readonly string[]): string => `export const ${name} = \`\n${list.join('\n')}\n\`;\n`;

await write('dictionary.ts', table('WORDS', words), table('SINGLE', single));
await write('bigrams.ts', table('BIGRAMS', pairs));
await write('sounds.ts', table('SOUNDS', sounds));
console.log(`${texts.length} texts; ${words.length} lines of words, ${pairs.length} of pairs, ${sounds.length} sounds`);

/** The texts with a stop in the place of every person that the reader finds there, names of three and more in all texts. */
function* withoutPeople(all: readonly string[]): Generator<string> {
  const found = all.map((text, i) => readPage({ id: String(i), file: `${i}.txt`, text }).articles.flatMap(({ people }) => people.map(({ name }) => name)));
  const times = new Map<string, number>();
  for (const name of found.flatMap((names) => [...new Set(names)])) times.set(name, (times.get(name) ?? 0) + 1);
  const everywhere = new Set([...times].filter(([name, texts]) => name.length >= SURE.length && texts >= SURE.texts).map(([name]) => name));
  const longest = Math.max(0, ...[...everywhere].map((name) => name.length));
  for (const [i, text] of all.entries()) {
    const here = new Set(found[i]);
    let rest = '';
    for (let at = 0; at < text.length; ) {
      let length = longest;
      while (length > 1 && !everywhere.has(text.slice(at, at + length)) && !here.has(text.slice(at, at + length))) length--;
      rest += length > 1 ? STOP : text[at]!;
      at += Math.max(1, length);
    }
    yield rest;
  }
}

/** Puts new tables below the head comment that the lexicon has. */
async function write(file: string, ...tables: readonly string[]): Promise<void> {
  const url = new URL(`../src/pipeline/lexicon/${file}`, import.meta.url);
  const before = await readFile(url, 'utf8');
  await writeFile(url, before.slice(0, before.indexOf('*/\n') + 3) + tables.join('\n'));
}
