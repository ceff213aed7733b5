/**
 * The tables that a typed statement may read. A table has no other way into a statement than its name (`gate.ts` refuses
 * the functions that make statements from texts), so those named are enough, unless the statement reads the catalogue
 * itself. Where it fails for want of a name, the engine is asked again with all tables, as its words suggest names.
 */
import { TABLE_NAMES, type TableName } from '../../tables/schema.ts';
import type { Fault } from '../fault.ts';
import { wordsOf } from './gate.ts';

/** Large, and read one article or page at a time: whoever types has them only by name. */
const ON_DEMAND: ReadonlySet<TableName> = new Set(['texts', 'page_texts', 'spans', 'evidence']);
const SMALL = TABLE_NAMES.filter((table) => !ON_DEMAND.has(table));

const CATALOGUE = /^(?:duckdb_|pg_|pragma_|sqlite_|information_schema$|show$|describe$|summarize$)/;

/** Whether a statement tells what tables there are; `DESC` does where it does not stand behind what is sorted. */
function readsCatalogue(text: string): boolean {
  let before = '(';
  for (const word of wordsOf(text)) {
    if (CATALOGUE.test(word) || (word === 'desc' && before === '(')) return true;
    before = word;
  }
  return false;
}

/** One too many costs time, one too few an answer: a name in a text or a comment counts. */
export function tablesNamed(text: string): readonly TableName[] {
  const named = TABLE_NAMES.filter((table) => new RegExp(`\\b${table}\\b`, 'i').test(text));
  return readsCatalogue(text) ? [...new Set([...SMALL, ...named])] : named;
}

/** What else to load where a statement failed; nothing where that would change nothing. */
export const tablesMissed = ({ code, message }: Fault): readonly TableName[] => (code === 'question' && message.startsWith('Catalog Error') ? SMALL : []);
