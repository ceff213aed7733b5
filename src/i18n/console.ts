/** What the SQL console says, and what tables and columns mean, in the reader's language; read when the console is first opened. */
import { TABLES, type Column, type ColumnType, type TableName } from '../tables/schema.ts';
import { consoleTexts as en } from './en-console.ts';
import { language } from './index.svelte.ts';
import { consoleTexts as zh, type ConsoleTexts } from './zh-console.ts';
import { CHINESE_TABLES } from './zh-schema.ts';

/** The word of the example that looks into texts: print is Chinese in every language. */
export const EXAMPLE_WORD = '会议';

const CATALOGUES: Readonly<Record<'zh' | 'en', ConsoleTexts>> = { zh, en };

/** The texts in the language of the reader. */
export const consoleTexts = (): ConsoleTexts => CATALOGUES[language()];

export interface ExplainedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly meaning: string;
}
export interface ExplainedTable {
  readonly name: TableName;
  readonly meaning: string;
  readonly row: string;
  readonly columns: readonly ExplainedColumn[];
}

/** The tables of the schema with their meaning in a language. */
export const explained = (of: 'zh' | 'en'): readonly ExplainedTable[] =>
  (Object.keys(TABLES) as TableName[]).map((name) => {
    const { meaning, row, columns } = of === 'zh' ? CHINESE_TABLES[name] : TABLES[name];
    const meanings = columns as Readonly<Record<string, string | Column>>;
    return {
      name,
      meaning,
      row,
      columns: Object.entries<Column>(TABLES[name].columns).map(([column, { type, nullable, meaning: english }]) => {
        const said = meanings[column];
        return { name: column, type, nullable, meaning: typeof said === 'string' ? said : english };
      }),
    };
  });
