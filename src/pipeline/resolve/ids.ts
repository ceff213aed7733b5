/**
 * Ids of people: the pinyin of the name. They hold when pages are added, with two exceptions that nothing but the data
 * can decide: of names that sound alike the one that appears first has the bare pinyin, and people of one name are
 * numbered by their first day; so pages that are older than all others may move these.
 */
import { compare } from './namesakes.ts';

/** What an id is made from. */
export interface Bearer {
  readonly name: string;
  readonly pinyin: string;
  /** First day and place in print, for their order; unique. */
  readonly since: string;
}

/** An id for each bearer: `fanhuilin`; `fanhuilin-x3k9` for another name that sounds the same; `fanhuilin-2` for the second of one name. */
export function idsOf(bearers: readonly Bearer[]): Map<Bearer, string> {
  const ids = new Map<Bearer, string>();
  const taken = new Set<string>();
  const ofSound = new Map<string, string>();
  for (const bearer of bearers.toSorted((a, b) => compare(a.since, b.since))) {
    const sound = bearer.pinyin.toLowerCase().replace(/[^a-z0-9]/g, '') || 'x';
    const owner = ofSound.get(sound) ?? bearer.name;
    ofSound.set(sound, owner);
    const stem = owner === bearer.name ? sound : `${sound}-${digest(bearer.name)}`;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    ids.set(bearer, id);
  }
  return ids;
}

/** Four signs that stand for the characters of a name (FNV-1a, folded to base 36). */
function digest(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
}
