/**
 * The address bar and its history. What is written stands at once for whoever reads it here; the browser is told after the
 * page has shown it, because telling it takes as long as counting and drawing.
 */

interface Write {
  readonly hash: string;
  readonly how: 'push' | 'replace';
}

export class AddressBar {
  /** The fragment with its `#`, or empty. */
  hash = $state(globalThis.location?.hash ?? '');
  #waiting: Write[] = [];
  #told: Promise<void> = Promise.resolve();

  constructor() {
    for (const event of ['popstate', 'hashchange']) globalThis.addEventListener?.(event, () => (this.hash = location.hash));
  }

  write(hash: string, how: Write['how']): void {
    this.hash = hash;
    if (this.#waiting.push({ hash, how }) > 1) return;
    this.#told = new Promise((resolve) => {
      setTimeout(() => {
        this.#tell();
        resolve();
      });
    });
  }

  /** Resolves once the browser knows all that was written. */
  written(): Promise<void> {
    return this.#told;
  }

  #tell(): void {
    for (const { hash, how } of this.#waiting) {
      const url = hash || location.pathname + location.search;
      if (how === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#waiting = [];
  }
}
