import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable, readColumns, readTable } from '../../src/tables/parquet.ts';
import { TableError } from '../../src/tables/storage.ts';
import { joined, TableWriter, writeTable } from '../../src/tables/table-writer.ts';
import { type Column, type Row, type TableName, TABLE_NAMES, TABLES } from '../../src/tables/schema.ts';

const ANY_VALUE = {
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
  int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  flag: fc.boolean(),
  day: fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
};

function anyRows(table: TableName): fc.Arbitrary<Row<TableName>[]> {
  const columns = Object.entries(TABLES[table].columns as Record<string, Column>).map(([name, { type, nullable }]) => {
    const value: fc.Arbitrary<unknown> = ANY_VALUE[type];
    return [name, nullable ? fc.option(value) : value];
  });
  return fc.array(fc.record(Object.fromEntries(columns) as Record<string, fc.Arbitrary<unknown>>), { maxLength: 40 });
}

const bySomeOrder = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort();

const page = (changes: Partial<Row<'pages'>> = {}): Row<'pages'> => ({
  page_id: 'p0', file: 'a.txt', encoding: 'utf-8', chars: 3, residue_chars: 0, articles: 1, date: '2023-06-28', date_basis: null, page_number: null, section: null, ...changes,
});

describe('rows to Parquet and back', () => {
  test.each(TABLE_NAMES)('any rows of %s come back unchanged', async (table) => {
    await fc.assert(
      fc.asyncProperty(anyRows(table), async (rows) => {
        expect(bySomeOrder(await readTable(table, writeTable(table, rows)))).toEqual(bySomeOrder(rows));
      }),
      { numRuns: 25 },
    );
  });

  test('a table without rows keeps its columns', async () => {
    expect(await readTable('mentions', writeTable('mentions', []))).toEqual([]);
    const { rows, columns } = await readColumns('mentions', writeTable('mentions', []));
    expect([rows, columns.map((column) => column.name)]).toEqual([0, Object.keys(TABLES.mentions.columns)]);
  });

  test('a text keeps a byte-order mark inside, controls and line ends of every kind', async () => {
    const text = '\uFEFF一\r\n二\r三\u2028\u0000😀𠮷';
    expect(await readTable('page_texts', writeTable('page_texts', [{ page_id: 'p', text }]))).toEqual([{ page_id: 'p', text }]);
  });

  test('the same rows give the same bytes', () => {
    const rows = Array.from({ length: 300 }, (_, i) => page({ page_id: `p${i}` }));
    expect(writeTable('pages', rows)).toEqual(writeTable('pages', rows.map((row) => ({ ...row }))));
  });

  // Every zone has days of its own, as days once seen are remembered.
  test.each([
    ['UTC', '2023-06-28', 19536, '1969-12-31', -1],
    ['America/Los_Angeles', '2023-06-29', 19537, '1969-12-30', -2],
    ['Asia/Shanghai', '2023-06-30', 19538, '1969-12-29', -3],
    ['Pacific/Kiritimati', '2023-07-01', 19539, '1969-12-28', -4],
  ] as const)('a day stays the same day in %s', async (zone, day, days, before1970, negative) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const bytes = writeTable('pages', [page({ date: day }), page({ date: before1970 })]);
      expect((await readTable('pages', bytes)).map((row) => row.date)).toEqual([day, before1970]);
      const { columns } = await readColumns('pages', bytes);
      expect(columns.find((column) => column.name === 'date')?.values).toEqual([days, negative]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('what does not fit the schema is refused by name', () => {
  const refused: [string, object, RegExp][] = [
    ['a missing column', (({ file: _, ...rest }) => rest)(page()), /pages, row 0: column file is missing/],
    ['an unknown column', { ...page(), colour: 'red' }, /pages, row 0: unknown column colour/],
    ['null where none may be', { ...page(), chars: null }, /row 0, column chars: may not be null/],
    ['undefined', { ...page(), date: undefined }, /column date: expected day, got undefined/],
    ['a text for a number', { ...page(), chars: '3' }, /column chars: expected int, got string "3"/],
    ['a fraction', { ...page(), chars: 1.5 }, /column chars: expected int/],
    ['33 bits', { ...page(), chars: 2 ** 31 }, /column chars: expected int/],
    ['a day that is not in the calendar', { ...page(), date: '2023-02-30' }, /column date: expected day/],
    ['a moment for a day', { ...page(), date: '2023-02-03T00:00:00Z' }, /column date: expected day/],
    ['half a character', { ...page(), file: 'a\uD83D' }, /column file: text holds half of a surrogate pair/],
  ];
  test.each(refused)('%s', (_, row, message) => {
    const write = (): Uint8Array => writeTable('pages', [row as Row<'pages'>]);
    expect(write).toThrow(TableError);
    expect(write).toThrow(message);
  });

  test('a score that is no number', () => {
    expect(() => writeTable('article_topics', [{ article_id: 'a', topic_id: 't', score: NaN, words: '' }])).toThrow(/column score: expected number/);
  });

  test('the file of another table, and bytes that are no Parquet', async () => {
    await expect(readTable('kinds', writeTable('topics', []))).rejects.toThrow(/kinds: the file has other columns: missing \[kind_id BYTE_ARRAY UTF8 required\]/);
    for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('PAR1 no PAR1')]) {
      await expect(readTable('kinds', bytes)).rejects.toThrow(TableError);
    }
  });
});

describe('columns for the engine', () => {
  test('are typed where no value is missing, and plain with null where one may be', async () => {
    const { rows, columns } = await readColumns('pages', writeTable('pages', [page(), page({ chars: 7, date: null, page_number: 4 })]));
    const values = Object.fromEntries(columns.map((column) => [column.name, column.values]));
    expect(rows).toBe(2);
    expect(values['chars']).toEqual(Int32Array.of(3, 7));
    expect(values['page_number']).toEqual([null, 4]);
    expect(values['date']).toEqual([19536, null]);
    expect(values['file']).toEqual(['a.txt', 'a.txt']);
  });

  test('agree with the rows over several row groups', async () => {
    const texts = Array.from({ length: 1050 }, (_, i) => ({ article_id: `a${String(i).padStart(5, '0')}`, text: `第${i}篇` }));
    const { columns } = await readColumns('texts', writeTable('texts', texts.toReversed()));
    expect(columns[1]?.values).toEqual(texts.map((row) => row.text));
  });
});

describe('lookup by row group', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => ({ article_id: `p${((i * 7919) % 5000).toString(16).padStart(10, '0')}-1`, text: `第${i}篇${'文'.repeat(200)}` }));
  const bytes = writeTable('texts', texts);
  const counted = (): { read: number; byteLength: number; slice: (start: number, end?: number) => ArrayBuffer } => {
    const source = {
      read: 0,
      byteLength: bytes.byteLength,
      slice(start: number, end = bytes.byteLength): ArrayBuffer {
        source.read += end - start;
        return bytes.slice(start, end).buffer;
      },
    };
    return source;
  };

  test('finds one article and reads a small part of the file', async () => {
    const source = counted();
    const table = await openTable('texts', source);
    expect(table.rows).toBe(5000);
    source.read = 0;
    expect(await table.lookup('article_id', texts[1234]!.article_id)).toEqual([texts[1234]]);
    expect(source.read).toBeLessThan(bytes.byteLength / 25);
  });

  test('an unknown id gives no rows', async () => {
    const table = await openTable('texts', counted());
    expect(await table.lookup('article_id', 'p9')).toEqual([]);
  });

  test('finds all rows of a page, also where they lie in neighbouring groups', async () => {
    const spans = Array.from({ length: 9000 }, (_, i) => ({ page_id: `p${i % 3}`, article_id: null, role: 'body', page_start: i, page_end: i + 1 }));
    const file = writeTable('spans', spans);
    const table = await openTable('spans', { byteLength: file.byteLength, slice: (start, end) => file.slice(start, end).buffer });
    expect(await table.lookup('page_id', 'p1')).toEqual(spans.filter((row) => row.page_id === 'p1'));
  });
});

describe('rows that come one by one', () => {
  const oneByOne = (rows: readonly Row<'spans'>[]): Uint8Array => {
    const pieces: Uint8Array[] = [];
    const writer = new TableWriter('spans', (bytes) => pieces.push(bytes));
    for (const row of rows) writer.add([row]);
    writer.finish();
    expect(writer.rows).toBe(rows.length);
    return joined(pieces);
  };
  const spans = Array.from({ length: 4500 }, (_, i): Row<'spans'> => ({ page_id: `p${String(i >> 3).padStart(4, '0')}`, article_id: null, role: 'body', page_start: i, page_end: i + 1 }));

  test('give the bytes that all of them together give, in pieces of a row group', () => {
    expect(oneByOne(spans)).toEqual(writeTable('spans', spans));
    const sizes: number[] = [];
    const writer = new TableWriter('spans', (bytes) => sizes.push(bytes.length));
    writer.add(spans);
    expect(sizes).toHaveLength(2);
    writer.finish();
    expect(sizes).toHaveLength(4);
  });

  test('are refused where they leave the order of their key', () => {
    const writer = new TableWriter('spans', () => undefined);
    writer.add([spans[9]!]);
    expect(() => writer.add([spans[0]!])).toThrow('spans, row 1: p0000 after p0001');
  });
});
