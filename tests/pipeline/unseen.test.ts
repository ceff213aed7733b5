/**
 * How often the kind and the topics of an article are what a careful reader says. The articles were written and marked
 * before any reader was run on them: kinds were right in 50 of 60 then, and F1 of topics was 76 %. The first of every two
 * was looked at while mending, the second was not.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findKind } from '../../src/pipeline/kinds.ts';
import { KINDS } from '../../src/pipeline/lexicon/kinds.ts';
import { TOPICS } from '../../src/pipeline/lexicon/topics.ts';
import { findTopics } from '../../src/pipeline/topics.ts';
import { makeArticle } from './make-article.ts';

interface Marked {
  readonly kind: string;
  readonly topics: readonly string[];
  readonly also: readonly string[];
  readonly text: readonly [headline: string | null, ...paragraphs: string[]];
}

const ids = (list: string | undefined): string[] => list?.split(', ') ?? [];
const ARTICLES = readFileSync(new URL('unseen-articles.txt', import.meta.url), 'utf8')
  .split(/^= /m)
  .slice(1)
  .map((entry): Marked => {
    const [mark, headline, ...paragraphs] = entry.trim().split('\n');
    const [, kind, topics, also] = /^([a-z-]+): ([a-z, -]+?)(?: \(([a-z, -]+)\))?$/.exec(mark!)!;
    return { kind: kind!, topics: ids(topics), also: ids(also), text: [headline === '-' ? null : headline!, ...paragraphs] };
  });
const HALVES = [['looked at', ARTICLES.filter((_, i) => i % 2 === 0)], ['held out', ARTICLES.filter((_, i) => i % 2 === 1)]] as const;

/** Topics found, right and marked, over all articles; what may be found besides counts as right where it is found. */
function measure(articles: readonly Marked[]): { kinds: number; f1: number } {
  let [kinds, right, found, marked] = [0, 0, 0, 0];
  for (const { kind, topics, also, text } of articles) {
    const article = makeArticle(...text);
    if (findKind(article).kind === kind) kinds++;
    const claimed = findTopics(article).map(({ topic }) => topic);
    right += claimed.filter((topic) => topics.includes(topic) || also.includes(topic)).length;
    found += claimed.length;
    marked += topics.length;
  }
  return { kinds: kinds / articles.length, f1: (2 * right) / (found + marked) };
}

describe('kinds and topics of unseen articles', () => {
  it('are marked with ids that exist', () => {
    const kinds = new Set(KINDS.map(({ id }) => id));
    const topics = new Set(TOPICS.map(({ id }) => id));
    expect(ARTICLES).toHaveLength(60);
    expect(ARTICLES.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
    expect(ARTICLES.flatMap((each) => [...each.topics, ...each.also]).filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it.each(HALVES)('are right often enough: %s', (_half, articles) => {
    const { kinds, f1 } = measure(articles);
    expect(kinds).toBeGreaterThanOrEqual(0.85);
    expect(f1).toBeGreaterThanOrEqual(0.8);
  });
});
