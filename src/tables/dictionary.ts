/** The data dictionary: the schema as a page to read. */
import { type Column, type ColumnType, SCHEMA_VERSION, type Table, TABLES } from './schema.ts';

const PARQUET: Record<ColumnType, string> = {
  text: 'UTF-8 string',
  int: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  day: 'DATE',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (name: string, { type, nullable, meaning }: Column): string => `| \`${name}\` | ${type} | ${PARQUET[type]} | ${nullable ? 'yes' : ''} | ${cell(meaning)} |`;

function section(name: string, table: Table): string {
  return [
    `## ${name}`,
    '',
    `${table.meaning} One row is ${table.row}.`,
    '',
    '| column | type | in Parquet | may be missing | meaning |',
    '|---|---|---|---|---|',
    ...Object.entries(table.columns).map(([column, about]) => row(column, about)),
  ].join('\n');
}

/** docs/data-dictionary.md. */
export function dictionary(): string {
  const head = [
    '# Data dictionary',
    '',
    `Schema version ${SCHEMA_VERSION}. This page is written from \`src/tables/schema.ts\`; change that file, then run \`npm run data -- --fresh\`.`,
    '',
    'A column keeps its name in Parquet, SQL, rows and CSV. Offsets are half-open, in UTF-16 units: `start` and `end` into the',
    'article’s text (table `texts`), `page_start` and `page_end` into the page’s text (table `page_texts`). Days are calendar',
    'days without a time zone.',
  ].join('\n');
  const columns = [
    '## The columns file',
    '',
    'Beside the tables lies `columns-….bin`, listed in the manifest under `columns`. It repeats, from the tables, what charts and search need',
    'before anything else: of each article its day, kind, topics and officials with the number of their mentions, in an order of its own and',
    'without an id; and the names, readings and titles of officials, topics and kinds, with the days that have pages. The format is described in',
    '`src/tables/columns.ts`. Of more than six million articles it holds the names and the articles of each day and kind alone; those of each year then',
    'lie in `columns-YYYY-….bin`, listed under `years`, as `src/tables/columns/years-bytes.ts` describes. Binary files are not compressed by most static hosts, so it is compressed inside. Whoever works with the data needs only the tables.',
  ].join('\n');
  return `${[head, ...Object.entries<Table>(TABLES).map(([name, table]) => section(name, table)), columns].join('\n\n')}\n`;
}
