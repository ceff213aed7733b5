/** Names -> pinyin for search. The first character is read as a surname (单 is shan, 仇 is qiu). */
import { pinyin } from 'pinyin-pro';
import type { ToPinyin } from '../pipeline/resolve.ts';

export const toPinyin: ToPinyin = (name) => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' });
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
};
