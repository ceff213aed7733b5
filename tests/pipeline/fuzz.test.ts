/**
 * Any bytes in: nothing throws, nothing is lost, every finding stands where it says, and the same bytes give the same
 * findings. A hang shows as a test that runs out of time.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { encode } from '../../scripts/score/encoding.ts';
import { LAYOUTS, layOutIssue } from '../../scripts/score/laying.ts';
import { readMarked } from '../../scripts/score/marked.ts';
import { readFile } from '../../src/ingest/pages.ts';
import { expectSound } from './sound.ts';

const SAMPLES = ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt'].map((file) => readFileSync(`data/pages/${file}`, 'utf8'));
const PAGES = [...SAMPLES, ...readMarked('dev').flatMap((issue) => LAYOUTS.flatMap((layout) => layOutIssue(issue, layout, 0).map(({ text }) => text)))];

/** What breaks readers: controls, halves of pairs, marks that open and never close, signs of leads, lists and dates. */
const SCRAPS = [
  '\0', '\u0007', '\b', '\u001b[31m', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u2028', '\u202e', '\ufeff', '\ufffd', '\ufffe', '\ud840', '\udc00', '𠮷', '⼈', '㆒', '\ue000', '\f', '\r', '\r\n', '\t', '\n', '\n\n\n', '　　', '          ',
  '“', '”', '《', '》', '（', '）', '【', '·', '•', '、', '。', '——', '□', '■', '▲', '本报讯', '本报讯（记者', '记者', '通讯员', '责任编辑：', '（上接第1版）', '（下转第', '版', '县委书记', '副县长、', '某某', '任命', '为', '免去', '的职务',
  '2024年', '13月32日', '6月31日', '第30个', '教师节', '昨日', '今天（', '0', '９', '١', 'http://', '<script>', '=1+1', "'; --", '艾·', '·艾',
];
const scrap = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SCRAPS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) });

/** A place on a page, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
type Change = readonly [how: 'put' | 'cut' | 'twice' | 'swap', at: number, to: number, words: string];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('put', 'cut', 'twice', 'swap'), place, place, scrap);

function changed(text: string, [how, at, to, words]: Change): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.floor(to * 300));
  const run = text.slice(start, end);
  const rest = text.slice(end);
  if (how === 'put') return text.slice(0, start) + words + text.slice(start);
  if (how === 'cut') return text.slice(0, start) + rest;
  if (how === 'twice') return text.slice(0, start) + run + run + rest;
  return text.slice(0, start) + [...run.split('\n')].reverse().join('\n') + rest;
}

const check = (text: string): void => void expectSound({ id: 'page', file: 'page.txt', text });

async function checkBytes(bytes: Uint8Array, path = 'page.txt'): Promise<void> {
  const { pages } = await readFile({ path, bytes: bytes.length, read: () => Promise.resolve(bytes) });
  for (const page of pages) expectSound({ ...page, id: page.sha256 });
}

describe('any page', () => {
  it('of scraps is read soundly', () => {
    fc.assert(fc.property(fc.array(scrap, { maxLength: 120 }).map((scraps) => scraps.join('')), check), { numRuns: 400 });
  });

  it('that is laid out, cut, doubled and disturbed is read soundly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.array(change, { maxLength: 12 }), (page, changes) => check(changes.reduce(changed, page))),
      { numRuns: 150 },
    );
  });

  it.each([['one line', ''], ['lines of one character', '\n'], ['paragraphs of one character', '\n\n']])('of great length is read soundly: %s', (_, between) => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.array(scrap, { maxLength: 3 }), (page, scraps) => {
        const words = [...(page.replace(/\s/g, '') + scraps.join(''))];
        const length = between === '' ? 60_000 : 4000;
        check(Array.from({ length }, (__, i) => words[i % words.length]).join(between));
      }),
      { numRuns: 3 },
    );
  });

  it.each(SCRAPS.map((words) => JSON.stringify(words)))('of %s over and over is read soundly', (words) => {
    check((JSON.parse(words) as string).repeat(3000));
  });
});

describe('any bytes', () => {
  it('by chance are read soundly or left out', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), (bytes) => checkBytes(bytes)), { numRuns: 300 });
  });

  it('of a page in any encoding, cut and damaged, are read soundly or left out', async () => {
    const damage = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 20 });
    const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const, 'gb18030' as const);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PAGES), encodings, damage, place, async (page, encoding, hits, cut) => {
        const bytes = encode(page, encoding);
        for (const [at, byte] of hits) bytes[Math.floor(at * bytes.length)] = byte;
        await checkBytes(bytes.slice(0, Math.ceil((1 - cut / 4) * bytes.length)), '20190230/A03版.txt');
      }),
      { numRuns: 120 },
    );
  });
});
