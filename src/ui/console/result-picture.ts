/** The chart of an answer as a picture that stands alone: what it shows, the statement behind it, source and data version. */
import { drawResult, type ResultChoice, type ResultColumn } from '../../charts/result.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import type { Manifest } from '../../tables/manifest.ts';
import { dayOf } from '../export/file.ts';
import { dataVersion, manifestHash, titleOf } from '../export/origin.ts';
import { compose, type Picture } from '../export/picture.ts';

/** Pixels across the drawing, whatever the screen. */
const WIDTH = 880;
/** Characters of a statement that a picture has room for. */
const LONGEST_STATEMENT = 1500;

/** A chart of an answer: its columns, and which of them are drawn how. */
export interface ResultChartShown {
  readonly columns: readonly ResultColumn[];
  readonly choice: ResultChoice;
  readonly statement: string;
}

export async function resultPicture({ columns, choice, statement }: ResultChartShown, manifest: Manifest): Promise<Picture> {
  const { chart } = consoleTexts();
  const words = takeaway().picture;
  const { node, shown, all, gaps } = drawResult(columns, choice, WIDTH);
  const sizeOf = (side: 'width' | 'height'): number => Number(node.getAttribute(side));
  const sql = statement.replaceAll(/\s+/g, ' ').trim();
  const version = dataVersion(manifest, await manifestHash(manifest));
  return compose({ node, width: sizeOf('width'), height: sizeOf('height') }, {
    title: chart.titled(columns[choice.value]!.name, columns[choice.across]!.name),
    above: [chart.statement(sql.length > LONGEST_STATEMENT ? `${sql.slice(0, LONGEST_STATEMENT)}…` : sql)],
    below: [
      ...(shown < all ? [chart.first(shown, all)] : []),
      ...(gaps > 0 ? [chart.gaps(gaps)] : []),
      words.source(titleOf(manifest)),
      ...(manifest.fictional ? [words.fictional] : []),
      words.version(version, dayOf(new Date())),
      location.href,
    ],
  });
}
