/**
 * Undo and redo of filters alone. The browser's own history also holds opened articles, languages and what came before
 * this page; here a step is a change of the selection, whatever else happened between. A step back is an act like any
 * other: the address follows, and the browser can go back over it.
 */
import { KEYS, type Address, type Patch } from './address.ts';
import { filters } from './filters.svelte.ts';

const FILTER_KEYS = Object.values(KEYS).flat();
/** More steps than anyone walks back. */
const MOST = 200;

const filterPart = (address: Address): Patch => Object.fromEntries(FILTER_KEYS.map((key) => [key, address[key]]));
const same = (a: Patch, b: Patch): boolean => JSON.stringify(a) === JSON.stringify(b);

export class Undo {
  #past = $state.raw<readonly Patch[]>([]);
  #future = $state.raw<readonly Patch[]>([]);
  #present: Patch | null = null;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** To be told of every address that rests; one whose filters changed is a step. */
  note(address: Address): void {
    const now = filterPart(address);
    if (this.#present !== null && same(now, this.#present)) return;
    if (this.#present !== null) {
      this.#past = [...this.#past, this.#present].slice(-MOST);
      this.#future = [];
    }
    this.#present = now;
  }

  /** Forgets all steps, as another data set has other names. */
  forget(): void {
    this.#past = this.#future = [];
    this.#present = null;
  }

  /** Takes the last step back. False where there is none. */
  undo(): boolean {
    const to = this.#past.at(-1);
    if (to === undefined || this.#present === null) return false;
    this.#future = [...this.#future, this.#present];
    this.#past = this.#past.slice(0, -1);
    this.#go(to);
    return true;
  }

  /** Takes the last step again. False where there is none. */
  redo(): boolean {
    const to = this.#future.at(-1);
    if (to === undefined || this.#present === null) return false;
    this.#past = [...this.#past, this.#present];
    this.#future = this.#future.slice(0, -1);
    this.#go(to);
    return true;
  }

  #go(to: Patch): void {
    this.#present = to;
    filters.choose(to);
  }
}
