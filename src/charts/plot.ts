/** Plot without its inline style, and the shapes of a mark to move later. */
import * as Plot from '@observablehq/plot';

type Plotted = (SVGSVGElement | HTMLElement) & Plot.Plot;

/** Draws with Plot; the style rules it would write inline, which a strict content policy refuses, stand in app.css. */
export function drawPlot(options: Plot.PlotOptions): Plotted {
  const node = Plot.plot({ className: 'plot', ...options });
  node.querySelector('style')?.remove();
  node.setAttribute('aria-hidden', 'true');
  return node;
}

/** A mark that hands the group of another mark's shapes over as soon as they are drawn, to be moved in place later. */
export const grabbing = (take: (group: SVGElement) => void): Plot.RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context);
    if (group) take(group);
    return group;
  };
