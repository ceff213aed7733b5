/**
 * The data service: opens a data set, reads single articles from its files, lists articles and their evidence from tables
 * in memory, and answers questions with an engine that is filled with a table when one speaks of it. Runs in the data worker; where its
 * engine comes from is handed in, so that the same service runs in tests on the engine in Node.
 */
import { readColumns } from '../tables/parquet.ts';
import { TABLE_NAMES, type Row, type TableName } from '../tables/schema.ts';
import type { AnswerRow, DataApi, Progress } from './api.ts';
import { openEngine, type Driver, type TableContent } from './engine.ts';
import type { Answer } from './engine-arrow.ts';
import { readManifest } from './download.ts';
import type { FileMade, FileOptions } from './file-writer.ts';
import { DataFiles } from './files.ts';
import { Fault, outcome } from './fault.ts';
import { LIST_TABLES } from './memory/articles.ts';
import { Shelf } from './memory/shelf.ts';
import { readerOf, type Fetch } from './place.ts';
import { Search } from './search.ts';
import type { Sql } from './sql.ts';
import { DEADLINES, LOSSES, Supervisor, type Deadlines, type Losses, type Task } from './supervisor.ts';
import { readTyped } from './typed/read.ts';
import { tablesMissed, tablesNamed } from './typed/tables.ts';

/** Milliseconds without a list or evidence after which the engine starts by itself. */
const PAUSE = 1000;

/** Tables that a question of ours reads. */
const readBy = (text: string): TableName[] => {
  const named = new Set(Array.from(text.matchAll(/\b(?:FROM|JOIN) (\w+)/g), ([, table]) => table));
  return TABLE_NAMES.filter((table) => named.has(table));
};

export function rowsOf({ columns, count }: Answer): AnswerRow[] {
  return Array.from({ length: count }, (_, i) => Object.fromEntries(columns.map(({ name, cells }) => [name, cells[i]!])));
}

async function decode(files: DataFiles, table: TableName): Promise<TableContent> {
  const bytes = await files.whole(table);
  return readColumns(table, bytes).catch((error: unknown) => {
    throw new Fault('damaged', String(error), table);
  });
}

/** Starts one DuckDB; `received` is told the bytes of it that came so far, of all. */
export type StartDriver = (received: (bytes: number, total: number) => void) => Promise<Driver>;

export function createService(start: StartDriver, fetch: Fetch = (url, init) => globalThis.fetch(url, init), deadlines: Deadlines = DEADLINES, losses: Losses = LOSSES): DataApi {
  let files: DataFiles | null = null;
  let search: Search | null = null;
  let shelf: Shelf | null = null;
  let loaded: TableName[] = [];
  let opening = 0;
  let filling: Promise<void> | null = null;
  /** Told how far the engine's own file is. */
  let bootHeard: (bytes: number, total: number) => void = () => undefined;
  /** Tickets of searches, and of questions that wait for the engine to be filled. */
  const patient = new Set<number>();
  /** When something was last read from memory; whether somebody waits for the engine. */
  let read = -Infinity;
  let pressing = false;
  let hurry: () => void = () => undefined;
  /** Decoded tables on their way into the engine. */
  const decoded = new Map<TableName, Promise<TableContent>>();

  const supervisor = new Supervisor(
    {
      async start(alive) {
        const received = (bytes: number, total: number): void => {
          alive();
          bootHeard(bytes, total);
        };
        return openEngine(await start(received));
      },
      async refill(engine, alive) {
        if (!files) return;
        for (const table of loaded) {
          await engine.insert(table, await decode(files, table));
          alive();
        }
      },
    },
    deadlines,
    losses,
  );
  const opened = (): DataFiles => {
    if (!files) throw new Fault('not-found', 'no data set is open');
    return files;
  };
  const onShelf = (): Shelf => {
    if (!shelf) throw new Fault('not-found', 'no data set is open');
    read = performance.now();
    return shelf;
  };
  const decodedOnce = (from: DataFiles, table: TableName): Promise<TableContent> => {
    const known = decoded.get(table);
    if (known) return known;
    const content = decode(from, table);
    decoded.set(table, content);
    content.catch(() => decoded.delete(table)); // asked again by whoever inserts it
    return content;
  };
  const insert = async (wanted: readonly TableName[], report?: (table: TableName) => void): Promise<void> => {
    const from = opened();
    const tables = wanted.filter((table) => !loaded.includes(table));
    await Promise.all(tables.map((table) => from.whole(table)));
    for (const table of tables) {
      report?.(table);
      await supervisor.run(
        async (engine) => {
          if (files !== from) throw new Fault('cancelled', 'another data set was opened');
          if (loaded.includes(table)) return;
          await engine.insert(table, await decodedOnce(from, table));
          loaded.push(table);
        },
        { inserts: true },
      );
      if (files === from) decoded.delete(table);
    }
  };

  /** Reads and decodes tables while the engine starts; what fails is told when they are put into it. */
  const prepare = (wanted: readonly TableName[]): void => {
    const from = opened();
    for (const table of wanted) if (!loaded.includes(table)) decodedOnce(from, table).catch(() => undefined);
  };

  const press = (): void => {
    pressing = true;
    read = performance.now();
    hurry();
  };
  /** Waits until nothing was asked for a while: the engine takes all processors from what is. */
  const rested = async (from: DataFiles): Promise<void> => {
    for (let rest = 0; (rest = read + PAUSE - performance.now()) > 0; ) await new Promise((resolve) => setTimeout(resolve, rest));
    if (files !== from) throw new Fault('cancelled', 'another data set was opened');
  };

  /** Boots the engine. Where nobody waits for it, that comes after a rest, and the tables of the list are put into it; else they follow after one. */
  const fill = async (report: (progress: Progress) => void): Promise<void> => {
    const from = opened();
    const total = LIST_TABLES.reduce((sum, table) => sum + from.manifest.tables[table].bytes, 0);
    let received = 0;
    let booting = false;
    let boot = { received: 0, total: 0 };
    bootHeard = (bytes, all) => {
      boot = { received: bytes, total: all };
      if (booting) report({ step: 'engine', ...boot });
    };
    const tables = (bytes: number, table: TableName): void => {
      received += bytes;
      if (!booting) report({ step: 'tables', received, total, table });
    };
    const atLeisure = async (): Promise<void> => {
      await Promise.all(LIST_TABLES.map((table) => from.whole(table, (bytes) => tables(bytes, table))));
      await shelf?.lists();
      await rested(from);
    };
    const hurried = new Promise<void>((resolve) => (hurry = resolve));
    if (!pressing) await Promise.race([atLeisure(), hurried]);
    booting = true;
    report({ step: 'engine', ...boot });
    await supervisor.warm(); // where it fails that is told, not tried again: in silence it would take its deadline twice
    await supervisor.run((engine) => engine.clear());
    read = performance.now();
    if (pressing) void rested(from).then(() => insert(LIST_TABLES)).catch(() => undefined); // told to whoever asks for them
    else await insert(LIST_TABLES, (table) => report({ step: 'insert', received, total, table }));
    report({ step: 'ready', received, total });
  };
  const started = (report: (progress: Progress) => void = () => undefined): Promise<void> => {
    if (filling) return filling;
    const mine = fill(report);
    filling = mine;
    mine.catch(() => (filling = filling === mine ? null : filling)); // what failed may be tried again
    return mine;
  };

  /** Waits for the engine to be filled and what else a question needs; fails where it was taken back meanwhile. */
  const ready = async <T>(ticket: number, more: () => Promise<T>): Promise<T> => {
    patient.add(ticket);
    press();
    await started();
    const found = await more();
    if (!patient.delete(ticket)) throw new Fault('cancelled', 'no longer asked');
    return found;
  };
  const nameOf = ({ text, values }: Sql): string => [text, ...values].join(' | ');

  const ask = async (question: Sql, ticket: number): Promise<Answer> => {
    await ready(ticket, () => insert(readBy(question.text)));
    return supervisor.run((engine) => engine.ask(question), { ticket, name: nameOf(question) });
  };

  /** Runs what was typed with the tables it names, and once more with others where it misses one. */
  const typedWith = async <T>(text: string, ticket: number, task: Task<T>): Promise<T> => {
    prepare(tablesNamed(text));
    await ready(ticket, () => insert(tablesNamed(text)));
    try {
      return await supervisor.runTyped(task, ticket);
    } catch (error) {
      const missed = error instanceof Fault ? tablesMissed(error).filter((table) => !loaded.includes(table)) : [];
      if (missed.length === 0) throw error;
      await ready(ticket, () => insert(missed));
      return supervisor.runTyped(task, ticket);
    }
  };

  const write = async (question: Sql, options: FileOptions, report: (rows: number) => void, ticket: number): Promise<FileMade> => {
    const { writeAnswer } = await ready(ticket, async () => {
      await insert(readBy(question.text));
      return import('./answer-file.ts');
    });
    const task: Task<FileMade> = (engine, signal, alive) => {
      const told = (rows: number): void => {
        alive();
        report(rows);
      };
      return writeAnswer(engine, question, options, told, signal);
    };
    return supervisor.runWriting(task, ticket, nameOf(question));
  };

  return {
    open: (place, waits) =>
      outcome(async () => {
        const mine = ++opening;
        if (waits) supervisor.warm().catch(() => undefined); // told to whoever asks
        const reader = readerOf(place, fetch);
        const manifest = await readManifest(reader);
        if (mine !== opening) throw new Fault('cancelled', 'another data set was opened');
        files = new DataFiles(reader, manifest);
        const from = files;
        shelf = new Shelf({ decoded: (table) => decodedOnce(from, table), text: async (article) => (await from.lookup('texts', 'article_id', article))[0] as Row<'texts'> | undefined });
        search = new Search({ whole: (file) => from.listed(file), piece: (file, start, end) => from.piece(file, start, end) });
        filling = null;
        pressing = false;
        loaded = [];
        decoded.clear();
        return manifest;
      }),
    start: (report, waits) =>
      outcome(async () => {
        if (waits) press();
        await started(report);
        return null;
      }),
    load: (tables) =>
      outcome(async () => {
        press();
        await started();
        await insert(tables);
        return null;
      }),
    lookup: (table, column, value) => outcome(async () => (await opened().lookup(table, column, value)) as AnswerRow[]),
    list: (question, offset, limit) => outcome(() => onShelf().window(question, offset, limit)),
    neighbours: (question, id) => outcome(() => onShelf().neighbours(question, id)),
    evidence: (question) => outcome(() => onShelf().evidence(question)),
    search: (words, ticket) =>
      outcome(async () => {
        patient.add(ticket);
        const wanted = (): void => {
          if (!patient.has(ticket)) throw new Fault('cancelled', 'no longer asked');
        };
        try {
          return await search!.find(opened().manifest.search, words, wanted);
        } finally {
          patient.delete(ticket);
        }
      }),
    rows: (question, ticket) => outcome(async () => rowsOf(await ask(question, ticket))),
    write: (question, options, report, ticket) => outcome(() => write(question, options, report, ticket)),
    typed: (text, most, ticket) => outcome(() => typedWith(text, ticket, (engine, signal) => readTyped(engine, text, most, signal))),
    writeTyped: (text, options, report, ticket) =>
      outcome(async () => {
        const { writeTyped } = await import('./typed/file.ts');
        return typedWith(text, ticket, (engine, signal) => writeTyped(engine, text, options, report, signal));
      }),
    cancel(ticket) {
      patient.delete(ticket);
      supervisor.cancel(ticket);
      return Promise.resolve();
    },
    ping: () => Promise.resolve(),
  };
}
