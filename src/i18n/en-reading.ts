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
  marks: { printed: 'printed', inferred: 'inferred', doubt: 'in doubt' },
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
  menu: 'Download CSV',
  articles: 'Articles',
  mentions: 'Mentions',
  officials: 'Officials',
  rows: (count) => plural(count, 'row'),
  table: (name, count) => `${name}: download ${plural(count, 'row')}`,
  chart: (title) => `Download “${title}” as CSV`,
  header: 'Chinese header',
  scope: 'Under the current filters; UTF-8, opens in a spreadsheet.',
  tooLong: (most) => `A spreadsheet opens the first ${n(most)} rows only; the file itself is complete.`,
  counting: 'Counting…',
  preparing: 'Preparing…',
  done: (file, rows) => `Downloaded ${file}, ${plural(rows, 'row')}.`,
  failed: 'The file could not be made.',
};

const notices: Texts['reading']['notices'] = {
  boundary_doubt: 'Where this article begins or ends is uncertain.',
  fragment_doubt: 'These lines may belong to a neighbouring column.',
  same_name_two_people: 'One name with offices that clash: kept as two people.',
  spelling_joined: 'One name in different spellings: kept as one person.',
};

export const reading: Texts['reading'] = { list, reader, reasons, evidence, exporting, notices };
