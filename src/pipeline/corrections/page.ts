/** The corrections of one page, applied to its reading; those of people across pages only learn which articles they mean. */
import type { ArticleReading, PageInput } from '../model.ts';
import { isCrossPage, isOn, slotsOf, type Anchored, type ArticleCorrection, type Correction, type Outcome, type PageCorrections, type PersonCorrection } from './correction.ts';
import { correct, decision } from './findings.ts';
import { anchored } from './print.ts';

/** One kind after the other, whatever the order in the file: names are changed last, as entries call people what the page calls them. */
const ORDER: readonly (ArticleCorrection | PersonCorrection)['do'][] = ['headline', 'date', 'reject', 'retitle', 'rename'];

type Applicable = ArticleCorrection | PersonCorrection;

/** `corrections` may hold those of other pages, and boundaries, which were set before. Of those that disagree none is applied. */
export function correctPage(page: PageInput, articles: readonly ArticleReading[], corrections: readonly Correction[]): PageCorrections & { readonly articles: ArticleReading[] } {
  const applicable = corrections.filter((each): each is Applicable => !isCrossPage(each) && each.do !== 'boundary' && (each.article === null || isOn(each.article, page)));
  const outcomes: Outcome[] = [];
  const corrected = articles.map((reading) => {
    const here = applicable.filter(({ article }) => article === null || anchored(articles, article) === reading);
    return correctArticle(reading, here, outcomes);
  });
  const marks = corrections.filter(isCrossPage).flatMap((correction) =>
    slotsOf(correction).flatMap((anchor, slot): Anchored[] => {
      const found = anchor !== null && isOn(anchor, page) ? anchored(articles, anchor) : null;
      return found === null ? [] : [{ number: correction.number, slot, articleId: found.article.id }];
    }));
  return { articles: corrected, outcomes, anchored: marks };
}

function correctArticle(reading: ArticleReading, corrections: readonly Applicable[], outcomes: Outcome[]): ArticleReading {
  const articleId = reading.article.id;
  const fitting = corrections.filter((each) => correct(reading, each) !== null);
  const isContested = (one: Applicable): boolean => fitting.some((other) => disagree(one, other));
  let made = reading;
  for (const correction of ORDER.flatMap((operation) => fitting.filter((each) => each.do === operation))) {
    const { number, do: operation } = correction;
    if (isContested(correction)) {
      outcomes.push({ number, operation, status: 'conflicting', articleId, officialId: null, was: null });
      continue;
    }
    const was = correct(reading, correction)?.was ?? null;
    made = correct(made, correction)?.reading ?? made;
    outcomes.push({ number, operation, status: 'applied', articleId, officialId: null, was });
  }
  return made;
}

/** They set one thing to two values, or one rejects a person whom the other gives an office or a name. */
function disagree(a: Applicable, b: Applicable): boolean {
  if (a === b) return false;
  const [one, other] = [decision(a), decision(b)];
  if (one.about === other.about) return one.value !== other.value;
  if (!('person' in a) || !('person' in b) || a.person !== b.person) return false;
  return (a.do === 'reject') !== (b.do === 'reject');
}
