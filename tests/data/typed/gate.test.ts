import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_STATEMENT, objection } from '../../../src/data/typed/gate.ts';

describe('what never reaches the engine', () => {
  test.each([
    ['', 'empty'], [' \n\t', 'empty'], ['-- only a remark', 'empty'], ['/* nothing */ ;;', 'empty'], ['/* open', 'empty'],
    ['SELECT 1\0', 'nul'], ['SELECT 1'.padEnd(LONGEST_STATEMENT + 1), 'long'],
    ['SELECT ?', 'parameter'], ['SELECT $1', 'parameter'], ['SELECT $name', 'parameter'], ["SELECT '?' || ?", 'parameter'],
  ])('%j is %s', (text, code) => expect(objection(text)).toEqual({ code }));

  test.each([
    ['SELECT * FROM enable_logging()', 'enable_logging'], ['FROM "Enable_Logging" ( )', 'enable_logging'], ['FROM enable_logging /* so */ -- here\n (1)', 'enable_logging'],
    ["FROM query('SELECT 1')", 'query'], ["FROM main.query('x')", 'query'], ["SELECT setseed(0.5)", 'setseed'], ["SELECT 'it''s' || nextval('s')", 'nextval'],
    ["SELECT $q$ ' $q$ || write_log('x')", 'write_log'], ["SELECT e'\\' ' || disable_logging()", 'disable_logging'], ['SELECT 1 AS "a""b", checkpoint()', 'checkpoint'],
  ])('%s is refused for %s', (text, name) => expect(objection(text)).toEqual({ code: 'function', name }));
});

describe('what passes', () => {
  test.each([
    "SELECT 'enable_logging(), query(), ? and $1'", 'SELECT 1 -- enable_logging()', '/* query( */ SELECT 1', 'SELECT "query" FROM t', "SELECT $$ query('?') $$", 'SELECT query FROM t WHERE (query = 1)',
    "SELECT 'a''b?'", 'SELECT count(*) FROM articles;', "SELECT $tag$ ? $$ $1 $tag$",
  ])('%s', (text) => expect(objection(text)).toBeNull());
});

test('any text is judged without a throw, and long ones in time that grows with them', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom("'", '"', '$', '$a$', '/*', '*/', '--', '\n', 'e\'', '\\', '(', 'query', '?')).map((parts) => parts.join(' '))), (text) => {
    objection(text);
  }), { numRuns: 2000 });
  for (const part of ["'", '"', '/*', '$a', "e'\\", 'a', '(', '$']) expect(() => objection(part.repeat(LONGEST_STATEMENT / part.length))).not.toThrow();
});
