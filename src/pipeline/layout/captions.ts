/** Captions: paragraphs inside an article that say what a picture shows (图为…, ▲…, …摄). */
import type { Line } from '../model.ts';
import { isFinal } from './signs.ts';

const OPENS = /^(?:[▲△▼↑→←◀▶]|[（(]?(?:[上下左右题]?图|图片)(?:[一二三四五①-⑨\d]{1,2})?(?:为|[：:]))/;
const CREDIT = /(?:摄|摄影|供图|摄影报道)[）)]?$/;
const LONGEST = 6;
const opens = new Uint8Array(0x10000);
for (const unit of '▲△▼↑→←◀▶（(上下左右题图') opens[unit.charCodeAt(0)] = 1;

/** Index of the last line of the caption that opens with line i, or -1. It stands below the end of a sentence. */
export function captionEnd(lines: readonly Line[], i: number): number {
  const above = lines[i - 1];
  if (opens[lines[i]!.text.charCodeAt(0)] === 0 || !above || !isFinal(above.text) || !OPENS.test(lines[i]!.text)) return -1;
  for (let end = i; end < i + LONGEST && end < lines.length; end++) {
    const { text } = lines[end]!;
    const next = lines[end + 1];
    if (CREDIT.test(text)) return end;
    const credited = next !== undefined && next.gap === 0 && next.width < 20 && CREDIT.test(next.text);
    if (isFinal(text) && !credited) return end;
    if (!next || next.gap > 0) return -1;
  }
  return -1;
}
