/** What all drawings share: SVG elements, the least height of a bar, the end of an axis, and text that fits. */
const SVG = 'http://www.w3.org/2000/svg';
/** A value above nothing shows, however small beside the largest. */
export const LEAST_BAR = 2;

/** How much larger than the largest selected value an axis may be; totals beyond it fade out at the edge. */
const ROOM = 4;

/** The end of an axis that keeps both readable: the selected, and the total behind. */
export const ceiling = (selected: number, total: number): number => (selected > 0 && selected * ROOM < total ? selected * ROOM : total);

/** True where figures that moved have outgrown an axis, or shrunk to the bottom of it. */
export const misfits = (selected: number, total: number, end: number): boolean => selected > end || ceiling(selected, total) * ROOM < end;

/** An SVG element with attributes. */
export function shape(document: Document, name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** What was last set of each element: asking the element costs nearly as much as writing. */
const written = new WeakMap<Element, Record<string, string | number>>();

/** Sets what differs from what was set here before: writing an attribute costs, even one that stands there already. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  const known = written.get(element) ?? {};
  written.set(element, known);
  for (const name in attributes) {
    const value = attributes[name]!;
    if (known[name] === value) continue;
    known[name] = value;
    element.setAttribute(name, String(value));
  }
}

/** A hundredth of a pixel is not seen; rounded, more bars stay as they are. */
const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** Sets the vertical extent of a bar that stands on `bottom`. */
export function setBar(bar: Element, top: number, bottom: number, value: number): void {
  const height = value > 0 ? Math.max(LEAST_BAR, bottom - top) : 0;
  setAttributes(bar, { y: rounded(bottom - height), height: rounded(height) });
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW_EMS = 0.52;

const widthOf = (sign: string): number => (WIDE.test(sign) ? 1 : NARROW_EMS);

/** Width of a text in ems, near enough for fitting: Chinese characters are one wide. */
export const ems = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** The text, or as much of it as fits, ending in an ellipsis. */
export function fit(text: string, room: number): string {
  if (ems(text) <= room) return text;
  let kept = '';
  let used = 1;
  for (const sign of text) {
    used += widthOf(sign);
    if (used > room) break;
    kept += sign;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** The text on one line, or on two broken between words or Chinese characters; `first` and `second` are their widths in ems. */
export function inLines(text: string, first: number, second: number): string[] {
  if (ems(text) <= first) return [text];
  let [at, seen, used] = [0, 0, 0];
  for (const sign of text) {
    if (sign === ' ' || WIDE.test(sign)) at = seen;
    used += widthOf(sign);
    if (used > first) break;
    seen += sign.length;
  }
  return at === 0 ? [fit(text, first)] : [text.slice(0, at), fit(text.slice(at).trimStart(), second)];
}
