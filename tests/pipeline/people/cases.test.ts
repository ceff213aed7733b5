/** Sentences with the people a careful reader finds in them, from cases.txt beside this file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/pipeline/model.ts';
import { findPeople } from '../../../src/pipeline/people.ts';
import { articleOf } from './article.ts';

const lines = readFileSync(new URL('cases.txt', import.meta.url), 'utf8').split('\n').filter((line) => line.includes('->'));

/** A person as the cases write them: name: office | office (mentions). */
function written(person: Person): string {
  const titles = [...new Set(person.mentions.flatMap((m) => m.titles.map((t) => t.title)))].join(' | ');
  const times = person.mentions.length === 1 ? '' : ` (${person.mentions.length})`;
  return `${person.name}: ${person.official ? titles : '-'}${times}`;
}

describe('people in a sentence', () => {
  it.each(lines)('%s', (line) => {
    const [text, expected] = line.split('->').map((part) => part.trim()) as [string, string];
    const [people] = findPeople([articleOf(text)]);
    expect(people!.map(written)).toEqual(expected === '' ? [] : expected.split(';').map((part) => part.trim()));
    for (const mention of people!.flatMap((p) => p.mentions)) expect(text.slice(mention.start, mention.end)).toBe(mention.words);
  });
});

it('tells a former office from a body whose name begins alike', () => {
  const [people] = findPeople([articleOf('县老干部局局长陈志远、原县委书记樊大海、老支书武福来参加。')]);
  expect(people!.map((p) => p.mentions[0]!.titles[0]!.status)).toEqual(['current', 'former', 'former']);
});
