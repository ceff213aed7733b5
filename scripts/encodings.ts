/** `--encoding gb18030` for all files, `--encoding 'old/**=gb18030'` for some of them. */
import { type Encoding, ENCODINGS } from '../src/ingest/decode.ts';
import type { DiskFile } from './input-files.ts';

/** `*` is anything but a slash, `**` anything, `?` one character but a slash. */
function globOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|[*?]|[^*?]+/g, (part) => {
    if (part === '**/') return '(?:[^/]+/){0,64}';
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

/** Names the encoding of files as the options say; of several that fit, the last counts. Throws on an unknown encoding. */
export function chooseEncodings(files: readonly DiskFile[], options: readonly string[]): DiskFile[] {
  const rules = options.map((option) => {
    const cut = option.lastIndexOf('=');
    const encoding = option.slice(cut + 1).toLowerCase() as Encoding;
    if (!ENCODINGS.includes(encoding)) throw new RangeError(`--encoding ${option}: choose one of ${ENCODINGS.join(', ')}`);
    return { glob: cut < 0 ? /^/ : globOf(option.slice(0, cut)), encoding };
  });
  return files.map((file) => {
    const rule = rules.findLast(({ glob }) => glob.test(file.path));
    return rule === undefined ? file : { ...file, encoding: rule.encoding };
  });
}
