/** The English texts of the article list, the reader, the evidence and the exports. */
import { formatNumber } from './format.ts';
import type { Texts } from './zh.ts';

const n = (value: number): string => formatNumber('en', value);
const plural = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;

const list: Texts['reading']['list'] = {
  title: 'Articles',
  count: (count) => plural(count, 'article'),
  label: (count) => `List of ${plural(count, 'article')}`,
  keys: 'Up and down arrows move, Enter opens',
  star: '* The year is inferred, not printed',
  sort: 'Sort by',
  sorts: { newest: 'Date, newest first', oldest: 'Date, oldest first', page: 'Order on the pages', headline: 'Headline', mentions: 'Mentions of officials' },
  derived: 'derived',
  derivedLong: 'No headline is printed; this one was made from the lead',
  undated: 'Undated',
  yearInferred: 'year inferred',
  mentions: (count) => `${plural(count, 'mention')} of officials`,
  moreOfficials: (count) => `${n(count)} in all`,
  moreTopics: (count) => `${n(count)} in all`,
  noOfficial: 'No official named',
  failed: 'The list of articles could not be read.',
  loading: 'Reading…',
};

const reader: Texts['reading']['reader'] = {
  title: 'Reader',
  close: 'Close',
  previousInList: 'Previous in the list',
  nextInList: 'Next in the list',
  previousOnPage: 'Previous on the page',
  nextOnPage: 'Next on the page',
  inList: (position, count) => `${n(position)} of ${n(count)} in the list`,
  notInList: 'Not among the filtered articles',
  onPage: (number, count) => `${n(number)} of ${n(count)} on the page`,
  pageNumber: (number) => `page ${n(number)}`,
  views: 'Shown',
  clean: 'Cleaned article',
  original: 'Page text',
  both: 'Both',
  originalNote: 'Untouched; what is pale belongs to other articles or to none.',
  otherArticle: (number) => `Article ${n(number)}`,
  print: 'Print',
  highlights: 'Highlights',
  layers: { official: 'Officials', title: 'Titles', other: 'Other people', date: 'Dates', topic: 'Topic words', byline: 'Byline' },
  layerCount: (label, count) => `${label}, ${plural(count, 'place')}`,
  why: 'What was inferred, and why',
  marks: { printed: 'printed', inferred: 'inferred', corrected: 'by hand', doubt: 'in doubt' },
  showOnPage: (words) => `Show “${words}” in the page text`,
  officials: 'Officials',
  noOfficials: 'No official was found.',
  others: 'Other people',
  topics: 'Topics',
  kind: 'Kind',
  byline: 'Byline',
  noTitle: 'no title printed here',
  times: (count) => plural(count, 'place'),
  filterBy: (name) => `Only articles with ${name}`,
  residue: 'Text that belongs to no article',
  noResidue: 'Every character of this page belongs to an article.',
  roles: { reporter: 'Reporter', correspondent: 'Correspondent', photographer: 'Photographer', editor: 'Editor', author: 'Author' },
  statuses: { current: '', former: 'former', acting: 'acting', proposed: 'proposed', appointed: 'appointed', removed: 'removed' },
  residues: { blank: 'blank', furniture: 'page furniture', advertisement: 'advertisement', fragment: 'fragment' },
  seePlace: 'See it on the page',
  notices: 'Noticed while reading the page',
  failed: 'This article could not be read.',
  absent: 'This data set has no such article.',
  loading: 'Reading the article…',
};

const reasons: Texts['reading']['reasons'] = {
  'headline-printed': () => 'The headline is printed.',
  'headline-corrected': () => 'The headline was corrected by hand.',
  'date-corrected': () => 'The date was corrected by hand; see below for the reason.',
  'headline-derived': () => 'No headline is printed; this one was made from the lead.',
  'date-text': ({ text }) => `The date was read from “${text}” in the article.`,
  'date-dateline': ({ text }) => `The date was read from the dateline “${text}”: the day of the report, which need not be the day of the event.`,
  'date-folio': ({ text }) => `The article gives no date; it was taken from “${text}”, printed at the edge of the page.`,
  'date-file': ({ text }) => `The article gives no date; it was taken from “${text}” in the file name.`,
  'month-only': () => 'Only the month is known, so it is not on the time axis.',
  'year-only': () => 'Only the year is known, so it is not on the time axis.',
  'date-doubt': () => 'This date is not certain; compare the page text.',
  'year-printed': ({ year }) => `The year ${year} is printed.`,
  'year-article': ({ year, text }) => `No year is printed with the date; ${year} was inferred from “${text}” in the same article.`,
  'year-page': ({ year, text }) => `No year is printed with the date; ${year} was inferred from “${text}” in another article on the page.`,
  'year-folio': ({ year, text }) => `No year is printed with the date; ${year} was taken from “${text}” at the edge of the page.`,
  'year-file': ({ year, text }) => `No year is printed with the date; ${year} was taken from “${text}” in the file name.`,
  'year-none': () => 'No year could be read, so there is no full date.',
  'undated-words': ({ text }) => `Undated: the article only says “${text}”.`,
  undated: () => 'Undated: the article does not say when.',
  'boundary-doubt': () => 'Where this article begins or ends is not certain; compare the page text.',
  'kind-doubt': () => 'The kind of activity is not certain.',
};

const evidence: Texts['reading']['evidence'] = {
  title: (name) => `Evidence for “${name}”`,
  show: 'Evidence',
  showFor: (name) => `Show the evidence for “${name}”`,
  countMentions: (count, articles) => `${plural(count, 'mention')} in ${plural(articles, 'article')}`,
  countWords: (count, articles) => `${plural(count, 'place')} in ${plural(articles, 'article')}`,
  more: (count) => `Show ${n(count)} more`,
  showing: (shown, count) => `${n(shown)} of ${n(count)} shown`,
  close: 'Close the evidence',
  empty: 'No evidence under the current filters.',
  failed: 'The evidence could not be read.',
  loading: 'Reading…',
};

const exporting: Texts['reading']['exporting'] = {
  menu: 'Export',
  of: (title) => `Export: ${title}`,
  articles: 'Articles',
  loading: 'Loading…',
  unloaded: 'This part of the page could not be loaded. Check the connection.',
  failed: 'The file could not be made.',
};

const notices: Texts['reading']['notices'] = {
  archive_bursts: 'This file in the archive unpacks to an abnormal size; it was not read.',
  archive_too_large: 'The archive is too large or holds too many files; not all was read. Split it into several.',
  boundary_doubt: 'Where this article begins or ends is uncertain.',
  columns_doubt: 'Lines of several columns stand mixed here; this article was put together again by what runs on.',
  controls_ignored: 'The text holds control characters; they count as blanks.',
  correction_applied: 'Corrected by hand:',
  correction_conflicting: 'Not corrected, as two corrections disagree; keep one of them:',
  correction_invalid: 'This correction could not be understood and was left out; mend the field that is named:',
  correction_stale: 'This correction found nothing to correct: the words or the person are no longer there. Compare it with the page, or remove it:',
  encoding_guessed: 'The file does not state its encoding; it was judged by how common its characters are.',
  file_binary: 'This is no text file; it was not read.',
  file_columns: 'The table has no column known to hold the text; it was not read. Name that column “text”.',
  file_damaged: 'The file is damaged; it was not read. Get it again from its source.',
  file_empty: 'The file holds no text.',
  file_encrypted: 'The file is protected by a password; it was not read. Remove the password first.',
  file_failed: 'The program failed on this file; it was not read. The others were.',
  file_format: 'Files of this format are not read. Save it as text, HTML, PDF, CSV or NDJSON.',
  file_mojibake: 'The text was garbled by a wrong encoding; it was not read. Use the original file, or name the encoding.',
  file_passed_over: 'A file of the system; passed over.',
  file_too_large: 'The file is too large; it was not read. Split it into several.',
  file_undecodable: 'The encoding of the file could not be told; it was not read. Name the encoding.',
  file_unreadable: 'The file could not be opened.',
  file_utf_32: 'UTF-32 is not read. Save the file as UTF-8.',
  fragment_doubt: 'These lines may belong to a neighbouring column.',
  main_text_only: 'Only the main text of this web page was read, without its menus and page foot.',
  page_repeated: 'Another file holds the same page; it is counted once.',
  page_unmapped: 'Some characters of this page have no mapping to text and are lost; compare the original.',
  page_without_text: 'This page has no text layer (it may be a scan); it was not read. Recognise its text first.',
  rows_unreadable: 'Some rows could not be read; the others were.',
  rows_without_day: 'The date of some rows could not be read; they count as undated.',
  rows_without_text: 'Some rows hold no text and were passed over.',
  same_name_two_people: 'One name with offices that clash: kept as two people.',
  spelling_joined: 'One name in different spellings: kept as one person.',
  text_damaged: 'The file holds characters that could not be decoded.',
};

const citing: Texts['reading']['citing'] = { menu: 'Cite', of: (title) => `Cite: ${title}` };

const undo: Texts['reading']['undo'] = {
  label: 'Undo and redo filters', undo: 'Undo filter (Ctrl+Z)', redo: 'Redo filter (Ctrl+Shift+Z)', undone: 'One filter step was undone.', redone: 'One filter step was redone.',
};
const view: Texts['reading']['view'] = { label: 'This view' };

export const reading: Texts['reading'] = { list, reader, reasons, evidence, exporting, citing, undo, view, notices };
