/** Pages as bad files hold them: a class each, with what must become of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { legacy, utf16, utf32, utf8 } from '../ingest/encoders.ts';

export const PAGES: readonly string[] = readdirSync('data/pages').map((name) => readFileSync(`data/pages/${name}`, 'utf8').replaceAll('\r\n', '\n'));
const PAGE = PAGES[0]!;
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const swap = (text: string, pairs: string): string => pairs.split(' ').reduce((swapped, [from, to]) => swapped.replaceAll(from!, to!), text);
const TRADITIONAL = '本報訊　市長昨日下午召開會議，聽取環境保護工作報告，並對學校安全問題作了講話，要求各部門認真落實。';

/** What must become of a class of input: an article or more, or a reason for leaving it out. */
export interface BadInput {
  readonly name: string;
  readonly path?: string;
  readonly bytes: Uint8Array;
  readonly outcome: 'read' | `refused ${string}`;
}
const read = (name: string, content: string | Uint8Array, path?: string): BadInput => ({ name, bytes: typeof content === 'string' ? utf8(content) : content, outcome: 'read', ...(path && { path }) });
const refused = (name: string, content: string | Uint8Array, code: string, path?: string): BadInput => ({ ...read(name, content, path), outcome: `refused ${code}` });

/** Every class of bad input that is known. */
export const BAD_INPUTS: readonly BadInput[] = [
  read('UTF-8', PAGE),
  read('a byte-order mark', `\ufeff${PAGE}`),
  read('two byte-order marks', `\ufeff\ufeff${PAGE}`),
  read('a mark within', PAGE.replaceAll('。', '。\ufeff')),
  read('GB18030', legacy(PAGE, 'gb18030')),
  read('GB18030, named as a page', legacy(PAGE, 'gb18030'), '版面 1.txt'),
  read('GB18030 with its last character cut', legacy(PAGE, 'gb18030').slice(0, -2)),
  read('Big5', legacy(TRADITIONAL.repeat(4), 'big5')),
  read('traditional characters', TRADITIONAL.repeat(4)),
  read('UTF-16 little with a mark', utf16(`\ufeff${PAGE}`, true)),
  read('UTF-16 big with a mark', utf16(`\ufeff${PAGE}`, false)),
  read('UTF-16 little without', utf16(PAGE, true)),
  read('UTF-16 big without', utf16(PAGE, false)),
  refused('UTF-32', utf32(PAGE), 'file_utf_32'),
  read('one bad byte', utf8(PAGE).with(300, 0xff)),
  read('cut within a character', utf8(PAGE).slice(0, 4999)),
  read('half a character at the end', Uint8Array.from([...utf8(PAGE), 0xe4, 0xb8])),
  read('replacement characters', PAGE.replaceAll('委', '\ufffd')),
  refused('UTF-8 taken for Latin-1', latin(utf8(PAGE)), 'file_mojibake'),
  refused('GBK taken for Latin-1', latin(legacy(PAGE, 'gb18030')), 'file_mojibake'),
  refused('UTF-8 taken for GBK', new TextDecoder('gb18030').decode(utf8(PAGE)).replaceAll('\ufffd', ''), 'file_mojibake'),
  read('NUL', PAGE.replaceAll('。', '。\0')),
  read('control characters', PAGE.replaceAll('，', '，\u0007\u001b')),
  read('private characters', PAGE.replaceAll('鑫', '\ue123')),
  read('CRLF', PAGE.replaceAll('\n', '\r\n')),
  read('CR', PAGE.replaceAll('\n', '\r')),
  read('NEL and line separators', PAGE.replaceAll('\n\n', '\u2028\u2028').replaceAll('\n', '\u0085')),
  read('form feeds', PAGE.replaceAll('\n\n', '\f\n')),
  read('vertical tabs', PAGE.replaceAll('\n', '\v')),
  read('all on one line', PAGE.replaceAll('\n', '')),
  read('full-width figures', PAGE.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0))),
  read('no-break spaces', PAGE.replaceAll(' ', '\u00a0')),
  read('zero-width spaces', PAGE.replace(/[\u4e00-\u9fff]/g, '$&\u200b')),
  read('right-to-left marks', PAGE.replace(/。/g, '\u200f。\u202e\u202c')),
  read('variation selectors', PAGE.replaceAll('区', '区\ufe00')),
  read('Kangxi radicals', swap(PAGE, '二⼆ 人⼈ 长⻓ 工⼯ 日⽇ 文⽂ 心⼼ 行⾏')),
  read('compatibility ideographs', swap(PAGE, '李\uf9e1 金\uf90a 林\uf9f4 领\uf9b4')),
  read('other dots in names', PAGE.replaceAll('·', '･')),
  read('forms for vertical print', swap(PAGE, '（︵ ）︶')),
  read('emoji and rare characters', PAGE.replaceAll('。', '。👍🏽𠮷')),
  read('halves of pairs, written as they are', Uint8Array.from([...utf8(PAGE), 0xed, 0xa0, 0x80])),
  read('markup named as text', `<!doctype html><html><head><title>要闻</title><script>alert(1)</script></head><body><p>${PAGE.replaceAll('\n', '<br>')}</p></body></html>`),
  read('markup in the text', `<img src=x onerror=alert(1)>\n${PAGE}`),
  read('formulas', `=HYPERLINK("http://x","y")\n+1\n@SUM(A1)\n${PAGE}`),
  read('SQL', `'; DROP TABLE articles; --\n${PAGE}`),
  read('quotation marks without end', `${'“'.repeat(5000)}${PAGE}`),
  read('40,000 characters without a mark', '区委书记樊惠林出席'.repeat(4500)),
  read('an odd name', PAGE, 'name with spaces & 中文 #%.txt'),
  refused('a name that leads elsewhere', PAGE, 'file_passed_over', '../../etc/passwd.txt'),
  refused('a hidden file', PAGE, 'file_passed_over', '.hidden.txt'),
  refused('a file of the system', 'x', 'file_passed_over', 'Thumbs.db'),
  refused('another format', PAGE, 'file_format', 'a.jpg'),
  refused('nothing', '', 'file_empty'),
  refused('blanks', ' \n\u3000\n', 'file_empty'),
  refused('one character', '区', 'file_empty'),
  refused('a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file_binary'),
  refused('the start of an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), 'file_damaged'),
  refused('the start of a PDF', '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'file_damaged'),
  refused('an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(500).fill(0)]), 'file_binary'),
  refused('noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 251), 'file_undecodable'),
];
