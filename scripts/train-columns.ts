/**
 * Learns the weights of turns between columns and writes src/pipeline/lexicon/layout-turns.ts:
 * `npx tsx scripts/train-columns.ts <number of pages> <items.ndjson[.gz]>…`. An item is a line `{headline, paras: […]}`; the files
 * count equally, and the marked articles of dev, the only ones of local papers, as much as all of them. Every fifth page is held out
 * and measured.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readable } from '../src/pipeline/layout/aside.ts';
import { seeChoices, takenUp } from '../src/pipeline/layout/columns.ts';
import { habitsOf } from '../src/pipeline/layout/habits.ts';
import { Joins } from '../src/pipeline/layout/joins.ts';
import { TURN_SIGNS, Turns, type Chain } from '../src/pipeline/layout/turns.ts';
import { levelled, toLines } from '../src/pipeline/lines.ts';
import { key } from '../src/pipeline/text.ts';
import { seededBy } from '../src/synth/random.ts';
import type { Example } from './layout/examples.ts';
import { interleave, type InterleavedPage } from './layout/interleaving.ts';
import type { NewsItem } from './layout/newsprint.ts';
import { accuracy, learn } from './layout/regression.ts';
import { readMarked, type PartRole } from './score/marked.ts';

const FILE = 'src/pipeline/lexicon/layout-turns.ts';
const HEAD = `/**
 * Weights of the signs of layout/turns.ts, as log odds that a line goes on from a column, or opens one, rather than another.
 * Learned by scripts/train-columns.ts on pages set by machine from dated news items; only these figures were kept.
 */
import type { TurnSign } from '../layout/turns.ts';

`;
const HELD_OUT = 5;

const [pages, ...files] = process.argv.slice(2);
if (!(Number(pages) > 0) || files.length === 0) {
  console.error('Usage: npx tsx scripts/train-columns.ts <number of pages> <items.ndjson[.gz]>…');
  process.exit(1);
}

async function itemsOf(file: string): Promise<NewsItem[]> {
  const bytes = await readFile(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NewsItem)
    .filter(({ headline, paras }) => headline !== '' && headline.length < 40 && paras.join('').length < 2500);
}

/** The choices of a page, line by line, with the right one of each. */
function examplesOf({ text, owners }: InterleavedPage): Example[] {
  const usual = key(text);
  const { kept } = readable(usual, levelled(toLines(usual)));
  if (kept.length === 0) return [];
  const habits = habitsOf(kept);
  const turns = new Turns(kept, habits.forms, new Joins(kept, habits.forms, true), habits.indents > 0);
  const examples: Example[] = [];
  const last = new Map([[owners.get(kept[0]!.start), 0]]);
  let chains: Chain[] = [turns.extended(null, 0)];
  for (let i = 1; i < kept.length; i++) {
    const owner = owners.get(kept[i]!.start);
    const before = last.get(owner);
    const from = chains.find(({ line }) => line === before) ?? null;
    // A column that was given up meanwhile teaches nothing.
    if (before === undefined || from) {
      const seen = Array.from({ length: chains.length + 1 }, () => new Map<number, number>());
      seeChoices(turns, chains, i, (choice, sign, value) => {
        seen[choice]!.set(sign, (seen[choice]!.get(sign) ?? 0) + value);
      });
      const readings = seen.map((signs) => ({ signs: Int16Array.from(signs.keys()), values: Float32Array.from(signs.values()) }));
      examples.push({ readings, right: from ? chains.indexOf(from) : chains.length, weight: 1 });
    }
    chains = takenUp(chains, from, turns.extended(from, i));
    last.set(owner, i);
  }
  return examples;
}

/** The marked articles that may be learned from. */
function markedItems(): NewsItem[] {
  return readMarked('dev').flatMap(({ articles }) =>
    articles.map(({ parts }) => {
      const of = (...roles: readonly PartRole[]): string[] => parts.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
      const [first = '', ...rest] = of('body');
      return { headline: of('headline').join(''), paras: [[...of('lead'), first].join(' '), ...rest, ...of('byline')] };
    }),
  );
}

const marked = markedItems();
const sources = await Promise.all(files.map(itemsOf));
const learnt: Example[] = [];
const heldOut: Example[] = [];
for (let page = 0; page < Number(pages); page++) {
  const draw = seededBy(`columns ${page}`);
  const items = draw.chance(0.5) ? marked : draw.pick(sources);
  const examples = examplesOf(interleave(Array.from({ length: draw.whole(4, 6) }, () => draw.pick(items)), draw));
  (page % HELD_OUT === 0 ? heldOut : learnt).push(...examples);
}
const weights = learn(learnt, TURN_SIGNS.length);
console.log(`${learnt.length} lines; right on ${(100 * accuracy(heldOut, weights)).toFixed(2)} % of ${heldOut.length} held out`);
await writeFile(FILE, `${HEAD}export const TURNS: Readonly<Record<TurnSign, number>> = {\n${TURN_SIGNS.map((sign, i) => `  '${sign}': ${weights[i]!.toFixed(2)},`).join('\n')}\n};\n`);
