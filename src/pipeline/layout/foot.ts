/**
 * The foot of a page: what stands in blocks of its own below the last sentence and is no sentence, as slogans, sponsors and
 * the next issue. Nothing but its place tells it from a headline or a byline, so what may be one of those is left alone.
 */
import type { Line } from '../model.ts';
import { continuationOf, isBracketed, isFinal } from './signs.ts';

/** Blocks that may stand below the last article besides what is known to be furniture, and lines of each. */
const BLOCKS = 3;
const LONGEST = 5;
const WIDEST = 36;

const SIGNED = /记者|通讯员|通信员|作者|撰稿|供稿|来源|摄|[文图][/／]|报道|[讯电]$/;
/** The body that sent an article, and names set apart by a blank. */
const BODY = /^[^：:\s]{2,16}(?:部|局|委|办|院|校|社|中心|政府|支队|大队|学|会|站|所|处|科)$/;
const NAMES = /(?:^|\s)[\u3400-\u9fff·]{2,3}$/;

/** Marks the lines of such blocks; `furniture` tells what is known. */
export function fillFoot(lines: readonly Line[], furniture: boolean[]): void {
  let end = lines.length;
  for (let blocks = 0; end > 0 && blocks < BLOCKS; ) {
    if (furniture[end - 1]) {
      end--;
      continue;
    }
    let from = end - 1;
    while (from > 0 && lines[from]!.gap === 0 && !furniture[from - 1] && end - from <= LONGEST) from--;
    if (from === 0 || end - from > LONGEST || !(furniture[from - 1] || mayEnd(lines[from - 1]!.text))) return;
    if (end - from === 1 && BODY.test(lines[from]!.text)) return;
    for (let i = from; i < end; i++) if (!isLoose(lines[i]!)) return;
    furniture.fill(true, from, end);
    end = from;
    blocks++;
  }
}

/** Whether an article may end with a line: with a sentence, or with who signed it. */
const mayEnd = (text: string): boolean => isFinal(text) || /[）)】]$/.test(text) || SIGNED.test(text);

/** No sentence, no byline, no mark of continuation. */
function isLoose({ text, width }: Line): boolean {
  if (width > WIDEST || isFinal(text) || /[，；。]/.test(text)) return false;
  return !(SIGNED.test(text) || (text.length <= 20 && NAMES.test(text)) || isBracketed(text) || continuationOf(text) !== null);
}
