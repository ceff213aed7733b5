/** Steps from bar to bar of a timeline, over what is empty. */
import type { Mark } from '../../charts/chart.ts';

export type Step = 'stay' | 'left' | 'right' | 'up' | 'down' | 'first' | 'last';
type Place = Pick<Mark, 'period' | 'layer'>;

/** The lowest layer that is not below `layer`, else the highest: of one period. */
const nearest = (column: readonly Mark[], layer: number): Mark | null => column.find((mark) => mark.layer >= layer) ?? column.at(-1) ?? null;

const columnOf = (marks: readonly Mark[], period: number | undefined): Mark[] => marks.filter((mark) => mark.period === period);

/**
 * The bar one step away from a place, whether or not a bar stands there now; `marks` come by period, then by layer. Where there is
 * none in that direction, the bar at the place itself, or the one nearest to it. Null where there are no bars.
 */
export function neighbour(marks: readonly Mark[], { period, layer }: Place, step: Step): Mark | null {
  const here = (): Mark | null => nearest(columnOf(marks, (marks.find((mark) => mark.period >= period) ?? marks.at(-1))?.period), layer);
  const beside = (found: Mark | undefined): Mark | null => (found ? nearest(columnOf(marks, found.period), layer) : here());
  switch (step) {
    case 'stay':
      return here();
    case 'left':
      return beside(marks.findLast((mark) => mark.period < period));
    case 'right':
      return beside(marks.find((mark) => mark.period > period));
    case 'up':
      return marks.find((mark) => mark.period === period && mark.layer > layer) ?? here();
    case 'down':
      return marks.findLast((mark) => mark.period === period && mark.layer < layer) ?? here();
    case 'first':
      return beside(marks[0]);
    case 'last':
      return beside(marks.at(-1));
  }
}
