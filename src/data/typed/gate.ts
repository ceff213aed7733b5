/**
 * What a statement that a reader typed may be, before the engine sees it. The engine itself holds the rest: a read-only
 * transaction, and `query()`, which takes one SELECT. Refused here is what passes both: too much text, parameters, which
 * break the engine, functions that change settings or write logs, and `query` itself, which could hide them in a text.
 */
export const LONGEST_STATEMENT = 100_000;

export type Objection =
  | { readonly code: 'empty' | 'long' | 'nul' | 'parameter' }
  | { readonly code: 'function'; readonly name: string };

/** Functions that a read-only transaction does not hold back. */
const CHANGES_STATE = new Set([
  'query', 'query_table', 'setseed', 'write_log', 'currval', 'nextval', 'checkpoint', 'force_checkpoint', 'truncate_duckdb_logs', 'import_database', 'copy_database',
]);
const SWITCHES = /^(en|dis)able_|^verify_/;

const refused = (name: string): boolean => CHANGES_STATE.has(name) || SWITCHES.test(name);

/** Comments, texts (also between dollar signs), quoted names, names, and parameters. */
const TOKENS =
  /--[^\n\r]*|\/\*[^]*?(?:\*\/|$)|[eE]'(?:\\[^]|''|[^'\\])*(?:'|$)|'(?:''|[^'])*(?:'|$)|\$([\p{L}_][\p{L}\p{N}_]*)?\$[^]*?(?:\$\1\$|$)|"(?:""|[^"])*(?:"|$)|[\p{L}_][\p{L}\p{N}_$]*|\$[\p{L}\p{N}_]+|\?|[^\s]/gu;

/** The tokens of a statement, without its comments. */
function* tokensOf(text: string): Generator<string, void> {
  for (const [token] of text.matchAll(TOKENS)) if (!token.startsWith('--') && !token.startsWith('/*')) yield token;
}

/** Its names, in lower case, and its signs; a text is an empty word. Takes time in proportion to the text. */
export function* wordsOf(text: string): Generator<string, void> {
  for (const token of tokensOf(text)) yield nameOf(token) || (token.length === 1 ? token : '');
}

/** Why the statement cannot be run, or null. Takes time in proportion to the text. */
export function objection(text: string): Objection | null {
  if (text.length > LONGEST_STATEMENT) return { code: 'long' };
  if (text.includes('\0')) return { code: 'nul' };
  let name = '';
  let empty = true;
  for (const token of tokensOf(text)) {
    if (token !== ';') empty = false;
    if (token === '?' || /^\$[\p{L}\p{N}_]+$/u.test(token)) return { code: 'parameter' };
    if (token === '(' && refused(name)) return { code: 'function', name };
    name = nameOf(token);
  }
  return empty ? { code: 'empty' } : null;
}

function nameOf(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"').toLowerCase();
  return /^[\p{L}_]/u.test(token) ? token.toLowerCase() : '';
}
