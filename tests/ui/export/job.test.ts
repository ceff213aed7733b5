import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/data/engine-arrow.ts';
import type { FileOptions } from '../../../src/data/file-writer.ts';
import type { Origin } from '../../../src/data/origin.ts';
import { takeaway } from '../../../src/i18n/takeaway.ts';
import type { Made } from '../../../src/ui/export/content.ts';
import { Job } from '../../../src/ui/export/job.svelte.ts';
import JobState from '../../../src/ui/export/JobState.svelte';

const OPTIONS: FileOptions = { format: 'csv', name: 'a.csv', origin: { exported: '2024-03-01T00:00:00.000Z' } as Origin, archive: false };
const answer = (rows: number): Answer => ({ columns: [{ name: 'n', type: 'int', cells: Array.from({ length: rows }, (_, i) => i) }], count: rows });
const content = (make: Made['make'], count: number): Made => ({ kind: 'made', id: 'a', name: 'a', row: 'a row', columns: ['n'], count, question: null, make });
const of = (rows: number): Made['make'] => () => Promise.resolve({ ok: true, value: answer(rows) });
/** What a reader sees of a job, without the tags. */
const seen = (job: Job, rows: number): string =>
  render(JobState, { props: { job, rows, ready: true, spreadsheet: true, onstart: () => Promise.resolve() } }).body.replaceAll(/<!--.*?-->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const texts = takeaway().exporting;

const clicked: string[] = [];
beforeEach(() => {
  clicked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('document', { createElement: () => ({ download: '', click(this: { download: string }) { clicked.push(this.download); } }) });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a download', () => {
  it('says its file and the rows in it, and no difference where there is none', async () => {
    const job = new Job();
    await job.rowsOf(content(of(3), 3), OPTIONS, 'a.csv', 3);
    expect(clicked).toEqual(['a.csv']);
    expect(seen(job, 3)).toContain(texts.done('a.csv', 3));
    expect(job.finished!.counted).toBeNull();
  });

  it.each([[3, 4], [0, 1], [5, 2]])('of %i rows where %i were counted says both figures', async (made, counted) => {
    const job = new Job();
    await job.rowsOf(content(of(made), counted), OPTIONS, 'a.csv', counted);
    expect(seen(job, counted)).toContain(texts.miscounted(made, counted));
    expect(seen(job, counted)).toContain(texts.done('a.csv', made));
  });

  it('has a button while it runs that stops it, and then no file is saved', async () => {
    const job = new Job();
    let stopped = false;
    const until: Made['make'] = (report, signal) => {
      report(7);
      return new Promise((resolve) => signal.addEventListener('abort', () => {
        stopped = true;
        resolve({ ok: true, value: answer(7) }); // came after all
      }));
    };
    const running = job.rowsOf(content(until, 9), OPTIONS, 'a.csv', 9);
    expect(seen(job, 9)).toContain(texts.cancel);
    expect(seen(job, 9)).not.toContain(texts.cancelled);
    expect(job.rows).toBe(7);
    job.cancel();
    await running;
    expect(stopped).toBe(true);
    expect(clicked).toEqual([]);
    expect(seen(job, 9)).toContain(texts.cancelled);
    expect(seen(job, 9)).not.toContain(texts.working);
  });
});
