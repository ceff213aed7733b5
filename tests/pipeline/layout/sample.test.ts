import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { headlineOf } from '../../../src/pipeline/headlines.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

interface Found {
  readonly lines: readonly [number, number];
  readonly headline: string | null;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
}

function read(file: string): Found[] {
  const text = readFileSync(`data/pages/${file}`, 'utf8');
  const page = { id: file, file, text };
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return layOut(page, toLines(text)).blocks.map((block, i) => {
    const article = compose(page, block, i + 1);
    const headline = headlineOf(article, []);
    const named = (role: string): string[] => article.bylines.filter((b) => b.role === role).map((b) => b.name);
    return {
      lines: [lineOf(block.pieces[0]!.start), lineOf(block.pieces.at(-1)!.end)],
      headline: headline.origin === 'printed' ? headline.text : null,
      reporters: named('reporter'),
      correspondents: named('correspondent'),
    };
  });
}

const by = (lines: [number, number], headline: string | null, correspondents: string[] = []): Found => ({ lines, headline, reporters: ['景静'], correspondents });

describe('the two sample pages', () => {
  it('are divided as a careful reader divides them', () => {
    expect(read('000_521104b243f622d2.txt')).toEqual([
      by([1, 35], '二七区委统战部举办读书分享会'),
      by([37, 77], '二七区推动网上群众路线工作再上新台阶'),
      by([79, 133], null, ['王垚', '冯璐']),
      by([135, 159], null),
      by([161, 226], null),
      by([228, 255], null, ['闫坦坦']),
    ]);
    expect(read('004_9622dd45ff23d83a.txt')).toEqual([
      by([1, 50], '二七区召开关工委工作推进会'),
      by([52, 85], '二七区举办组工大讲堂专题素能培训班'),
      by([87, 150], null),
      by([152, 199], null),
      by([201, 253], null),
    ]);
  });
});
