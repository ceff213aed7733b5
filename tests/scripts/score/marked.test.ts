import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../scripts/score/answers.ts';
import { readIssue, readMarked, readPart } from '../../../scripts/score/marked.ts';
import { KINDS } from '../../../src/pipeline/lexicon/kinds.ts';
import { TOPICS } from '../../../src/pipeline/lexicon/topics.ts';

const HALVES = ['dev', 'held-out'] as const;
const CASES = readFileSync('tests/fixtures/marked/cases.txt', 'utf8').trim().split('\n').map((line) => line.split(' ')[0]!);
const articles = (half: (typeof HALVES)[number]) => readMarked(half).flatMap((issue) => issue.articles);

describe('marked articles', () => {
  it.each(HALVES)('%s holds every hard case twice', (half) => {
    const held = articles(half).flatMap(({ cases }) => cases);
    expect(CASES.filter((name) => held.filter((each) => each === name).length < 2)).toEqual([]);
    expect(held.filter((name) => !CASES.includes(name))).toEqual([]);
  });

  it('are forty and more in each half, with kinds and topics there are', () => {
    for (const half of HALVES) {
      expect(articles(half).length).toBeGreaterThanOrEqual(40);
      for (const { kind, topics, also } of articles(half)) {
        expect(KINDS.map(({ id }) => id)).toContain(kind);
        expect([...topics, ...also].filter((topic) => !TOPICS.some(({ id }) => id === topic))).toEqual([]);
      }
    }
  });

  it('mark a name wherever it is printed, but for the same characters as a word', () => {
    const words: Readonly<Record<string, number>> = { 曲艺: 1 };
    for (const { parts } of HALVES.flatMap(articles)) {
      const plain = parts.map(({ text }) => text).join('\n').replace(/[^\S\n]/g, '').replace(/•/g, '·');
      for (const { name, mentions } of answersOf(parts).people) expect([name, plain.split(name).length - 1 - mentions]).toEqual([name, words[name] ?? 0]);
    }
  });

  it('the halves share no person who holds a local office', () => {
    const [dev, heldOut] = HALVES.map((half) => new Set(articles(half).flatMap(({ parts }) => answersOf(parts).people).map(({ name }) => name)));
    expect([...dev!].filter((name) => heldOut!.has(name)).sort()).toEqual(['习近平', '李克强', '胡锦涛']);
  });
});

describe('marks', () => {
  it('are read as offices, holders and parts of names', () => {
    const part = readPart('body', '{清水/县委书记、县长|某 甲}同{某甲<主任}、{局长|某乙、某丙}看望{某老=某丁}，{某丁}任{原局长|@某丁}');
    expect(part.text).toBe('清水县委书记、县长某 甲同某甲主任、局长某乙、某丙看望某老，某丁任原局长');
    expect(part.people.map(({ start, end }) => part.text.slice(start, end))).toEqual(['某 甲', '某甲', '某乙', '某丙', '某老', '某丁', '原局长']);
    expect(answersOf([part]).people).toEqual([
      { name: '某甲', titles: ['县委书记', '县长', '主任'], printed: ['清水县委书记、县长', '主任'], mentions: 2, aliases: [] },
      { name: '某乙', titles: ['局长'], printed: ['局长'], mentions: 1, aliases: [] },
      { name: '某丙', titles: ['局长'], printed: ['局长'], mentions: 1, aliases: [] },
      { name: '某丁', titles: ['原局长'], printed: ['原局长'], mentions: 1, aliases: ['某老'] },
    ]);
  });

  it('give byline, editors and the day', () => {
    const source = 'paper: 某报\npublished: 2011-02-03\n===\ncases: \nkind: other\ntopics: sports\ndate: 02-01 inferred\nyear: none\n\n‹本报讯（记者[甲某]）›1日开赛。\n~ 编辑 [*乙某]\n';
    const [article] = readIssue('dev', 'x', source).articles;
    expect(article!.parts.map(({ role, text }) => [role, text])).toEqual([['lead', '本报讯（记者甲某）'], ['body', '1日开赛。'], ['byline', '编辑 乙某']]);
    expect(answersOf(article!.parts)).toEqual({ people: [], byline: ['甲某'], editors: ['乙某'], headline: null });
    expect(article!.date).toEqual({ year: 2011, month: 2, day: 1, inferred: true });
  });

  it('that are not understood are an error', () => {
    expect(() => readPart('body', '{某甲')).toThrow('stray');
    expect(() => readIssue('dev', 'x', 'paper: 某报\n===\n')).toThrow('published');
  });
});
