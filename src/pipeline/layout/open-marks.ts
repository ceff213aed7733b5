/** Quotation marks and brackets that a line leaves open, or closes for lines above it. */
const PAIRS = ['“”', '（）', '《》'] as const;

/** A bit for each pair of marks that is open. */
export type OpenMarks = number;

const opens = new Uint8Array(0x10000);
const closes = new Uint8Array(0x10000);
PAIRS.forEach((pair, i) => {
  opens[pair.charCodeAt(0)] = 1 << i;
  closes[pair.charCodeAt(1)] = 1 << i;
});

/** Whether the unit opens or closes a pair. */
export const isMark = (unit: number): boolean => (opens[unit]! | closes[unit]!) !== 0;

export interface MarksSeen {
  /** Marks open at the end. */
  readonly open: OpenMarks;
  /** Marks closed that stood open above, that nothing opened, and opened once more. */
  readonly closed: number;
  readonly orphaned: number;
  readonly repeated: number;
}

/** Reads a text with some marks open before it. */
export function readMarks(text: string, before: OpenMarks): MarksSeen {
  let open = before;
  let waiting = before;
  let closed = 0;
  let orphaned = 0;
  let repeated = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    const on = opens[code]!;
    const off = closes[code]!;
    if (on !== 0) {
      if ((open & on) !== 0) repeated++;
      open |= on;
    } else if (off !== 0) {
      if ((open & off) === 0) orphaned++;
      else if ((waiting & off) !== 0) closed++;
      open &= ~off;
      waiting &= ~off;
    }
  }
  return { open, closed, orphaned, repeated };
}
