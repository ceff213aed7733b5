/**
 * Our built site and other dashboards on one workload, in one run: `npm --prefix bench start -- [--n 100000,1000000] [--runs 3]
 * [--peers ours,falcon,...]`. Needs a built site (`npm run build`). Writes docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { report } from './report.mjs';
import { handling, opening } from './scenario.mjs';
import { serve } from './server.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const CACHE = join(HERE, '.cache');
/** A line of 20 Mbit a second and 40 ms. */
const SLOW = { bits: 20e6, latency: 40 };

const of = (view) => `#${view}`;
const PAGE = {
  views: { timeline: of('timeline'), officials: of('officials'), topics: of('topics') },
  timeline: '#timeline .ground',
  click: { officials: '#officials .row:nth-child(2) .bar', topics: '#topics .row:nth-child(2) .bar' },
};
const PEERS = {
  ours: {
    views: { timeline: '.card.activity .body', officials: '.card.mentions .body', topics: '.card.topics .body' },
    timeline: '.card.activity .ground',
    click: { officials: '.card.mentions .target:nth-of-type(2)', topics: '.card.topics .target:nth-of-type(2)' },
  },
  falcon: PAGE,
  crossfilter: PAGE,
  duckdb: PAGE,
};

const { values } = parseArgs({ options: { n: { type: 'string', default: '100000,1000000' }, runs: { type: 'string', default: '3' }, peers: { type: 'string', default: Object.keys(PEERS).join() } } });
const sizes = values.n.split(',').map(Number);
const peers = values.peers.split(',');

/** The workload as our data set and as the file of the peers, made once. */
function makeData(articles) {
  const site = join(CACHE, `site-${articles}`);
  const set = join(CACHE, 'sets', `w${articles}`);
  const arrow = join(CACHE, 'data', `w${articles}.arrow`);
  const run = (...words) => execFileSync(process.execPath, ['--import', 'tsx', ...words], { cwd: ROOT, stdio: 'inherit' });
  mkdirSync(dirname(arrow), { recursive: true });
  rmSync(set, { recursive: true, force: true }); // its format may have changed
  run('scripts/synth.ts', '--bench', String(articles), '--out', set);
  if (!existsSync(arrow)) run('bench/workload.ts', String(articles), arrow);
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

const foldersOf = (peer, articles) =>
  peer === 'ours'
    ? [['/', join(CACHE, `site-${articles}`)]]
    : [['/duckdb/', join(HERE, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist')], ['/data/', join(CACHE, 'data')], ['/', join(CACHE, 'peers')]];

async function measured(peer, articles, line, measure) {
  const server = await serve(foldersOf(peer, articles), join(CACHE, 'packed'), line);
  try {
    return await measure(PEERS[peer], `${server.url}/${peer === 'ours' ? '' : `${peer}.html?n=${articles}`}`, server.sent);
  } finally {
    server.close();
  }
}

if (!existsSync(join(ROOT, 'dist', 'index.html'))) throw new Error('There is no built site. Run npm run build first.');
sizes.forEach(makeData);
await makePeers();

const results = [];
const scenarios = [['opening', null, opening], ['handling', null, handling], ['slow', SLOW, opening]];
for (let round = 0; round < Number(values.runs); round++) {
  for (const articles of sizes) {
    for (const peer of peers) {
      for (const [scenario, line, measure] of scenarios) {
        if (line && (articles < Math.max(...sizes) || peer === 'duckdb')) continue;
        const figures = await measured(peer, articles, line, measure).catch((error) => ({ failed: String(error.message).split('\n')[0] }));
        results.push({ peer, articles, scenario, round, load: loadavg()[0], figures });
        console.log(round, articles, peer, scenario, JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)));
      }
    }
  }
}
writeFileSync(join(CACHE, 'results.json'), JSON.stringify(results));
const versions = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).dependencies;
writeFileSync(join(ROOT, 'docs', 'performance.md'), report(results, versions));
console.log(`docs/performance.md is written; ${readdirSync(CACHE).length} folders of data are kept in bench/.cache`);
