/**
 * The query engine as the page sees it. It is on nobody's way: charts, brush, address and search do without. It starts
 * when something first needs it, or once the reader has let the page rest for a while; what is asked of it waits for that.
 */
import type { Failure, Outcome, Progress } from '../data/api.ts';
import type { DataClient } from '../data/client.ts';
import type { Place } from '../data/place.ts';
import { whenQuiet } from './quiet.ts';

/** Milliseconds without a gesture after which the engine starts by itself, so that the list is there for whoever only reads. */
const REST = 1500;

type State = 'resting' | 'starting' | 'ready' | 'failed';

class Engine implements Pick<DataClient, 'rows' | 'write' | 'typed' | 'writeTyped' | 'load' | 'lookup' | 'list' | 'neighbours' | 'evidence' | 'search'> {
  state = $state<State>('resting');
  progress = $state.raw<Progress | null>(null);
  /** Why it did not start. */
  failure = $state.raw<Failure | null>(null);
  #client: DataClient | null = null;
  #place: Place | null = null;
  #opened: Promise<Outcome<DataClient>> | null = null;
  #started: Promise<Outcome<null>> | null = null;
  #cancel: () => void = () => undefined;

  /** Takes up a data set; the one before is forgotten. `waits` where it must not start by itself: a frame in another page costs little until it is asked something. */
  serve(place: Place, waits = false): void {
    this.#place = place;
    this.#opened = this.#started = this.progress = this.failure = null;
    this.state = 'resting';
    this.#cancel();
    this.#cancel = waits ? () => undefined : whenQuiet(REST, () => void this.start());
  }

  /** Starts the engine, if it has not started, at once where somebody `waits` for it; what failed is tried again. */
  start(waits = false): Promise<Outcome<null>> {
    this.#cancel();
    if (this.#started && waits && this.state !== 'ready') void this.#read((client) => client.load([])); // it starts at leisure so far
    this.#started ??= this.#start(waits);
    return this.#started;
  }

  rows: DataClient['rows'] = (question, signal) => this.#asked((client) => client.rows(question, signal));
  write: DataClient['write'] = (question, options, report, signal) => this.#asked((client) => client.write(question, options, report, signal));
  /** Sent at once: what the statement reads is read while the engine starts. */
  typed: DataClient['typed'] = async (text, most, signal) => {
    const starting = this.start(true);
    const answer = await this.#read((client) => client.typed(text, most, signal));
    if (answer.ok || answer.code === 'cancelled') return answer;
    const started = await starting;
    return started.ok ? answer : started;
  };
  writeTyped: DataClient['writeTyped'] = (text, options, report, signal) => this.#asked((client) => client.writeTyped(text, options, report, signal));
  load: DataClient['load'] = (tables) => this.#asked((client) => client.load(tables));
  // These need the files, not the engine.
  lookup: DataClient['lookup'] = (table, column, value) => this.#read((client) => client.lookup(table, column, value));
  list: DataClient['list'] = (question, offset, limit) => this.#read((client) => client.list(question, offset, limit));
  neighbours: DataClient['neighbours'] = (question, id) => this.#read((client) => client.neighbours(question, id));
  evidence: DataClient['evidence'] = (question) => this.#read((client) => client.evidence(question));
  search: DataClient['search'] = (words, signal) => this.#read((client) => client.search(words, signal));

  async #asked<T>(ask: (client: DataClient) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const started = await this.start(true);
    return started.ok ? this.#read(ask) : started;
  }

  async #read<T>(ask: (client: DataClient) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const client = await this.#open();
    return client.ok ? ask(client.value) : client;
  }

  /** The client with the data set open in it; what failed is tried again. */
  #open(waits = false): Promise<Outcome<DataClient>> {
    const opened = (this.#opened ??= this.#openNow(this.#place, waits));
    void opened.then(({ ok }) => {
      if (!ok && this.#opened === opened) this.#opened = null;
    });
    return opened;
  }

  async #openNow(place: Place | null, waits: boolean): Promise<Outcome<DataClient>> {
    if (place === null) return { ok: false, code: 'not-found', message: 'no data set is open' };
    try {
      this.#client ??= (await import('../data/client.ts')).createClient();
    } catch (error) {
      return { ok: false, code: 'engine', message: String(error) };
    }
    const manifest = await this.#client.open(place, waits);
    return manifest.ok ? { ok: true, value: this.#client } : manifest;
  }

  async #start(waits: boolean): Promise<Outcome<null>> {
    const place = this.#place;
    this.state = 'starting';
    this.failure = null;
    const outcome = await this.#boot((progress) => {
      if (this.#place === place) this.progress = progress;
    }, waits);
    if (this.#place !== place) return outcome;
    this.state = outcome.ok ? 'ready' : 'failed';
    if (!outcome.ok) {
      this.failure = outcome;
      this.#started = null;
    }
    return outcome;
  }

  async #boot(report: (progress: Progress) => void, waits: boolean): Promise<Outcome<null>> {
    if (typeof WebAssembly !== 'object') return { ok: false, code: 'no-wasm', message: 'WebAssembly is not defined' };
    const client = await this.#open(waits);
    return client.ok ? client.value.start(report, waits) : client;
  }
}

export const engine = new Engine();
