import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/tables/schema.ts';
import type { Findings } from '../../../src/ui/reader/findings.ts';
import { articleMarks, pageMarks, tally } from '../../../src/ui/reader/marks.ts';

const place = (start: number, page_start: number) => ({ article_id: 'a1', start, end: start + 3, page_start, page_end: page_start + 3 });
const findings: Findings = {
  article: {} as Row<'articles'>,
  mentions: [{ ...place(10, 20), official_id: 'fan-huilin', name: '樊惠林', title: '区委书记' }],
  roles: [{ ...place(6, 16), official_id: 'fan-huilin', title: '区委书记', status: 'current', date: null }],
  others: [{ ...place(30, 40), name: '贺国志', what: '困难党员' }],
  bylines: [{ article_id: 'a1', name: '景静', role: 'reporter', page_start: 90, page_end: 92 }],
  topics: [],
  evidence: [
    { article_id: 'a1', finding: 'year', value: '2023', start: null, end: null, page_start: 300, page_end: 305 },
    { ...place(0, 10), finding: 'topic', value: 'party' },
    { ...place(2, 12), finding: 'kind', value: 'meeting' },
  ],
  notices: [],
};

describe('marks', () => {
  it('stand in the page for every finding a layer shows', () => {
    expect(pageMarks(findings).map((mark) => `${mark.layer} ${mark.value} ${mark.start}-${mark.end}`)).toEqual([
      'official fan-huilin 20-23', 'title 区委书记 16-19', 'other 贺国志 40-43', 'date 2023 300-305', 'topic party 10-13', 'byline 景静 90-92',
    ]);
  });

  it('leave out of the article what stands outside it', () => {
    expect(articleMarks(findings).map((mark) => `${mark.layer} ${mark.start}`)).toEqual(['official 10', 'title 6', 'other 30', 'topic 0']);
  });

  it('are counted a layer', () => {
    expect(tally(pageMarks(findings))).toEqual({ official: 1, title: 1, other: 1, date: 1, topic: 1, byline: 1 });
  });
});
