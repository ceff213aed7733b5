/** The whole answer to what a reader typed, as a file: CSV holds DuckDB's own text, other formats hold typed values. */
import type { AnswerColumn } from '../engine-arrow.ts';
import type { Engine } from '../engine.ts';
import { FileWriter, type FileMade, type FileOptions } from '../file-writer.ts';
import { streamTyped, type Texts, type TypedColumn } from './read.ts';
import { plainType, plainValue } from './plain.ts';

/** A value without an exact plain form was met after its column had begun as another type. */
class Inexact extends Error {
  readonly column: number;
  constructor(column: number) {
    super(`column ${column} is not exact`);
    this.column = column;
  }
}

const asTexts = ({ name, type }: TypedColumn, cells: Texts): AnswerColumn => ({ name, type: plainType(type), cells });

function asValues({ name, type }: TypedColumn, cells: Texts, at: number): AnswerColumn {
  const plain = plainType(type);
  const values = cells.map((text) => {
    if (text === null) return null;
    const value = plainValue(text, plain, type);
    if (value === undefined) throw new Inexact(at);
    return value;
  });
  return { name, type: plain, cells: values };
}

/** Runs the statement and writes its rows; `report` is told the rows written so far. Rejects as `readTyped` does. */
export async function writeTyped(engine: Engine, text: string, options: FileOptions, report: (rows: number) => void, signal: AbortSignal): Promise<FileMade> {
  const isText = options.format === 'csv' || options.format === 'raw-csv';
  const inexact = new Set<number>();
  for (;;) {
    const writer = new FileWriter(options);
    try {
      const take = (columns: readonly TypedColumn[], cells: readonly Texts[]): void => {
        const made = columns.map((column, at): AnswerColumn => {
          if (isText) return asTexts(column, cells[at]!);
          return inexact.has(at) ? { name: column.name, type: 'text', cells: cells[at]! } : asValues(column, cells[at]!, at);
        });
        writer.add({ columns: made, count: cells[0]?.length ?? 0 });
        report(writer.rows);
      };
      await streamTyped(engine, text, take, signal);
      return writer.finish();
    } catch (error) {
      if (!(error instanceof Inexact)) throw error;
      inexact.add(error.column); // once more, with that column as text
    }
  }
}
