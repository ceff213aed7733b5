import { describe, expect, it } from 'vitest';
import { findKind } from '../../src/pipeline/kinds.ts';
import { KINDS } from '../../src/pipeline/lexicon/kinds.ts';
import { makeArticle } from './make-article.ts';
import { MARKED_ARTICLES } from './marked-articles.ts';
import { MARKED_LEADS } from './marked-leads.ts';

describe('findKind', () => {
  it.each(MARKED_ARTICLES.map((marked) => [marked.kind, marked.text[0] ?? marked.text[1]!.slice(0, 24), marked.text] as const))('%s: %s', (kind, _what, text) => {
    expect(findKind(makeArticle(...text)).kind).toBe(kind);
  });

  it.each(MARKED_LEADS)('%s, though easily mistaken: %s %s', (kind, headline, lead) => {
    expect(findKind(makeArticle(headline, lead)).kind).toBe(kind);
  });

  it('knows every kind of the list', () => {
    const marked = new Set(MARKED_ARTICLES.map(({ kind }) => kind));
    expect(KINDS.map(({ id }) => id).filter((id) => !marked.has(id))).toEqual([]);
  });

  it('shows the words, and none where nothing is said', () => {
    const article = makeArticle(null, '3月2日，清河县举行签约仪式。');
    const { words, confidence } = findKind(article);
    expect(words.map(({ start, end }) => article.text.text.slice(start, end))).toContain('签约仪式');
    expect(confidence).toBeGreaterThan(0.4);
    expect(findKind(makeArticle(null, '今年小麦长势喜人。'))).toEqual({ kind: 'other', confidence: 0.5, words: [] });
  });
});
