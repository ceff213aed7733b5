/**
 * What is selected. The address is the state: reading goes to it, and `#write` is the one gate that changes it.
 *
 * An act (`choose`, `toggle`, `clear`) makes one entry of the history, so that back undoes it. While a hand drags,
 * `drag` holds the present position, and the address bar follows where the hand pauses; `release` makes the
 * whole gesture one entry, `cancel` puts everything back.
 */
import { AddressBar } from './address-bar.svelte.ts';
import { KEYS, readAddress, toSelection, writeAddress, type Address, type Ignored, type Link, type Patch } from './address.ts';
import type { Dimension, Selection, Worded } from './selection.ts';

/** Milliseconds that a hand must pause before the address bar follows: writing it costs as much as a step of the hand. */
const PAUSE = 250;

/** What the open data set knows; names of anything else are left out of the selection and reported. */
export interface Known {
  readonly set?: ReadonlySet<string>;
  readonly official?: ReadonlySet<string>;
  readonly topic?: ReadonlySet<string>;
  readonly kind?: ReadonlySet<string>;
  /** The years that are counted so far, where not all are. */
  readonly years?: Selection['years'];
}

interface State extends Link {
  readonly selection: Selection;
  /** Words whose articles are not found yet; the selection is the last one until then. */
  readonly pending: boolean;
}

/** What became of a search; `worded` is null where it failed. */
interface Searched {
  readonly words: string;
  readonly worded: Worded | null;
}

class Filters {
  readonly #bar = new AddressBar();
  #known = $state.raw<Known>({});
  #searched = $state.raw<Searched | null>(null);
  /** The position of the hand while it drags. */
  #hand = $state.raw<Patch | null>(null);
  #resting = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the hand last moved: setting the timer anew at each move would cost as much as counting. */
  #moved = 0;
  #last: { hash: string; hand: Patch | null; known: Known; searched: Searched | null; state: State } | null = null;

  /** The typed address, without what cannot be used. */
  get address(): Address {
    return this.#state().address;
  }

  /** Parts of the address that were left out. */
  get ignored(): readonly Ignored[] {
    return this.#state().ignored;
  }

  /** Stays the same object until the selection itself changes. */
  get selection(): Selection {
    return this.#state().selection;
  }

  /** Whether the words of the address are still being looked for. */
  get pending(): boolean {
    return this.#state().pending;
  }

  get dragging(): boolean {
    return this.#hand !== null;
  }

  /** Says what exists in the data; called as a data set opens. */
  know(known: Known): void {
    this.#known = known;
  }

  /** Says which articles hold the words of the address, or that none could be looked for. Null forgets it. */
  found(searched: Searched | null): void {
    this.#searched = searched;
  }

  /** One act of the reader, one step of the history. */
  choose(patch: Patch): void {
    this.#still();
    this.#write({ ...this.address, ...patch } as Address, 'push');
  }

  /** Adds a value to a dimension, or takes it out. */
  toggle(dimension: Exclude<Dimension, 'date' | 'words' | 'sure'>, id: string): void {
    const chosen = this.address[dimension] ?? [];
    this.choose({ [dimension]: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  }

  /** Clears one dimension, or all. */
  clear(dimension?: Dimension): void {
    const keys = dimension ? KEYS[dimension] : Object.values(KEYS).flat();
    this.choose(Object.fromEntries(keys.map((key) => [key, undefined])));
  }

  /** A position on the way; the address bar follows. */
  drag(patch: Patch): void {
    if (this.#hand === null) this.#resting = this.#bar.hash;
    this.#hand = patch;
    this.#moved = performance.now();
    this.#timer ??= setTimeout(() => this.#follow(), PAUSE);
  }

  /** The hand lets go: the position reached becomes one step of the history. */
  release(): void {
    if (this.#hand === null) return;
    const reached = this.address;
    this.cancel();
    this.#write(reached, 'push');
  }

  /** Puts the address back to where the hand took hold. */
  cancel(): void {
    if (this.#hand === null) return;
    this.#still();
    this.#hand = null;
    if (this.#bar.hash !== this.#resting) this.#bar.write(this.#resting, 'replace');
  }

  /** Resolves once the browser's address bar and history tell what is selected. */
  written(): Promise<void> {
    return this.#bar.written();
  }

  /** Writes the address where the hand pauses; where it moved meanwhile, waits on. */
  #follow(): void {
    const left = this.#moved + PAUSE - performance.now();
    this.#timer = left > 0 ? setTimeout(() => this.#follow(), left) : undefined;
    if (left <= 0) this.#write(this.address, 'replace');
  }

  #still(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #write(address: Address, how: 'push' | 'replace'): void {
    const hash = writeAddress(address);
    if (hash !== this.#bar.hash) this.#bar.write(hash, how);
  }

  #state(): State {
    const { hash } = this.#bar;
    const hand = this.#hand;
    const known = this.#known;
    const searched = this.#searched;
    const last = this.#last;
    if (last && last.hash === hash && last.hand === hand && last.known === known && last.searched === searched) return last.state;
    const link = knownOnly(readAddress(hand === null ? hash : this.#resting), known);
    const address = hand === null ? link.address : ({ ...link.address, ...hand } as Address);
    const answer = searched !== null && searched.words === address.words ? searched : null;
    const pending = address.words !== undefined && answer === null;
    const selection = pending && last ? last.state.selection : toSelection(address, answer?.worded, known.years);
    const same = last && last.state.selection.words === selection.words && JSON.stringify(last.state.selection) === JSON.stringify(selection);
    const unsearched: Ignored[] = answer?.worded === null ? [{ part: answer.words, reason: 'unsearched' }] : [];
    const state = { address, ignored: [...link.ignored, ...unsearched], selection: same ? last.state.selection : selection, pending };
    this.#last = { hash, hand, known, searched, state };
    return state;
  }
}

/** Leaves out the names that the data does not have. */
export function knownOnly({ address, ignored }: Link, known: Known): Link {
  const kept: Record<string, unknown> = { ...address };
  const absent: Ignored[] = [];
  if (known.set && address.set !== undefined && !known.set.has(address.set)) {
    absent.push({ part: `set=${address.set}`, reason: 'absent' });
    delete kept['set'];
  }
  for (const key of ['official', 'topic', 'kind'] as const) {
    const names = known[key];
    if (!names || !address[key]) continue;
    kept[key] = address[key].filter((id) => names.has(id));
    for (const id of address[key]) if (!names.has(id)) absent.push({ part: `${key}=${id}`, reason: 'absent' });
  }
  return { address: kept, ignored: [...ignored, ...absent] };
}

export const filters = new Filters();
