/** The index finds what a search through the texts themselves finds, place by place, and says when it is damaged. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnsError } from '../../../src/tables/columns/bytes.ts';
import { joined } from '../../../src/tables/table-writer.ts';
import { decodeRoot } from '../../../src/tables/search/root.ts';
import { SearchIndex } from '../../../src/tables/search/search-index.ts';
import { SearchWriter } from '../../../src/tables/search/writer.ts';

const fold = (text: string): string => text.replaceAll('會', '会').replaceAll('Ａ', 'a').replaceAll('A', 'a');

interface Files {
  readonly root: Uint8Array;
  readonly places: Uint8Array;
}
function indexed(texts: ReadonlyMap<string, string>): Files {
  const writer = new SearchWriter(fold);
  for (const [id, text] of texts) writer.add(id, text);
  const pieces: Uint8Array[] = [];
  const root = writer.finish((bytes) => pieces.push(bytes));
  return { root, places: joined(pieces) };
}
const open = ({ root, places }: Files): SearchIndex => new SearchIndex(decodeRoot(root), (start, end) => Promise.resolve(places.slice(start, end)));

async function found(index: SearchIndex, words: string): Promise<[string, number[]][]> {
  const { article, first, offset } = await index.find(words);
  return Array.from(article, (number, i) => [index.root.articles[number]!, [...offset.slice(first[i], first[i + 1])]]);
}
function scanned(texts: ReadonlyMap<string, string>, words: string): [string, number[]][] {
  const all = [...texts].map(([id, text]): [string, number[]] => {
    const places: number[] = [];
    for (let at = fold(text).indexOf(fold(words)); at >= 0; at = fold(text).indexOf(fold(words), at + 1)) places.push(at);
    return [id, places];
  });
  return all.filter(([, places]) => places.length > 0);
}

const few = (length: { minLength?: number; maxLength: number }) => fc.string({ unit: fc.constantFrom('会', '會', '议', '开', 'A', 'a', '\n', '𠮷'), ...length });

test('every pattern is found exactly where the texts hold it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(few({ maxLength: 40 }), { maxLength: 12 }), few({ minLength: 1, maxLength: 7 }), async (written, words) => {
      const texts = new Map(written.map((text, i) => [`p${String(i >> 1).padStart(2, '0')}-${i}`, text]));
      expect(await found(open(indexed(texts)), words)).toEqual(scanned(texts, words));
    }),
    { numRuns: 80 },
  );
});

test('long lists are found whole', async () => {
  const texts = new Map(Array.from({ length: 400 }, (_, i) => [`a${String(i).padStart(4, '0')}`, '区委召开会议'.repeat(100 + (i % 7)) + String.fromCharCode(0x4e00 + i * 40, 0x4e01 + i * 30)]));
  const index = open(indexed(texts));
  for (const words of ['会议区委', '议', '召开会', String.fromCharCode(0x4e00 + 399 * 40, 0x4e01 + 399 * 30), '没有']) expect(await found(index, words)).toEqual(scanned(texts, words));
});

test('only the lists of the pattern are read', async () => {
  const texts = new Map(Array.from({ length: 50 }, (_, i) => [`a${String(i).padStart(2, '0')}`, Array.from({ length: 400 }, (_2, j) => String.fromCharCode(0x4e00 + ((i * 997 + j * 31) % 3000))).join('')]));
  const { root, places } = indexed(texts);
  let read = 0;
  const index = new SearchIndex(decodeRoot(root), (start, end) => {
    read += end - start;
    return Promise.resolve(places.slice(start, end));
  });
  const text = texts.get('a07')!;
  expect((await index.find(text.slice(100, 106))).offset).toContain(100);
  expect(read).toBeLessThan(places.length / 100);
});

test('a changed byte is an error, or changes nothing', async () => {
  const texts = new Map([['a1', '区委召开会议，区委书记讲话'], ['a2', '区政府召开座谈会']]);
  const files = indexed(texts);
  const right = await found(open(files), '区委');
  let refused = 0;
  for (let at = 0; at < files.places.length; at++) {
    const places = files.places.slice();
    places[at]! ^= 1 << (at % 8);
    const answer = await found(open({ ...files, places }), '区委').catch((error: unknown) => error);
    if (answer instanceof ColumnsError) refused++;
    else expect(answer).toEqual(right);
  }
  expect(refused).toBeGreaterThan(0);
  expect(() => decodeRoot(files.root.slice(0, 30))).toThrow(ColumnsError);
  expect(() => decodeRoot(Uint8Array.of(1, 2, 3, 4))).toThrow(ColumnsError);
});

test('nobody waits: the search ends where it is told', async () => {
  const index = open(indexed(new Map([['a1', '区委召开会议']])));
  await expect(index.find('召开', () => { throw new Error('no longer asked'); })).rejects.toThrow('no longer asked');
});
