import { describe, expect, it } from 'vitest';
import { takeaway as en } from '../../../src/i18n/en-takeaway.ts';
import { takeaway as zh } from '../../../src/i18n/zh-takeaway.ts';
import { cite, type Cited } from '../../../src/ui/export/citation.ts';

const VIEW: Cited = {
  title: '官员 樊惠林', source: '二七区', quoted: null, date: null, url: 'https://example.org/p/#v1?official=fanhuilin&topic=a_b', version: '1-abcdef012345', accessed: '2026-03-01',
};

describe('a citation', () => {
  it.each([
    ['plain', '官员 樊惠林. 版面: 二七区. 数据版本 1-abcdef012345. https://example.org/p/#v1?official=fanhuilin&topic=a_b. 访问日期 2026-03-01.'],
    ['gbt', '版面. 官员 樊惠林[DB/OL]. 二七区, 数据版本 1-abcdef012345[2026-03-01]. https://example.org/p/#v1?official=fanhuilin&topic=a_b.'],
  ] as const)('%s names what, where, which version, and when it was seen', (style, expected) => {
    expect(cite(style, VIEW, zh.citing.words)).toBe(expected);
  });

  it('quotes a sentence with the day of its article', () => {
    const sentence = { ...VIEW, title: '区委召开会议', quoted: '会议强调', date: '2023-06-28' };
    expect(cite('gbt', sentence, zh.citing.words)).toContain('区委召开会议: “会议强调”[DB/OL]. 二七区, 数据版本 1-abcdef012345 (2023-06-28)[2026-03-01].');
    expect(cite('plain', sentence, en.citing.words)).toContain('区委召开会议. “会议强调”. 2023-06-28. Banmian: 二七区. data version 1-abcdef012345.');
  });

  it('in BibTeX is balanced and escaped, whatever is cited', () => {
    const entry = cite('bibtex', { ...VIEW, title: '50% {of} a_b & \\c #1 $' }, en.citing.words);
    expect(entry).toContain('title = {{50\\% \\{of\\} a\\_b \\& \\textbackslash{}c \\#1 \\$}}');
    expect(entry).toContain('url = {https://example.org/p/#v1?official=fanhuilin&topic=a_b}');
    expect(entry).toContain('urldate = {2026-03-01}');
    const bare = entry.replaceAll(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(/^@misc\{[a-z0-9]+,\n/.test(entry)).toBe(true);
  });

  it('has one key for one view', () => {
    const key = (cited: Cited): string => /@misc\{(\w+)/.exec(cite('bibtex', cited, zh.citing.words))![1]!;
    expect(key(VIEW)).toBe(key({ ...VIEW, title: 'other' }));
    expect(key(VIEW)).not.toBe(key({ ...VIEW, url: 'https://example.org/' }));
  });
});
