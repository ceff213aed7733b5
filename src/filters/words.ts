/** What can be looked for in texts. */

export type Unsearchable = 'blank' | 'short';

/** Why words cannot be looked for; null where they can. A single letter, digit or sign stands nearly everywhere and says nothing. */
export function unsearchable(words: string): Unsearchable | null {
  const characters = [...words.normalize('NFKC').trim()];
  if (characters.every((character) => /[\p{Z}\p{C}]/u.test(character))) return 'blank';
  return characters.length === 1 && !/\p{Script=Han}/u.test(characters[0]!) ? 'short' : null;
}
