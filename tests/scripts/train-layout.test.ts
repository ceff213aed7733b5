import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../scripts/layout/examples.ts';
import { setPage } from '../../scripts/layout/newsprint.ts';
import { accuracy, learn } from '../../scripts/layout/regression.ts';
import { seededBy } from '../../src/synth/random.ts';

const ITEMS = [
  { headline: '青石镇桃花引客来', paras: ['连日来，青石镇的桃花竞相开放，吸引了周边市县的大批游客前来观赏。', '镇党委书记何建波介绍，全镇已发展桃园三千亩，带动四百多户群众增收。'] },
  { headline: '云溪县召开春季农业生产工作会议', paras: ['云溪县召开春季农业生产工作会议，安排部署春耕备耕工作。', '会议指出，各乡镇要把粮食安全放在首位，落实好高标准农田建设任务。'] },
];

describe('pages to learn from', () => {
  it('say where each article stands, whatever the style', () => {
    for (let page = 0; page < 40; page++) {
      const { text, articles } = setPage(ITEMS, seededBy(`page ${page}`), page % 2 === 0 ? 'tune' : 'measure');
      expect(articles).toHaveLength(2);
      articles.forEach(({ start, end, headline }, i) => {
        // The number of a page may stand where a column breaks.
        const printed = text.slice(start, end).replace(/\s|—\s\d\s—/g, '');
        expect(printed).toContain(['桃园三千亩', '高标准农田'][i]);
        if (headline !== null) expect(printed.startsWith(headline)).toBe(true);
      });
    }
  });

  it('break an article where the page ends, and set the halves of a headline one above the other', () => {
    const halves = { headline: '青石镇桃花引客来 农家乐生意红火', paras: ITEMS.flatMap(({ paras }) => paras) };
    const pages = Array.from({ length: 200 }, (_, page) => setPage([halves, ...ITEMS], seededBy(`page ${page}`), 'tune').text);
    expect(pages.some((text) => /[^。]\n\n— \d —\n\n[^。]/.test(text))).toBe(true);
    expect(pages.some((text) => /^青石镇桃花引客来\n{1,2}农家乐生意红火$/m.test(text))).toBe(true);
  });

  it('give examples whose right reading can be learnt', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layout-'));
    try {
      const truth = await Promise.all(
        Array.from({ length: 40 }, async (_, page) => {
          const { text, articles, ads } = setPage(ITEMS, seededBy(`page ${page}`), page % 2 === 0 ? 'tune' : 'measure');
          await writeFile(join(folder, `${page}.txt`), text);
          return JSON.stringify({ file: `${page}.txt`, articles, ads });
        }),
      );
      await writeFile(join(folder, 'truth.jsonl'), truth.join('\n'));
      const examples = await examplesOf(folder, 1, 'first', 'learnt');
      expect(examples.filter(({ right }) => right > 0).length).toBeGreaterThan(15);
      const count = 1 + Math.max(...examples.flatMap(({ readings }) => readings.flatMap(({ signs }) => [...signs])));
      const held = await examplesOf(folder, 1, 'first', 'held-out');
      expect(accuracy(held, learn(examples, count))).toBeGreaterThan(accuracy(held, new Float64Array(count).fill(1)));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
