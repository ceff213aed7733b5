/** The two sample pages: dates, kinds and topics as a careful reader gives them (whose kinds and topics are free words). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/pipeline/articles.ts';
import { compose } from '../../src/pipeline/compose.ts';
import { dateArticles } from '../../src/pipeline/dates.ts';
import { findKind } from '../../src/pipeline/kinds.ts';
import { toLines } from '../../src/pipeline/lines.ts';
import { findTopics } from '../../src/pipeline/topics.ts';

interface Truth {
  readonly pages: readonly { readonly file: string; readonly year_evidence: readonly string[]; readonly articles: readonly { readonly date: string | null; readonly date_text: string; readonly kind: string; readonly topics: readonly string[] }[] }[];
}

const KIND_OF: Readonly<Record<string, readonly string[]>> = {
  'commendation and training meeting': ['meeting', 'training'],
  'condolence visit': ['condolence-visit'],
  'cultural event': ['cultural-event'],
  'inspection and signing': ['inspection', 'signing'],
  meeting: ['meeting'],
  'outreach event': ['publicity-event'],
  training: ['training'],
};
const TOPIC_OF: Readonly<Record<string, string>> = {
  culture: 'culture',
  economy: 'economy',
  finance: 'finance',
  health: 'health',
  investment: 'investment',
  livelihood: 'livelihood',
  'mass organisations': 'mass-organisations',
  'party building': 'party-building',
  'party members': 'party-building',
  'personnel and organisation': 'personnel',
  'petitions and public complaints': 'petitions',
  'publicity and online opinion': 'publicity',
  'safety and flood control': 'safety',
  'science and technology': 'science-and-technology',
  'united front': 'united-front',
  'urban renewal': 'urban-development',
  youth: 'youth',
};

const truth = JSON.parse(readFileSync('tests/fixtures/truth.json', 'utf8')) as Truth;

describe.each(truth.pages)('$file', ({ file, articles: expected, year_evidence: evidence }) => {
  const page = { id: file, file, text: readFileSync(`data/pages/${file}`, 'utf8') };
  const layout = layOut(page, toLines(page.text));
  const articles = layout.blocks.map((block, i) => compose(page, block, i + 1));
  const dates = dateArticles(page, layout, articles);
  const bare = (text: string): string => text.replaceAll(/\s/g, '');

  it('has its dates, and the years come from the words a reader would name', () => {
    expect(dates.map(({ year, month, day }) => (year === null ? null : [year, month, day].map((n) => String(n).padStart(2, '0')).join('-')))).toEqual(expected.map(({ date }) => date));
    dates.forEach(({ words, yearWords, year }, i) => {
      expect(expected[i]!.date_text.startsWith(bare(articles[i]!.text.text.slice(words!.start, words!.end)))).toBe(true);
      if (year === null) return;
      const said = bare(page.text.slice(yearWords!.start, yearWords!.end));
      expect(evidence.filter((words) => words.includes(said))).toHaveLength(1);
    });
  });

  it('has its kinds', () => {
    articles.forEach((article, i) => expect(KIND_OF[expected[i]!.kind]).toContain(findKind(article).kind));
  });

  it('has all its topics, and nine of ten that are found are right', () => {
    const wanted = expected.flatMap(({ topics }, i) => topics.map((topic) => `${i} ${TOPIC_OF[topic]}`));
    const found = articles.flatMap((article, i) => findTopics(article).map(({ topic }) => `${i} ${topic}`));
    const right = found.filter((each) => wanted.includes(each));
    expect(right).toHaveLength(wanted.length);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.88);
  });
});
