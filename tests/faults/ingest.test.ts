/** Bad input of every class, mutations of it, and slices in every encoding. */
import { expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { readFile, type FileReading } from '../../src/ingest/pages.ts';
import { readPage } from '../../src/pipeline/index.ts';
import { legacy, utf16, utf8 } from '../ingest/encoders.ts';
import { campaign, chance, quantile } from './campaign.ts';
import { mutant } from './mutations.ts';
import { BAD_INPUTS, PAGES } from './bad-inputs.ts';

const reading = (bytes: Uint8Array, path = 'a.txt'): Promise<FileReading> => readFile({ path, bytes: bytes.length, read: () => Promise.resolve(bytes) });
const outcomeOf = ({ pages, notices }: FileReading): string => (pages.length > 0 ? 'read' : `refused ${notices[0]?.code ?? 'without a word'}`);

/** Reads every page; each character must be in an article or in the residue. */
function lost({ pages }: FileReading): number {
  return pages.reduce((sum, { file, text }) => {
    const { layout } = readPage({ id: 'p', file, text });
    return sum + text.length - [...layout.blocks.flatMap(({ pieces }) => pieces), ...layout.residue].reduce((kept, { start, end }) => kept + end - start, 0);
  }, 0);
}

test('bad input has its stated outcome, and mutations of it one of them', async () => {
  const { size, record } = campaign('ingest', 'classes and mutations');
  const next = chance(9);
  const figures = { wrong: [] as string[], thrown: 0, lost: 0, unsaid: 0, mutants: 0 };
  const times: number[] = [];
  for (const { name, path, bytes, outcome } of BAD_INPUTS) {
    const given = await reading(bytes, path);
    if (outcomeOf(given) !== outcome) figures.wrong.push(`${name}: ${outcomeOf(given)} instead of ${outcome}`);
    figures.lost += lost(given);
  }
  expect(figures.wrong).toEqual([]);
  for (let i = 0; i < size(300, 10_000); i++) {
    const { path, bytes } = BAD_INPUTS[i % BAD_INPUTS.length]!;
    const changed = bytes.length === 0 ? null : mutant(bytes.slice(0, 6000), next);
    if (!changed) continue;
    figures.mutants++;
    const began = performance.now();
    try {
      const given = await reading(changed, path);
      if (given.pages.length === 0 && given.notices.length === 0) figures.unsaid++;
      figures.lost += lost(given);
    } catch {
      figures.thrown++;
    }
    times.push(performance.now() - began);
  }
  record([
    { what: 'classes of bad input', value: BAD_INPUTS.length, atLeast: 57 },
    { what: 'with another outcome than stated', value: figures.wrong.length, atMost: 0 },
    { what: 'mutations', value: figures.mutants, atLeast: 8000 },
    { what: 'that threw', value: figures.thrown, atMost: 0 },
    { what: 'left out without a word', value: figures.unsaid, atMost: 0 },
    { what: 'characters in no article and no residue', value: figures.lost, atMost: 0 },
    { what: 'milliseconds of the slowest', value: Math.round(quantile(times, 1)), atMost: 3000, timed: true },
  ]);
});

test('slices of pages are decoded rightly, or it is said that they were guessed', () => {
  const { size, record } = campaign('ingest', 'encoded slices');
  const next = chance(31);
  const figures = { slices: 0, right: 0, asked: 0, wrong: [] as string[] };
  const encoders: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['utf-8', utf8],
    ['gb18030', (text) => legacy(text, 'gb18030')],
    ['utf-16le', (text) => utf16(`\ufeff${text}`, true)],
    ['utf-16be', (text) => utf16(`\ufeff${text}`, false)],
  ];
  const texts = PAGES.map((page) => page.replace(/\s/g, '').replace(/[\u{10000}-\u{10ffff}]/gu, ''));
  for (let i = 0; i < size(300, 6000); i++) {
    const text = texts[i % texts.length]!;
    const [encoding, encode] = encoders[i % encoders.length]!;
    const length = 4 + Math.floor(next() * 125);
    const at = Math.floor(next() * (text.length - length));
    const slice = text.slice(at, at + length);
    figures.slices++;
    const result = decode(encode(slice));
    if (!result.ok) figures.asked++;
    else if (result.text === slice) figures.right++;
    else figures.wrong.push(`${encoding} as ${result.encoding}: ${slice}`);
  }
  expect(figures.wrong).toEqual([]);
  record([
    { what: 'slices of 4 to 128 characters in UTF-8, UTF-16 and GB18030', value: figures.slices, atLeast: 1000 },
    { what: 'decoded rightly', value: figures.right },
    { what: 'left for the reader to decide', value: figures.asked },
    { what: 'decoded wrongly', value: figures.wrong.length, atMost: 0 },
  ]);
});
