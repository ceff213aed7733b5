/**
 * The words the stages of the pipeline speak: plain data, no behaviour.
 *
 * page text -> lines -> articles (blocks, then running text) -> findings (people, dates, topics, kind) -> resolved
 * across pages -> rows. Every span is half-open, in UTF-16 units. A `Span` alone is into the page text; a finding
 * inside an article is a `Span` into `Article.text.text`, and `Article.text.at` leads back to the page.
 */

import type { PageCorrections } from './corrections/correction.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One page text as it enters. */
export interface PageInput {
  /** Stable id; no two pages of a run share one. */
  readonly id: string;
  /** SHA-256 of the text in hexadecimal, from which the id is made; pages are read before they have one. */
  readonly hash?: string;
  /** Path of the source, for notices and for dates in file names. */
  readonly file: string;
  readonly text: string;
  readonly known?: Known;
  /** Articles that the source keeps apart. Then none is looked for, and what lies between them is residue. */
  readonly articles?: readonly GivenArticle[];
}

/** What the outside knows of a newspaper page. */
export interface Known {
  readonly date?: PartialDate;
  /** Where the date stands: in the path unless said otherwise, in a column of a table, or in the head of a document. */
  readonly dateBasis?: 'column' | 'head';
  readonly pageNumber?: number;
  /** Name or letter of the section. */
  readonly section?: string;
}

/** An article that the source keeps apart; it takes in its headline. Given articles neither overlap nor change places. */
export interface GivenArticle extends Span {
  readonly headline: Span | null;
}

export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * Running text with the way back. `at[i]` is the page offset of unit i of `text`; inserted units (a paragraph's line
 * feed) carry the offset of what follows. `at` has text.length + 1 entries; the last is the page offset of the end.
 */
export interface Text {
  readonly text: string;
  readonly at: Int32Array;
}

/** A printed line without its line end. */
export interface Line extends Span {
  /** The line as printed, outer white space removed. */
  readonly text: string;
  /** Leading white space in ems (half-width blanks count half). */
  readonly indent: number;
  /** Width of the line in ems, blanks left out (half-width characters count half). */
  readonly width: number;
  /** Blank lines before it. */
  readonly gap: number;
}

export type PieceRole = 'kicker' | 'headline' | 'subheadline' | 'body' | 'caption' | 'byline';
export type ResidueRole = 'blank' | 'furniture' | 'advertisement' | 'fragment';

/** A run of the page that belongs to an article; roles other than body may repeat. */
export interface Piece extends Span {
  readonly role: PieceRole;
}

export interface Residue extends Span {
  readonly role: ResidueRole;
}

/** An article as runs of the page, in reading order. */
export interface Block {
  readonly pieces: readonly Piece[];
  /** How sure the first and the last line are, 0 to 1. */
  readonly confidence: number;
}

/** What reading the layout of a page gives. Blocks and residue together cover the page exactly. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly residue: readonly Residue[];
  /** Date and page number printed in the folio line, with the place they were read from. */
  readonly folio: { readonly date: (PartialDate & Span) | null; readonly pageNumber: (Span & { readonly number: number }) | null };
  readonly notices: readonly Notice[];
}

/** A paragraph of an article's running text; `start`/`end` into it. */
export interface Paragraph extends Span {
  readonly role: PieceRole;
}

export interface Sentence extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** An article as running text. */
export interface Article {
  readonly id: string;
  readonly page: PageInput;
  readonly block: Block;
  readonly text: Text;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly bylines: readonly BylineName[];
}

export type BylineRole = 'reporter' | 'correspondent' | 'photographer' | 'editor' | 'author';

/** A name in a byline; `start`/`end` into the article's text. */
export interface BylineName extends Span {
  readonly name: string;
  readonly role: BylineRole;
}

export interface Headline {
  readonly text: string;
  readonly origin: 'printed' | 'derived' | 'corrected';
}

export type TitleStatus = 'current' | 'former' | 'acting' | 'proposed' | 'appointed' | 'removed';

/** One office as printed, look-alike glyphs made usual: 原县委书记 keeps its 原 and 县长候选人 its 候选人; what they say is in `status` too. */
export interface Title extends Span {
  readonly title: string;
  readonly status: TitleStatus;
  /** Name of the place printed before it, which the title leaves out (二七 before 区委书记). */
  readonly place?: string;
}

/** One place where a person is named. */
export interface Mention extends Span {
  /** The words there; may be a surname with a title (虎区长). */
  readonly words: string;
  /** The offices printed beside the name at this place. */
  readonly titles: readonly Title[];
}

/** A person as one article shows them. */
export interface Person {
  readonly name: string;
  /** Holds an office in a party, government or public body. */
  readonly official: boolean;
  /** False for national leaders and foreign office holders, who are cited but do not act locally. */
  readonly local: boolean;
  /** What the print calls somebody without an office (困难党员, 豫剧爱好者). */
  readonly what: string | null;
  readonly mentions: readonly Mention[];
}

export type YearBasis = 'printed' | 'article' | 'page' | 'folio' | 'file' | 'corrected' | 'none';

/** The date of an article's event. */
export interface EventDate extends PartialDate {
  readonly precision: 'day' | 'month' | 'year' | 'none';
  readonly basis: 'text' | 'dateline' | 'folio' | 'file' | 'corrected' | 'none';
  /** The words it was read from, into the article's text; null where nothing is said. */
  readonly words: Span | null;
  readonly yearBasis: YearBasis;
  /** The words that gave the year, into the PAGE text, as they may stand in another article or the folio. */
  readonly yearWords: Span | null;
  readonly confidence: number;
}

export interface TopicFinding {
  readonly topic: string;
  /** Share of the article's evidence, 0 to 1. */
  readonly score: number;
  /** Every place that earned it. */
  readonly words: readonly Span[];
}

export interface KindFinding {
  readonly kind: string;
  readonly confidence: number;
  readonly words: readonly Span[];
}

export type Severity = 'info' | 'doubt' | 'error';

/** Something odd that was met. `start`/`end` into the page text. */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly start?: number;
  readonly end?: number;
  readonly articleId?: string;
  readonly detail?: string;
}

/** Everything the pipeline finds in one article. */
export interface ArticleReading {
  readonly article: Article;
  readonly headline: Headline;
  readonly date: EventDate;
  readonly people: readonly Person[];
  readonly topics: readonly TopicFinding[];
  readonly kind: KindFinding;
}

/** Everything the pipeline finds on one page. */
export interface PageReading {
  readonly page: PageInput;
  readonly layout: Layout;
  readonly articles: readonly ArticleReading[];
  readonly notices: readonly Notice[];
  /** What was set by hand, and what that left as it was. */
  readonly corrections: PageCorrections;
}
