import { describe, expect, test } from 'vitest';
import { read, said } from './reading.ts';

const BODY = '区委书记樊惠林主持会议并讲话，区长虎荣鑫出席。会议要求各单位认真落实，确保各项工作按时完成。';

describe('HTML', () => {
  test('is read as a browser shows it: blocks are lines, headings and paragraphs stand apart', async () => {
    const { pages } = await read('a.html', `<!doctype html><html><head><title>某区召开会议_某区报</title></head><body><h1>某区<br>召开会议</h1>\n<p>　　${BODY}</p>\n<p>他  说：\n“好&amp;快”&nbsp;&#x533A;。</p><div>记者 <b>景</b>静</div></body></html>`);
    expect(pages[0]!.text).toBe(`某区\n召开会议\n\n\n　　${BODY}\n\n他 说： “好&快”\u00a0区。\n\n记者 景静\n`);
  });

  test('scripts, styles, menus, page feet and hidden parts are left out, and said', async () => {
    const reading = await read('a.txt', `<html><body><script>alert('区长')</script><style>p{}</style><nav><a href=x>要闻</a></nav><ul><li><a href=x>上一版</a> <li><a href=x>下一版</a></ul><p>${BODY}</p><div hidden>隐</div><div role="navigation"><div>导航</div>栏</div><footer>版权所有</footer></body></html>`);
    expect(reading.pages[0]!.text).toBe(`${BODY}\n`);
    expect(said(reading)).toEqual(['main_text_only 6']);
  });

  test('what stands in main or article is the main part where most of the text is', async () => {
    const aside = '<div>热门推荐：某地召开会议</div>';
    expect((await read('a.html', `${aside}<main><p>${BODY}</p></main>`)).pages[0]!.text).toBe(`${BODY}\n`);
    expect((await read('a.html', `${aside}<main></main><p>${BODY}</p>`)).pages[0]!.text).toContain('热门推荐');
  });

  test('article elements are articles, the heading that opens one is its headline', async () => {
    const { pages } = await read('a.html', `<article><h2>甲标题</h2><p>${BODY}</p></article><article><p>乙文。${BODY}</p></article>`);
    const { text, articles } = pages[0]!;
    expect(articles!.map(({ start, end, headline }) => [text.slice(start, end), headline && text.slice(headline.start, headline.end)])).toEqual([[`甲标题\n\n\n${BODY}`, '甲标题'], [`乙文。${BODY}`, null]]);
  });

  test('the title stands above a text without a heading, without the name of the site', async () => {
    expect((await read('a.html', `<title>某区召开会议 - 某区报</title><body><p>${BODY}</p>`)).pages[0]!.text).toBe(`某区召开会议\n\n${BODY}\n`);
    expect((await read('a.html', `<title>区委书记樊惠林主持会议</title><body><p>${BODY}</p>`)).pages[0]!.text).toBe(`${BODY}\n`);
  });

  test.each(['<meta name="PubDate" content="2023-07-05 08:30">', '<meta property="article:published_time" content="2023-07-05T08:30:00+08:00">', '<META NAME=publishdate CONTENT="2023年7月5日">'])('%s gives the day', async (meta) => {
    const { pages } = await read('x_20200101.html', `<html><head>${meta}</head><p>${BODY}`);
    expect(pages[0]!.known).toEqual({ date: { year: 2023, month: 7, day: 5 }, dateBasis: 'head' });
  });

  test('the charset it states settles a guess, and bytes that are UTF-8 outweigh it', async () => {
    const gbk = Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xb3, 0xf6, 0xcf, 0xaf, 0xbb, 0xe1, 0xd2, 0xe9); // 区长出席会议
    const stated = await read('a.html', Uint8Array.from([...new TextEncoder().encode('<html><meta charset="gb2312"><p>'), ...gbk]));
    expect([stated.pages[0]!.text, stated.pages[0]!.encoding, said(stated)]).toEqual(['区长出席会议\n', 'gb18030', ['main_text_only 0']]);
    expect((await read('a.html', `<html><meta charset="gbk"><p>${BODY}`)).pages[0]!.encoding).toBe('utf-8');
  });

  test('broken markup gives its text, a page without text is empty', async () => {
    expect((await read('a.html', `<p>${BODY}<p>另有</b></div>一段<`)).pages[0]!.text).toContain(`${BODY}\n\n另有一段`);
    expect(said(await read('a.html', '<html><body><img src=x></body></html>'))).toEqual(['file_empty', '1 left out']);
  });

  test('deep nesting takes no more than its length', async () => {
    const { pages } = await read('a.html', `${'<div>'.repeat(50_000)}${BODY}${'</div>'.repeat(50_000)}`);
    expect(pages[0]!.text).toBe(`${BODY}\n`);
  });
});
