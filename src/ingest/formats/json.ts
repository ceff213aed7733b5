/** NDJSON (an object a line) and JSON (a list of objects, or one object that holds the list): one article an object. */
import type { Decoded } from '../decode.ts';
import { columnOf, type CorpusColumn } from './columns.ts';
import { type Contents, type GivenFile, leftOut } from './contents.ts';
import { readCorpus, type CorpusRow } from './corpus.ts';

/** The first line, or the whole, is an object that names a text. */
export function looksLikeJson(text: string): boolean {
  const start = text.slice(0, 200).trimStart();
  if (!/^(?:\{\s{0,100}"|\[\s{0,100}\{)/.test(start)) return false;
  return recordsOf(text).records.some(({ value }) => cellsOf(value)?.text !== undefined);
}

export function readJson({ path }: GivenFile, decoded: Decoded): Contents {
  const { records, unread } = recordsOf(decoded.text);
  const rows: CorpusRow[] = [];
  const odd = [...unread];
  for (const { number, value } of records) {
    const cells = cellsOf(value);
    if (cells === null) odd.push(number);
    else rows.push({ number, cells });
  }
  if (rows.every(({ cells }) => cells.text === undefined)) {
    const first = records.map(({ value }) => value).find((value) => typeof value === 'object' && value !== null);
    return leftOut(path, 'file_columns', Object.keys(first ?? {}).slice(0, 8).join(', ').slice(0, 200));
  }
  return readCorpus(path, decoded, rows, odd.sort((a, b) => a - b));
}

interface Records {
  readonly records: readonly { readonly number: number; readonly value: unknown }[];
  /** Lines that are no JSON. */
  readonly unread: readonly number[];
}

function recordsOf(text: string): Records {
  const whole = parsed(text);
  if (whole !== undefined) return { records: listOf(whole).map((value, i) => ({ number: i + 1, value })), unread: [] };
  const records: { number: number; value: unknown }[] = [];
  const unread: number[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const value = parsed(line);
    if (value === undefined) unread.push(i + 1);
    else records.push({ number: i + 1, value });
  });
  return { records, unread };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // what it means depends on what the other lines hold
  }
}

/** A list itself, the only list of objects in an object, or what stands alone. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const lists = Object.values(value).filter((inner): inner is unknown[] => Array.isArray(inner) && typeof inner[0] === 'object');
  return lists.length === 1 && cellsOf(value)?.text === undefined ? lists[0]! : [value];
}

/** The cells of an object; null where the value is none. Lists of paragraphs are joined by line feeds. */
function cellsOf(value: unknown): CorpusRow['cells'] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells: Partial<Record<CorpusColumn, string>> = {};
  for (const [name, inner] of Object.entries(value)) {
    const column = columnOf(name);
    if (column === null || cells[column] !== undefined) continue;
    if (typeof inner === 'string' || typeof inner === 'number') cells[column] = String(inner);
    else if (Array.isArray(inner) && inner.every((part) => typeof part === 'string')) cells[column] = inner.join('\n');
  }
  return cells;
}
