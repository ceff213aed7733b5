/** The shapes of faults, told from what is printed and what was read, with a sentence that explains each. */

export const SHAPES: Readonly<Record<string, string>> = {
  'opens-early': 'The article is taken to open before its first line, most often with the end of the one above.',
  'opens-late': 'The article is taken to open after its first line: the headline or its first lines went elsewhere.',
  'ends-early': 'The last lines are cut off; a paragraph or the byline went elsewhere.',
  'ends-late': 'Lines that follow are taken in.',
  'both-ends': 'Neither first nor last line is right: articles run together or fall apart.',
  'not-found': 'No article overlaps it by half.',
  'no-article': 'An article was read where none is.',
  'headline-missed': 'The printed headline was taken for body, or for another article’s.',
  'headline-cut': 'A line of the headline is missing.',
  'headline-long': 'More than the headline was taken.',
  'headline-other': 'Another line was taken for the headline.',
  'headline-made': 'A headline was read where none is printed.',
  'article-missed': 'The article itself was not found: another took its lines.',
  'dotted-name': 'A name with a dot between its parts was not recognised.',
  'long-name': 'A name of four and more characters without a dot: its characters are few surnames’, its end is hard to see.',
  'listed-name': 'The name stands in a list beside others, away from the office.',
  'bare-two': 'A name of two characters without an office beside it; such names are often words.',
  'bare-three': 'A name of three characters without an office beside it.',
  'office-two': 'A name of two characters right behind an office, which was read as a word.',
  'office-three': 'A name of three characters right behind an office.',
  'part-of-name': 'A part of a name was taken for the whole of another.',
  'more-than-name': 'The name was read with a neighbouring character.',
  'name-elsewhere': 'Not printed in this article: lines of another were taken in, pieces of two lines joined, or a look-alike glyph was kept.',
  'word-as-name': 'Words were read as a name.',
  'official-without-title': 'The person was found, the office beside the name was not.',
  'person-missed': 'The person was not found, so nor were the offices.',
  'title-short': 'The front of an office is missing.',
  'title-long': 'More than the office was taken, most often the place in front.',
  'title-missing': 'One of several offices is missing.',
  'title-too-many': 'An office too many, most often a neighbour’s in a list.',
  'title-other': 'Another office was taken.',
  'counted-few': 'A mention was not recognised again.',
  'counted-many': 'Something else was counted as a mention.',
  'name-missed': 'A name of the byline was not recognised as one.',
  'no-writer': 'Somebody or something that did not write was taken into the byline.',
  'date-none': 'No date was read though the words give one.',
  'date-other': 'Another day was taken: the dispatch’s, or one that is mentioned.',
  'year-none': 'What fixes the year was not used.',
  'year-other': 'Another year was taken.',
  'day-made-up': 'A day that is mentioned was taken for an event’s.',
  'kind-not-seen': 'No sign of the kind was recognised.',
  'kind-mistaken': 'The signs of another kind weigh more.',
  'topic-missed': 'The words of the topic are few or unknown.',
  'topic-too-many': 'Words in passing were taken for a topic.',
  'furniture-kept': 'A line of furniture was taken for text.',
};

/** Of a name that was not found. `plain` is the text without white space. */
export function missedPerson(name: string, plain: string, titles: readonly string[]): string {
  if (name.includes('·')) return 'dotted-name';
  if (name.length > 3) return 'long-name';
  const at = plain.indexOf(name);
  const before = plain.slice(Math.max(0, at - 12), at);
  const beside = titles.some((title) => before.endsWith(title.replace(/\s/g, '')));
  if (!beside && (before.endsWith('、') || plain[at + name.length] === '、')) return 'listed-name';
  return `${beside ? 'office' : 'bare'}-${name.length === 2 ? 'two' : 'three'}`;
}

/** Of a name that is nobody's. */
export function wrongPerson(name: string, plain: string, right: readonly string[]): string {
  if (right.some((each) => each.includes(name))) return 'part-of-name';
  if (right.some((each) => name.includes(each))) return 'more-than-name';
  return plain.includes(name) ? 'word-as-name' : 'name-elsewhere';
}

export function titleShape(right: readonly string[], read: readonly string[]): string {
  const missing = right.filter((title) => !read.includes(title));
  const extra = read.filter((title) => !right.includes(title));
  if (extra.length === 0) return 'title-missing';
  if (missing.length === 0) return 'title-too-many';
  if (missing.some((title) => extra.some((each) => title.endsWith(each)))) return 'title-short';
  return missing.some((title) => extra.some((each) => each.endsWith(title))) ? 'title-long' : 'title-other';
}

export const mentionShape = (surplus: number): string => (surplus < 0 ? 'counted-few' : 'counted-many');

type Day = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

export function dateShape(right: Day, read: Day): string {
  if (read.month === null) return 'date-none';
  if (read.month !== right.month || read.day !== right.day) return 'date-other';
  return read.year === null ? 'year-none' : 'year-other';
}

type Extent = { readonly start: number; readonly end: number };

/** Of an article's extent, with the one read that overlaps it most. */
export function extentShape(right: Extent, read: Extent | null): string {
  if (read === null) return 'not-found';
  if (read.start !== right.start && read.end !== right.end) return 'both-ends';
  if (read.start !== right.start) return read.start < right.start ? 'opens-early' : 'opens-late';
  return read.end < right.end ? 'ends-early' : 'ends-late';
}

export function headlineShape(right: readonly string[], read: string | null): string {
  if (right.length === 0) return 'headline-made';
  if (read === null) return 'headline-missed';
  if (right.some((words) => words.includes(read))) return 'headline-cut';
  return right.some((words) => read.includes(words)) ? 'headline-long' : 'headline-other';
}
