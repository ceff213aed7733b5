/**
 * Our built site and other dashboards on one workload, in one run, in turn. From the folder above:
 *
 *     npm run data && npm run build
 *     npm --prefix bench install && npm --prefix bench start
 *
 * writes docs/performance.md in about a quarter of an hour on a quiet machine. Smaller, to see whether it works:
 * `npm --prefix bench start -- --n 2000,5000,8000 --runs 1 --out performance.md`. `--n` are three sizes: a small one to
 * open, a large one to handle, a huge one for the two fastest; `--minutes` ends the measuring early, after a whole round.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { fingerprint } from '../scripts/fingerprint.mjs';
import { asking } from './asking.mjs';
import { report } from './report.mjs';
import { handling, opening } from './scenario.mjs';
import { serve } from './server.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const CACHE = join(HERE, '.cache');
/** A line of 20 Mbit a second and 40 ms. */
const SLOW = { bits: 20e6, latency: 40 };

const page = (bar, timeline = '#timeline .ground') => ({
  views: { timeline: '#timeline', officials: '#officials', topics: '#topics' },
  timeline,
  click: { officials: `#officials ${bar}`, topics: `#topics ${bar}` },
});
const PEERS = {
  ours: {
    views: { timeline: '.card.activity .body', officials: '.card.mentions .body', topics: '.card.topics .body' },
    timeline: '.card.activity .ground',
    click: { officials: '.card.mentions .target:nth-child(2 of .target)', topics: '.card.topics .target:nth-child(2 of .target)' },
  },
  falcon: page('.row:nth-child(2) .bar'),
  crossfilter: page('.row:nth-child(2) .bar'),
  duckdb: page('.row:nth-child(2) .bar'),
  mosaic: page('g[aria-label="bar"] rect:nth-child(2)', '#timeline .overlay'),
};

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100000,1000000,5000000' }, runs: { type: 'string', default: '3' }, peers: { type: 'string', default: Object.keys(PEERS).join() },
    minutes: { type: 'string', default: '12' }, out: { type: 'string', default: join(ROOT, 'docs', 'performance.md') },
  },
});
const sizes = values.n.split(',').map(Number);
const [small, large = small, huge = large] = sizes;
const peers = values.peers.split(',');
const only = (...names) => peers.filter((peer) => names.includes(peer));

/** What is measured, of whom, over which line. */
const PLAN = [
  { scenario: 'opening', measure: opening, articles: small, of: peers },
  { scenario: 'opening', measure: opening, articles: large, of: peers },
  { scenario: 'slow', measure: opening, articles: large, of: only('ours', 'falcon', 'crossfilter'), line: SLOW },
  { scenario: 'handling', measure: handling, articles: large, of: peers },
  ...(huge === large ? [] : [{ scenario: 'handling', measure: handling, articles: huge, of: only('ours', 'falcon') }]),
  { scenario: 'asking', measure: asking, articles: null, of: only('ours') },
];

/** The workload as our data set and as the file of the peers, made once for the sources that make it. */
function makeData(articles) {
  const site = join(CACHE, `site-${articles}`);
  const [set, arrow, made] = [join(CACHE, 'sets', `w${articles}`), join(CACHE, 'data', `w${articles}.arrow`), join(CACHE, 'sets', `w${articles}.made`)];
  const sources = fingerprint(['src/tables', 'src/synth', 'bench/workload.ts', 'scripts/synth.ts'].map((path) => join(ROOT, path)));
  const run = (...words) => execFileSync(process.execPath, ['--max-old-space-size=8192', '--import', 'tsx', ...words], { cwd: ROOT, stdio: 'inherit' });
  if (!existsSync(made) || readFileSync(made, 'utf8') !== sources) {
    mkdirSync(dirname(arrow), { recursive: true });
    run('scripts/synth.ts', '--bench', String(articles), '--out', set);
    run('bench/workload.ts', String(articles), arrow);
    writeFileSync(made, sources);
  }
  rmSync(site, { recursive: true, force: true });
  cpSync(join(ROOT, 'dist'), site, { recursive: true, filter: (from) => from !== join(ROOT, 'dist', 'data') });
  cpSync(set, join(site, 'data', `w${articles}`), { recursive: true });
  run('bench/catalogue.ts', join(site, 'data'));
}

async function makePeers() {
  const out = join(CACHE, 'peers');
  mkdirSync(out, { recursive: true });
  for (const name of peers.filter((each) => each !== 'ours')) {
    await build({
      entryPoints: [join(HERE, 'peers', `${name}.js`)], outfile: join(out, `${name}.js`), bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error',
      mainFields: ['module', 'browser', 'main'], define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      alias: { '@heavyai/connector': join(HERE, 'peers', 'nothing', 'index.js'), 'falcon-arrow': join(HERE, 'node_modules', 'falcon-vis', 'node_modules', 'apache-arrow') },
    });
    writeFileSync(join(out, `${name}.html`), readFileSync(join(HERE, 'peers', 'page.html'), 'utf8').replaceAll('NAME', name));
  }
}

const DUCKDB = join('@duckdb', 'duckdb-wasm', 'dist');
function foldersOf(peer, articles) {
  if (articles === null) return [['/', join(ROOT, 'dist')]];
  if (peer === 'ours') return [['/', join(CACHE, `site-${articles}`)]];
  const modules = join(HERE, 'node_modules');
  return [['/duckdb/', join(modules, DUCKDB)], ['/mosaic-duckdb/', join(modules, '@uwdata', 'mosaic-core', 'node_modules', DUCKDB)], ['/data/', join(CACHE, 'data')], ['/', join(CACHE, 'peers')]];
}

async function measured(peer, articles, line, measure) {
  const server = await serve(foldersOf(peer, articles), join(CACHE, 'packed'), line);
  try {
    return await measure(PEERS[peer], `${server.url}/${peer === 'ours' ? '' : `${peer}.html?n=${articles}`}`, server.sent);
  } finally {
    server.close();
  }
}

if (!existsSync(join(ROOT, 'dist', 'data', 'demo'))) throw new Error('There is no built site with the demonstration set. Run npm run data && npm run build first.');
sizes.forEach(makeData);
await makePeers();

const results = [];
const began = performance.now();
let rounds = 0;
for (; rounds < Number(values.runs) && (performance.now() - began) / 60_000 < (Number(values.minutes) * rounds) / (rounds + 1) + 1; rounds++) {
  for (const { scenario, measure, articles, of, line = null } of PLAN) {
    for (const peer of of) {
      const figures = await measured(peer, articles, line, measure).catch((error) => ({ failed: String(error.message).split('\n')[0] }));
      results.push({ peer, articles, scenario, figures, load: loadavg()[0] });
      console.log(rounds + 1, articles ?? 'demo', peer, scenario, JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)));
    }
  }
}
writeFileSync(join(CACHE, 'results.json'), JSON.stringify(results));
const versions = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).dependencies;
writeFileSync(resolve(values.out), report(results, { small, large, huge }, rounds, versions));
console.log(`${resolve(values.out)} is written, from ${rounds} rounds in ${Math.round((performance.now() - began) / 60_000)} minutes`);
