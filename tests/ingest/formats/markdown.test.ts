import { expect, test } from 'vitest';
import { withoutMarks } from '../../../src/ingest/formats/markdown.ts';
import { read, said } from './reading.ts';

test.each([
  ['# 标题 #', '\n标题\n'],
  ['**区长**出席，*并*讲话，__认真__ _落实_。', '区长出席，并讲话，认真 落实。'],
  ['a_b_c 与 2*3*4 px', 'a_b_c 与 2*3*4 px'],
  ['[报道](http://example.org/a_(b))，![合影](x.jpg)', '报道，合影'],
  ['> 引文\n> 二', '引文\n二'],
  ['- 甲\n* 乙\n1. 丙', '甲\n乙\n1. 丙'],
  ['甲\n\n---\n\n乙', '甲\n\n\n\n乙'],
  ['| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |', '甲\t乙\n\n1\t2'],
  ['```\n码\n```', '\n码\n'],
  ['甲<br>乙<!-- 注 --><span class="x">丙</span>', '甲\n乙丙'],
  ['不是\\*标记\\*，3 < 5', '不是*标记*，3 < 5'],
  ['—— 破折号 ——', '—— 破折号 ——'],
])('%j', (marked, text) => expect(withoutMarks(marked)).toBe(text));

test('front matter gives date and headline, and stays out of the text', async () => {
  const { pages } = await read('a.md', '---\ntitle: "某区召开会议"\n日期: 2023-07-05\ntags: [a]\n---\n区长**虎荣鑫**出席。\n');
  expect(pages[0]).toMatchObject({ text: '某区召开会议\n\n区长虎荣鑫出席。\n', known: { date: { year: 2023, month: 7, day: 5 }, dateBasis: 'head' } });
});

test('a headline that is printed is not said twice', async () => {
  expect((await read('a.md', '---\ntitle: 甲\n---\n# 乙\n\n区长出席。')).pages[0]!.text).toBe('\n乙\n\n\n区长出席。');
});

test('marks alone are no text', async () => expect(said(await read('a.md', '---\ntitle:\n---\n\n---\n'))).toEqual(['file_empty', '1 left out']));
