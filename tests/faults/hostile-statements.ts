/** A grammar of hostile SQL: what people have tried on databases, put into every wrapper, and mutated. */

/** Each would change data, catalogue or settings, leave the machine, or break out of its place. */
const PAYLOADS: readonly string[] = [
  // data
  'DELETE FROM articles', 'DELETE FROM articles WHERE true RETURNING *', "UPDATE officials SET name = 'x'", "INSERT INTO kinds VALUES ('x', 'x', 'x')", 'INSERT OR REPLACE INTO kinds SELECT * FROM kinds', 'TRUNCATE articles',
  "MERGE INTO kinds USING (SELECT 'x' AS kind_id) s ON kinds.kind_id = s.kind_id WHEN NOT MATCHED THEN INSERT VALUES ('x', 'x', 'x')",
  // catalogue
  'DROP TABLE articles', 'DROP SCHEMA main CASCADE', 'CREATE TABLE x AS SELECT 1', 'CREATE OR REPLACE TABLE articles AS SELECT 1', 'CREATE TEMP TABLE articles AS SELECT 1 AS n', 'CREATE VIEW articles AS SELECT 1',
  'CREATE TEMP VIEW texts AS SELECT 1', 'CREATE MACRO count(x) AS 0', 'CREATE OR REPLACE TEMP MACRO length(x) AS 0', 'CREATE SEQUENCE s', "CREATE TYPE mood AS ENUM ('a')", 'CREATE SCHEMA x', 'CREATE INDEX i ON articles (date)',
  'ALTER TABLE articles DROP COLUMN headline', 'ALTER TABLE articles RENAME TO x', "COMMENT ON TABLE articles IS 'x'", "CREATE SECRET (TYPE s3, KEY_ID 'a', SECRET 'b')", "ATTACH ':memory:' AS x", "ATTACH 'x.db'", 'DETACH memory', 'USE memory.x',
  // settings and state
  'SET memory_limit = 1000', 'SET GLOBAL threads = 1', 'RESET ALL', "SET VARIABLE x = 1", 'SET schema = x', "PRAGMA enable_profiling = 'json'", 'PRAGMA enable_verification', 'PRAGMA disable_optimizer', 'SET lock_configuration = false',
  'CALL enable_logging()', 'CHECKPOINT', 'FORCE CHECKPOINT', 'VACUUM', 'ANALYZE', 'BEGIN', 'COMMIT', 'ROLLBACK', 'ABORT', 'PREPARE p AS SELECT 1', 'EXECUTE p', 'DEALLOCATE p',
  // files, network, extensions
  "COPY articles TO 'x.csv'", "COPY kinds FROM 'x.csv'", "EXPORT DATABASE 'x'", "IMPORT DATABASE 'x'", 'INSTALL httpfs', 'LOAD httpfs', "LOAD 'https://example.com/x.duckdb_extension'", 'FORCE INSTALL json FROM community', 'UPDATE EXTENSIONS',
];

/** What passes as a query and would still do something. */
const QUERIES: readonly string[] = [
  "SELECT * FROM read_csv('https://example.com/x.csv')", "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM read_blob('*')", "FROM 'https://example.com/x.parquet'", "FROM '/etc/passwd'", "SELECT * FROM glob('*')",
  "SELECT * FROM read_parquet('s3://x/y')", "SELECT * FROM sniff_csv('https://example.com')", "SELECT * FROM read_json('https://example.com/x.json')", "SELECT getenv('HOME')", "SELECT * FROM sqlite_scan('x', 'y')", 'SELECT current_date', "SELECT '{}'::JSON",
  "SELECT timezone('UTC', now())", "SELECT 'a' COLLATE zh", 'SELECT * FROM enable_logging()', "SELECT * FROM enable_logging('QueryLog')", 'SELECT * FROM disable_logging()', 'SELECT * FROM "enable_logging"()', 'SELECT * FROM enable_profile()',
  'SELECT * FROM disable_profile()', 'SELECT * FROM truncate_duckdb_logs()', 'SELECT * FROM checkpoint()', 'SELECT * FROM force_checkpoint()', "SELECT write_log('x')", "SELECT write_log('x', level := 'ERROR')", 'SELECT setseed(0.5)', "SELECT nextval('s')", "SELECT currval('s')",
  "SELECT * FROM query('DROP TABLE articles')", "SELECT * FROM query('SELECT * FROM ena' || 'ble_logging()')", "FROM query_table('articles')", "SELECT * FROM pragma_table_info('articles')", 'SELECT * FROM pragma_database_size()', 'SELECT * FROM duckdb_settings()', 'SELECT * FROM duckdb_secrets()',
  'WITH x AS (DELETE FROM articles RETURNING *) SELECT * FROM x', 'WITH x AS (INSERT INTO kinds VALUES (1, 2, 3) RETURNING *) FROM x', 'SELECT * FROM (DROP TABLE articles)', 'SELECT (DELETE FROM articles)', 'EXPLAIN ANALYZE DELETE FROM articles', 'EXPLAIN DROP TABLE articles',
  'SELECT * INTO x FROM articles', 'SELECT 1; SELECT 2', "SELECT getvariable('x')", "SELECT set_config('memory_limit', '1', false)", "SELECT current_setting('memory_limit')", 'TABLE articles', 'SHOW ALL TABLES', 'DESCRIBE articles', 'SUMMARIZE kinds',
  "SELECT $1", 'SELECT ?', 'SELECT $x', "SELECT * FROM articles FOR UPDATE", "SELECT error('x')", "SELECT * FROM arrow_scan(1, 2, 3)", 'SELECT * FROM arrow_scan_dumb(0, 0, 0)', 'SELECT * FROM test_all_types()', "SELECT * FROM which_secret('x', 's3')", 'SELECT * FROM unnest([1, 2])',
];

/** `%` is the payload. The quotes and brackets aim at the wall around a query. */
const WRAPPERS: readonly string[] = [
  '%', '%;', ' \n%\n-- end', '/* x */ %', 'SELECT 1; %', '%; SELECT 1', 'SELECT 1;%--', "'); %; --", "'')'); %; --", "SELECT 1') LIMIT 1; %; SELECT ('1", "SELECT ''') ; % --", '\\\'); %; --', '$$); %; $$', 'SELECT * FROM (%) t', 'SELECT * FROM kinds WHERE EXISTS (%)',
  'WITH x AS (%) SELECT * FROM x', 'WITH x AS MATERIALIZED (%) FROM x, kinds', 'SELECT 1 UNION ALL (%)', '(%)', '((%))', 'EXPLAIN %', 'EXPLAIN ANALYZE %', 'PREPARE q AS %', 'CREATE TABLE y AS %', 'CREATE VIEW y AS %', "SELECT * FROM query('%')", 'COPY (%) TO \'x\'',
  'BEGIN; %; COMMIT', 'COMMIT; %', 'ROLLBACK; %', 'SELECT (SELECT count(*) FROM (%) q)', 'FROM (%) q SELECT *', 'PIVOT (%) ON kind_id', 'DESCRIBE %', 'SUMMARIZE %', "SELECT '%'", 'SELECT "%"', 'SELECT $$%$$', '-- %', '/* % */ SELECT 1', 'SELECT 1 /* /* */ % */',
];

const WORDS: readonly string[] = [
  'SELECT', 'FROM', 'articles', 'kinds', '*', '(', ')', ';', "'", '"', '--', '/*', '*/', ',', '.', '1', "''", '$$', '\\', 'NULL', 'AS', 'x', 'WITH', 'UNION', 'DROP', 'enable_logging', 'query', '::', 'VARCHAR', '[', ']', '{', '}', ':=', '=>', '?', '$1', '樊', '\u00a0', '\t', 'COLUMNS(*)', 'LIMIT',
];

const tokens = (text: string): string[] => text.match(/\w+|\s+|[^\w\s]/gu) ?? [];

/** A statement like another: letters of other cases, other blanks, words taken out, doubled, swapped or put in. */
export function mutated(text: string, next: () => number): string {
  const parts = tokens(text);
  const at = (): number => Math.floor(next() * parts.length);
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)]!;
  for (let times = 1 + Math.floor(next() * 3); times > 0; times--) {
    const [one, other] = [at(), at()];
    switch (Math.floor(next() * 8)) {
      case 0: parts.splice(one, 1); break;
      case 1: parts.splice(one, 0, parts[other] ?? ''); break;
      case 2: [parts[one], parts[other]] = [parts[other] ?? '', parts[one] ?? '']; break;
      case 3: parts.splice(one, 0, ` ${word()} `); break;
      case 4: parts[one] = word(); break;
      case 5: parts[one] = [...(parts[one] ?? '')].map((sign) => (next() < 0.5 ? sign.toUpperCase() : sign.toLowerCase())).join(''); break;
      case 6: parts.splice(one, 0, ['/**/', '--\n', '\n', '\u3000', '\f', '\ufeff'][Math.floor(next() * 6)]!); break;
      default: parts[one] = (parts[one] ?? '').slice(0, Math.floor(next() * 6)) + word();
    }
  }
  return parts.join('');
}

/** One hostile statement after another: every payload in every wrapper first or at random, and mutants of them. */
export function hostileStatement(next: () => number): string {
  const all = next() < 0.5 ? PAYLOADS : QUERIES;
  const payload = all[Math.floor(next() * all.length)]!;
  const wrapper = next() < 0.25 ? '%' : WRAPPERS[Math.floor(next() * WRAPPERS.length)]!;
  const whole = wrapper.replace('%', () => payload);
  return next() < 0.45 ? mutated(whole, next) : whole;
}
