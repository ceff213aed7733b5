/**
 * What a person who knows better says of the pages: one entry of a corrections file each. Entries point at print (a page
 * by its text or file, words that stand there) and at names, never at a number in a list, so that they hold when pages
 * are added.
 */
import type { PageInput, PartialDate, TitleStatus } from '../model.ts';

/** An article by its page and its first words. */
export interface Anchor {
  /** Id of the page, which is made from its text, or path of its file. */
  readonly page: string;
  /** Words that the article begins with; white space does not count. */
  readonly starts: string;
  /** Where they stood on the page, in UTF-16 units: settles which, where a page prints them more than once. */
  readonly at: number | null;
}

/** A person across pages: everybody of a name, whom an article means by it, or an id that the last run gave. */
export type PersonRef = { readonly name: string; readonly article: Anchor | null } | { readonly id: string };

interface Entry {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly reason: string | null;
}
export interface BoundaryCorrection extends Entry {
  readonly do: 'boundary';
  readonly article: Anchor;
  /** Words that the article ends with. */
  readonly ends: string;
}
export interface HeadlineCorrection extends Entry {
  readonly do: 'headline';
  readonly article: Anchor;
  /** Null where none is printed. */
  readonly headline: string | null;
}
export interface DateCorrection extends Entry {
  readonly do: 'date';
  readonly article: Anchor;
  /** All null where the article has none. */
  readonly date: PartialDate;
}
export interface RejectCorrection extends Entry {
  readonly do: 'reject';
  readonly person: string;
  /** Null for every article. */
  readonly article: Anchor | null;
  /** No person at all, or a person without an office. */
  readonly as: 'nobody' | 'other';
}
export interface RetitleCorrection extends Entry {
  readonly do: 'retitle';
  readonly person: string;
  readonly article: Anchor;
  /** The office that was read; null where one is added. */
  readonly was: string | null;
  /** The office that it is; null where it is none. */
  readonly title: string | null;
  readonly status: TitleStatus;
}
export interface RenameCorrection extends Entry {
  readonly do: 'rename';
  readonly person: string;
  readonly name: string;
  /** Null for every article. */
  readonly article: Anchor | null;
}
export interface MergeCorrection extends Entry {
  readonly do: 'merge';
  readonly people: readonly PersonRef[];
}
export interface SplitCorrection extends Entry {
  readonly do: 'split';
  readonly person: string;
  /** The articles that mean the other one. */
  readonly articles: readonly Anchor[];
}

export type ArticleCorrection = HeadlineCorrection | DateCorrection;
export type PersonCorrection = RejectCorrection | RetitleCorrection | RenameCorrection;
export type CrossPageCorrection = MergeCorrection | SplitCorrection;
export type Correction = BoundaryCorrection | ArticleCorrection | PersonCorrection | CrossPageCorrection;

/** What became of a correction at one place. One that has no outcome anywhere is stale. */
export interface Outcome {
  readonly number: number;
  readonly operation: Correction['do'];
  readonly status: 'applied' | 'conflicting';
  readonly articleId: string | null;
  readonly officialId: string | null;
  /** What stood there before. */
  readonly was: string | null;
}

/** An article that a correction of people across pages points at; `slot` counts the correction's anchors. */
export interface Anchored {
  readonly number: number;
  readonly slot: number;
  readonly articleId: string;
}

/** What the corrections did on one page. */
export interface PageCorrections {
  readonly outcomes: readonly Outcome[];
  readonly anchored: readonly Anchored[];
}

/** The anchors of a correction of people across pages, by slot; null where a slot has none. */
export const slotsOf = (correction: CrossPageCorrection): readonly (Anchor | null)[] =>
  correction.do === 'split' ? correction.articles : correction.people.map((person) => ('id' in person ? null : person.article));

export const isCrossPage = (correction: Correction): correction is CrossPageCorrection => correction.do === 'merge' || correction.do === 'split';

/** The corrections that may change what is read of a page; those of one page are to be part of any key it is cached by. */
export const touching = (corrections: readonly Correction[], page: Addressed): Correction[] =>
  corrections.filter((correction) => {
    const anchors = isCrossPage(correction) ? slotsOf(correction) : [correction.article];
    return anchors.some((anchor) => (anchor === null ? !isCrossPage(correction) : isOn(anchor, page)));
  });

/** By id, by the whole path, or by the end of the path, as folders are named differently from run to run. */
export const isOn = ({ page: named }: Anchor, page: Addressed): boolean =>
  named === page.id || named === page.file || page.file.endsWith(`/${named}`) || (PAGE_ID.test(named) && `p${page.hash ?? ''}`.startsWith(named));

/** A page by what an anchor may call it. */
type Addressed = Pick<PageInput, 'id' | 'hash' | 'file'>;
const PAGE_ID = /^p[0-9a-f]{10,64}$/;

/** The corrections that a file may have to be read again for: those that name it, and those that do not name a file. */
export const forFile = (corrections: readonly Correction[], path: string): Correction[] =>
  corrections.filter((correction) => {
    const anchors = isCrossPage(correction) ? slotsOf(correction) : [correction.article];
    return anchors.some((anchor) => (anchor === null ? !isCrossPage(correction) : PAGE_ID.test(anchor.page) || isOn(anchor, { id: '', file: path })));
  });
