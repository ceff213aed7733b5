/**
 * What speaks for a line going on from each of the columns that wait for more, or opening one, where columns were run
 * together. Each sign has a name; its weight stands in lexicon/layout-turns.ts. A column here is the chain of lines of one article.
 */
import type { SignedLine } from './habits.ts';
import type { Joins } from './joins.ts';
import type { LineForms } from './line-forms.ts';
import { LONGEST_HEAD, neverOpens } from './signs.ts';
import type { OpenMarks } from './open-marks.ts';
import { ln } from '../steady.ts';

export const TURN_SIGNS = [
  // A column goes on: at once, or after others.
  'stays', 'stays after one line', 'stays after two lines', 'stays after long', 'returns', 'returns after one line', 'returns after two lines', 'returns after long', 'waited', 'waited longest',
  // How its last line ends.
  'in mid sentence', 'after full sentence', 'after short sentence', 'after byline', 'in headline',
  // A sentence that goes on.
  'runs on', 'breaks off', 'figure goes on', 'figure breaks off', 'mark opens', 'comma before', 'indent in mid sentence', 'lead in mid sentence', 'byline in mid sentence', 'headline in mid sentence', 'gap in mid sentence',
  // One that opens.
  'mark after end', 'inner after end', 'indent after end', 'flush after end where indents', 'lead after end', 'byline after end', 'style after end', 'gap after end', 'after signed', 'indented as before', 'indented unlike before',
  // A headline and what stands below it.
  'headline style above', 'headline style below', 'headline runs on', 'headline breaks off', 'lead below headline', 'indent below headline', 'flush below headline where indents', 'gap below headline', 'byline below headline', 'date below headline',
  // Measure and matter.
  'same width', 'near width', 'other width', 'far width', 'same width in new paragraph', 'near width in new paragraph', 'other width in new paragraph', 'far width in new paragraph', 'too wide', 'within', 'ends full', 'no measure', 'shared words', 'no shared words', 'mark closes', 'mark closes nothing', 'mark opens again',
  // A column opens.
  'opens', 'opens below gap', 'opens style', 'opens style below gap', 'opens lead', 'opens mark', 'opens inner', 'opens indent', 'opens over lead', 'opens beside unfinished', 'opens in mid sentence', 'opens after full sentence', 'opens after short sentence', 'opens after byline', 'opens after headline', 'opens signed', 'opens long after',
] as const;

export type TurnSign = (typeof TURN_SIGNS)[number];
const INDEX = Object.fromEntries(TURN_SIGNS.map((sign, i) => [sign, i])) as Readonly<Record<TurnSign, number>>;
const S = INDEX;

export type SeeTurn = (sign: number, value: number) => void;

/** How the last line of a column ends. */
type Ending = 'mid' | 'full' | 'short' | 'byline' | 'head';

/** A column so far. */
export interface Chain {
  readonly line: number;
  readonly ending: Ending;
  /** Lines of a headline so far, 0 once the body has begun. */
  readonly heads: number;
  /** Lines since the column was taken up last. */
  readonly run: number;
  /** Width of its last full line in ems, 0 where none is known. */
  readonly measure: number;
  /** How many of its paragraphs open with an indent, less those that do not. */
  readonly indents: number;
  /** Its last lines, from below. */
  readonly recent: readonly number[];
  /** Marks that wait for their closing ones. */
  readonly open: OpenMarks;
}

const RECENT = 6;
const DATED = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|昨[日天]|今[日天]|连日来|\d{1,2}日)/;
const INNER = '的了着过们性化率者及与和等地得而之其于';
const COMMAS = '，、：；';
const clip = (value: number): number => Math.max(-3, Math.min(3, value));

export class Turns {
  readonly #lines: readonly SignedLine[];
  readonly #forms: LineForms;
  readonly #joins: Joins;
  readonly #indents: boolean;

  constructor(lines: readonly SignedLine[], forms: LineForms, joins: Joins, indents: boolean) {
    this.#lines = lines;
    this.#forms = forms;
    this.#joins = joins;
    this.#indents = indents;
  }

  /** The column with line i at its end; `before` null where it opens with it. */
  extended(before: Chain | null, i: number): Chain {
    const line = this.#lines[i]!;
    const extent = line.indent + line.width;
    const ended = line.final || line.byline >= 0;
    const isHead = !ended && line.lead === 'none' && line.indent < 1.5 && !line.isByline && (before === null || (before.ending === 'head' && before.heads < LONGEST_HEAD - 2));
    const measure = before?.measure ?? 0;
    let ending: Ending = 'mid';
    if (line.byline >= 0 || line.isByline) ending = 'byline';
    else if (isHead) ending = 'head';
    else if (ended) ending = measure > 0 && extent < measure - 1.2 ? 'short' : 'full';
    return {
      line: i,
      ending,
      heads: isHead ? (before?.heads ?? 0) + 1 : 0,
      run: before !== null && before.line === i - 1 ? before.run + 1 : 1,
      measure: ending === 'mid' ? extent : measure,
      indents: (before?.indents ?? 0) + (before !== null && before.ending !== 'mid' && !isHead ? (line.indent >= 1.5 ? 1 : ended && before.ending === 'full' ? 0 : -1) : 0),
      recent: [i, ...(before?.recent.slice(0, RECENT - 1) ?? [])],
      open: this.#forms.marks(i, before?.open ?? 0).open,
    };
  }

  /** The signs of the turn itself: line i goes on from `chain` where the line above belongs to `active`; `longest`: no other has waited as long. */
  seeTurn(chain: Chain, active: Chain, longest: boolean, see: SeeTurn): void {
    const stays = chain === active;
    const { run } = active;
    see(stays ? S.stays : S.returns, 1);
    if (run === 1) see(stays ? S['stays after one line'] : S['returns after one line'], 1);
    else if (run === 2) see(stays ? S['stays after two lines'] : S['returns after two lines'], 1);
    else if (run > 9) see(stays ? S['stays after long'] : S['returns after long'], 1);
    if (!stays && longest) see(S['waited longest'], 1);
  }

  /** The signs of line i going on from a column, whatever other columns there are. */
  seeOn(chain: Chain, i: number, see: SeeTurn): void {
    const line = this.#lines[i]!;
    const stays = chain.line === i - 1;
    if (!stays) see(S.waited, ln(i - chain.line));
    if (chain.ending === 'mid') this.#seeMid(chain, i, stays, see);
    else if (chain.ending === 'head') this.#seeBelowHead(chain, i, stays, see);
    else this.#seeAfterEnd(chain, i, stays, see);
    this.#seeWidth(chain, line, see);
    const shared = this.#joins.affinity(chain.recent, i);
    see(shared > 0 ? S['shared words'] : S['no shared words'], shared > 0 ? shared : 1);
    const marks = this.#forms.marks(i, chain.open);
    if (marks.closed > 0) see(S['mark closes'], 1);
    if (marks.orphaned > 0) see(S['mark closes nothing'], 1);
    if (marks.repeated > 0) see(S['mark opens again'], 1);
  }

  #seeMid(chain: Chain, i: number, stays: boolean, see: SeeTurn): void {
    const line = this.#lines[i]!;
    see(S['in mid sentence'], 1);
    this.#seePair(chain.line, i, S['runs on'], S['breaks off'], see);
    if (COMMAS.includes(String.fromCharCode(this.#forms.last[chain.line]!))) see(S['comma before'], 1);
    if (line.indent >= 1.5) see(S['indent in mid sentence'], 1);
    if (line.lead !== 'none') see(S['lead in mid sentence'], 1);
    if (line.isByline) see(S['byline in mid sentence'], 1);
    see(S['headline in mid sentence'], Math.max(0, clip(this.#forms.styles[i]!)));
    if (stays && line.gap > 0) see(S['gap in mid sentence'], 1);
  }

  #seePair(a: number, b: number, on: number, off: number, see: SeeTurn): void {
    const odds = this.#joins.pair(a, b);
    if (odds !== 0) see(odds > 0 ? on : off, Math.abs(odds));
    const figure = this.#joins.figure(a, b);
    if (figure !== 0) see(figure > 0 ? S['figure goes on'] : S['figure breaks off'], 1);
    if (neverOpens(this.#forms.first[b]!)) see(S['mark opens'], 1);
  }

  #seeBelowHead(chain: Chain, i: number, stays: boolean, see: SeeTurn): void {
    const line = this.#lines[i]!;
    see(S['in headline'], 1);
    see(S['headline style above'], clip(this.#forms.styles[chain.line]!));
    see(S['headline style below'], clip(this.#forms.styles[i]!));
    if (line.lead !== 'none') see(S['lead below headline'], 1);
    else if (line.indent >= 1.5) see(S['indent below headline'], 1);
    else {
      if (this.#indents) see(S['flush below headline where indents'], 1);
      this.#seePair(chain.line, i, S['headline runs on'], S['headline breaks off'], see);
      if (DATED.test(line.text)) see(S['date below headline'], 1);
    }
    if (line.isByline) see(S['byline below headline'], 1);
    if (stays && line.gap > 0) see(S['gap below headline'], 1);
  }

  #seeAfterEnd(chain: Chain, i: number, stays: boolean, see: SeeTurn): void {
    const line = this.#lines[i]!;
    see(chain.ending === 'full' ? S['after full sentence'] : chain.ending === 'short' ? S['after short sentence'] : S['after byline'], 1);
    if (chain.ending === 'byline' && chain.measure > 0) see(S['after signed'], 1);
    if (neverOpens(this.#forms.first[i]!)) see(S['mark after end'], 1);
    else if (INNER.includes(line.text.charAt(0))) see(S['inner after end'], 1);
    if (line.lead !== 'none') see(S['lead after end'], 1);
    else if (line.indent >= 1.5) see(S['indent after end'], 1);
    else if (this.#indents) see(S['flush after end where indents'], 1);
    if (line.isByline || (line.byline >= 0 && line.byline === line.start)) see(S['byline after end'], 1);
    else if (chain.indents !== 0) see(line.indent >= 1.5 === chain.indents > 0 ? S['indented as before'] : S['indented unlike before'], 1);
    see(S['style after end'], clip(this.#forms.styles[i]!));
    if (stays && line.gap > 0) see(S['gap after end'], 1);
  }

  #seeWidth({ measure, ending }: Chain, line: SignedLine, see: SeeTurn): void {
    if (measure === 0) {
      see(S['no measure'], 1);
      return;
    }
    const wider = line.indent + line.width - measure;
    const apart = Math.abs(wider);
    if (line.final || line.byline >= 0 || line.isByline) {
      see(wider > 1.1 ? S['too wide'] : apart <= 1.1 ? S['ends full'] : S.within, 1);
      return;
    }
    see((ending === 'mid' ? INSIDE : PARAGRAPH)[apart <= 0.6 ? 0 : apart <= 1.1 ? 1 : apart <= 2.1 ? 2 : 3]!, 1);
  }

  /** The signs of a column opening with line i; `unfinished`: how many columns wait in mid sentence. */
  seeOpening(i: number, active: Chain, unfinished: number, see: SeeTurn): void {
    const line = this.#lines[i]!;
    const style = clip(this.#forms.styles[i]!);
    see(S.opens, 1);
    see(S['opens style'], style);
    if (line.gap > 0) {
      see(S['opens below gap'], 1);
      see(S['opens style below gap'], style);
    }
    if (line.lead !== 'none') see(S['opens lead'], 1);
    else if (this.#overLead(i)) see(S['opens over lead'], 1);
    if (neverOpens(this.#forms.first[i]!)) see(S['opens mark'], 1);
    else if (INNER.includes(line.text.charAt(0))) see(S['opens inner'], 1);
    if (line.indent >= 1.5) see(S['opens indent'], 1);
    if (line.isByline || line.byline >= 0) see(S['opens signed'], 1);
    see(S['opens beside unfinished'], unfinished);
    if (active.run > 9) see(S['opens long after'], 1);
    see(OPENS_AFTER[active.ending], 1);
  }

  #overLead(i: number): boolean {
    for (let k = i; k < i + 3 && k + 1 < this.#lines.length && !this.#lines[k]!.final; k++) if (this.#lines[k + 1]!.lead !== 'none') return true;
    return false;
  }
}

/** A full line as wide as its column, nearly so, by two ems or more apart: in mid sentence, and where a paragraph opens. */
const INSIDE = [S['same width'], S['near width'], S['other width'], S['far width']];
const PARAGRAPH = [S['same width in new paragraph'], S['near width in new paragraph'], S['other width in new paragraph'], S['far width in new paragraph']];

const OPENS_AFTER: Readonly<Record<Ending, number>> = {
  mid: S['opens in mid sentence'],
  full: S['opens after full sentence'],
  short: S['opens after short sentence'],
  byline: S['opens after byline'],
  head: S['opens after headline'],
};
