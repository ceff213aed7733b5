/**
 * What the dashboard says, in the reader's language.
 *
 * The language is the address bar's, else the stored choice, else the browser's. `follow` hands in a way to read the
 * address, so that no copy of it can disagree; `t()` and `language()` are read inside templates and deriveds.
 */
import { en } from './en.ts';
import { LANGUAGES, type Language } from './format.ts';
import { zh, type Texts } from './zh.ts';

const CATALOGUES: Record<Language, Texts> = { zh, en };
const STORED = 'banmian.language';

const isLanguage = (value: string | null | undefined): value is Language => LANGUAGES.some((each) => each === value);

let asked: () => Language | undefined = $state.raw(() => undefined);
let chosen = $state<Language>(remembered() ?? preferred());

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined; // storage is blocked in some privacy modes
  }
}

function preferred(): Language {
  const first = globalThis.navigator?.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return first ?? 'zh';
}

/** Takes the language from the address whenever it names one. */
export function follow(address: () => Language | undefined): void {
  asked = address;
}

/** One derived for all, so that an address that changes elsewhere sets nothing on screen anew. */
const current = $derived(asked() ?? chosen);

export const language = (): Language => current;

/** The texts in the language of the reader. */
export const t = (): Texts => CATALOGUES[language()];

/** The label in the language of the reader of anything that carries both. */
export const label = (labels: { readonly zh: string; readonly en: string }): string => labels[language()];

/** Keeps the choice for the next visit. */
export function rememberLanguage(value: Language): void {
  chosen = value;
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // without storage the choice lasts as long as the page
  }
}
