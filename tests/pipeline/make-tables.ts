/** Page readings -> the tables of a run, all in memory. */
import { toPinyin } from '../../src/ingest/pinyin.ts';
import { isCrossPage } from '../../src/pipeline/corrections/correction.ts';
import type { CorrectionsFile } from '../../src/pipeline/corrections/file.ts';
import { reportOf } from '../../src/pipeline/corrections/report.ts';
import type { PageReading } from '../../src/pipeline/model.ts';
import { sightingsOf } from '../../src/pipeline/resolve/sightings.ts';
import { resolve } from '../../src/pipeline/resolve.ts';
import { rowsOf } from '../../src/pipeline/rows/page-rows.ts';
import { findingTables, resolutionNotices, runTables } from '../../src/pipeline/tables.ts';
import { TABLE_NAMES, type Tables } from '../../src/tables/schema.ts';

/** `corrections` is the file that the pages were read with. */
export function makeTables(readings: readonly PageReading[], corrections: CorrectionsFile | null = null): Tables {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [] as unknown[]]));
  const add = (rows: Partial<Record<string, readonly unknown[]>>): void => {
    for (const [table, more] of Object.entries(rows)) tables[table]!.push(...more!);
  };
  const byHand = readings.map((reading) => reading.corrections);
  const crossPage = { corrections: corrections?.corrections.filter(isCrossPage) ?? [], anchored: byHand.flatMap(({ anchored }) => anchored) };
  const resolution = resolve(readings.flatMap(sightingsOf), toPinyin, crossPage);
  const files = new Map(readings.map(({ page }) => [page.id, page.file]));
  for (const reading of readings) {
    const { findings, texts, places } = rowsOf(reading, 'utf-8');
    add(findingTables(findings, resolution.ids));
    add(texts);
    add(places);
  }
  add({ ...runTables(resolution, toPinyin), notices: resolutionNotices(resolution, (page) => files.get(page)!) });
  if (corrections !== null) add(reportOf(corrections, 'corrections.json', [...byHand.flatMap(({ outcomes }) => outcomes), ...resolution.outcomes]));
  return tables as unknown as Tables;
}
