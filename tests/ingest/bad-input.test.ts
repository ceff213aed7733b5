/** Files as people have them: what harms nothing must change nothing, what cannot be read must be said. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FileReading, readFile } from '../../src/ingest/pages.ts';
import { readPage } from '../../src/pipeline/index.ts';
import { legacy, utf16, utf32, utf8 } from './encoders.ts';

const PAGE = readFileSync('data/pages/000_521104b243f622d2.txt', 'utf8').replaceAll('\r\n', '\n');

const read = async (content: string | Uint8Array, path = 'a.txt'): Promise<FileReading> => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return readFile({ path, bytes: bytes.length, read: () => Promise.resolve(bytes) });
};
const said = ({ notices, pages, leftOut }: FileReading): string[] => [
  ...[...notices, ...pages.flatMap((page) => page.notices)].map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`)),
  ...(leftOut > 0 ? [`${leftOut} left out`] : []),
];
/** Who is named, how often and with which titles: what a reader counts. */
const found = ({ pages }: FileReading): unknown =>
  pages.map((page) => readPage({ id: 'p', file: page.file, text: page.text }).articles.map(({ people, date }) => ({
    people: people.filter(({ official }) => official).map(({ name, mentions }) => [name, mentions.length, [...new Set(mentions.flatMap(({ titles }) => titles.map(({ title }) => title)))]]),
    date: [date.year, date.month, date.day],
  })));
const swap = (pairs: string) => (text: string): string => pairs.split(' ').reduce((swapped, [from, to]) => swapped.replaceAll(from!, to!), text);

describe('what looks odd and says the same', () => {
  const same: [string, string | Uint8Array, string[]][] = [
    ['GB18030', legacy(PAGE, 'gb18030'), ['encoding_guessed gb18030']],
    ['UTF-16 little', utf16(`\ufeff${PAGE}`, true), []],
    ['UTF-16 big without a mark', utf16(PAGE, false), ['encoding_guessed utf-16be']],
    ['a byte-order mark', `\ufeff${PAGE}`, []],
    ['two byte-order marks', `\ufeff\ufeff${PAGE}`, []],
    ['CRLF', PAGE.replaceAll('\n', '\r\n'), []],
    ['CR', PAGE.replaceAll('\n', '\r'), []],
    ['NEL and line separators', PAGE.replaceAll('\n\n', '\u2028\u2028').replaceAll('\n', '\u0085'), []],
    ['form feeds', PAGE.replaceAll('\n\n', '\f\n'), []],
    ['more blank lines than usual', PAGE.replaceAll('\n\n', '\n\n\n\n'), []],
    ['NUL', PAGE.replaceAll('。', '。\0'), [`controls_ignored ${PAGE.split('。').length - 1}`]],
    ['full-width figures', PAGE.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)), []],
    ['no-break spaces', PAGE.replaceAll(' ', '\u00a0'), []],
    ['zero-width spaces', PAGE.replace(/[\u4e00-\u9fff]/g, '$&\u200b'), []],
    ['right-to-left marks', PAGE.replace(/。/g, '\u200f。\u202e\u202c'), []],
    ['Kangxi radicals', swap('二⼆ 人⼈ 长⻓ 工⼯ 日⽇ 文⽂ 心⼼ 行⾏')(PAGE), []],
    ['compatibility ideographs', swap('李\uf9e1 金\uf90a 林\uf9f4 领\uf9b4')(PAGE), []],
    ['forms for vertical print', swap('（︵ ）︶')(PAGE), []],
  ];
  test.each(same)('%s', async (_, content, notices) => {
    const reading = await read(content);
    expect([said(reading), found(reading)]).toEqual([notices, found(await read(PAGE))]);
  });
});

describe('what cannot be read', () => {
  const refused: [string, string | Uint8Array, string[]][] = [
    ['nothing', '', ['file_empty', '1 left out']],
    ['blanks', ' \n\u3000\n', ['file_empty', '1 left out']],
    ['one character', '区', ['file_empty', '1 left out']],
    ['UTF-32', utf32(PAGE), ['file_utf_32', '1 left out']],
    ['UTF-8 taken for Latin-1', Array.from(utf8(PAGE), (byte) => String.fromCharCode(byte)).join(''), ['file_mojibake', '1 left out']],
    ['GBK taken for Latin-1', Array.from(legacy(PAGE, 'gb18030'), (byte) => String.fromCharCode(byte)).join(''), ['file_mojibake', '1 left out']],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), ['file_binary PNG', '1 left out']],
    ['the first bytes of an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), ['file_damaged ZIP', '1 left out']],
    ['the first bytes of a PDF', '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', ['file_damaged PDF', '1 left out']],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 251), ['file_undecodable', '1 left out']],
  ];
  test.each(refused)('%s', async (_, content, notices) => expect(said(await read(content))).toEqual(notices));
});

describe('what is damaged or strange', () => {
  test('lost characters are counted, the rest is read', async () => {
    const reading = await read(PAGE.replaceAll('委', '\ufffd'));
    expect([said(reading), reading.pages.length]).toEqual([[`text_damaged ${PAGE.split('委').length - 1}`], 1]);
  });

  test('private characters stay on the page and are said', async () => {
    const reading = await read(PAGE.replaceAll('鑫', '\ue123'));
    expect(said(reading)).toEqual([`page_unmapped ${PAGE.split('鑫').length - 1}`]);
    expect(reading.pages[0]!.text).toContain('\ue123');
  });

  test('markup of a page named as text is taken off', async () => {
    const reading = await read(`<!doctype html><html><head><meta charset="gbk"><title>要闻</title><script>alert(1)</script></head><body><p>${PAGE.replaceAll('\n', '<br>')}</p></body></html>`);
    expect([said(reading), found(reading)]).toEqual([['main_text_only 0'], found(await read(PAGE))]);
  });

  test('formulas, scripts and quotes are words like others', async () => {
    const odd = '=HYPERLINK("http://x","y")\n<img src=x onerror=alert(1)>\n\'; DROP TABLE a; --\n';
    expect((await read(odd + PAGE)).pages[0]!.text).toBe(odd + PAGE);
  });

  test('a traditional page is read by its simplified key and keeps its characters', async () => {
    const text = '本報訊 記者王小明報導，市長李大衛昨日下午前往社區中心，慰問年長居民並主持說明會。區長陳建國表示，計畫將於六月二十八日啟動。';
    const reading = await read(legacy(text, 'big5'));
    expect([reading.pages[0]!.encoding, reading.pages[0]!.text]).toEqual(['big5', text]);
    const [article] = readPage({ id: 'p', file: 'a', text }).articles;
    expect(article!.people.filter(({ official }) => official).map(({ name }) => name)).toEqual(['李大卫', '陈建国']);
  });

  test.each(['40 000 characters without a mark', 'blanks between all'])('%s: no hang, all of it kept', async (kind) => {
    const text = kind.startsWith('40') ? '区委书记樊惠林出席'.repeat(4500) : Array.from(PAGE).join(' ');
    const { pages } = await read(text);
    const { layout } = readPage({ id: 'p', file: 'a', text: pages[0]!.text });
    expect([...layout.blocks.flatMap(({ pieces }) => pieces), ...layout.residue].reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length);
  });

  test('names of files are names: no path leads elsewhere, no sign is read', async () => {
    expect((await read(PAGE, 'name with spaces & 中文 #%.txt')).pages[0]!.file).toBe('name with spaces & 中文 #%.txt');
    expect(said(await read(PAGE, '.hidden.txt'))).toEqual(['file_passed_over']);
  });
});
