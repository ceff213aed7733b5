/** One download in the making: its progress, its end, and the way to stop it. */
import type { Failure, Outcome } from '../../data/api.ts';
import { FileWriter, type FileMade, type FileOptions } from '../../data/file-writer.ts';
import { engine } from '../engine.svelte.ts';
import type { Asked, Made, Pictured } from './content.ts';
import { save } from './file.ts';
import { pngFile, svgFile } from './picture.ts';

interface Finished {
  readonly file: string;
  /** Null for a picture. */
  readonly made: FileMade | null;
  /** Rows that the screen had counted, where the file has another number; else null. */
  readonly counted: number | null;
}

export class Job {
  running = $state(false);
  rows = $state(0);
  finished = $state.raw<Finished | null>(null);
  failure = $state.raw<Failure | null>(null);
  cancelled = $state(false);
  #abort: AbortController | null = null;

  /** Writes rows and saves them as `file`, and holds their number against the one on screen. */
  rowsOf(content: Asked | Made, options: FileOptions, file: string, counted: number): Promise<void> {
    return this.#save(file, (report, signal) => (content.kind === 'asked' ? engine.write(content.question, options, report, signal) : written(content, options, report, signal)), counted);
  }

  /** The same with the answer to a statement that the reader typed. */
  typed(statement: string, options: FileOptions, file: string, counted: number): Promise<void> {
    return this.#save(file, (report, signal) => engine.writeTyped(statement, options, report, signal), counted);
  }

  #save(file: string, make: (report: (rows: number) => void, signal: AbortSignal) => Promise<Outcome<FileMade>>, counted: number): Promise<void> {
    return this.#run(async (signal) => {
      const outcome = await make((rows) => void (this.rows = rows), signal);
      if (!outcome.ok) return outcome;
      if (signal.aborted) return { ok: false, code: 'cancelled', message: 'no longer wanted' };
      save(outcome.value.blob, file);
      return { ok: true, value: { file, made: outcome.value, counted: outcome.value.rows === counted ? null : counted } };
    });
  }

  /** Draws a picture and saves it as `file`. */
  picture(content: Pick<Pictured, 'draw'>, format: 'png' | 'svg', file: string, failed: string): Promise<void> {
    return this.#run(async () => {
      const picture = await content.draw();
      const blob = format === 'svg' ? svgFile(picture) : await pngFile(picture);
      if (!blob) return { ok: false, code: 'engine', message: failed };
      save(blob, file);
      return { ok: true, value: { file, made: null, counted: null } };
    });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #run(step: (signal: AbortSignal) => Promise<Outcome<Finished>>): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.rows = 0;
    this.finished = this.failure = null;
    this.cancelled = false;
    const abort = (this.#abort = new AbortController());
    const outcome = await step(abort.signal).catch((error: unknown): Failure => ({ ok: false, code: 'engine', message: String(error) }));
    this.running = false;
    if (outcome.ok) this.finished = outcome.value;
    else if (abort.signal.aborted || outcome.code === 'cancelled') this.cancelled = true;
    else this.failure = outcome;
  }
}

async function written(content: Made, options: FileOptions, report: (rows: number) => void, signal: AbortSignal): Promise<Outcome<FileMade>> {
  const answer = await content.make(report, signal);
  if (!answer.ok) return answer;
  const writer = new FileWriter(options);
  writer.add(answer.value);
  return { ok: true, value: writer.finish() };
}
