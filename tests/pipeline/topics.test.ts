import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/pipeline/lexicon/topics.ts';
import { ECONOMY_WORDS } from '../../src/pipeline/lexicon/topics/economy.ts';
import { GOVERNMENT_WORDS } from '../../src/pipeline/lexicon/topics/government.ts';
import { LAND_WORDS } from '../../src/pipeline/lexicon/topics/land.ts';
import { NEUTRAL_WORDS } from '../../src/pipeline/lexicon/topics/neutral.ts';
import { PARTY_WORDS } from '../../src/pipeline/lexicon/topics/party.ts';
import { SOCIETY_WORDS } from '../../src/pipeline/lexicon/topics/society.ts';
import { key } from '../../src/pipeline/text.ts';
import { findTopics } from '../../src/pipeline/topics.ts';
import { makeArticle } from './make-article.ts';
import { MARKED_ARTICLES } from './marked-articles.ts';

const WORDS = { ...PARTY_WORDS, ...GOVERNMENT_WORDS, ...ECONOMY_WORDS, ...LAND_WORDS, ...SOCIETY_WORDS };

describe('the taxonomy', () => {
  it('has 25 to 40 stable, distinct ids with two labels and a meaning', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(25);
    expect(TOPICS.length).toBeLessThanOrEqual(40);
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
    for (const topic of TOPICS) {
      expect(topic.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([topic.zh, topic.en, topic.meaning].every((words) => words.length > 1)).toBe(true);
    }
  });

  it('has words of two characters or more with a weight of 1 to 4 for every topic', () => {
    expect(Object.keys(WORDS).sort()).toEqual(TOPICS.map(({ id }) => id).sort());
    for (const words of Object.values(WORDS)) {
      for (const [word, weight] of Object.entries(words)) {
        expect(word.length, word).toBeGreaterThanOrEqual(2);
        expect([1, 2, 3, 4], word).toContain(weight);
        expect(key(word), word).toBe(word);
      }
    }
  });

  it('has no neutral word that is also a topic word', () => {
    const words = new Set(Object.values(WORDS).flatMap((each) => Object.keys(each)));
    expect(NEUTRAL_WORDS.filter((word) => words.has(word))).toEqual([]);
  });

  it('is covered by the marked articles', () => {
    const marked = new Set(MARKED_ARTICLES.flatMap(({ topics }) => topics));
    expect(TOPICS.map(({ id }) => id).filter((id) => !marked.has(id))).toEqual([]);
  });
});

describe('findTopics', () => {
  it.each(MARKED_ARTICLES.map((marked) => [marked.text[0] ?? marked.text[1]!.slice(0, 24), marked] as const))('%s', (_what, { text, topics, also = [] }) => {
    const found = findTopics(makeArticle(...text)).map(({ topic }) => topic);
    expect(found).toEqual(expect.arrayContaining([...topics]));
    expect(found.filter((topic) => !topics.includes(topic) && !also.includes(topic))).toEqual([]);
  });

  it('shows every word where it stands', () => {
    const article = makeArticle('清河县召开教育工作会议', '2月20日，教育工作会议召开，各学校校长参加。');
    const [education] = findTopics(article);
    const words = education!.words.map(({ start, end }) => article.text.text.slice(start, end));
    expect(words.slice(0, 2)).toEqual(['教育', '教育']);
    expect(words).toContain('学校');
  });

  it('gives shares that add up to no more than one', () => {
    for (const { text } of MARKED_ARTICLES) {
      const scores = findTopics(makeArticle(...text)).map(({ score }) => score);
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    }
  });

  it('does not take an office for a subject', () => {
    const article = makeArticle(null, '3月2日，县教育局局长和司法局局长到产业园调研招商引资项目。');
    expect(findTopics(article).map(({ topic }) => topic)).toEqual(['investment']);
  });

  it('does not take a list of slogans for subjects', () => {
    const article = makeArticle(null, '3月2日，县长调研招商引资项目，要求抓好安全生产、信访、环境保护、乡村振兴、疫情防控等工作。');
    expect(findTopics(article).map(({ topic }) => topic)).toEqual(['investment']);
  });

  it('finds nothing in nothing', () => {
    expect(findTopics(makeArticle(null, ''))).toEqual([]);
    expect(findTopics(makeArticle(null, '一二三四五。'))).toEqual([]);
  });
});
