/** The questions behind charts under a selection. */
import { countQuestion, type Declaration } from '../data/counts.ts';
import { sql, type Sql } from '../data/sql.ts';
import { predicate } from '../filters/dimensions.ts';
import type { Selection } from '../filters/selection.ts';

/** The question of a declared count; `toTally` reads its answer. */
export const tallyQuestion = (count: Declaration, selection: Selection): Sql => countQuestion(count, predicate(selection, count.by));

/** One row: how many articles are selected. */
export const selectedQuestion = (selection: Selection): Sql =>
  sql`SELECT CAST(count(*) AS INTEGER) AS selected FROM articles a WHERE ${predicate(selection)}`;
