/** What is promised of faults, in the order of `docs/reliability.md`. Every row is held by campaigns in this folder. */
export const ROWS = {
  settled: 'No promise stays open: of 500 and more injected faults of 12 and more kinds, every question ends in an answer or in a failure with words',
  recovery: 'After a fault the same question has its right answer again within 2.5 s (95 of 100), 5 s at most, with 100,000 articles, offline too; a question that breaks three engines is named and refused',
  boot: 'A part that does not load is named on screen, with a retry, within 2 s; nothing waits longer than 20 s; charts that need no engine work',
  damage: 'Damaged data files under the hashes of the manifest: of 20,000 and more, none shows a wrong value, none takes longer than 3 s',
  sql: 'Hostile SQL: of 10,000 and more statements none changes anything or asks another host; 150 and more resource bombs are recovered from',
  concurrency: '1,000 questions at once are answered right; after 500 changes of the filters with random delays no stale answer is shown',
  values: 'Values of 41 types are the same on screen, in CSV and as text of the engine, in three time zones',
  csv: '200,000 random cells come back from CSV, by three readers; none is a live formula',
  exports: 'Every table in every format, and a whole data set as an archive, is opened by readers that know nothing of their writer, and holds what the engine answers',
  ingest: 'Every class of bad input, and mutations of it, has its stated outcome and throws nothing; of 1,000 and more encoded slices none is decoded wrongly without asking',
  evidence: 'Every span is the original, every character is accounted for, 20 orders of the files give one hash, Node and browser the same bytes',
  privacy: 'No request leaves the host in the whole run in the browser, under a policy by header and by meta; workers are guarded too',
  injection: '100 payloads in every place of text: none runs; Trusted Types are on; normal use breaks no policy',
  soak: '10,000 changes of the filters: none wrong, the heap grows by less than 20 MB',
} as const;
export type RowId = keyof typeof ROWS;

/** One number that a campaign counted, and what it had to be. */
export interface Figure {
  readonly what: string;
  /** Null, as JSON has it, for what never came. */
  readonly value: number | null;
  readonly atMost?: number;
  /** Of a full campaign. */
  readonly atLeast?: number;
  /** Depends on the machine, so that only a full campaign is held to it. */
  readonly timed?: true;
}

/** A campaign as it was last run in full. */
export interface Run {
  readonly row: RowId;
  readonly part: string;
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
}

export const reached = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean => value !== null && Number.isFinite(value) && value <= atMost && value >= atLeast;
