/** The whole answer to a question as a file: asked once, written as it comes, stopped when it is told to. */
import type { Engine } from './engine.ts';
import { FileWriter, type FileMade, type FileOptions } from './file-writer.ts';
import { answers, reading } from './reading.ts';
import type { Sql } from './sql.ts';
import { readable } from './typed/literals.ts';

/**
 * Writes the rows of a question with a total order; `report` is told the rows so far. A statement that can be stopped takes
 * no values beside it, so they are written into its text. Rejects as `reading` does.
 */
export const writeAnswer = (engine: Engine, question: Sql, options: FileOptions, report: (rows: number) => void, signal: AbortSignal): Promise<FileMade> =>
  reading(engine, signal, async (connection) => {
    const writer = new FileWriter(options);
    for await (const answer of answers(connection, readable(question))) {
      writer.add(answer);
      report(writer.rows);
    }
    return writer.finish();
  });
