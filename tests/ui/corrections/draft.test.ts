import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../../src/pipeline/corrections/file.ts';
import { draftOf, entryOf, isDate, peopleOf, type Draft } from '../../../src/ui/corrections/draft.ts';
import { correctionsFile, OPERATIONS, readCollected, type Entry } from '../../../src/ui/corrections/entry.ts';
import type { Content } from '../../../src/ui/reader/load.ts';

const TEXT = '平川召开春耕会议\n本报讯 3月5日，县长王伟主持会议。王县长要求抓好春耕。（记者 周文）';
const PAGE = `平川日报\n${TEXT}\n平川召开春耕会议\n另一篇。`;
const content = (page = PAGE, names = ['王伟', '王县长']): Content => ({
  findings: {
    article: { article_id: 'a', headline: '平川召开春耕会议', date: '2023-03-05', page_start: 5, page_end: 5 + TEXT.length },
    mentions: names.map((name, i) => ({ official_id: 'wangwei', name, start: i, page_start: 5 + i, title: '县长' })),
    roles: [{ official_id: 'wangwei', title: '县长', status: 'current', start: 0 }],
    others: [{ name: '周文', start: 9, page_start: 20, what: null }],
  },
  texts: { article: TEXT, page },
  page: { file: '2023/0305.txt' },
} as unknown as Content);
const nameOf = (): string => '王伟';
const people = peopleOf(content(), nameOf);
const draft = (changes: Partial<Draft>): Draft => ({ ...draftOf(content(), people, 'headline', ''), ...changes });
const entry = (changes: Partial<Draft>): Entry => {
  const made = entryOf(draft(changes), content());
  if (!made.ok) throw new Error(made.missing);
  return made.entry;
};
const missing = (changes: Partial<Draft>): string | null => {
  const made = entryOf(draft(changes), content());
  return made.ok ? null : made.missing;
};

describe('the people of an article', () => {
  it('are offered by their whole names, with their offices', () => {
    expect(people).toEqual([{ name: '王伟', titles: ['县长'], known: '王伟' }, { name: '周文', titles: [], known: '周文' }]);
  });
  it('are offered by what is printed where no whole name is', () => {
    expect(peopleOf(content(PAGE, ['王县长']), nameOf)[0]).toEqual({ name: '王县长', titles: ['县长'], known: '王伟' });
  });
});

describe('entries', () => {
  it('of every operation are understood by ingest, with a reason and without', () => {
    const entries = OPERATIONS.flatMap((operation) => [entry({ operation, title: '副县长', name: '王玮' }), entry({ operation, title: '副县长', name: '王玮', none: true, everywhere: true, reason: ' 见版面 ' })]);
    const { corrections, problems } = readCorrections(correctionsFile(entries));
    expect(problems).toEqual([]);
    expect(corrections.map((each) => each.do)).toEqual(OPERATIONS.flatMap((operation) => [operation, operation]));
    expect(corrections.every((each, i) => each.reason === (i % 2 ? '见版面' : null))).toBe(true);
  });

  it('name the article by its first words, and by its place where they stand twice', () => {
    expect(entry({ operation: 'split' })).toEqual({ do: 'split', person: '王伟', articles: [{ page: '2023/0305.txt', starts: '平川召开春耕会议本报讯3月5日，' }] });
    expect(entryOf(draft({ operation: 'split' }), content(`${PAGE}\n${TEXT}`))).toMatchObject({ entry: { articles: [{ at: 5 }] } });
    expect(entry({ operation: 'boundary', starts: '平川召开春耕会议' })).toMatchObject({ article: { starts: '平川召开春耕会议', at: 5 }, ends: expect.stringMatching(/周文）$/) as string });
  });

  it('say what is missing', () => {
    expect(missing({ operation: 'headline', headline: ' ' })).toBe('headline');
    expect(missing({ operation: 'headline', headline: ' ', none: true })).toBeNull();
    expect(missing({ operation: 'date', date: '2023-02-29' })).toBe('date');
    expect(missing({ operation: 'boundary', starts: '没有的字' })).toBe('starts');
    expect(missing({ operation: 'boundary', ends: '' })).toBe('ends');
    expect(missing({ operation: 'retitle', title: '', none: true, was: '' })).toBe('title');
    expect(missing({ operation: 'rename', name: '王伟' })).toBe('name');
    expect(missing({ operation: 'merge' })).toBe('name');
    expect(missing({ operation: 'reject', person: '' })).toBe('person');
  });
});

it.each([['2024-02-29', true], ['2023-02-29', false], ['2023-13', false], ['2023-06', true], ['2023', true], ['23-6-1', false], ['', false]])('%s is a date: %s', (text, is) => expect(isDate(text)).toBe(is));

it('reads what is stored, and nothing else', () => {
  const stored = [{ set: 'a', entry: entry({ operation: 'split' }) }];
  expect(readCollected(JSON.stringify(stored))).toEqual(stored);
  for (const text of ['', '{', 'null', '{}', '[1, null, {"set":"a"}, {"set":"a","entry":{"do":"dance"}}]']) expect(readCollected(text)).toEqual([]);
});
