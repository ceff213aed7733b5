/** Plot without its inline style. It comes with the console: the charts of the first page are drawn before it could be parsed. */
import * as Plot from '@observablehq/plot';

type Plotted = (SVGSVGElement | HTMLElement) & Plot.Plot;

/** Draws with Plot; the style rules it would write inline, which a strict content policy refuses, stand in app.css. */
export function drawPlot(options: Plot.PlotOptions): Plotted {
  const node = Plot.plot({ className: 'plot', ...options });
  node.querySelector('style')?.remove();
  node.setAttribute('aria-hidden', 'true');
  return node;
}
