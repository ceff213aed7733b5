/**
 * Overlapping highlights as a flat sequence of runs: the text is cut wherever a mark begins or ends, so that every run
 * carries exactly the marks that cover it and elements never need to nest.
 */

export interface Span {
  readonly start: number;
  /** Unit after the last. */
  readonly end: number;
}

export interface Run<M extends Span> extends Span {
  readonly text: string;
  /** Marks that cover the run, in the order they were given. */
  readonly marks: readonly M[];
}

/**
 * Cuts `text.slice(from, to)` at the edges of `marks`. Offsets are UTF-16 units into `text`; marks that are empty or
 * outside are left out. The texts of the runs joined give the slice back.
 */
export function runs<M extends Span>(text: string, marks: readonly M[], from = 0, to = text.length): Run<M>[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < to && mark.end > from);
  const edges = new Set([from, to]);
  for (const mark of inside) {
    edges.add(Math.max(from, mark.start));
    edges.add(Math.min(to, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const opening = [...inside.keys()].sort((a, b) => inside[a]!.start - inside[b]!.start);
  const result: Run<M>[] = [];
  let open: number[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    open = open.filter((mark) => inside[mark]!.end > start);
    while (next < opening.length && inside[opening[next]!]!.start <= start) {
      const mark = opening[next++]!;
      if (inside[mark]!.end > start) open.push(mark);
    }
    result.push({ start, end, text: text.slice(start, end), marks: [...open].sort((a, b) => a - b).map((mark) => inside[mark]!) });
  }
  return result;
}

/** Spans of the paragraphs of an article text: one a line, without the line feed. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}
