/** Later references to somebody already named: surname and title (虎区长), first part of a ·-name and title. */
import type { Mention, Span } from '../model.ts';
import { titleAfter } from './titles.ts';

/** The references in the article (`printed`, and `text` its key) to each of the named officials; one whose surname two of them share is nobody's. */
export function references(printed: string, text: string, chosen: readonly Span[], names: readonly string[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  const taken = new Set<number>();
  for (const { start, end } of chosen) for (let i = start; i < end; i++) taken.add(i);
  const bySurname = new Map<string, string[]>();
  for (const name of names) {
    const surname = name.includes('·') ? name.slice(0, name.indexOf('·')) : name.slice(0, name.length > 3 ? 2 : 1);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  for (const [surname, holders] of bySurname) {
    if (holders.length !== 1) continue;
    const mentions: Mention[] = [];
    for (let i = text.indexOf(surname); i >= 0; i = text.indexOf(surname, i + 1)) {
      const end = i + surname.length;
      if (taken.has(i)) continue;
      const title = titleAfter(text, end);
      if (title?.kind !== 'office' || title.length < 2) continue;
      mentions.push({ start: i, end: end + title.length, words: printed.slice(i, end + title.length), titles: [] });
    }
    if (mentions.length > 0) found.set(holders[0]!, mentions);
  }
  return found;
}
