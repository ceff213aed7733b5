/** How much a part of an article says: the headline most, then the first sentence, the first paragraph, the rest. */
import type { Article, Paragraph, PieceRole, Span } from './model.ts';

export interface Part extends Span {
  readonly kind: 'headline' | 'lead' | 'opening' | 'rest';
  readonly weight: number;
}

const HEADLINE = 4;
const LEAD = 2.5;
const OPENING = 1.5;
const REST = 1;
const LEAST_OPENING = 48;
/** 图为… opens a caption. */
const CAPTION = '图为';
const FINAL = '。！？”）';
const ROLES: Record<PieceRole, 'headline' | 'body' | 'rest' | null> = {
  kicker: 'headline',
  headline: 'headline',
  subheadline: 'headline',
  body: 'body',
  caption: 'rest',
  byline: null,
};

/** The article in weighed runs, in reading order; bylines are left out. */
export function toParts(article: Article): Part[] {
  const opening = findOpening(article);
  const lead = article.sentences.find(({ paragraph }) => paragraph === opening);
  const parts: Part[] = [];
  article.paragraphs.forEach(({ start, end, role }, i) => {
    const part = ROLES[role];
    if (part === null) return;
    if (part === 'headline') parts.push({ start, end, kind: 'headline', weight: HEADLINE });
    else if (i !== opening) parts.push({ start, end, kind: 'rest', weight: REST });
    else {
      const turn = lead?.end ?? start;
      parts.push({ start, end: turn, kind: 'lead', weight: LEAD }, { start: turn, end, kind: 'opening', weight: OPENING });
    }
  });
  return parts;
}

/** The first paragraph of the body that is one: an author's line before it is short and no sentence, a caption tells of a picture. */
function findOpening({ paragraphs, text: { text } }: Article): number {
  const isOpening = ({ role, start, end }: Paragraph): boolean =>
    role === 'body' && (end - start >= LEAST_OPENING || FINAL.includes(text[end - 1] ?? ' ')) && !text.startsWith(CAPTION, start);
  const first = paragraphs.findIndex(isOpening);
  return first >= 0 ? first : paragraphs.findIndex(({ role }) => role === 'body');
}
