/** What a chart offers: its figures, and itself as a picture. */
import { wordsOf, type Chart, type Setting } from '../../charts/chart.ts';
import { countQuestion, type Counted } from '../../data/counts.ts';
import { countedSoFar, predicate } from '../../filters/dimensions.ts';
import { filters } from '../../filters/filters.svelte.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import type { Manifest } from '../../tables/manifest.ts';
import type { Content } from './content.ts';
import { dayOf } from './file.ts';
import { dataVersion, filtersInWords, manifestHash, titleOf } from './origin.ts';
import { compose, type Picture } from './picture.ts';
import { answerOf } from './twin.ts';

/** Pixels across the drawing, whatever the screen. */
const WIDTH = 880;

/** A chart as it stands on screen. */
export interface ChartShown {
  readonly chart: Chart;
  readonly counted: Counted;
  readonly setting: Setting;
}

async function pictureOf({ chart, counted, setting }: ChartShown, manifest: Manifest): Promise<Picture> {
  const words = takeaway().picture;
  const { title, what, notes, legend = [] } = wordsOf(chart, counted, setting);
  const version = dataVersion(manifest, await manifestHash(manifest));
  return compose(chart.draw(counted, { ...setting, width: WIDTH }), {
    title,
    above: [what, words.filters(filtersInWords(setting.address, setting.names, chart.dimension))],
    legend,
    below: [
      ...notes.map(({ text }) => text),
      words.source(titleOf(manifest)),
      ...(manifest.fictional ? [words.fictional] : []),
      words.version(version, dayOf(new Date())),
      location.href,
    ],
  });
}

export function chartContents(shown: ChartShown, manifest: Manifest): Content[] {
  const { chart, counted, setting } = shown;
  const { chart: name, picture, rowOf } = takeaway().exporting;
  const twin = chart.twin(counted, setting);
  return [
    {
      kind: 'made',
      id: `chart-${chart.id}`,
      name,
      except: chart.dimension,
      row: rowOf(wordsOf(chart, counted, setting).what),
      columns: twin.columns.map(({ key }) => key),
      count: twin.rows.length,
      question: countQuestion(chart.counts(setting.address), predicate(filters.selection, chart.dimension), chart.dimension === 'date' ? null : countedSoFar(filters.selection)),
      make: () => Promise.resolve({ ok: true, value: answerOf(twin) }),
    },
    { kind: 'picture', id: `picture-${chart.id}`, name: picture, except: chart.dimension, draw: () => pictureOf(shown, manifest) },
  ];
}
