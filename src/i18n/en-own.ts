/** What is said about the reader's own pages, in English. */
import { formatNumber } from './format.ts';
import type { OwnTexts } from './zh-own.ts';

const n = (value: number): string => formatNumber('en', value);
const plural = (count: number, one: string): string => `${n(count)} ${count === 1 ? one : `${one}s`}`;

export const own: OwnTexts = {
  title: 'Open your own pages',
  privacy: 'The files are read by this browser on this computer. Nothing is sent anywhere.',
  formats: 'Text, Markdown, HTML, PDF, CSV or NDJSON files, ZIP archives of them, or a whole folder; you can also drop them anywhere on the page.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  reading: 'Reading',
  writing: 'Making the data set',
  progress: (files, total, articles) => `${n(files)} of ${plural(total, 'file')}, ${plural(articles, 'article')}`,
  speed: (megabytes, seconds) => `${megabytes.toFixed(1)} MB a second, about ${plural(seconds, 'second')} left`,
  stop: 'Stop',
  failed: 'The pages could not be read. What was open still is. Choose again, or choose fewer files.',
  nothing: 'No article was found in these files. Below is what there is to say of each.',
  holds: (articles, pages, officials) => `${plural(articles, 'article')}, ${plural(pages, 'page')}, ${plural(officials, 'official')}`,
  lasts: 'Kept in this browser, and there on your next visit. “Forget” deletes it.',
  passes: 'The browser does not let it be kept: after closing or reloading the page, the files must be chosen again.',
  show: 'Show',
  archive: 'Download as a data set (ZIP)',
  forget: 'Forget',
  files: (files, leftOut) => (leftOut === 0 ? `${plural(files, 'file')} and their encodings` : `${plural(files, 'file')}, ${n(leftOut)} of them not read`),
  moreFiles: (files) => `${plural(files, 'more file')} with nothing to say of.`,
  file: 'File',
  encoding: 'Encoding',
  notice: 'Notice',
  encodingOf: (file) => `Encoding of ${file}`,
  automatic: 'Automatic',
  automaticAs: (encoding) => `Automatic: ${encoding}`,
  again: 'Read again with these encodings',
  close: 'Close',
};
