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
  unprinted: 'The list of articles had not been read when this was printed, and is left out. “Print” in the menu “View” reads it first.',
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
  correct: 'Correct',
  correctOf: (what) => `Correct: ${what}`,
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

const evidence: Texts['reading']['evidence'] = {
  title: (name) => `Evidence for “${name}”`,
  show: 'Evidence',
  showFor: (name) => `Show the evidence for “${name}”`,
  behind: (name) => `Evidence: ${name}`,
  press: (name, count) => `Click for the evidence: ${name}, ${plural(count, 'article')}`,
  only: 'Only these articles',
  walk: (name, count) => `${name}: ${plural(count, 'article')}, show the evidence`,
  walkHelp: 'Left and right arrows move along the bars, up and down through their layers, Enter shows the evidence',
  scope: 'Scope',
  merged: (articles) => `The name in these ${n(articles)} articles, also where a surname with an office or another spelling is printed, is taken for one person by office and context; should somebody else bear it, the print decides.`,
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

const citing: Texts['reading']['citing'] = { menu: 'Cite', of: (title) => `Cite: ${title}` };

const undo: Texts['reading']['undo'] = {
  label: 'Undo and redo filters', undo: 'Undo filter (Ctrl+Z)', redo: 'Redo filter (Ctrl+Shift+Z)', undone: 'One filter step was undone.', redone: 'One filter step was redone.',
};
const view: Texts['reading']['view'] = { label: 'This view', menu: 'View', all: 'View: export, cite, save, embed, print' };

export const reading: Texts['reading'] = { list, reader, evidence, exporting, citing, undo, view };
