/** A DuckDB of its own in Node, without our locks: an independent reader of what we write. */
import { createRequire } from 'node:module';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';

const require = createRequire(import.meta.url);
const bundle = (name: 'mvp' | 'eh') => ({ mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`), mainWorker: '' });

export interface IndependentReader {
  /** All cells as text, by row. */
  readCsv(text: string, names: readonly string[]): (string | null)[][];
}

export async function unlockedDuckDb(): Promise<IndependentReader> {
  const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ path: ':memory:' });
  const connection = db.connect();
  return {
    readCsv(text, names) {
      db.registerFileText('cells.csv', text);
      const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
      const answer = connection.query(`FROM read_csv('cells.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', columns = {${columns}}, max_line_size = 10000000)`);
      return answer.toArray().map((row) => names.map((name) => (row as Record<string, string | null>)[name] ?? null));
    },
  };
}
