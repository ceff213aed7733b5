/** Lines -> signed lines: leads, sentence ends and closing bylines, each looked at once. */
import { isAuthorLine, isBylineLine } from '../bylines.ts';
import type { Line } from '../model.ts';
import { captionEnd } from './captions.ts';
import { closingByline } from './closing.ts';
import type { SignedLine } from './habits.ts';
import { isFinal, leadOf } from './signs.ts';
import type { Lead } from './signs.ts';

/** Units that a line which is a byline opens with. */
const opensByline = new Uint8Array(0x10000);
for (const unit of '□■◇◆○●◎△▲☆★（(【本新见实首全融特驻记通文图 \u3000\t') opensByline[unit.charCodeAt(0)] = 1;

/** `apart`: what was set aside above the line that starts there. */
export function sign(text: string, lines: readonly Line[], apart: ReadonlyMap<number, SignedLine['above']>): SignedLine[] {
  const leads = leadsOf(lines);
  const signed: SignedLine[] = [];
  let caption = -1;
  for (let i = 0; i < lines.length; i++) {
    const { start, end, text: words, indent, width, gap } = lines[i]!;
    const before = signed[i - 1];
    if (i > caption && before?.byline === -1) caption = captionEnd(lines, i);
    if (i <= caption) {
      signed.push({ start, end, text: words, indent, width, gap, lead: 'none', final: i === caption || isFinal(words), byline: -1, isByline: false, isCaption: true, above: apart.get(start) ?? 'nothing' });
      continue;
    }
    const final = isFinal(words);
    // 本报记者 甲 通讯员 乙 looks like the dispatch of a paper (本报…讯), too.
    const isByline = !final && width < 40 && ((opensByline[words.charCodeAt(0)] === 1 && isBylineLine(words)) || (leads[i] === 'none' && width <= 3 && before !== undefined && !before.final && before.byline < 0 && i + 1 < lines.length && isAuthorLine(words)));
    // Under a headline the line names the reporter of what follows; after a sentence, of what is over.
    const opens = isByline && (!before || (!before.final && before.byline < 0 && !/[）)】（(]$|。/.test(before.text)));
    const closes = !opens && !final && mayClose(lines, leads, i);
    signed.push({ start, end, text: words, indent, width, gap, lead: leads[i]!, final, byline: closes ? closingByline(text, lines, i) : -1, isByline, isCaption: false, above: apart.get(start) ?? 'nothing' });
  }
  return signed;
}

function leadsOf(lines: readonly Line[]): Lead[] {
  const leads: Lead[] = [];
  for (let i = 0; i < lines.length; i++) {
    const below = lines[i + 1];
    leads.push(leadOf(lines[i]!.text, below !== undefined && below.gap === 0 ? below.text : ''));
  }
  return leads;
}

/** Only a line at the end of a column or paragraph is searched for a closing byline. */
function mayClose(lines: readonly Line[], leads: readonly Lead[], i: number): boolean {
  const { width } = lines[i]!;
  const before = lines[i - 1];
  const next = lines[i + 1];
  return !next || next.gap > 0 || width < next.width - 1.2 || (before !== undefined && width < before.width - 1.2) || leads[i + 1] !== 'none';
}
