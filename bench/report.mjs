/** Results as docs/performance.md: medians with the least and the most, and each target met or missed. */
import { cpus, release, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';
import { findChromium } from '../scripts/chromium.mjs';
import { quantile } from './scenario.mjs';

const NAMES = { ours: 'Banmian', falcon: 'falcon-vis', crossfilter: 'crossfilter2', duckdb: 'DuckDB-WASM, SQL per step', mosaic: 'Mosaic' };

/** Rows of the table: what, unit, the scenario and figure it is read from. */
const ROWS = [
  ['all charts drawn', 'ms', 'opening', 'drawn'],
  ['first brush answered', 'ms', 'opening', 'brushed'],
  ['bytes until then', 'kB', 'opening', 'kilobytes'],
  ['20 Mbit/s, 40 ms: all charts drawn', 'ms', 'slow', 'drawn'],
  ['20 Mbit/s, 40 ms: first brush answered', 'ms', 'slow', 'brushed'],
  ['brush step, p50', 'ms', 'handling', 'step50'],
  ['brush step, p95', 'ms', 'handling', 'step95'],
  ['steps answered, of 60', '', 'handling', 'answered'],
  ['at 60 steps a second: moves delivered', '', 'handling', 'delivered'],
  ['at 60 steps a second: of these answered', '', 'handling', 'streamed'],
  ['click on an official', 'ms', 'handling', 'official'],
  ['click on a topic', 'ms', 'handling', 'topic'],
  ['first brush after these, from entering', 'ms', 'handling', 'afterFilter'],
  ['brush step under filters, p50', 'ms', 'handling', 'filtered50'],
  ['steps under filters answered, of 60', '', 'handling', 'filteredAnswered'],
  ['longest task while brushing (0: none over 50)', 'ms', 'handling', 'long'],
  ['memory of the renderer', 'MB', 'handling', 'memory'],
];

/** What is to be reached: of which size, scenario, figure, and the limit; at least that much where `least` is set. */
const TARGETS = [
  ['brush step, p50', 'large', 'handling', 'step50', 2],
  ['brush step, p95', 'large', 'handling', 'step95', 4],
  ['steps answered', 'large', 'handling', 'answered', 60, 'least'],
  ['first brush after a filter', 'large', 'handling', 'afterFilter', 30],
  ['click on an official', 'large', 'handling', 'official', 20],
  ['click on a topic', 'large', 'handling', 'topic', 20],
  ['first brush after a filter', 'huge', 'handling', 'afterFilter', 40],
  ['click on an official', 'huge', 'handling', 'official', 50],
  ['click on a topic', 'huge', 'handling', 'topic', 50],
  ['longest task while brushing', 'huge', 'handling', 'long', 50],
  ['memory of the renderer', 'huge', 'handling', 'memory', 150],
  ['memory of the renderer', 'large', 'handling', 'memory', 75],
  ['all charts drawn', 'small', 'opening', 'drawn', 350],
  ['first brush answered', 'small', 'opening', 'brushed', 400],
  ['bytes until then, kB', 'small', 'opening', 'kilobytes', 330],
  ['slow line: all charts drawn', 'large', 'slow', 'drawn', 1200],
  ['slow line: first brush answered', 'large', 'slow', 'brushed', 1300],
  ['first list after it is turned to, first visit', null, 'asking', 'cold', 1300],
  ['first list after it is turned to, second visit', null, 'asking', 'second', 900],
  ['first statement in the console, first visit', null, 'asking', 'statementCold', 1300],
  ['first statement in the console, second visit', null, 'asking', 'statementSecond', 900],
  ['list under another filter, p95', null, 'asking', 'list95', 60],
  ['evidence, p95', null, 'asking', 'evidence95', 60],
];

const short = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const line = (cells) => `| ${cells.join(' | ')} |`;

/** Markdown. `results`: one entry a run, peer, size and scenario; `named`: the sizes small, large and huge. */
export function report(results, named, rounds, versions) {
  const of = (peer, articles, scenario, figure) =>
    results.filter((each) => each.peer === peer && each.articles === articles && each.scenario === scenario).map(({ figures }) => figures[figure]).filter((value) => typeof value === 'number');
  const cell = (...where) => {
    const all = of(...where);
    if (all.length === 0) return 'none';
    return `${short(quantile(all, 0.5))} (${short(Math.min(...all))} to ${short(Math.max(...all))})`;
  };
  const peers = [...new Set(results.map(({ peer }) => peer))];
  const sizes = [...new Set(Object.values(named))];
  const loads = results.map(({ load }) => load);
  const failed = results.filter(({ figures }) => figures.failed).map(({ peer, articles, scenario, figures }) => `* ${NAMES[peer]}, ${articles}, ${scenario}: ${figures.failed}`);
  const tables = sizes.flatMap((articles) => [
    `## ${articles.toLocaleString('en')} articles`, '',
    line(['', ...peers.map((peer) => NAMES[peer])]), line(['---', ...peers.map(() => '---:')]),
    ...ROWS.filter(([, , scenario, figure]) => peers.some((peer) => of(peer, articles, scenario, figure).length > 0))
      .map(([what, unit, scenario, figure]) => line([unit ? `${what}, ${unit}` : what, ...peers.map((peer) => cell(peer, articles, scenario, figure))])),
    '',
  ]);
  const targets = TARGETS.map(([what, size, scenario, figure, limit, least]) => {
    const articles = size && named[size];
    const all = of('ours', articles, scenario, figure);
    const median = all.length > 0 ? quantile(all, 0.5) : null;
    const met = least ? median >= limit : median <= limit;
    return line([what, articles?.toLocaleString('en') ?? 'demonstration set', `at ${least ?? 'most'} ${limit}`, median === null ? 'not measured' : cell('ours', articles, scenario, figure), median === null ? '' : met ? 'met' : 'missed']);
  });
  const chromium = execFileSync(findChromium(), ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim();
  return [
    '# Speed beside other dashboards', '',
    `Written by \`npm --prefix bench start\`; \`bench/run.mjs\` says how. All pages were measured in turn, ${rounds} ${rounds === 1 ? 'time' : 'times'}, on the same workload:`,
    'articles of one official, one topic and one kind over ten years. Our page is the whole built site, with a fourth chart, filters and',
    'the list; the others are bare pages with the same three charts (`bench/peers`). Medians, and the least and the most in brackets.', '',
    'A step lasts from the move of the mouse as the page hears it to the last change of both other charts; the drawing on screen comes',
    'after that. A click lasts from the press. Bytes are those that the host sent, compressed with brotli. Lists and evidence are asked of the',
    'demonstration set of 20,000 articles, from the press to the first change of what is asked for; the list is a first one when the mouse enters it.',
    'What was tried for the rows that are missed stands in [performance-attempts.md](performance-attempts.md).', '',
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}, Node ${process.versions.node}, ${chromium};`,
    `${Object.entries(versions).filter(([, version]) => /^\d/.test(version)).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    `Load of the machine during the run: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)} on ${cpus().length} cores. Above the number of cores, times say little but how pages compare.`, '',
    ...tables,
    '## Targets', '', line(['', 'articles', 'target', 'median', '']), line(['---', '---:', '---:', '---:', '---']), ...targets, '',
    ...(failed.length > 0 ? ['## What failed', '', ...failed, ''] : []),
  ].join('\n');
}
