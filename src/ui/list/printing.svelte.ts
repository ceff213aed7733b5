/** Printing the view with its list. The list's code comes once there are articles to list, or once somebody prints. */
import { tick, type Component } from 'svelte';
import type { Names } from '../../charts/chart.ts';
import { preparePrint } from './printed.ts';

class Printing {
  /** Null until its code is there; where that fails, the page on paper says that the list is left out. */
  List = $state.raw<Component<{ names: Names }> | null>(null);

  async load(): Promise<void> {
    try {
      this.List ??= (await import('./PrintedList.svelte')).default;
    } catch {
      this.List = null;
    }
  }

  /** Prints once the articles are read, also where the list on screen still waits. */
  async print(): Promise<void> {
    await Promise.all([this.load(), preparePrint()]);
    await tick();
    print();
  }
}

export const printing = new Printing();
