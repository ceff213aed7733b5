/** Light or dark: the address names it, else the stored choice, else the system's. Applied as an attribute of the root. */
import { filters } from '../filters/filters.svelte.ts';

export type Theme = 'auto' | 'light' | 'dark';
const STORED = 'banmian.theme';

let chosen = $state<Theme>(remembered());

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto'; // storage is blocked in some privacy modes
  }
}

export const theme = (): Theme => filters.address.theme ?? chosen;

export function chooseTheme(value: Theme): void {
  chosen = value;
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // without storage the choice lasts as long as the page
  }
  filters.choose({ theme: value === 'auto' ? undefined : value });
}
