import { describe, expect, test } from 'vitest';
import { makePdf, type Words } from './make-pdf.ts';
import { read, said } from './reading.ts';

const lines = (x: number, y: number, texts: readonly string[]): Words[] => texts.map((text, i) => ({ text, x, y: y + 14 * i }));
const COLUMN = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉', '天地玄黄宇宙洪荒日月', '盈昃辰宿列张寒来暑往'];
const text = async (words: readonly Words[]): Promise<string> => (await read('a.pdf', makePdf([words]))).pages[0]!.text;

describe('the text of a page', () => {
  test('a headline above two columns comes first, then the columns from left to right', async () => {
    expect(await text([{ text: '区长出席读书会', x: 80, y: 40, size: 20 }, ...lines(20, 70, COLUMN), ...lines(140, 70, COLUMN.toReversed())])).toBe(`区长出席读书会\n\n${COLUMN.join('\n')}\n${COLUMN.toReversed().join('\n')}\n`);
  });

  test('a headline in the middle of three columns stands above them all', async () => {
    const found = await text([{ text: '区长出席读书会会', x: 130, y: 40, size: 20 }, ...[20, 140, 260].flatMap((x) => lines(x, 70, COLUMN))]);
    expect(found.startsWith('区长出席读书会会\n\n甲乙')).toBe(true);
  });

  test('two stories side by side are kept apart, each with its headline', async () => {
    const found = await text([{ text: '左栏要闻', x: 20, y: 40, size: 18 }, { text: '右栏要闻', x: 140, y: 40, size: 18 }, ...lines(20, 70, COLUMN), ...lines(140, 70, COLUMN)]);
    expect(found).toBe(`左栏要闻\n\n${COLUMN.join('\n')}\n\n右栏要闻\n\n${COLUMN.join('\n')}\n`);
  });

  test('stories below each other are read one after the other, though their columns stand in line', async () => {
    const story = (y: number): Words[] => [{ text: '某区要闻', x: 20, y, size: 16 }, ...lines(20, y + 22, COLUMN), ...lines(140, y, ['一二三四五六七八九十', ...COLUMN])];
    const found = await text([...story(60), ...story(200)]);
    expect(found.match(/某区要闻|一二三四/g)).toEqual(['某区要闻', '一二三四', '某区要闻', '一二三四']);
  });

  test('indents and wide gaps stay visible', async () => {
    expect(await text([...lines(40, 40, ['缩进两格的一段文字']), ...lines(20, 54, COLUMN), ...lines(20, 140, ['隔开的另一段文字内容'])])).toBe(`\u3000\u3000缩进两格的一段文字\n${COLUMN.join('\n')}\n\n隔开的另一段文字内容\n`);
  });

  test('runs of one line are joined, words that stand apart keep a blank', async () => {
    expect(await text([{ text: '记者', x: 20, y: 40 }, { text: '景静', x: 45, y: 40.4 }, { text: '报道', x: 65, y: 40 }, { text: '责任编辑', x: 120, y: 40 }])).toBe('记者 景静报道\u3000责任编辑\n');
  });

  test('type printed twice to look bold counts once, and what lies outside the page not at all', async () => {
    expect(await text([{ text: '区长出席', x: 20, y: 40 }, { text: '区长出席', x: 20.2, y: 40 }, { text: '裁切标记', x: 20, y: 700 }])).toBe('区长出席\n');
  });

  test('a vertical headline is read from its top', async () => {
    expect(await text([{ text: '竖排标题', x: 30, y: 40, size: 20, font: 'vertical' }, ...lines(60, 50, COLUMN)])).toBe(`竖排标题\n\n${COLUMN.join('\n')}\n`);
  });

  test('fonts that only name a Chinese encoding are read by the tables that come along', async () => {
    expect(await text([{ text: Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xb3, 0xf6, 0xcf, 0xaf), x: 20, y: 40, font: 'gbk' }])).toBe('区长出席\n');
  });

  test('a turned page is read as it is shown', async () => {
    const { pages } = await read('a.pdf', makePdf([lines(20, 40, COLUMN)], { rotate: 90 }));
    for (const line of COLUMN) expect(pages[0]!.text).toContain(line);
  });
});

describe('a file', () => {
  test('gives a page text a page, and its name the day', async () => {
    const { pages } = await read('20230705/A03.pdf', makePdf([lines(20, 40, COLUMN), lines(20, 40, ['区长出席会议'])]));
    expect(pages.map(({ file, known, encoding }) => [file, known, encoding])).toEqual([1, 2].map((page) => [`20230705/A03.pdf#page=${page}`, { date: { year: 2023, month: 7, day: 5 }, section: 'A' }, 'pdf']));
    expect((await read('20230705/A03.pdf', makePdf([lines(20, 40, COLUMN)]))).pages[0]).toMatchObject({ file: '20230705/A03.pdf', known: { pageNumber: 3 } });
  });

  test('a page without text is said, the others are read', async () => {
    const reading = await read('a.pdf', makePdf([lines(20, 40, COLUMN), []]));
    expect([reading.pages.length, said(reading), reading.notices[0]!.file]).toEqual([1, ['page_without_text', '1 left out'], 'a.pdf#page=2']);
  });

  test('glyphs without a mapping are said, never guessed', async () => {
    const codes = (first: number): Words => ({ text: Uint8Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0xe1 : first + i)), x: 20, y: 40, font: 'nameless' });
    expect(said(await read('a.pdf', makePdf([[codes(1)]])))).toEqual(['page_unmapped 30', '1 left out']);
    const some = await read('a.pdf', makePdf([[...lines(20, 80, [...COLUMN, ...COLUMN]), { ...codes(1), text: Uint8Array.of(0xe1, 0x01) }]]));
    expect([some.pages.length, said(some)]).toEqual([1, ['page_unmapped 1']]);
  });

  test('a password and damage are told apart', async () => {
    expect(said(await read('a.pdf', makePdf([lines(20, 40, COLUMN)], { encrypted: true })))).toEqual(['file_encrypted PDF', '1 left out']);
    expect(said(await read('a.txt', '%PDF-1.7\n一些字节'))).toEqual(['file_damaged PDF', '1 left out']);
  });

  test('the bytes are left as they were, those of a Buffer too', async () => {
    const bytes = makePdf([lines(20, 40, COLUMN)]);
    for (const given of [bytes.slice(), Buffer.from(bytes)]) {
      expect((await read('a.pdf', given)).pages).toHaveLength(1);
      expect(Array.from(given)).toEqual(Array.from(bytes));
    }
  });
});
