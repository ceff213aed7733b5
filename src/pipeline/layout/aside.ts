/** What is set aside before articles are looked for: page furniture, placed notices, and marks of continuation, which find their article later. */
import type { Layout, Line, Residue, Span } from '../model.ts';
import { findFurniture } from './furniture.ts';
import type { SignedLine } from './habits.ts';
import type { Found } from './pieces.ts';
import { findPlaced } from './placed.ts';
import { sign } from './signing.ts';
import { continuationOf } from './signs.ts';

interface Aside extends Span {
  readonly kind: 'furniture' | 'advertisement' | 'from' | 'to';
}

/** The lines that may belong to articles, with furniture and marks of continuation set aside. */
export function readable(text: string, lines: readonly Line[]): { readonly kept: SignedLine[]; readonly aside: Aside[]; readonly folio: Layout['folio'] } {
  const { furniture, folio } = findFurniture(lines);
  const placed = findPlaced(lines, furniture);
  const kept: Line[] = [];
  const aside: Aside[] = [];
  const above = new Map<number, SignedLine['above']>();
  let gap = 0;
  let last: SignedLine['above'] = 'nothing';
  lines.forEach((line, i) => {
    const kind = placed[i] ? 'advertisement' : furniture[i] ? 'furniture' : continuationOf(line.text);
    if (kind) {
      aside.push({ start: line.start, end: line.end, kind });
      gap = Math.max(gap, line.gap, 1);
      if (last === 'nothing' || last === 'furniture') last = kind === 'advertisement' ? 'furniture' : kind;
      return;
    }
    kept.push(last === 'nothing' ? line : { ...line, gap: Math.max(line.gap, gap) });
    if (last !== 'nothing') above.set(line.start, last);
    gap = 0;
    last = 'nothing';
  });
  return { kept: sign(text, kept, above), aside, folio };
}

/** （上接第1版） goes to the article below it, （下转第3版） to the one above; what finds none is furniture. */
export function share(found: readonly Found[], aside: readonly Aside[], residue: Residue[]): void {
  for (const { kind, start, end } of aside) {
    if (kind === 'furniture' || kind === 'advertisement') continue;
    let owner: Found | undefined;
    if (kind === 'from') owner = found.find((article) => article.lines[0]!.start > start) ?? found.at(-1);
    else owner = found.findLast((article) => article.lines[0]!.start < start) ?? found[0];
    if (owner) owner.marks.push({ start, end });
    else residue.push({ start, end, role: 'furniture' });
  }
}
