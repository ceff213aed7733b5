/**
 * A chart as a picture that stands alone: the drawing with its computed styles written into it, and around it title, unit,
 * filters, source and data version. Always in light colours, as pictures go on paper and into documents. Nothing in it
 * refers to anything outside.
 */
import type { Drawing } from '../../charts/chart.ts';

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 24;
const LINE = 1.5;
const SCALE = 2;
/** Pixels along a side that every browser's canvas takes. */
const LARGEST_SIDE = 16_000;
/** What a drawing is styled with. The content policy refuses style attributes, so these become attributes of their own. */
const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight',
  'text-anchor', 'dominant-baseline', 'stop-color', 'stop-opacity', 'shape-rendering', 'display', 'visibility',
] as const;

/** The words around a drawing; each of the lists one paragraph an entry. */
export interface Caption {
  readonly title: string;
  /** Unit and filters, above the drawing. */
  readonly above: readonly string[];
  /** What the colours stand for, between both. */
  readonly legend?: readonly { readonly colour: string; readonly text: string }[];
  /** Notes, source, version and address, below. */
  readonly below: readonly string[];
}

export interface Picture {
  /** The SVG document as text. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The text in lines of at most `room`, in what `ems` measures: broken between words where there are any, else between any two characters. */
export function wrapped(text: string, room: number, ems: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\x21-\x7e]+ ?|./gsu) ?? []) {
    if (line !== '' && ems(line + word.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const sign of ems(word) > room ? word : [word]) {
      if (ems(line + sign) > room) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Writes what the browser computed for an element, and for all in it, into attributes. */
function inlineStyles(element: Element): void {
  const computed = getComputedStyle(element);
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name);
    if (value !== '') element.setAttribute(name, value.replaceAll(/url\("?[^")]*(#[^")]+)"?\)/g, 'url($1)'));
  }
  for (const name of ['class', 'style', 'aria-hidden']) element.removeAttribute(name);
  for (const child of element.children) inlineStyles(child);
}

/** Gradients and patterns that the drawing uses, and that stand elsewhere in the page. */
function definitions(drawing: Element): Element[] {
  const ids = new Set([...drawing.querySelectorAll('[fill^="url("]')].map((element) => /#([^")]+)/.exec(element.getAttribute('fill')!)?.[1]));
  return [...ids].flatMap((id) => (id && !drawing.querySelector(`#${CSS.escape(id)}`) ? (document.getElementById(id)?.cloneNode(true) as Element | undefined) ?? [] : []));
}

type Style = Readonly<Record<string, string | number>>;

function make(name: string, attributes: Style, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

const numberOf = (style: Style, name: string): number => Number(style[name] ?? 400);

/** Pixels that a text is wide in the letters that the page uses; an address has many wide signs. */
function measure(style: Style): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const size = numberOf(style, 'font-size');
  if (!context) return (text) => text.length * size;
  context.font = `${numberOf(style, 'font-weight')} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context.measureText(text).width;
}

/** Sets paragraphs below `top` and returns where they end. */
function paragraphs(into: Element, texts: readonly string[], top: number, width: number, style: Style): number {
  const size = numberOf(style, 'font-size');
  const widthOf = measure(style);
  let y = top;
  for (const line of texts.flatMap((text) => wrapped(text, width - 2 * EDGE, widthOf))) {
    y += size * LINE;
    into.append(make('text', { x: EDGE, y: y - size * (LINE - 1), ...style }, line));
  }
  return y;
}

/** Sets a row, or rows, of colours and what they stand for below `top` and returns where they end. */
function colours(into: Element, legend: NonNullable<Caption['legend']>, top: number, width: number, style: Style): number {
  const size = numberOf(style, 'font-size');
  const widthOf = measure(style);
  let [x, y] = [EDGE, top + size * LINE];
  for (const { colour, text } of legend) {
    const wide = size * 1.4 + widthOf(text) + size * 1.4;
    if (x > EDGE && x + wide > width - EDGE) [x, y] = [EDGE, y + size * LINE];
    const base = y - size * (LINE - 1);
    into.append(make('rect', { x, y: base - size * 0.8, width: size * 0.85, height: size * 0.85, fill: colour }), make('text', { x: x + size * 1.4, y: base, ...style }, text));
    x += wide;
  }
  return y;
}

/** Composes the picture of a fresh drawing, which is used up. */
export function compose(drawing: Pick<Drawing, 'node' | 'width' | 'height'>, { title, above, legend = [], below }: Caption): Picture {
  const width = drawing.width + 2 * EDGE;
  const holder = document.createElement('div');
  holder.style.cssText = 'position: fixed; left: -99999px; top: 0';
  const svg = make('svg', { width });
  const ground = make('rect', { width, fill: 'var(--surface)' });
  const ink = { fill: 'var(--ink)', 'font-family': 'var(--sans)' };
  const muted = { ...ink, fill: 'var(--muted)' };
  const defs = make('defs', {});
  defs.append(...definitions(drawing.node));
  svg.append(make('title', {}, title), defs, ground);
  let y = paragraphs(svg, [title], EDGE, width, { ...ink, 'font-size': 20, 'font-weight': 700 });
  y = paragraphs(svg, above, y + 4, width, { ...muted, 'font-size': 13 });
  y = (legend.length > 0 ? colours(svg, legend, y + 4, width, { ...muted, 'font-size': 12 }) : y) + 12;
  const place = make('g', { transform: `translate(${EDGE} ${y})` });
  place.append(drawing.node);
  svg.append(place);
  y = paragraphs(svg, below, y + drawing.height + 12, width, { ...muted, 'font-size': 11 }) + EDGE;
  for (const [key, value] of Object.entries({ height: y, viewBox: `0 0 ${width} ${y}` })) svg.setAttribute(key, String(value));
  ground.setAttribute('height', String(y));
  holder.append(svg);
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  document.body.append(holder);
  root.dataset['theme'] = 'light'; // back before anything is painted
  try {
    inlineStyles(svg);
    return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`, width, height: y };
  } finally {
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    holder.remove();
  }
}

export const svgFile = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** The picture in pixels; null where the browser cannot draw it. */
export async function pngFile({ svg, width, height }: Picture): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const scale = Math.min(SCALE, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
