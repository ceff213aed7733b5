/**
 * The state of the console: what stands in the editor, and the answer to what was run last. The address names the
 * statement whose answer is shown; what is typed and not yet run is kept for this tab.
 */
import type { Failure } from '../../data/api.ts';
import { objection, type Objection } from '../../data/typed/gate.ts';
import type { TypedAnswer } from '../../data/typed/read.ts';
import { LONGEST_SQL } from '../../filters/address.ts';
import { filters } from '../../filters/filters.svelte.ts';
import type { Opened } from '../dataset.svelte.ts';
import { engine } from '../engine.svelte.ts';

/** Rows that are shown. */
export const MOST_ROWS = 10_000;
const STORED = 'banmian.console';

const fits = (text: string): boolean => text.length <= LONGEST_SQL;

export interface Shown extends TypedAnswer {
  readonly statement: string;
  readonly seconds: number;
}

class Console {
  /** What stands in the editor. */
  text = $state('');
  /** The statement that was run last. */
  ran = $state.raw<string | null>(null);
  answer = $state.raw<Shown | null>(null);
  failure = $state.raw<Failure | null>(null);
  refused = $state.raw<Objection | null>(null);
  busy = $state(false);
  #set: Opened | null = null;
  #handed: string | null = null;
  #abort: AbortController | null = null;

  /** Whether the statement run last is too long for the address. */
  get unaddressed(): boolean {
    return this.ran !== null && !fits(this.ran);
  }

  /** Takes up what the address says for a data set; to be called whenever one of them changes. */
  follow(sql: string | undefined, opened: Opened): void {
    const handed = this.#handed;
    this.#handed = null;
    const other = opened !== this.#set;
    if (this.#set === null && handed === null) this.text = restored(sql) ?? sql ?? '';
    this.#set = opened;
    if (handed !== null || (sql !== undefined && sql !== this.ran)) {
      const statement = handed ?? sql!;
      if (this.ran !== null || handed !== null) this.text = statement;
      void this.#ask(statement);
    } else if (other && this.ran !== null) void this.#ask(this.ran);
    else if (sql === undefined && this.ran !== null && fits(this.ran)) this.#forget();
  }

  /** Opens the console with a statement and runs it. */
  open(statement: string): void {
    this.#handed = statement;
    this.ran = null; // a statement that was run before is run again
    filters.choose({ page: 'console', sql: fits(statement) ? statement : undefined });
  }

  /** Runs what stands in the editor. */
  run(statement = this.text): void {
    this.text = statement;
    this.keep();
    filters.choose({ sql: fits(statement) && statement.trim() !== '' ? statement : undefined });
    void this.#ask(statement);
  }

  stop(): void {
    this.#abort?.abort();
  }

  /** Keeps the text for a reload of this tab. */
  keep(): void {
    try {
      sessionStorage.setItem(STORED, JSON.stringify({ beside: filters.address.sql ?? null, text: this.text }));
    } catch {
      // without storage only what was run outlives a reload
    }
  }

  #forget(): void {
    this.stop();
    this.ran = this.answer = this.failure = this.refused = null;
  }

  async #ask(statement: string): Promise<void> {
    this.stop();
    this.ran = statement;
    this.failure = this.answer = null;
    this.refused = objection(statement);
    this.busy = this.refused === null;
    if (this.refused) return;
    const abort = (this.#abort = new AbortController());
    let began = performance.now();
    void engine.start(true).then(() => (began = performance.now()));
    const outcome = await engine.typed(statement, MOST_ROWS, abort.signal);
    if (this.#abort !== abort) return;
    this.busy = false;
    if (!outcome.ok) this.failure = outcome;
    else this.answer = { ...outcome.value, statement, seconds: (performance.now() - began) / 1000 };
  }
}

/** The text that was typed beside a statement and not run. */
function restored(sql: string | undefined): string | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(STORED) ?? 'null') as { beside?: unknown; text?: unknown } | null;
    return stored !== null && stored.beside === (sql ?? null) && typeof stored.text === 'string' ? stored.text : null;
  } catch {
    return null;
  }
}

export const sqlConsole = new Console();
