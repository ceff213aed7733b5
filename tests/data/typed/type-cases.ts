/** A value of every type of the engine, with the text that the engine writes for it. */
import { sql, type Sql } from '../../../src/data/sql.ts';

export const raw = (text: string): Sql => ({ text, values: [] });

/** An expression and the text that DuckDB writes for it. */
export const CASES: readonly (readonly [string, string | null])[] = [
  ['true', 'true'], ['NULL::BOOLEAN', null], ['127::TINYINT', '127'], ['(-32768)::SMALLINT', '-32768'], ['2147483647', '2147483647'], ['9007199254740993::BIGINT', '9007199254740993'],
  ['sum(1)', '1'], ["'170141183460469231731687303715884105727'::HUGEINT", '170141183460469231731687303715884105727'], ['255::UTINYINT', '255'], ['65535::USMALLINT', '65535'],
  ['4294967295::UINTEGER', '4294967295'], ['18446744073709551615::UBIGINT', '18446744073709551615'], ["'340282366920938463463374607431768211455'::UHUGEINT", '340282366920938463463374607431768211455'],
  ['0.1::FLOAT', '0.1'], ['1e300::DOUBLE', '1e+300'], ["'nan'::DOUBLE", 'nan'], ["'-inf'::DOUBLE", '-inf'], ['(-0.0e0)::DOUBLE', '-0.0'], ['avg(2)', '2.0'], ['1.25::DECIMAL(10,2)', '1.25'],
  ['(-0.05)::DECIMAL(4,2)', '-0.05'], ["'12345678901234567890123456789012345.678'::DECIMAL(38,3)", '12345678901234567890123456789012345.678'], ['sum(1.5)', '1.5'],
  ["DATE '2023-06-28'", '2023-06-28'], ["DATE '0044-03-15 (BC)'", '0044-03-15 (BC)'], ["'infinity'::DATE", 'infinity'], ["TIME '08:09:10.5'", '08:09:10.5'], ["'08:09:10+08'::TIMETZ", '08:09:10+08'],
  ["TIMESTAMP '2023-06-28 23:30:00'", '2023-06-28 23:30:00'], ["'2023-06-28 23:30:00'::TIMESTAMP_MS", '2023-06-28 23:30:00'], ["'2023-06-28 23:30:00.123456789'::TIMESTAMP_NS", '2023-06-28 23:30:00.123456789'],
  ["'2023-06-28 23:30:00+08'::TIMESTAMPTZ", '2023-06-28 15:30:00+00'], ["INTERVAL '1 year 3 days -2 seconds'", '1 year 3 days -00:00:02'], ["'=1+1'", '=1+1'], ["'樊,\"惠\"\n林'", '樊,"惠"\n林'], ["''", ''],
  ["'\\xAA'::BLOB", '\\xAA'], ["'0101'::BIT", '0101'], ["'a1b2c3d4-0000-0000-0000-000000000001'::UUID", 'a1b2c3d4-0000-0000-0000-000000000001'], ['[1.25, NULL]', '[1.25, NULL]'],
  ["{'a': 1, 'b': '樊'}", "{'a': 1, 'b': 樊}"], ["MAP {'k': DATE '2023-01-01'}", '{k=2023-01-01}'], ["'b'::ENUM('a', 'b')", 'b'], ['array_value(1, 2)', '[1, 2]'], ['union_value(n := 3)', '3'],
];

/** All of them in one row, as `c0`, `c1` and so on. */
const columns = CASES.map(([expression], i) => `${expression} AS c${i}`).join(', ');
export const STATEMENT = sql`SELECT ${raw(columns)}`.text;
