/**
 * Learns the weights of the layout from folders of pages with answers and writes src/pipeline/lexicon/layout-weights.ts:
 * `npx tsx scripts/train-layout.ts first <folder>[=weight]…`, then the same with `again`, whose weights count once the
 * style of a page is known. Every second page of a folder is held out and measured.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { SIGNS } from '../src/pipeline/layout/features.ts';
import { examplesOf, type Example, type Half, type Round } from './layout/examples.ts';
import { accuracy, learn } from './layout/regression.ts';

const FILE = 'src/pipeline/lexicon/layout-weights.ts';
const HEAD = `/**
 * Weights of the signs of layout/features.ts, as log odds: at first sight, and again once the style of the page is known.
 * Learned by scripts/train-layout.ts on pages set by machine from dated news items in many styles (with and without
 * leads, bylines, headlines, indents, blank lines between paragraphs); only these figures were kept.
 */
import type { Sign } from '../layout/features.ts';

`;
const AGAIN = '\nexport const AGAIN';

const [round, ...folders] = process.argv.slice(2);
if ((round !== 'first' && round !== 'again') || folders.length === 0) {
  console.error('Usage: npx tsx scripts/train-layout.ts first|again <folder>[=weight]…');
  process.exit(1);
}

async function gather(as: Round, half: Half): Promise<Example[]> {
  const all: Example[] = [];
  for (const folder of folders) {
    const [path, weight] = folder.split('=') as [string, string?];
    for (const example of await examplesOf(path, Number(weight ?? 1), as, half)) all.push(example);
  }
  return all;
}

const examples = await gather(round, 'learnt');
const weights = learn(examples, SIGNS.length);
const heldOut = await gather(round, 'held-out');
console.log(`${examples.length} lines that may open an article; right on ${(100 * accuracy(heldOut, weights)).toFixed(2)} % of ${heldOut.length} held out`);

const table = `: Readonly<Record<Sign, number>> = {\n${SIGNS.map((sign, i) => `  '${sign}': ${weights[i]!.toFixed(2)},`).join('\n')}\n};\n`;
const written = await readFile(FILE, 'utf8');
if (round === 'first') await writeFile(FILE, `${HEAD}export const WEIGHTS${table}${AGAIN}: Readonly<Record<Sign, number>> = WEIGHTS;\n`);
else await writeFile(FILE, `${written.slice(0, written.indexOf(AGAIN))}${AGAIN}${table}`);
