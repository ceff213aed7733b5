/** DuckDB-WASM: one question a chart and step; while one runs, the newest waits. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { bars, END, FIRST, loadBytes, timeline } from './views.js';

const db = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb/duckdb-browser-eh.worker.js'));
const [bytes] = await Promise.all([loadBytes(), db.instantiate(new URL('/duckdb/duckdb-eh.wasm', location.href).href)]);
const connection = await db.connect();
await connection.insertArrowFromIPCStream(bytes, { name: 'articles', create: true });

const chosen = { day: [FIRST, END], official: null, topic: null };
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const without = (own) => {
  const parts = ['official', 'topic'].filter((each) => each !== own && chosen[each] !== null).map((each) => `${each} = ${quoted(chosen[each])}`);
  if (own !== 'day') parts.push(`day BETWEEN DATE '1970-01-01' + ${chosen.day[0]} AND DATE '1970-01-01' + ${chosen.day[1] - 1}`);
  return parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
};
const asked = async (question) => {
  const answer = await connection.query(question);
  return Array.from({ length: answer.numRows }, (_, i) => [answer.getChildAt(0).get(i), answer.getChildAt(1).get(i)]);
};

let [running, waiting] = [false, null];
async function draw(parts) {
  if (running) return void (waiting = [...new Set([...(waiting ?? []), ...parts])]);
  running = true;
  if (parts.includes('day')) {
    const counts = new Array(120).fill(0);
    const rows = await asked(`SELECT (year(day) - 2015) * 12 + month(day) - 1, count(*)::INT FROM articles ${without('day')} GROUP BY 1`);
    for (const [month, count] of rows) counts[Number(month)] = count;
    drawMonths(counts);
  }
  for (const [name, show, most] of [['official', drawOfficials, 20], ['topic', drawTopics, 30]]) {
    if (parts.includes(name)) show(await asked(`SELECT ${name}, count(*)::INT FROM articles ${without(name)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`));
  }
  running = false;
  const next = waiting;
  waiting = null;
  if (next) await draw(next);
}
const choose = (name) => (value) => {
  chosen[name] = value;
  void draw(['day', 'official', 'topic']);
};
const drawMonths = timeline((range) => {
  chosen.day = range;
  void draw(['official', 'topic']);
});
const drawOfficials = bars('officials', 20, choose('official'));
const drawTopics = bars('topics', 30, choose('topic'));
void draw(['day', 'official', 'topic']);
