/** The document about faults, made of the runs of the campaigns. */
import { reached, ROWS, type Figure, type RowId, type Run } from './rows.ts';

const ORDER = Object.keys(ROWS) as RowId[];
const keyOf = ({ row, part }: Run): string => `${String(ORDER.indexOf(row)).padStart(2, '0')} ${part}`;

/** The newest run of every campaign, in the order of the rows. */
export function merged(before: readonly Run[], now: readonly Run[]): Run[] {
  const newest = new Map<string, Run>();
  for (const run of [...before, ...now]) {
    const other = newest.get(keyOf(run));
    if (!other || other.date <= run.date) newest.set(keyOf(run), run);
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => run);
}

/** A line for each run, so that a difference shows what changed. */
export const jsonOf = (runs: readonly Run[]): string => `[\n${runs.map((run) => `  ${JSON.stringify(run)}`).join(',\n')}\n]\n`;

const number = (value: number | null): string => (value === null ? 'never' : value.toLocaleString('en', { maximumFractionDigits: 2 }));

function goal({ atMost, atLeast }: Figure): string {
  if (atMost !== undefined) return atMost === atLeast || atMost === 0 ? number(atMost) : `≤ ${number(atMost)}`;
  return atLeast === undefined ? '' : `≥ ${number(atLeast)}`;
}

const line = (figure: Figure): string => `| ${figure.what} | ${number(figure.value)} | ${goal(figure)} | ${reached(figure) ? 'yes' : '**no**'} |\n`;

const section = (run: Run): string => `
*${run.part}*: \`${run.command}\`, ${run.date.slice(0, 10)}, ${run.machine}

| counted | figure | goal | reached |
|---|--:|--:|---|
${run.figures.map(line).join('')}`;

/** What stands around the figures. */
const HEAD = `# Reliability
People quote what this dashboard says about named officials. So no fault of a file, the engine, the network or a reader may show a
wrong number or a dead page. Each promise below is held by campaigns: tests that do something very often and count. \`npm test\` runs
a fast share of every campaign; \`npm run test:faults\` runs all of them and writes this page from what they counted
(\`docs/reliability.json\`), with the day and the machine. Figures of time depend on what else the machine did: the load is given.

## When something dies
The engine's keeper is \`src/data/supervisor.ts\`, and its head says what happens in each case. Nothing is thought up to fill a gap: a
question that cannot be answered ends in a failure with words and a retry, and what needs no engine (charts, filters, brush, search,
reading, files of charts) goes on.
`;

const TAIL = `
## Limits
* Chromium only: Firefox and Safari were not tried.
* The hashes of the manifest protect against damage, not against a publisher who signs wrong data.
* WebAssembly holds at most 4 GB; nothing survives the browser ending the tab.
* Offline, one dead engine is replaced from what is at hand; another one needs the host again. The charts need neither.
`;

export function documentOf(runs: readonly Run[]): string {
  const rows = ORDER.map((row) => {
    const mine = runs.filter((run) => run.row === row);
    return `\n## ${ROWS[row]}\n${mine.length === 0 ? '\nNot yet measured.\n' : mine.map(section).join('')}`;
  });
  return HEAD + rows.join('') + TAIL;
}
