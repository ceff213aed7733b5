/** The English texts of exports, citations and saved views. */
import { formatNumber } from './format.ts';
import type { Takeaway } from './zh-takeaway.ts';

const n = (value: number): string => formatNumber('en', value);
const plural = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;

export const takeaway: Takeaway = {
  exporting: {
    what: 'Content',
    format: 'Format',
    formats: {
      csv: { name: 'CSV', about: 'For spreadsheets: UTF-8 with its mark; an apostrophe before text that looks like a formula, so that nothing runs when it is opened.' },
      'raw-csv': { name: 'Raw CSV', about: 'For programs: text exactly as it is, no mark, no apostrophes. Do not open it in a spreadsheet: text that looks like a formula would run.' },
      json: { name: 'JSON', about: 'One file, with its origin inside.' },
      ndjson: { name: 'NDJSON', about: 'One JSON object a line, to be read line by line.' },
      parquet: { name: 'Parquet', about: 'Typed columns, for DuckDB, pandas and R; its origin stands in the footer.' },
      png: { name: 'PNG', about: 'A picture at twice the pixels; title, filters, unit and source are drawn into it.' },
      svg: { name: 'SVG', about: 'A drawing to scale and edit; title, filters, unit and source are drawn into it.' },
    },
    articles: 'Articles',
    mentions: 'Mentions',
    officials: 'Officials',
    chart: 'Figures of this chart',
    picture: 'This chart as a picture',
    sentences: 'These sentences',
    rowsOf: {
      articles: 'an article',
      mentions: 'a place where an official is named',
      officials: 'an official',
      sentences: 'a place where the official is named or a word of the topic stands, with its sentence',
    },
    rowOf: (what) => `an item of the chart (${what})`,
    rows: (count) => plural(count, 'row'),
    counting: 'Counting…',
    scope: (filters) => `Filters: ${filters}`,
    noFilter: 'none, all articles',
    header: 'Chinese header',
    archive: 'Packed with its origin (ZIP)',
    archiveAbout: 'The file of origin records query, address and data version.',
    download: 'Download',
    cancel: 'Cancel',
    cancelled: 'Cancelled; nothing was downloaded.',
    progress: (rows, all) => `${n(rows)} of ${plural(all, 'row')} written`,
    working: 'Preparing…',
    done: (file, rows) => `Downloaded ${file}, ${plural(rows, 'row')}.`,
    donePicture: (file) => `Downloaded ${file}.`,
    tooLong: (most) => `Excel opens the first ${n(most)} rows only; the file itself is complete.`,
    longTexts: (count, most) => `${plural(count, 'text is', 'texts are')} longer than the ${n(most)} characters that a cell of Excel holds; the file itself is complete.`,
    miscounted: (made, counted) => `The file has ${plural(made, 'row')}, but ${n(counted)} were counted before. Download it again and do not cite this one.`,
    failed: 'The file could not be made.',
    pictureFailed: 'The browser could not draw this picture; SVG may work.',
  },
  picture: {
    filters: (filters) => `Filters: ${filters}`,
    source: (title) => `Source: ${title}. Read from page texts by program; it may be wrong.`,
    fictional: 'Demonstration data, all invented.',
    version: (version, day) => `Data version ${version} · ${day}`,
  },
  citing: {
    whole: 'A citation of this view; its address opens the same view again.',
    passage: 'A citation of the words selected; its address opens their article.',
    style: 'Style',
    styles: { plain: 'Plain', bibtex: 'BibTeX', gbt: 'GB/T 7714' },
    text: 'Citation',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying; the text is selected, press Ctrl+C or ⌘C.',
    words: {
      quoted: (words) => `“${words}”`,
      version: (version) => `data version ${version}`,
      accessed: (day) => `accessed ${day}`,
      publisher: 'Banmian',
    },
  },
};
