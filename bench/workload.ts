/** Writes the workload of the synthetic data set as the Arrow file that the peers read: `npx tsx bench/workload.ts <articles> <file>`. */
import { writeFileSync } from 'node:fs';
import { FIRST_DAY, OFFICIALS, TOPICS, workload } from '../src/synth/workload.ts';

interface Arrow {
  readonly DateDay: new () => unknown;
  readonly Utf8: new () => unknown;
  readonly Int16: new () => unknown;
  readonly Int8: new () => unknown;
  readonly Dictionary: new (values: unknown, indices: unknown, id: number) => unknown;
  readonly Table: new (columns: Record<string, unknown>) => unknown;
  readonly makeData: (of: Record<string, unknown>) => unknown;
  readonly makeVector: (data: unknown) => unknown;
  readonly vectorFromArray: (values: readonly string[], type: unknown) => unknown;
  readonly tableToIPC: (table: unknown, kind: 'stream') => Uint8Array;
}

const [articles, file] = [Number(process.argv[2]), process.argv[3] ?? ''];
const installed = 'apache-arrow'; // stands in this folder's own packages, which are not there for everyone
const { DateDay, Dictionary, Int16, Int8, makeData, makeVector, Table, tableToIPC, Utf8, vectorFromArray } = (await import(installed)) as Arrow;

const coded = (name: string, values: number, indices: Int16Array | Int8Array, type: unknown, id: number): unknown => {
  const dictionary = vectorFromArray(Array.from({ length: values }, (_, i) => `${name} ${String(i + 1).padStart(4, '0')}`), new Utf8());
  return makeVector(makeData({ type: new Dictionary(new Utf8(), type, id), length: indices.length, nullCount: 0, data: indices, dictionary }));
};
const { day, official, topic } = workload(articles);
if (day[0] !== undefined && day[0] < FIRST_DAY) throw new Error('the workload begins before its first day');
const table = new Table({
  day: makeVector(makeData({ type: new DateDay(), length: articles, nullCount: 0, data: day })),
  official: coded('Official', OFFICIALS, Int16Array.from(official), new Int16(), 1),
  topic: coded('Topic', TOPICS, Int8Array.from(topic), new Int8(), 2),
});
writeFileSync(file, tableToIPC(table, 'stream'));
