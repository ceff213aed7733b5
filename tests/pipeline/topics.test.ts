import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/pipeline/lexicon/topics.ts';

describe('topics', () => {
  it('have 25 to 40 stable, distinct ids with two labels and a meaning', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(25);
    expect(TOPICS.length).toBeLessThanOrEqual(40);
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
    for (const topic of TOPICS) {
      expect(topic.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([topic.zh, topic.en, topic.meaning].every((words) => words.length > 1)).toBe(true);
    }
  });
});
