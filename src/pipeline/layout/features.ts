/**
 * What speaks for and against an article starting at a line, with so many lines of headline. Each sign has a name; its
 * weight stands in lexicon/layout-weights.ts.
 */
import { logOdds } from './habits.ts';
import type { Habits, SignedLine } from './habits.ts';
import { endsNotice } from './notices.ts';
import { ln } from '../steady.ts';

export const SIGNS = [
  // The edge above the line.
  'no gap', 'no gap, as is usual', 'gap', 'wide gap', 'gap usual between paragraphs', 'after byline', 'after byline without gap', 'after byline where usual', 'no byline where usual',
  'after full line running on', 'after short line running on', 'after full sentence', 'after short sentence', 'after comma',
  'column changes', 'first line of page', 'line above is bracketed', 'words shared across', 'no words shared across', 'many words shared across', 'after opening byline', 'after furniture', 'after notice', 'after continued from', 'after continued on',
  // No headline.
  'bare', 'bare house lead', 'bare agency lead', 'bare without lead where usual', 'bare indent', 'bare without indent where usual', 'bare style', 'bare after byline',
  'bare agency lead after byline', 'bare date', 'bare byline line',
  // A headline of one line and more.
  'one line', 'two lines', 'three lines', 'four lines', 'five lines', 'six lines', 'runs on inside', 'breaks off inside', 'runs on into body', 'breaks off before body', 'bare runs on', 'headline style', 'weakest line style', 'house lead below', 'agency lead below',
  'no lead below where usual', 'gap below', 'no gap below', 'gap inside', 'sentence end in headline', 'full stop in headline', 'commas in headline', 'lead in headline', 
  'byline below', 'as wide as the column', 'wider than the column', 'narrower than the column', 'much narrower than the column', 'lines of equal width', 'ragged lines',
  'very long', 'very short', 'centred', 'indent below', 'no indent below where usual', 'running on below', 'style below', 'dash or bracket opens', 'heading of a notice',
  'between blank lines', 'words again below', 'words again above', 'no words again below', 'date below', 'gap below a kicker',
  // What is seen again once most articles of the page are known.
  'headline where usual', 'bare where usual', 'gap above where usual', 'no gap above where usual', 'wide gap above where usual', 'gap below where usual', 'no gap below where usual',
  'opening byline where usual', 'no opening byline where usual', 'closing byline above where usual', 'no closing byline above where usual', 'lead where usual', 'no lead where usual', 'indented headline where usual', 'flush headline where usual',
] as const;

export type Sign = (typeof SIGNS)[number];
const INDEX = new Map<Sign, number>(SIGNS.map((sign, i) => [sign, i]));

/** Adds what is seen: the sign and how strongly, 1 where it is just there. */
export type See = (sign: number, value: number) => void;

const at = (sign: Sign): number => INDEX.get(sign)!;
const S = {
  noGap: at('no gap'), noGapUsual: at('no gap, as is usual'), gap: at('gap'), wideGap: at('wide gap'), gapUsual: at('gap usual between paragraphs'), afterByline: at('after byline'),
  afterBylineNoGap: at('after byline without gap'), afterBylineUsual: at('after byline where usual'), noByline: at('no byline where usual'), fullRunning: at('after full line running on'),
  shortRunning: at('after short line running on'), fullSentence: at('after full sentence'), shortSentence: at('after short sentence'), comma: at('after comma'),
  columnChanges: at('column changes'), top: at('first line of page'), bracketedAbove: at('line above is bracketed'), shared: at('words shared across'), unshared: at('no words shared across'),
  manyShared: at('many words shared across'), afterOpeningByline: at('after opening byline'), afterFurniture: at('after furniture'), afterNotice: at('after notice'), from: at('after continued from'), to: at('after continued on'),
  bare: at('bare'), bareHouse: at('bare house lead'), bareAgency: at('bare agency lead'), bareNoLead: at('bare without lead where usual'), bareIndent: at('bare indent'),
  bareNoIndent: at('bare without indent where usual'), bareStyle: at('bare style'), bareAfterByline: at('bare after byline'), bareAgencyByline: at('bare agency lead after byline'), bareDate: at('bare date'), bareByline: at('bare byline line'),
  heads: [at('one line'), at('two lines'), at('three lines'), at('four lines'), at('five lines'), at('six lines')],
  joinInside: at('runs on inside'), breakInside: at('breaks off inside'), joinBelow: at('runs on into body'), breakBelow: at('breaks off before body'), bareJoin: at('bare runs on'), style: at('headline style'), weakest: at('weakest line style'),
  house: at('house lead below'), agency: at('agency lead below'), noLead: at('no lead below where usual'), gapBelow: at('gap below'), noGapBelow: at('no gap below'), gapInside: at('gap inside'),
  finalInside: at('sentence end in headline'), stop: at('full stop in headline'), commas: at('commas in headline'), leadInside: at('lead in headline'), 
  bylineBelow: at('byline below'), asWide: at('as wide as the column'), wider: at('wider than the column'), narrower: at('narrower than the column'), muchNarrower: at('much narrower than the column'),
  equal: at('lines of equal width'), ragged: at('ragged lines'), long: at('very long'), short: at('very short'), centred: at('centred'), indentBelow: at('indent below'),
  noIndentBelow: at('no indent below where usual'), runningBelow: at('running on below'), styleBelow: at('style below'), dash: at('dash or bracket opens'), notice: at('heading of a notice'),
  parted: at('between blank lines'), againBelow: at('words again below'), againAbove: at('words again above'), notAgain: at('no words again below'), dateBelow: at('date below'), gapKicker: at('gap below a kicker'),
  styleHead: [at('bare where usual'), at('headline where usual')], styleGap: [at('no gap above where usual'), at('gap above where usual')], styleWide: at('wide gap above where usual'), styleGapBelow: [at('no gap below where usual'), at('gap below where usual')],
  styleOpening: [at('no opening byline where usual'), at('opening byline where usual')], styleClosing: [at('no closing byline above where usual'), at('closing byline above where usual')], styleLead: [at('no lead where usual'), at('lead where usual')], styleIndent: [at('flush headline where usual'), at('indented headline where usual')],
} as const;

const DATED = /^(?:近日|日前|昨[日天]|今[日天]|连日来|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)/;
const FULL_STOP = '。'.charCodeAt(0);
const dashOrBracket = new Uint8Array(0x10000);
for (const mark of '—【《“‘『「（(') dashOrBracket[mark.charCodeAt(0)] = 1;
/** Marks at the end of a line: those after which a sentence goes on, and closing brackets. */
const OPEN = 1;
const BRACKET = 2;
const ends = new Uint8Array(0x10000);
for (const mark of '，、：；“《（') ends[mark.charCodeAt(0)] = OPEN;
for (const mark of '）)】') ends[mark.charCodeAt(0)] = BRACKET;

/** The signs of the edge above line i: they count whatever the headline. */
export function seeEdge(lines: readonly SignedLine[], habits: Habits, i: number, see: See): void {
  const line = lines[i]!;
  const before = lines[i - 1];
  if (!before) {
    see(S.top, 1);
    return;
  }
  see(line.gap === 0 ? S.noGap : S.gap, 1);
  if (line.gap === 0) see(S.noGapUsual, habits.partings);
  if (line.gap >= 2 && habits.wideGap === 2) see(S.wideGap, 1);
  if (line.gap > 0 && line.gap < 2) see(S.gapUsual, habits.gaps);
  const measure = habits.above[i]!;
  if (before.byline >= 0) {
    see(S.afterByline, 1);
    if (line.gap === 0) see(S.afterBylineNoGap, 1);
    if (habits.bylines > 0) see(S.afterBylineUsual, habits.bylines);
  } else {
    if (habits.bylines > 0) see(S.noByline, habits.bylines);
    const full = !(before.indent + before.width < measure - 1.2);
    if (before.final) see(full ? S.fullSentence : S.shortSentence, 1);
    else see(full ? S.fullRunning : S.shortRunning, 1);
    const mark = ends[habits.forms.last[i - 1]!];
    if (!before.final && mark === OPEN) see(S.comma, 1);
    if (mark === BRACKET) see(S.bracketedAbove, 1);
  }
  if (Math.abs(measure - habits.below[Math.min(i + 2, lines.length)]!) > 1.4) see(S.columnChanges, 1);
  if (line.above !== 'nothing') see(line.above === 'from' ? S.from : line.above === 'to' ? S.to : S.afterFurniture, 1);
  if (before.final && endsNotice(before.text)) see(S.afterNotice, 1);
  if (before.isByline && before.byline < 0) see(S.afterOpeningByline, 1);
}

/** A kicker fills less than this of the measure. */
const SHORT = 0.8;

/** What the words above and below the edge above line i have in common; a byline says it already. */
export function seeCohesion(lines: readonly SignedLine[], habits: Habits, i: number, see: See): void {
  const before = lines[i - 1];
  if (!before) return;
  const shared = before.byline >= 0 ? NaN : habits.cohesion.across(i);
  if (shared === 0) see(S.unshared, 1);
  else if (shared > 0) see(S.shared, ln(shared / 0.06));
  if (shared > 0.15) see(S.manyShared, 1);
}

/** The signs of an article that opens at line i with its body. */
export function seeBare(lines: readonly SignedLine[], habits: Habits, i: number, see: See): void {
  const line = lines[i]!;
  const signed = i > 0 && lines[i - 1]!.byline >= 0;
  see(S.bare, 1);
  if (line.lead === 'house') see(S.bareHouse, 1);
  else if (line.lead === 'agency') see(signed ? S.bareAgencyByline : S.bareAgency, 1);
  else {
    if (habits.leads > 0) see(S.bareNoLead, habits.leads);
    if (line.isByline) see(S.bareByline, 1);
    if (DATED.test(line.text)) see(S.bareDate, 1);
    if (line.indent >= 1.5) see(S.bareIndent, 1);
    else if (habits.indents > 0) see(S.bareNoIndent, habits.indents);
    see(S.bareStyle, clip(habits.forms.styles[i]!));
    if (i + 1 < lines.length && !line.final) see(S.bareJoin, habits.forms.runsOn(i));
  }
  if (signed) see(S.bareAfterByline, 1);
}

/** The signs of line k as one of a headline that opens at line i: each line of a headline adds its own. */
export function seeHeadlineLine(lines: readonly SignedLine[], { forms, below }: Habits, i: number, k: number, see: See): void {
  const line = lines[k]!;
  if (k > i) {
    const join = forms.runsOn(k - 1);
    see(join > 0 ? S.joinInside : S.breakInside, Math.abs(join));
    if (line.gap > 0) see(k === i + 1 && lines[i]!.gap > 0 && lines[i]!.width < SHORT * below[k]! ? S.gapKicker : S.gapInside, 1);
  }
  if (line.final) see(forms.last[k] === FULL_STOP ? S.stop : S.finalInside, 1);
  if (line.lead !== 'none') see(S.leadInside, 1);
}

/** The signs of a headline in lines [i, i + head) as a whole over the body in line i + head. */
export function seeHeadline(lines: readonly SignedLine[], habits: Habits, i: number, head: number, see: See): void {
  const { forms } = habits;
  const below = lines[i + head]!;
  const signed = below.isByline && i + head + 1 < lines.length;
  const body = signed ? lines[i + head + 1]! : below;
  see(S.heads[head - 1]!, 1);
  if (signed) see(S.bylineBelow, 1);
  if (body.lead === 'house') see(S.house, 1);
  else if (body.lead === 'agency') see(S.agency, 1);
  else if (habits.leads > 0) see(S.noLead, habits.leads);
  see(below.gap > 0 ? S.gapBelow : S.noGapBelow, 1);
  let length = 0;
  let commas = 0;
  let widest = 0;
  let narrowest = Infinity;
  let weakest = Infinity;
  let indent = Infinity;
  for (let k = i; k < i + head; k++) {
    const line = lines[k]!;
    length += line.text.length;
    commas += forms.commas[k]!;
    widest = Math.max(widest, line.width);
    narrowest = Math.min(narrowest, line.width);
    weakest = Math.min(weakest, forms.styles[k]!);
    indent = Math.min(indent, line.indent);
  }
  see(S.style, clip(forms.style(i, head)));
  see(S.weakest, clip(weakest));
  if (commas > 0) see(S.commas, Math.min(commas, 4));
  const last = lines[i + head - 1]!;
  const join = body.lead !== 'none' ? 0 : signed ? forms.runsOver(i + head - 1, i + head + 1) : forms.runsOn(i + head - 1);
  see(join > 0 ? S.joinBelow : S.breakBelow, Math.abs(join));
  const measure = habits.below[i + head]!;
  const room = (head === 1 ? widest : last.indent + last.width) - measure;
  if (room > 1.4) see(S.wider, 1);
  else if (room >= -1.4) see(S.asWide, 1);
  else if (room >= -0.4 * measure) see(S.narrower, 1);
  else see(S.muchNarrower, 1);
  if (head > 1) see(widest - narrowest <= 1.5 ? S.equal : S.ragged, 1);
  if (length > 40) see(S.long, 1);
  if (length < 5) see(S.short, 1);
  if (indent >= 0.5 && indent !== body.indent) see(S.centred, 1);
  if (body.indent >= 1.5) see(S.indentBelow, 1);
  else if (habits.indents > 0) see(S.noIndentBelow, habits.indents);
  if (!body.final && body.indent + body.width > measure - 1.5) see(S.runningBelow, 1);
  if (body.lead === 'none') see(S.styleBelow, clip(forms.styles[signed ? i + head + 1 : i + head]!));
  if (forms.isNotice(i)) see(S.notice, 1);
  if (dashOrBracket[forms.first[i]!] === 1) see(S.dash, 1);
  if (i > 0 && lines[i]!.gap > 0 && below.gap > 0 && !last.final) see(S.parted, 1);
  const again = habits.cohesion.again(i, i + head);
  if (again.below > 0) see(S.againBelow, again.below);
  else if (again.below === 0) see(S.notAgain, 1);
  if (again.above > 0) see(S.againAbove, again.above);
  if (body.lead === 'none' && DATED.test(body.text)) see(S.dateBelow, 1);
}

/** How the articles of a page are set, so far as they are known: log odds that one of them is set so. */
export interface Style {
  readonly headed: number;
  readonly parted: number;
  readonly partedWide: number;
  readonly gapBelow: number;
  readonly opening: number;
  readonly closing: number;
  readonly led: number;
  readonly indented: number;
}

/** The style of articles that start at lines with so many lines of headline. */
export function styleOf(lines: readonly SignedLine[], starts: readonly { readonly start: number; readonly head: number }[]): Style {
  const inner = starts.filter(({ start }) => start > 0);
  const heads = starts.filter(({ head }) => head > 0);
  const part = <T>(all: readonly T[], is: (one: T) => boolean): number => logOdds(all.filter(is).length, all.length);
  return {
    headed: part(starts, ({ head }) => head > 0),
    parted: part(inner, ({ start }) => lines[start]!.gap > 0),
    partedWide: part(inner, ({ start }) => lines[start]!.gap > 1),
    gapBelow: part(heads, ({ start, head }) => lines[start + head]!.gap > 0),
    opening: part(heads, ({ start, head }) => lines[start + head]!.isByline),
    closing: part(inner, ({ start }) => lines[start - 1]!.byline >= 0),
    led: part(starts, (one) => lines[bodyOf(lines, one.start, one.head)]!.lead !== 'none'),
    indented: part(heads, ({ start }) => lines[start]!.indent > 0),
  };
}

function bodyOf(lines: readonly SignedLine[], start: number, head: number): number {
  return lines[start + head]!.isByline && start + head + 1 < lines.length ? start + head + 1 : start + head;
}

/** How well an article at line i with so many lines of headline keeps to the style of the page. */
export function seeStyle(lines: readonly SignedLine[], style: Style, i: number, head: number, see: See): void {
  const kept = (signs: readonly [number, number], has: boolean, odds: number): void => see(signs[has ? 1 : 0], odds);
  kept(S.styleHead, head > 0, style.headed);
  kept(S.styleLead, lines[bodyOf(lines, i, head)]!.lead !== 'none', style.led);
  if (i > 0) {
    kept(S.styleGap, lines[i]!.gap > 0, style.parted);
    if (lines[i]!.gap > 1) see(S.styleWide, style.partedWide);
    kept(S.styleClosing, lines[i - 1]!.byline >= 0, style.closing);
  }
  if (head === 0) return;
  kept(S.styleGapBelow, lines[i + head]!.gap > 0, style.gapBelow);
  kept(S.styleOpening, lines[i + head]!.isByline, style.opening);
  kept(S.styleIndent, lines[i]!.indent > 0, style.indented);
}

const clip = (value: number): number => Math.max(-4, Math.min(4, value));
