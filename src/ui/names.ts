/** The names of a data set in the reader's language, titles at the time selected. */
import type { Names } from '../charts/chart.ts';
import { titleAt } from '../charts/mentions.ts';
import type { Directory } from '../tables/directory.ts';
import type { Language } from '../i18n/format.ts';

/** `day` is the last day selected; null for the latest title. A name that is not in the data stays its id. */
export function namesOf(directory: Directory, language: Language, day: string | null): Names {
  const official = (id: string): { name: string; reading: string; title: string } => {
    const entry = directory.officials.get(id);
    if (!entry) return { name: id, reading: '', title: '' };
    const title = day === null ? entry.title : titleAt(entry.titles, day) || entry.title;
    return { name: entry.name, reading: reading(entry.pinyin), title };
  };
  return {
    official,
    topic: (id) => directory.topics.get(id)?.[language] ?? id,
    kind: (id) => directory.kinds.get(id)?.[language] ?? id,
    kinds: kindsOf(directory),
  };
}

const kinds = new WeakMap<Directory, readonly string[]>();
/** The same array for the same data, so that whoever compares sees no change. */
function kindsOf(directory: Directory): readonly string[] {
  const known = kinds.get(directory) ?? [...directory.kinds.keys()];
  kinds.set(directory, known);
  return known;
}

/** `fan hui lin` as `Fan Huilin`. */
export function reading(pinyin: string): string {
  const [surname = '', ...given] = pinyin.split(' ');
  const capital = (syllables: string): string => syllables.slice(0, 1).toUpperCase() + syllables.slice(1);
  return [surname, given.join('')].filter(Boolean).map(capital).join(' ');
}
