/** Spelling variants of transliterated names: characters differ, the sound is the same or nearly so. */

/** True for names of several parts (艾力·买买提), whose characters only stand for sounds. */
export const isTransliterated = (name: string): boolean => name.includes('·');

/** Compares two readings in pinyin; one syllable in five may differ, and no syllable may be missing. */
export function sameSound(a: string, b: string): boolean {
  const left = syllables(a);
  const right = syllables(b);
  if (left.length !== right.length) return false;
  const different = left.filter((s, i) => s !== right[i]).length;
  return different <= Math.floor(left.length / 5);
}

/** Initials and finals that transcribers swap are made one: tu/tuo, li/le, bu/bo, er/le. */
const syllables = (pinyin: string): string[] =>
  pinyin
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((s) => s.replace(/^tuo$/, 'tu').replace(/^le$/, 'li').replace(/^bo$/, 'bu').replace(/^p/, 'b').replace(/^t/, 'd').replace(/^k/, 'g'));
