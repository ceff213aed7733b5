/** The marked pages are read no worse than docs/accuracy.md says, and the document is about these very pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHAPES } from '../scripts/score/faults.ts';
import { readMarked } from '../scripts/score/marked.ts';
import { hashOf, measureArticles, measurePages } from '../scripts/score/marked-set.ts';
import { figuresOf, type AccuracyRecord } from '../scripts/score/record.ts';
import { MEASURES } from '../scripts/score/tally.ts';
import { VIEWS } from '../scripts/score/targets.ts';

/** What chance may take: points, and two of the things counted. */
const POINTS = 1;
const record = JSON.parse(readFileSync('docs/accuracy.json', 'utf8')) as AccuracyRecord;

describe('accuracy', () => {
  it.each(VIEWS)('of dev does not fall: %s', async (view) => {
    const issues = readMarked('dev');
    const tally = await (view === 'article' ? measureArticles(issues) : measurePages(issues, view));
    const now = figuresOf(tally, 'dev', view);
    const before = record.figures.filter(({ set, layout }) => set === 'dev' && layout === view);
    expect(now.map(({ measure }) => measure)).toEqual(before.map(({ measure }) => measure));
    const worse = before.filter(({ measure, value, n }, i) => {
      const slack = POINTS + 200 / n;
      return MEASURES[measure].way === 'rate' ? now[i]!.value > value + slack : now[i]!.value < value - slack;
    });
    expect(worse.map(({ measure, value }) => `${measure} was ${value}`)).toEqual([]);
    expect(tally.faults.filter(({ shape }) => SHAPES[shape] === undefined)).toEqual([]);
  });

  it('is told of the marked articles as they are', () => {
    expect(record.hashes).toEqual({ dev: hashOf('dev'), 'held-out': hashOf('held-out') });
  });
});
