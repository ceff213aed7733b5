/** The reader's own pages: chosen, read on this machine, opened, kept, forgotten. */
import { SvelteMap } from 'svelte/reactivity';
import { createIngestClient, Stopped, type ChosenFile, type OwnDataSet } from '../../ingest/client.ts';
import type { Manifest } from '../../tables/manifest.ts';
import { dataset, OWN } from '../dataset.svelte.ts';
import { discard, keep, kept } from './keeping.ts';

type Encoding = NonNullable<ChosenFile['encoding']>;
type Progress = Parameters<Parameters<ReturnType<typeof createIngestClient>['run']>[2]>[0];

const client = createIngestClient();

class OwnPages {
  step = $state<'idle' | 'reading' | 'done' | 'failed'>('idle');
  progress = $state.raw<Progress | null>(null);
  /** Since the run began, when progress was last told. */
  seconds = $state(0);
  /** What the last run of this visit gave. */
  result = $state.raw<OwnDataSet | null>(null);
  /** The data set that is there, of this visit or an earlier one. */
  set = $state.raw<Pick<OwnDataSet, 'manifest' | 'files'> | null>(null);
  /** Whether the browser keeps it. */
  lasts = $state(false);
  failure = $state('');
  /** Whether the dialog is open. */
  shown = $state(false);
  /** Encodings that the reader named, by path. */
  readonly encodings = new SvelteMap<string, Encoding>();
  #chosen: readonly ChosenFile[] = [];
  #name = '';
  #runs = 0;

  /** How much is read, while something is. */
  get percent(): number | null {
    if (this.step !== 'reading') return null;
    return this.progress === null || this.progress.totalBytes === 0 ? 0 : Math.floor((100 * this.progress.bytes) / this.progress.totalBytes);
  }

  /** Takes up what an earlier visit kept. */
  async restore(): Promise<void> {
    const files = await kept();
    const manifest = files?.get('manifest.json');
    if (!files || !manifest || this.set !== null) return;
    this.set = { manifest: JSON.parse(await manifest.text()) as Manifest, files };
    this.lasts = true;
    dataset.offerOwn(this.set.manifest, files);
  }

  async read(chosen: readonly ChosenFile[], name: string): Promise<void> {
    if (chosen.length === 0) return;
    this.stop();
    this.#chosen = chosen;
    this.#name = name;
    this.encodings.clear();
    await this.again();
  }

  /** Reads the same files with the encodings named meanwhile; what did not change is not read anew. */
  async again(): Promise<void> {
    const run = ++this.#runs;
    const started = performance.now();
    this.step = 'reading';
    this.progress = null;
    this.seconds = 0;
    try {
      const chosen = this.#chosen.map((file) => {
        const encoding = this.encodings.get(file.path);
        return encoding === undefined ? file : { ...file, encoding };
      });
      const result = await client.run(chosen, { id: OWN, title: { zh: this.#name, en: this.#name } }, (progress) => {
        this.progress = progress;
        this.seconds = (performance.now() - started) / 1000;
      });
      if (run !== this.#runs) return;
      this.result = result;
      this.step = 'done';
      if (result.manifest.counts.articles === 0) return;
      this.set = result;
      dataset.offerOwn(result.manifest, result.files);
      this.lasts = await keep(result.files);
    } catch (error) {
      if (run !== this.#runs) return;
      this.step = error instanceof Stopped ? 'idle' : 'failed';
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** Ends what is under way; a data set that is open stays. */
  stop(): void {
    if (this.step === 'reading') client.stop();
  }

  archive(): Promise<Blob> {
    return client.archive(this.set!.files);
  }

  async forget(): Promise<void> {
    client.stop();
    this.#chosen = [];
    this.step = 'idle';
    this.result = this.set = null;
    this.lasts = false;
    dataset.dropOwn();
    await discard();
  }
}

export const ownPages = new OwnPages();
