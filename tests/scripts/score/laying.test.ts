import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/ingest/decode.ts';
import { encode } from '../../../scripts/score/encoding.ts';
import { LAYOUTS, layOutIssue } from '../../../scripts/score/laying.ts';
import { readMarked } from '../../../scripts/score/marked.ts';
import { wrap, wrapHeadline } from '../../../scripts/score/setting.ts';

const ISSUES = [...readMarked('dev'), ...readMarked('held-out')];
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

describe.each(LAYOUTS)('%s', (layout) => {
  const pages = ISSUES.flatMap((issue) => [0, 1].flatMap((turn) => layOutIssue(issue, layout, turn)));

  it('is the same every time', () => {
    expect(ISSUES.flatMap((issue) => [0, 1].flatMap((turn) => layOutIssue(issue, layout, turn)))).toEqual(pages);
  });

  it('opens and closes every article with its own words', () => {
    for (const { text, articles } of pages) {
      for (const { start, end, article, headlines } of articles) {
        const own = bare(article.parts.map((part) => part.text).join(''));
        const words = text.slice(start, end);
        expect(words).toBe(words.trim());
        const opening = bare(words).replace(/^\(上接第1版\)/, '').slice(0, 6);
        const closing = bare(words).replace(/\(下转第3版\)$/, '').slice(layout === 'columns' ? -1 : -6);
        expect(own).toContain(opening);
        expect(own).toContain(closing);
        if (headlines.length > 0) expect(headlines.some((headline) => bare(headline).startsWith(opening.slice(0, 4)))).toBe(true);
      }
    }
  });

  if (layout !== 'columns') it('prints every mention that its answers count', () => {
    for (const { text, articles } of pages) {
      const plain = bare(text).replace(/•/g, '·');
      for (const { name, mentions } of articles.flatMap(({ answers }) => answers.people)) expect(plain.split(name).length - 1).toBeGreaterThanOrEqual(mentions);
    }
  });

  it('has bytes that give its text', () => {
    for (const { bytes, text, encoding } of pages) expect(decode(bytes, encoding)).toMatchObject({ ok: true, text });
  });
});

describe('pages', () => {
  it('of the hard layout print neither lead nor byline', () => {
    for (const { text } of ISSUES.flatMap((issue) => layOutIssue(issue, 'hard', 0))) expect(text).not.toMatch(/本报讯|□本报|^~/m);
  });

  it('with furniture say where it is, and continue an article', () => {
    for (const issue of ISSUES) {
      const [first, second] = layOutIssue(issue, 'furniture', 0);
      expect(bare(first!.text)).toContain('(下转第3版)');
      expect(second!.articles[0]!.opens).toBe(false);
      expect(bare(first!.text)).toContain(bare(issue.published.split('-').map(Number).join('')).slice(0, 4));
      for (const { start, end } of [...first!.furniture]) expect(first!.articles.every((article) => article.end <= start || end <= article.start)).toBe(true);
    }
  });
});

describe('hard cases of layout', () => {
  const lines = readFileSync('tests/fixtures/pages/cases.txt', 'utf8').trim().split('\n').filter((line) => !line.startsWith('#'));
  const places = lines.map((line) => line.split(/\s+/)[1]!);

  it('have a marked page or a layout each, and every marked page a case', () => {
    const pages = readdirSync('tests/fixtures/pages').filter((name) => name.endsWith('.txt') && name !== 'cases.txt');
    const there = [...pages, ...LAYOUTS.map((layout) => `layout:${layout}`)];
    expect(places.filter((place) => !there.includes(place))).toEqual([]);
    expect(pages.filter((page) => !places.includes(page))).toEqual([]);
  });

  it('are printed by the layouts that are said to hold them', () => {
    const all = (layout: (typeof LAYOUTS)[number]) => ISSUES.flatMap((issue) => [0, 1].flatMap((turn) => layOutIssue(issue, layout, turn)));
    expect(all('hard').some(({ articles }) => articles.some(({ headlines }) => headlines.length > 1))).toBe(true);
    expect(all('columns').some(({ articles }) => articles.some((a) => articles.some((b) => a.start < b.start && b.start < a.end)))).toBe(true);
    expect(new Set(all('columns').map(({ encoding }) => encoding)).size).toBe(4);
    expect(all('columns').some(({ text }) => text.normalize('NFKC') !== text && /[⼀-⿕]/.test(text))).toBe(true);
    for (const heading of ['简　讯', '新闻简报']) expect(all('furniture').some(({ text }) => text.includes(`\n${heading}\n`))).toBe(true);
  });
});

describe('setting', () => {
  it('keeps closing marks from the start and opening ones from the end of a line', () => {
    expect(wrap('一二三四五，六“七八”。九十', 5)).toEqual(['一二三四五，', '六“七八”。', '九十']);
    expect(wrap('一二三四“五六', 5)).toEqual(['一二三四', '“五六']);
    expect(wrap('一二三1234吨', 4)).toEqual(['一二三', '1234吨']);
    for (const line of wrap('“他说‘好’。”她说。'.repeat(9), 6)) expect(line).not.toMatch(/^[’”。]|[“‘]$/);
  });

  it('cuts a headline into lines of one length', () => {
    expect(wrapHeadline('某县召开防汛工作会议', 2)).toEqual(['某县召开防汛', '工作会议']);
  });

  it('encodes what two bytes hold and what takes four', () => {
    expect([...encode('中a', 'gb18030')]).toEqual([0xd6, 0xd0, 0x61]);
    expect(new TextDecoder('gb18030').decode(encode('•⼈', 'gb18030'))).toBe('•⼈');
  });
});
