/** Finding officials and topics by what a reader types: Chinese, pinyin with or without blanks, initials, English. */
import type { Directory } from '../tables/directory.ts';
import type { Language } from '../i18n/format.ts';
import { reading } from './names.ts';

export interface Found {
  readonly dimension: 'official' | 'topic';
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s'’·-]+/g, '');

/** Pinyin as it is typed: ü stands on few keyboards. */
const spellings = (pinyin: string): string[] => [key(pinyin), key(pinyin).replaceAll('ü', 'v'), key(pinyin).replaceAll('ü', 'u')];

/** 3 for the whole, 2 for a beginning, 1 for a part, 0 for no match. */
function closeness(words: string, keys: readonly string[]): number {
  return Math.max(...keys.map((each) => (each === words ? 3 : each.startsWith(words) ? 2 : words.length > 1 && each.includes(words) ? 1 : 0)));
}

/** At most `most` entries, the closest first; officials in more articles come before others. */
export function find(directory: Directory, language: Language, typed: string, most = 8): Found[] {
  const words = key(typed);
  if (words === '') return [];
  const officials = [...directory.officials.values()].map((entry) => ({
    found: { dimension: 'official' as const, id: entry.id, name: entry.name, note: [language === 'en' ? reading(entry.pinyin) : '', entry.title].filter(Boolean).join(', ') },
    close: closeness(words, [key(entry.name), ...spellings(entry.pinyin), key(entry.initials)]),
    weight: entry.articles,
  }));
  const topics = [...directory.topics.values()].map((entry) => ({
    found: { dimension: 'topic' as const, id: entry.id, name: entry[language], note: '' },
    close: closeness(words, [key(entry.zh), ...spellings(entry.pinyin), key(entry.initials), key(entry.en), ...entry.en.split(/[^\p{L}]+/u).map(key)]),
    weight: 0,
  }));
  return [...officials, ...topics]
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close || b.weight - a.weight)
    .slice(0, most)
    .map(({ found }) => found);
}
