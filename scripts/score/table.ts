/** Figures side by side, for a terminal and for the document. */
import { layoutsOf, type Figure } from './record.ts';
import { MEASURES, MEASURE_IDS } from './tally.ts';

/** Head and rows of the measures of one set: a column a layout. */
export function rowsOf(figures: readonly Figure[]): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const layouts = layoutsOf(figures);
  const rows = MEASURE_IDS.filter((id) => figures.some(({ measure }) => measure === id)).map((id) => [
    MEASURES[id].name,
    ...layouts.map((layout) => cell(figures.find((figure) => figure.measure === id && figure.layout === layout))),
  ]);
  return { head: ['measure', ...layouts], rows };
}

/** `91.2 of 44 (≥ 95)`: the figure, how many there are, the target; ✓ where it is met. */
function cell(figure: Figure | undefined): string {
  if (figure === undefined) return '';
  const { value, n, target, measure } = figure;
  const rate = MEASURES[measure].way === 'rate';
  const met = target !== null && (rate ? value <= target : value >= target);
  return `${value.toFixed(1)} of ${n}${target === null ? '' : ` (${rate ? '≤' : '≥'} ${target}${met ? ' ✓' : ''})`}`;
}

export function asMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((words) => words.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function asText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  return [head, ...rows].map((row) => row.map((words, i) => words.padEnd(widths[i]!)).join('  ').trimEnd()).join('\n');
}

/** One line a figure: its layout, what was right of what was read and of what there is, how many there are, the day. */
export function detailRows(figures: readonly Figure[], measured: string): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const shown = (value: number | null): string => (value === null ? '' : value.toFixed(1));
  return {
    head: ['measure', 'given as', 'figure', 'precision', 'recall', 'sample', 'measured'],
    rows: figures.map(({ measure, layout, value, precision, recall, n }) => [MEASURES[measure].name, layout, value.toFixed(1), shown(precision), shown(recall), String(n), measured]),
  };
}
