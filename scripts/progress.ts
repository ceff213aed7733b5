/** A progress bar on the standard error stream; one line now and then where that is no terminal. */
import type { IngestProgress } from '../src/ingest/ingest.ts';

const WIDTH = 24;
const EVERY = process.stderr.isTTY ? 100 : 5000;

/** A report function for a run that starts now. */
export function progressBar(): (progress: IngestProgress) => void {
  const started = performance.now();
  let shown = started;
  return (progress) => {
    const now = performance.now();
    const done = progress.step === 'writing';
    if (now - shown < EVERY && !(done && process.stderr.isTTY)) return;
    shown = now;
    const line = describe(progress, (now - started) / 1000);
    process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${line}${done ? '\n' : ''}` : `${line}\n`);
  };
}

/** `seconds` since the run started. */
export function describe({ step, files, bytes, totalFiles, totalBytes, articles, leftOut, kept }: IngestProgress, seconds: number): string {
  const part = totalBytes === 0 ? 1 : bytes / totalBytes;
  const filled = Math.round(part * WIDTH);
  const left = part === 0 ? '?' : `${Math.ceil((seconds * (1 - part)) / part)}`;
  return [
    `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(part * 100)} %`,
    `${files}/${totalFiles} files`,
    ...(kept > 0 ? [`${kept} read before`] : []),
    `${articles} articles`,
    `${(bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(1)} MB/s`,
    step === 'writing' ? 'writing the tables' : `${left} s left`,
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
  ].join('  ');
}
