/** Files -> data set: page texts, the pipeline, one id a person, tables, Parquet. The same in Node and in a browser worker. */
import { isCrossPage, touching } from '../pipeline/corrections/correction.ts';
import { reportOf } from '../pipeline/corrections/report.ts';
import { PIPELINE_VERSION, readPage } from '../pipeline/index.ts';
import { resolve } from '../pipeline/resolve.ts';
import { type Sighting, sightingsOf } from '../pipeline/resolve/sightings.ts';
import { type PageRows, rowsOf } from '../pipeline/rows/page-rows.ts';
import { toTables } from '../pipeline/tables.ts';
import { type DataSetFile, packDataSet } from '../tables/dataset.ts';
import type { Manifest, SourceFile } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import { takeCorrections } from './corrections.ts';
import type { InputFile } from './pages.ts';
import { toPinyin } from './pinyin.ts';
import { readSources } from './sources.ts';

/** How far a run is. Bytes are of the files, before decoding. */
export interface IngestProgress {
  readonly files: number;
  readonly bytes: number;
  readonly totalFiles: number;
  readonly totalBytes: number;
  readonly articles: number;
  readonly leftOut: number;
}

export interface Ingested {
  readonly files: readonly DataSetFile[];
  readonly manifest: Manifest;
  readonly notices: readonly Row<'notices'>[];
  /** What became of the entries of the corrections file; empty without one. */
  readonly corrections: readonly Row<'corrections'>[];
  /** Files, or members of archives, that were left out, with the reason among the notices. */
  readonly leftOut: number;
}

/**
 * Makes a data set of files, read with the corrections given, or else with a `corrections.json` among the files. Odd files become notices; the promise rejects only if the tables do not fit
 * their schema.
 */
export async function ingest(
  files: readonly InputFile[],
  about: Pick<Manifest, 'id' | 'title'>,
  report: (progress: IngestProgress) => void = () => undefined,
  given: InputFile | null = null,
): Promise<Ingested> {
  const { pages: inputs, corrections } = await takeCorrections(files, given);
  const entries = corrections?.corrections ?? [];
  const pages: PageRows[] = [];
  const sightings: Sighting[] = [];
  const sources: SourceFile[] = [];
  const notices: Row<'notices'>[] = [];
  const totalBytes = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytes = 0;
  let articles = 0;
  let leftOut = 0;
  for await (const source of readSources(inputs)) {
    sources.push(source.file);
    notices.push(...source.notices);
    for (const { page, encoding, repeats } of source.pages) {
      if (repeats) continue;
      const reading = readPage(page, touching(entries, page));
      pages.push(rowsOf(reading, encoding));
      sightings.push(...sightingsOf(reading));
      articles += reading.articles.length;
    }
    bytes += source.file.bytes;
    leftOut += source.leftOut;
    report({ files: sources.length, bytes, totalFiles: inputs.length, totalBytes, articles, leftOut });
  }
  const byHand = pages.map((page) => page.corrections);
  const resolution = resolve(sightings, toPinyin, { corrections: entries.filter(isCrossPage), anchored: byHand.flatMap(({ anchored }) => anchored) });
  const outcomes = [...byHand.flatMap((page) => page.outcomes), ...resolution.outcomes];
  const tables = toTables(pages, resolution, toPinyin, corrections === null ? undefined : reportOf(corrections, corrections.path, outcomes));
  tables.notices.unshift(...notices);
  const { files: written, manifest } = await packDataSet(tables, { id: about.id, title: about.title, fictional: false, sources, pipeline_version: PIPELINE_VERSION });
  return { files: written, manifest, notices: tables.notices, corrections: tables.corrections, leftOut };
}
