/** Who is an official, and who acts locally. */
import { NATIONAL_BODIES, NATIONAL_HEADS } from '../lexicon/nation.ts';
import { isForeign } from './places.ts';
import type { PrintedTitle } from './titles.ts';
import { WordSet } from './words.ts';

const bodies = new WordSet(NATIONAL_BODIES);
const heads = new WordSet(NATIONAL_HEADS);

export const isOffice = (title: PrintedTitle): boolean => title.kind === 'office';

/** True for offices of the nation, of its central bodies and of other countries. */
export function isDistant(text: string, title: PrintedTitle): boolean {
  const words = text.slice(title.from, title.end);
  return isForeign(words) || bodies.startingAt(words, 0) > 0 || heads.has(words);
}
