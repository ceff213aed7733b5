import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const FOLDER = 'tests/fixtures/pages/';
const ROLES: Readonly<Record<string, string>> = { K: 'kicker', H: 'headline', S: 'subheadline', C: 'caption', B: 'body', Y: 'byline', F: 'furniture', A: 'advertisement' };

interface Marked {
  readonly text: string;
  /** For each run of the page: which article (0 for none) and what. */
  readonly runs: readonly { readonly article: number; readonly role: string; readonly words: string }[];
  readonly names: readonly string[];
}

/** The page and the answer in its margin; README.md of the folder tells the marks. */
function readMarked(file: string): Marked {
  const [page = '', names = ''] = readFileSync(FOLDER + file, 'utf8').split('====\n');
  const runs: { article: number; role: string; words: string }[] = [];
  let text = '';
  let article = 0;
  for (const line of page.trimEnd().split('\n')) {
    const [margin = '', words = ''] = line.split('│');
    text += `${words.replace('‖', '')}\n`;
    if (margin.startsWith('*')) article++;
    const role = ROLES[margin[1]!];
    const [before = '', byline] = words.trim().split('‖');
    const own = role === 'furniture' || role === 'advertisement' ? 0 : article;
    if (role && before !== '') runs.push({ article: own, role, words: before });
    if (byline !== undefined) runs.push({ article: own, role: 'byline', words: byline });
  }
  return { text, runs, names: names.trim().split('\n').filter((name) => name !== '') };
}

/** What was found, cut at the line ends of the page. */
function found(text: string): Marked {
  const page = { id: 'page', file: 'page.txt', text };
  const layout = layOut(page, toLines(text));
  const pieces = [
    ...layout.blocks.flatMap((block, i) => block.pieces.map((piece) => ({ ...piece, article: i + 1 }))),
    ...layout.residue.filter((residue) => residue.role !== 'blank').map((residue) => ({ ...residue, article: 0 })),
  ].sort((a, b) => a.start - b.start);
  return {
    text,
    runs: pieces.flatMap(({ start, end, role, article }) =>
      toLines(text, start, end).map((line) => ({ article, role, words: line.text })),
    ),
    names: layout.blocks.flatMap((block, i) => compose(page, block, i + 1).bylines.map(({ role, name }) => `${role} ${name}`)),
  };
}

describe('marked pages', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && name !== 'cases.txt');
  it('are there', () => {
    expect(files.length).toBeGreaterThan(8);
  });
  it.each(files)('%s', (file) => {
    const marked = readMarked(file);
    expect(found(marked.text)).toEqual(marked);
  });
  it.each(files)('%s with CRLF', (file) => {
    const marked = readMarked(file);
    const text = marked.text.replaceAll('\n', '\r\n');
    expect(found(text)).toEqual({ ...marked, text });
  });
});
