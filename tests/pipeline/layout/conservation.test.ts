import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

/** Every unit of the page once, in pieces or residue; every composed unit where the page shows it. */
function checkPage(text: string): void {
  const page = { id: 'p', file: 'p.txt', text };
  const layout = layOut(page, toLines(text));
  const spans = [...layout.blocks.flatMap((b) => b.pieces), ...layout.residue].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of spans) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(span.start);
    at = span.end;
  }
  expect(at).toBe(text.length);
  layout.blocks.forEach((block, i) => {
    const { text: running, paragraphs, sentences } = compose(page, block, i + 1);
    expect(running.at.length).toBe(running.text.length + 1);
    for (let k = 0; k < running.text.length; k++) {
      const char = running.text[k]!;
      if (char.trim() !== '') expect(text[running.at[k]!]).toBe(char);
    }
    const shown = block.pieces.map((p) => text.slice(p.start, p.end)).join('');
    const bare = (s: string): string => s.replace(/[\s\u0000-\u0020\u007f\u00ad\u0085\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufffc]/g, '');
    expect(bare(running.text)).toBe(bare(shown));
    expect(paragraphs.map((p) => running.text.slice(p.start, p.end)).join('\n')).toBe(running.text);
    for (const s of sentences) {
      expect(s.start).toBeGreaterThanOrEqual(paragraphs[s.paragraph]!.start);
      expect(s.end).toBeLessThanOrEqual(paragraphs[s.paragraph]!.end);
    }
  });
}

const scrap = fc.constantFrom('本报讯', '记者 某甲', '\n', '\n\n', '\r\n', '\r', '\f', '\u2028', '　　', ' ', '。', '，', '”', '（上接第1版）', '会议召开', 'abc', '2024年', '\u200b', '\ud840', '责任编辑：');

describe('conservation', () => {
  it('holds for the sample pages', () => {
    for (const file of ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt']) checkPage(readFileSync(`data/pages/${file}`, 'utf8'));
  });

  it('holds for any text', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkPage), { numRuns: 300 });
    fc.assert(fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 12 })), { maxLength: 60 }).map((s) => s.join('')), checkPage), { numRuns: 500 });
  });
});
