/**
 * Horizontal bars for rankings: the label above its bar, so that long Chinese titles and English topics have room. Rows are
 * made once; whatever changes, order and names too, is written into them.
 */
import type { Counted } from '../data/counts.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { t } from '../i18n/index.svelte.ts';
import type { Drawing, Setting, Target } from './chart.ts';
import { ceiling, ems, fit, inLines, LEAST_BAR, misfits, setAttributes, shape } from './frame.ts';

const ROW = 36;
const LINE = 16;
const BAR = { top: 22, height: 7 };
const FONT = 13;
/** The least side of what a finger finds. */
const FINGER = 24;

/** A row of a ranking; values are what is drawn, counts or shares. */
export interface Bar {
  readonly key: string;
  /** Its place in the count. */
  readonly slot: number;
  readonly name: string;
  /** A quieter second part of the label. */
  readonly note: string;
  /** The note where room is short. */
  readonly brief?: string;
  readonly chosen: boolean;
  readonly selected: number;
  readonly total: number;
}

export interface Ranking {
  readonly by: 'official' | 'topic' | 'kind';
  readonly bars: readonly Bar[];
  readonly share: boolean;
  /** Colours by the order of the bars' keys, for a legend; null for one colour. */
  readonly swatch: ((key: string) => string) | null;
}

/** The marks of one row. */
class Row {
  readonly #behind = shape(document, 'rect', { x: 0, height: BAR.height });
  readonly #filled = shape(document, 'rect', { x: 0, height: BAR.height });
  readonly #label = shape(document, 'text', { x: 0, 'text-anchor': 'start' });
  readonly #figure = shape(document, 'text', { 'text-anchor': 'end', class: 'figure' });
  readonly #selected = document.createTextNode('');
  readonly #total = document.createTextNode('');
  // What the marks say, as reading it back from them costs as much as writing.
  #words = '';
  #selectedWords = '';
  #totalWords = '';

  constructor(into: SVGElement) {
    const [value, note] = [shape(document, 'tspan', { class: 'value' }), shape(document, 'tspan', { class: 'note' })];
    value.replaceChildren(this.#selected);
    note.replaceChildren(this.#total);
    this.#figure.append(value, note);
    into.append(this.#behind, this.#filled, this.#label, this.#figure);
  }

  remove(): void {
    for (const mark of [this.#behind, this.#filled, this.#label, this.#figure]) mark.remove();
  }

  /** Puts the row at `top`; `lines` are its name, `note` what stands behind it. */
  place(top: number, { lines, note, height }: Label, width: number, fill: string): void {
    const bar = top + height - ROW + BAR.top;
    setAttributes(this.#behind, { y: bar });
    setAttributes(this.#filled, { y: bar, fill });
    setAttributes(this.#figure, { x: width, y: top + 15 });
    const words = [top, note, ...lines].join('\n');
    if (words === this.#words) return;
    this.#words = words;
    this.#label.replaceChildren(
      ...lines.map((line, n) => shape(document, 'tspan', { class: 'name', x: 0, y: top + 15 + n * LINE }, line)),
      ...(note ? [shape(document, 'tspan', { class: 'note', dx: 8, 'font-size': 12 }, note)] : []),
    );
  }

  /** The figure of all, empty where it is that of the selected, and how long its bar is; a faded one goes on beyond the axis. */
  showTotal(figure: string, length: number, fades: boolean): void {
    if (this.#totalWords !== figure) this.#total.data = this.#totalWords = figure;
    setAttributes(this.#behind, { width: length, fill: fades ? 'url(#fade-out)' : 'var(--bar-total)' });
  }

  showSelected(figure: string, length: number): void {
    if (this.#selectedWords !== figure) this.#selected.data = this.#selectedWords = figure;
    setAttributes(this.#filled, { width: length });
  }
}

interface Label {
  readonly lines: readonly string[];
  readonly note: string;
  /** Pixels of the row. */
  readonly height: number;
}

/** `beside`: ems left of the figures; `width` in ems. */
function labelOf({ name, note: long, brief }: Bar, beside: number, width: number): Label {
  const lines = inLines(name, beside, width);
  const left = beside - ems(name) - 1;
  const note = ems(long) > left ? (brief ?? long) : long;
  return { lines, note: note && left > 3 ? fit(note, left) : '', height: ROW + (lines.length - 1) * LINE };
}

/** True where the filters leave out something, so that the total is another figure. */
const isNarrowed = ({ base }: Counted): boolean => base.selected !== base.total;

export function drawBars(first: Counted, firstSetting: Setting, rankingOf: (counted: Counted, setting: Setting) => Ranking): Drawing {
  const node = shape(document, 'svg', { class: 'plot', fill: 'currentColor', 'text-anchor': 'middle', 'aria-hidden': 'true' });
  const group = shape(document, 'g', { 'font-size': FONT });
  node.append(group);
  const rows: Row[] = [];

  const drawn = (counted: Counted, setting: Setting): Drawing => {
    const { by, bars, share, swatch } = rankingOf(counted, setting);
    const width = Math.max(200, setting.width);
    const narrowed = isNarrowed(counted);
    const dimmed = bars.some(({ chosen }) => chosen);
    const figure = (value: number): string => (share ? formatShare : formatNumber)(setting.language, value);
    const longest = (selected: readonly number[]): { selected: number; total: number } => ({
      selected: Math.max(0, ...selected),
      total: Math.max(share ? 0.001 : 1, ...selected, ...bars.map(({ total }) => total)),
    });
    while (rows.length < bars.length) rows.push(new Row(group));
    for (const row of rows.splice(bars.length)) row.remove();

    const targets: Target[] = [];
    let top = 0;
    bars.forEach((bar, i) => {
      const { key, name, note, chosen, selected, total } = bar;
      const room = ems(narrowed ? `${figure(total)} / ${figure(total)}` : figure(total));
      const beside = width / FONT - room - 1.5;
      const wide = Math.max(FINGER, room * FONT + 8);
      const label = labelOf(bar, beside, width / FONT);
      rows[i]!.place(top, label, width, swatch?.(key) ?? (dimmed && !chosen ? 'var(--bar-faint)' : 'var(--bar)'));
      const words = `${[name, note].filter(Boolean).join(' ')}: ${t().chart.ofTotal(figure(selected), figure(total))}`;
      targets.push({
        key, label: words, chosen, x: 0, y: top, width, height: label.height,
        figure: { x: width - wide + 4, y: top - 2, width: wide, height: FINGER }, subject: { by, id: key },
      });
      top += label.height;
    });
    const height = top + 2;
    setAttributes(node, { width, height, viewBox: `0 0 ${width} ${height}` });

    let end = 0;
    const place = (selected: readonly number[], fitted: boolean): void => {
      const reach = longest(selected);
      if (fitted || misfits(reach.selected, reach.total, end)) {
        end = ceiling(reach.selected, reach.total);
        bars.forEach(({ total }, i) => rows[i]!.showTotal(narrowed ? ` / ${figure(total)}` : '', (Math.min(end, total) / end) * width, total > end));
      }
      selected.forEach((value, i) => rows[i]!.showSelected(figure(value), value > 0 ? Math.max(LEAST_BAR, (value / end) * width) : 0));
    };
    place(bars.map(({ selected }) => selected), true);

    const drawing: Drawing = {
      node, width, height, axis: null, targets,
      update(next, nextSetting) {
        if (nextSetting !== setting || isNarrowed(next) !== narrowed) return drawn(next, nextSetting);
        const scaled = share ? 1 / Math.max(1, next.base.selected) : 1;
        place(bars.map(({ slot }) => next.selected[slot]! * scaled), false);
        return drawing;
      },
    };
    return drawing;
  };
  return drawn(first, firstSetting);
}
