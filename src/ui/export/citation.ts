/** Citations of a view or of an article in three styles: plain, BibTeX, and GB/T 7714-2015 for electronic resources. */

/** What is cited. Days as `YYYY-MM-DD`. */
export interface Cited {
  /** What was selected, or the headline. */
  readonly title: string;
  /** The data set, as the name of the source. */
  readonly source: string;
  /** The words quoted; null where the whole is cited. */
  readonly quoted: string | null;
  /** The day the article tells of; null where it is not known. */
  readonly date: string | null;
  readonly url: string;
  readonly version: string;
  readonly accessed: string;
}

export const STYLES = ['plain', 'bibtex', 'gbt'] as const;
export type Style = (typeof STYLES)[number];

/** Words of the plain style; the other two are as their standards have them. */
export interface CitationWords {
  quoted(words: string): string;
  version(version: string): string;
  accessed(day: string): string;
  /** Names the program behind the data. */
  readonly publisher: string;
}

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '%': '\\%', '&': '\\&', '#': '\\#', $: '\\$', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const latex = (text: string): string => text.replaceAll(/[\\{}%&#$_~^]/g, (sign) => SPECIAL[sign]!).replaceAll(/\s+/g, ' ');

/** Not escaped beyond what would end the field: `url` is read as it stands. */
const bibUrl = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

/** A key of plain letters and digits, the same for the same address and version. */
function keyOf({ url, version, accessed }: Cited): string {
  let sum = 0;
  for (const sign of `${url} ${version}`) sum = (Math.imul(sum, 31) + sign.codePointAt(0)!) >>> 0;
  return `banmian${accessed.slice(0, 4)}${sum.toString(36)}`;
}

function bibtex(cited: Cited, words: CitationWords): string {
  const { title, source, quoted, date, url, version, accessed } = cited;
  const note = [quoted === null ? '' : words.quoted(quoted), words.version(version), words.accessed(accessed)].filter(Boolean).join('. ');
  const fields: [string, string][] = [
    ['title', `{${latex(title)}}`],
    ['howpublished', latex(`${words.publisher}: ${source}`)],
    ...(date === null ? [] : [['year', date.slice(0, 4)] as [string, string]]),
    ['url', bibUrl(url)],
    ['urldate', accessed],
    ['version', latex(version)],
    ['note', latex(note)],
  ];
  return `@misc{${keyOf(cited)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

/** Title[type/carrier]. Publisher, (date)[access date]. URL. `DB/OL` is a database online. */
function gbt({ title, source, quoted, date, url, version, accessed }: Cited, words: CitationWords): string {
  const what = quoted === null ? title : `${title}: ${words.quoted(quoted)}`;
  return `${words.publisher}. ${what}[DB/OL]. ${source}, ${words.version(version)}${date === null ? '' : ` (${date})`}[${accessed}]. ${url}.`;
}

function plain({ title, source, quoted, date, url, version, accessed }: Cited, words: CitationWords): string {
  const parts = [title, quoted === null ? '' : words.quoted(quoted), date ?? '', `${words.publisher}: ${source}`, words.version(version), url, words.accessed(accessed)];
  return `${parts.filter(Boolean).join('. ')}.`;
}

const WRITERS: Readonly<Record<Style, (cited: Cited, words: CitationWords) => string>> = { plain, bibtex, gbt };

export const cite = (style: Style, cited: Cited, words: CitationWords): string => WRITERS[style](cited, words);
