/**
 * Files -> data set: page texts, the pipeline, one id a person, tables, Parquet. The same in Node and in a browser worker.
 *
 * Files are read one by one, by as many workers as there are, into entries of a store; the tables are then written from
 * there, so that neither the texts nor the rows need to be in memory. The bytes depend on the files only, not on their
 * order, on the workers or on what the store held before.
 */
import { isCrossPage, type Anchored, type Outcome } from '../pipeline/corrections/correction.ts';
import { reportOf } from '../pipeline/corrections/report.ts';
import { PIPELINE_VERSION } from '../pipeline/index.ts';
import { resolve } from '../pipeline/resolve.ts';
import type { Sighting } from '../pipeline/resolve/sightings.ts';
import { findingTables, resolutionNotices, runTables } from '../pipeline/tables.ts';
import { writeColumns } from '../tables/columns-files.ts';
import { Days, manifestOf } from '../tables/dataset.ts';
import { Gathering } from '../tables/gather.ts';
import type { Manifest, TableFile } from '../tables/manifest.ts';
import type { Row, TableName } from '../tables/schema.ts';
import type { CorrectionsSource } from './corrections.ts';
import type { Crew } from './crew.ts';
import { decodeFindings, decodePeople } from './entry.ts';
import { writingTo, type Output } from './output.ts';
import { type InputFile, refuse } from './pages.ts';
import { toPinyin } from './pinyin.ts';
import { writeOrder } from './search-files.ts';
import { byPath, Numbering, type Source } from './sources.ts';
import type { Store } from './store.ts';
import { TableFiles } from './table-files.ts';
import type { IngestWorker, LargeTables, PageSection, StoredFile } from './work.ts';

/** How far a run is. Bytes are of the files that are worth opening, before decoding. */
export interface IngestProgress {
  readonly step: 'reading' | 'writing';
  readonly files: number;
  readonly bytes: number;
  readonly totalFiles: number;
  readonly totalBytes: number;
  readonly articles: number;
  readonly leftOut: number;
  /** Files that did not have to be read again. */
  readonly kept: number;
}

export interface Ingested {
  readonly manifest: Manifest;
  /** About whole files: why one was left out, whose text it repeats, how it was decoded. */
  readonly notices: readonly Row<'notices'>[];
  /** What became of the entries of the corrections file; empty without one. */
  readonly corrections: readonly Row<'corrections'>[];
  /** Files, or members of archives, that were left out, with the reason among the notices. */
  readonly leftOut: number;
}

export interface Means {
  readonly crew: Crew<IngestWorker>;
  /** The store and the output of the crew. */
  readonly store: Store;
  readonly output: Output;
  /** The file that the crew reads the pages with; null without one. */
  readonly corrections?: CorrectionsSource | null;
  readonly report?: (progress: IngestProgress) => void;
  /** Articles above which the columns come by year. */
  readonly splitAbove?: number;
  /** Ends the run with the signal's reason at the next file. */
  readonly signal?: AbortSignal;
}

/** A file with its entry and the ids of its pages. */
type Numbered = Source & { readonly entry: Pick<NonNullable<StoredFile['entry']>, 'at' | 'sections'> | null };

interface Read {
  readonly read: readonly Numbered[];
  /** The names of all officials. */
  readonly officials: ReadonlySet<string>;
  readonly leftOut: number;
}

/** Makes a data set of files. Odd files become notices; the promise rejects only if the tables do not fit their schema, or the store or the output fail. */
export async function ingest(files: readonly InputFile[], about: Pick<Manifest, 'id' | 'title'>, means: Means): Promise<Ingested> {
  const { read, officials, leftOut } = await readAll(files, means);
  const large = (['texts', 'places'] as const).map((section) => means.crew.run((worker) => worker.write(section, pagesOf(read, section))));
  const [findings, ...rest] = await Promise.all([writeFindings(read, officials, means), ...large]);
  const tables = Object.assign({}, findings.tables, ...rest.map((each) => each.tables)) as Record<TableName, TableFile>;
  const search = { ...rest.find((each) => each.search !== null)!.search!, order: findings.order };
  const sources = read.map(({ file }) => file);
  return {
    manifest: await manifestOf(tables, findings.columns, findings.days, { id: about.id, title: about.title, fictional: false, sources, pipeline_version: PIPELINE_VERSION }, search),
    notices: read.flatMap(({ notices }) => notices),
    corrections: findings.corrections,
    leftOut,
  };
}

async function readAll(files: readonly InputFile[], { crew, report, signal }: Means): Promise<Read> {
  const numbering = new Numbering();
  const read: Numbered[] = [];
  const officials = new Set<string>();
  const ordered = files.toSorted(byPath);
  /** What is left out unread takes no time. */
  const weights = ordered.map((file) => (refuse(file) === null ? file.bytes : 0));
  const totalBytes = weights.reduce((sum, weight) => sum + weight, 0);
  let [bytes, articles, leftOut, kept] = [0, 0, 0, 0];
  const tell = (step: IngestProgress['step']): void => report?.({ step, files: read.length, bytes, totalFiles: files.length, totalBytes, articles, leftOut, kept });
  for await (const file of crew.inOrder(ordered, (worker, item) => worker.read(item))) {
    signal?.throwIfAborted();
    const source = numbering.add(file.summary);
    read.push({ ...source, entry: file.entry && { at: file.entry.at, sections: file.entry.sections } });
    file.entry?.officials.forEach((names, i) => {
      if (source.ids[i] !== null) for (const name of names) officials.add(name);
    });
    bytes += weights[read.length - 1]!;
    articles += file.articles;
    leftOut += file.summary.leftOut;
    kept += Number(file.kept);
    tell('reading');
  }
  tell('writing');
  return { read, officials, leftOut };
}

function pagesOf(read: readonly Numbered[], section: LargeTables): PageSection[] {
  return read
    .flatMap(({ entry, ids }) => ids.flatMap((id, i) => (id === null || entry === null ? [] : [{ id, at: entry.at, ...entry.sections[section][i]! }])))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The tables that charts and lists are made of, in the order of the files. */
async function writeFindings(read: readonly Numbered[], officials: ReadonlySet<string>, { store, output, signal, corrections = null, splitAbove }: Means) {
  async function* sections(name: 'sightings' | 'findings'): AsyncGenerator<{ readonly bytes: Uint8Array; readonly ids: Numbered['ids'] }> {
    for (const { entry, ids } of read) {
      signal?.throwIfAborted();
      if (entry !== null) yield { bytes: await store.slice(entry.at, entry.sections[name].start, entry.sections[name].end), ids };
    }
  }
  const sightings: Sighting[] = [];
  const outcomes: Outcome[] = [];
  const anchored: Anchored[] = [];
  for await (const { bytes, ids } of sections('sightings')) {
    for (const page of decodePeople(bytes, ids)) {
      // Most people without an office share no name with one who has any: they need not be held.
      for (const sighting of page.sightings) if (officials.has(sighting.name)) sightings.push(sighting);
      outcomes.push(...page.corrections.outcomes);
      anchored.push(...page.corrections.anchored);
    }
  }
  const resolution = resolve(sightings, toPinyin, { corrections: corrections?.corrections.filter(isCrossPage) ?? [], anchored });
  sightings.length = 0;

  const files = new TableFiles(output);
  const days = new Days();
  const gathering = new Gathering();
  const fileOf = new Map<string, string>();
  files.add({ notices: read.flatMap(({ notices }) => notices) });
  for await (const { bytes, ids } of sections('findings')) {
    for (const page of decodeFindings(bytes, ids)) {
      const tables = findingTables(page, resolution.ids);
      files.add(tables);
      gathering.add(tables);
      days.add(tables.articles.map(({ date }) => date));
      fileOf.set(page.page.page_id, page.page.file);
    }
  }
  const run = runTables(resolution, toPinyin);
  files.add(run);
  gathering.add(run);
  files.add({ notices: resolutionNotices(resolution, (id) => fileOf.get(id)!) });
  const report = corrections === null ? { corrections: [], notices: [] } : reportOf(corrections, corrections.path, [...outcomes, ...resolution.outcomes]);
  files.add(report);
  const tables = await files.close(['pages', 'articles', 'officials', 'offices', 'roles', 'mentions', 'others', 'bylines', 'topics', 'kinds', 'article_topics', 'corrections', 'notices']);
  const gathered = gathering.columns();
  return { tables, days, columns: await writeColumns(gathered, writingTo(output), splitAbove), order: await writeOrder(gathered.placeOf, output), corrections: report.corrections };
}
