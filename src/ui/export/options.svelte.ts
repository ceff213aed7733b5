/** How files are written, for all downloads of the page. */
import type { Format } from '../../data/file-writer.ts';

interface Options {
  format: Format;
  picture: 'png' | 'svg';
  chineseHeader: boolean;
  /** CSV and NDJSON travel with their origin, in one archive. */
  archive: boolean;
}

export const options = $state<Options>({ format: 'csv', picture: 'png', chineseHeader: false, archive: true });
