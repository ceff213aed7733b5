/** What a careful reader finds in an article, from the parts of it that are printed. */
import type { BylineMark, MarkedArticle, Part, PersonMark } from './marked.ts';

export interface AnswerPerson {
  readonly name: string;
  /** All offices printed with the name; none for a person without an office. */
  readonly titles: readonly string[];
  /** Each string of offices as printed, with the place in front of it. */
  readonly printed: readonly string[];
  /** Times the name itself is printed. */
  readonly mentions: number;
  /** Places where only a part of the name stands with a title. */
  readonly aliases: readonly string[];
}

export interface Answers {
  readonly people: readonly AnswerPerson[];
  readonly byline: readonly string[];
  readonly editors: readonly string[];
  readonly headline: string | null;
}

/** The people in the order of their first mention. A person with an office anywhere in the article is an official. */
export function answersOf(parts: readonly Part[]): Answers {
  const marks = new Map<string, Shown[]>();
  for (const { text, people } of parts) {
    for (const mark of people) marks.set(mark.name, [...(marks.get(mark.name) ?? []), { ...mark, words: text.slice(mark.start, mark.end) }]);
  }
  const bylines = parts.flatMap(({ byline }) => byline);
  return {
    people: [...marks].map(([name, all]) => personOf(name, all)),
    byline: names(bylines, false),
    editors: names(bylines, true),
    headline: parts.find(({ role }) => role === 'headline')?.text ?? null,
  };
}

type Shown = PersonMark & { readonly words: string };

function personOf(name: string, marks: readonly Shown[]): AnswerPerson {
  return {
    name,
    titles: [...new Set(marks.flatMap(({ titles }) => titles))],
    printed: [...new Set(marks.flatMap(({ printed }) => printed ?? []))],
    mentions: marks.filter(({ what }) => what === 'name').length,
    aliases: marks.filter(({ what }) => what === 'alias').map(({ words }) => words),
  };
}

const names = (marks: readonly BylineMark[], editor: boolean): string[] => [...new Set(marks.filter((mark) => mark.editor === editor).map(({ name }) => name))];

/** Holds names of other nations: with a dot, or marked so. */
export const ofOtherNations = ({ cases }: MarkedArticle): boolean => cases.some((name) => name.startsWith('nation'));
