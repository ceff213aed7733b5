/** Lines -> signed lines: leads, sentence ends and closing bylines, each looked at once. */
import { closingByline, isBylineLine } from '../bylines.ts';
import type { Line } from '../model.ts';
import type { SignedLine } from './habits.ts';
import { isFinal, leadOf } from './signs.ts';

/** `apart[i]`: what was set aside above line i. */
export function sign(text: string, lines: readonly Line[], apart: readonly SignedLine['above'][]): SignedLine[] {
  const signed: SignedLine[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const before = signed[i - 1];
    const final = isFinal(line.text);
    const lead = leadOf(line.text, next?.gap === 0 ? next.text : '');
    const isByline = !final && line.width < 40 && lead === 'none' && isBylineLine(line.text);
    // Under a headline the line names the reporter of what follows; after a sentence, of what is over.
    const opens = isByline && (!before || (!before.final && before.byline < 0 && !/[）)】]$/.test(before.text)));
    signed.push({ ...line, lead, final, byline: !opens && mayClose(line, before, next, final) ? closingByline(text, lines, i) : -1, isByline, above: apart[i] ?? 'nothing' });
  });
  return signed;
}

/** Only a line at the end of a column or paragraph is searched for a closing byline. */
function mayClose(line: Line, before: Line | undefined, next: Line | undefined, final: boolean): boolean {
  if (final) return false;
  return !next || next.gap > 0 || line.width < next.width - 1.2 || (before !== undefined && line.width < before.width - 1.2) || leadOf(next.text, '') !== 'none';
}
