/** The English texts of the page on data quality; loaded with it. */
import { formatNumber } from './format.ts';
import type { QualityTexts } from './zh-quality.ts';

const n = (value: number): string => formatNumber('en', value);
const plural = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;

export const en: QualityTexts = {
  intro: 'How well these pages could be read. Whatever is in doubt is counted here, and every number opens its places.',
  loading: 'Counting…',
  open: (what, count) => `${count}: show the places of “${what}”`,
  places: (what, count) => `${what}: ${plural(count, 'place')}`,
  shown: (shown, count) => `The first ${n(shown)} of ${plural(count, 'place')}`,
  more: (count) => `Show ${n(count)} more`,
  close: 'Close',
  csv: (what) => `Download the places of “${what}” as CSV`,
  showText: 'Show the text of the page',
  noPage: 'the whole file',
  notices: { heading: 'Notices', none: 'Nothing odd was met.', what: 'What was met', severity: 'Severity', notices: 'Places', files: 'Files', articles: 'Articles' },
  severities: { error: 'not read', doubt: 'in doubt', info: 'for information' },
  undated: { heading: 'Articles without a day', none: 'Every article has a day.', what: 'Known', articles: 'Articles' },
  precisions: { none: 'no date', year: 'the year only', month: 'year and month only', day: 'month and day only' },
  confidence: { heading: 'Confidence', intro: 'From 0 to 100%, estimated by program; below 75% an open article asks you to compare the page. An article without a date has no confidence of its date.', what: 'Confidence', band: 'Range', articles: 'Articles' },
  confidences: { boundary: 'Article boundaries', date: 'Date', kind: 'Kind' },
  band: (from, to) => (to > 100 ? `${from}% and more` : `${from}% to below ${to}%`),
  roles: {
    heading: 'Where every character went',
    intro: (covered, pages) => `On ${n(covered)} of ${plural(pages, 'page')} the runs follow each other from first to last character, without gap or overlap.`,
    what: 'Role', belongs: 'Belongs to', runs: 'Runs', chars: 'Characters', share: 'Share of all characters', article: 'an article', residue: 'residue', total: 'All',
  },
  roleNames: { kicker: 'kicker', headline: 'headline', subheadline: 'subheadline', body: 'body', caption: 'caption', byline: 'byline', blank: 'blank', furniture: 'page furniture', advertisement: 'advertisement', fragment: 'fragment' },
  duplicates: { heading: 'Repeated pages, not counted', none: 'No page is repeated.', file: 'File', detail: 'Same as' },
  leftOut: { heading: 'Files left out', none: 'No file was left out.', file: 'File', reason: 'Reason', noReason: 'no reason stated' },
};
