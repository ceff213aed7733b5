/**
 * Learns what makes a name of a run of characters and writes the weights: `npx tsx scripts/train-names.ts <folder>
 * [--until YYYYMMDD]`. The folder holds `annotated.ndjson` (articles with the places of their names, see names/features.ts),
 * `surnames.tsv` (surname, how often) and `jieba.dict.utf8` (word, frequency, part of speech). With --until only articles up
 * to that day are read, so that the later ones can measure what was learned. Logistic regression with AdaGrad; every weight
 * is drawn towards what is known of it beforehand. The same input gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SOUNDS } from '../src/pipeline/lexicon/sounds.ts';
import { JAPANESE_SURNAMES } from '../src/pipeline/lexicon/japanese-surnames.ts';
import { compoundSurnames, entries } from '../src/pipeline/people/tables.ts';
import { NUMBERS } from '../src/pipeline/people/features.ts';
import { FORMS, Numbering, rowsOf, type Annotated, type Row } from './names/features.ts';
import { Priors, type DictionaryLine } from './names/priors.ts';

const EPOCHS = 5;
const RATE = 0.15;
const DRAW = 2e-4;
/** Features of surroundings that were seen only once teach nothing. */
const LEAST_SEEN = 2;
/** Weights that are nearer to 0 are left out, in log-odds. */
const LEAST_UNIT = 0.15;
const LEAST_PAIR = 0.35;
const OWN_CHARACTERS = /^(?:unit (?:surname|first|last|only|sound)|word (?:surname|japanese)) /;

const { positionals, values: options } = parseArgs({ allowPositionals: true, options: { until: { type: 'string' } } });
const folder = positionals[0];
if (folder === undefined) {
  console.error('Usage: npx tsx scripts/train-names.ts <folder with annotated.ndjson, surnames.tsv and jieba.dict.utf8> [--until YYYYMMDD]');
  process.exit(2);
}
const lines = async (name: string): Promise<string[]> => (await readFile(join(folder, name), 'utf8')).trim().split('\n');
const articles = (await lines('annotated.ndjson')).map((line) => JSON.parse(line) as Annotated).filter(({ date }) => date <= (options.until ?? '99991231'));
const surnames = new Map((await lines('surnames.tsv')).map((line) => line.split('\t') as [string, string]).map(([name, times]) => [name, Number(times)]));
const dictionary = (await lines('jieba.dict.utf8')).map((line) => line.split(' ') as unknown as DictionaryLine);
const priors = new Priors(dictionary, surnames);

const numbering = new Numbering();
const rows = rowsOf(articles, numbering);
console.log(`${articles.length} articles, ${rows.length} runs, ${rows.filter(({ isName }) => isName).length} names, ${numbering.names.length} features`);
const weights = train(rows, numbering.names);
const learned = new Map(numbering.names.map((name, i) => [name, weights[i]!]));
/** What the articles do not show keeps the weight it began with. */
const given = (kinds: readonly string[], items: Iterable<string>): void => {
  for (const item of items) for (const kind of kinds) if (!learned.has(`${kind} ${item}`)) learned.set(`${kind} ${item}`, priors.of(`${kind} ${item}`));
};
given(['unit surname'], [...surnames.keys()].filter((name) => name.length === 1 && surnames.get(name)! > 1));
given(['word surname'], compoundSurnames.keys());
given(['unit first', 'unit last', 'unit only'], priors.given);
given(['unit sound'], entries(SOUNDS).map(([char]) => char!));
given(['word japanese'], JAPANESE_SURNAMES);
await writeLexicons();

function train(all: readonly Row[], names: readonly string[]): Float64Array {
  const start = Float64Array.from(names, (name) => priors.of(name));
  const seen = new Int32Array(names.length);
  for (const { features } of all) for (const f of features) seen[f]!++;
  const taught = names.map((name, f) => seen[f]! >= LEAST_SEEN || OWN_CHARACTERS.test(name));
  const weight = start.map((w, f) => (taught[f] ? w : 0));
  const steps = new Float64Array(names.length).fill(1e-2);
  const order = [...all.keys()];
  const random = chance(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const row = all[i]!;
      let sum = 0;
      for (const f of row.features) sum += weight[f]!;
      const error = (1 / (1 + Math.exp(-sum)) - Number(row.isName)) * row.weight;
      if (Math.abs(error) < 1e-4) continue;
      for (const f of row.features) {
        if (!taught[f]) continue;
        const slope = error + DRAW * (weight[f]! - start[f]!);
        steps[f]! += slope * slope;
        weight[f]! -= (RATE * slope) / Math.sqrt(steps[f]!);
      }
    }
  }
  return weight;
}

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

async function writeLexicons(): Promise<void> {
  const tenths = (w: number): number => Math.max(-127, Math.min(127, Math.round(w * 10)));
  const ofKind = (prefix: string): [string, number][] => [...learned].filter(([name]) => name.startsWith(`${prefix} `)).map(([name, w]) => [name.slice(prefix.length + 1), w]);
  const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  const source = "Learned by scripts/train-names.ts from counts over the\n * annotated People’s Daily of January 1998 (PKU); no sentence of it is here.";
  const write = (file: string, text: string): Promise<void> => writeFile(new URL(`../src/pipeline/lexicon/${file}`, import.meta.url), text.replaceAll('\\', '\\\\'));

  const families = [...ofKind('unit surname'), ...ofKind('word surname')].map(([name, w]) => [name, tenths(w)] as const).sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  await write(
    'surnames.ts',
    `/**\n * Surnames and how much each speaks for a name, in tenths of a log-odds: how often it opens a name against how often the\n * character stands in running text. Source of the counts: crownpku/Small-Chinese-Corpus (86,893 names); compound surnames\n * from 百家姓. ${source} One entry a line.\n */\nexport const SURNAMES = \`\n${families.map((entry) => entry.join(' ')).join('\n')}\n\`;\n`,
  );

  const places = ['first', 'last', 'only'].map((place) => new Map(ofKind(`unit ${place}`)));
  const chars = [...new Set(places.flatMap((place) => [...place.keys()]))].sort(byText);
  const ofGiven = chars.map((char) => [char, ...places.map((place) => tenths(place.get(char) ?? priors.of(`unit ${['first', 'last', 'only'][places.indexOf(place)]!} ${char}`)))]);
  await write(
    'given.ts',
    `/**\n * Characters of given names: how much each speaks for a name as the first of two, as the last of two and alone, in tenths\n * of a log-odds. Begun with counts over the names in the dictionary of jieba (MIT licence). ${source} One entry a line.\n */\nexport const GIVEN = \`\n${ofGiven.map((entry) => entry.join(' ')).join('\n')}\n\`;\n`,
  );

  const dense: string[] = [];
  for (const kind of NUMBERS) {
    for (let form = 0; form < FORMS; form++) {
      const list = ofKind(`number ${kind} ${form}`);
      const most = Math.max(-1, ...list.map(([value]) => Number(value)));
      const values = Array.from({ length: most + 1 }, (_, value) => tenths(learned.get(`number ${kind} ${form} ${value}`) ?? 0));
      if (values.some((w) => w !== 0)) dense.push([kind, form, ...values].join(' '));
    }
  }
  const sparse = new Map<string, string[]>();
  for (const [name, w] of learned) {
    const [sort, kind, item] = name.split(' ') as [string, string, string];
    if (sort === 'number' || kind === 'surname' || (sort === 'unit' && ['first', 'last', 'only'].includes(kind))) continue;
    if (Math.abs(w) < (sort === 'unit' ? LEAST_UNIT : LEAST_PAIR) || item === '' || /[\s`$\\\u2028\u2029]/.test(item)) continue;
    const group = `${sort} ${kind} ${tenths(w)}`;
    sparse.set(group, [...(sparse.get(group) ?? []), item]);
  }
  const groups = [...sparse].map(([group, items]) => [group, items.sort(byText).join(' ')] as const).sort((a, b) => byText(a[0], b[0]));
  await write(
    'name-weights.ts',
    `/**\n * What the features of a run say for its being a name, in tenths of a log-odds (people/features.ts tells what each is).\n * ${source} NUMBER_WEIGHTS: kind, form and the weights of the\n * values from 0 on. WEIGHTS: sort, kind, weight, and all units, pairs or words of that weight.\n */\nexport const NUMBER_WEIGHTS = \`\n${dense.join('\n')}\n\`;\n\nexport const WEIGHTS = \`\n${groups.map((entry) => entry.join(' ')).join('\n')}\n\`;\n`,
  );
  console.log(`${families.length} surnames, ${chars.length} characters of given names, ${dense.length} tables, ${[...sparse.values()].flat().length} weights`);
}
