/** Who may know whom. The same table stands in CONTRIBUTING.md in words; here it is held. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource, readSources, ROOT, withoutComments, type Source } from './sources.ts';

/** The folders (or single files) each folder may import from, itself apart. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/tables': [],
  'src/pipeline': ['src/tables'],
  'src/ingest': ['src/pipeline', 'src/tables', 'workers'],
  'src/synth': ['src/tables', 'src/pipeline', 'src/ingest'],
  'src/data': ['src/tables', 'workers'],
  'src/filters': ['src/data', 'src/tables'],
  'src/counting': ['src/data', 'src/filters', 'src/tables'],
  'src/i18n': ['src/tables', 'src/data', 'src/filters'],
  'src/charts': ['src/counting', 'src/data', 'src/filters', 'src/i18n', 'src/tables'],
  'src/ui': ['src/charts', 'src/counting', 'src/data', 'src/filters', 'src/i18n', 'src/ingest/client.ts', 'src/tables', 'docs/accuracy.json'],
  'src/App.svelte': ['src/ui', 'src/charts', 'src/data', 'src/filters', 'src/i18n', 'src/tables'],
  'src/main.ts': ['src/App.svelte', 'src/app.css', 'src/trust.ts'],
  'src/trust.ts': [],
  'src/ahead.ts': [],
  workers: ['src/data', 'src/ingest'],
  scripts: ['src/tables', 'src/pipeline', 'src/ingest', 'src/synth'],
};

/** The files a package may be imported in; packages that are not named here may be imported nowhere in src and workers. */
const HOMES: Readonly<Record<string, RegExp>> = {
  '@duckdb/duckdb-wasm': /^src\/data\/engine[^/]*\.ts$/,
  '@uwdata/flechette': /^src\/data\/engine[^/]*\.ts$/,
  '@observablehq/plot': /^src\/charts\//,
  ...Object.fromEntries(['state', 'view', 'lang-sql', 'autocomplete', 'commands', 'language'].map((part) => [`@codemirror/${part}`, /^src\/ui\/console\/(editor|dialect)\.ts$/])),
  '@lezer/highlight': /^src\/ui\/console\/editor\.ts$/,
  comlink: /^(src\/(data|ingest)\/client\.ts|workers\/.*\.ts)$/,
  hyparquet: /^src\/tables\/parquet\.ts$/,
  'hyparquet-writer': /^src\/tables\/parquet-writer\.ts$/,
  'pinyin-pro': /^src\/ingest\//,
  fflate: /^src\/(ingest\/(formats\/zip-directory|archive)|data\/zip)\.ts$/,
  htmlparser2: /^src\/ingest\/formats\/html-blocks\.ts$/,
  'pdfjs-dist': /^src\/ingest\/formats\/pdf[^/]*\.ts$/,
  svelte: /^src\/(main\.ts|App\.svelte|(filters|i18n|ui|charts)\/.*)$/,
};

/** Where Chinese words may stand in code: language, invention, names of columns and the schema's examples. Comments are free. */
const CHINESE = /^src\/((i18n|pipeline|synth)\/|ingest\/formats\/columns\.ts$|tables\/schema\.ts$)/;

const sources = readSources(['src', 'workers'], ['.ts', '.svelte']);
const scripts = readSources(['scripts'], ['.ts', '.mjs']);
const all = [...sources, ...scripts];
const folderOf = (path: string): string => (path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0]!);

const directionFaults = (source: Source): string[] =>
  source.files
    .filter((file) => folderOf(file) !== folderOf(source.path) && ![folderOf(file), file].some((way) => (MAY_IMPORT[folderOf(source.path)] ?? []).includes(way)))
    .map((file) => `${source.path} imports ${file}`);

const homeFaults = (source: Source): string[] => source.packages.filter((name) => !HOMES[name]?.test(source.path)).map((name) => `${source.path} imports ${name}`);

const importsOfFolders = (of: readonly Source[]): Map<string, Set<string>> => {
  const edges = new Map<string, Set<string>>();
  for (const source of of) {
    const from = folderOf(source.path);
    for (const file of source.files.map(folderOf)) if (file !== from) edges.set(from, (edges.get(from) ?? new Set()).add(file));
  }
  return edges;
};

/** A way from a folder back to itself, or null. The clients name their worker's address, which imports nothing. */
function cycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const done = new Set<string>();
  const visit = (folder: string, way: readonly string[]): string | null => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder].join(' > ');
    if (done.has(folder)) return null;
    for (const next of edges.get(folder) ?? []) {
      const found = next === 'workers' ? null : visit(next, [...way, folder]);
      if (found) return found;
    }
    done.add(folder);
    return null;
  };
  for (const folder of edges.keys()) {
    const found = visit(folder, []);
    if (found) return found;
  }
  return null;
}

describe('who may know whom', () => {
  test('every folder imports only what it may', () => expect(all.flatMap(directionFaults)).toEqual([]));
  test('every folder with code stands in the table', () => expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...new Set(all.map((s) => folderOf(s.path)))])));
  test('every package is imported only at home', () => expect(sources.flatMap(homeFaults)).toEqual([]));
  test('no two folders import each other, even in a circle', () => expect(cycle(importsOfFolders(all))).toBeNull());
  test('the pipeline imports row types of the tables, and nothing else', () => {
    const values = sources.filter((s) => s.path.startsWith('src/pipeline/')).flatMap((s) => [...s.text.matchAll(/^import (?!type )[^;]*from '[^']*\/tables\/[^']*'/gm)].map((m) => `${s.path}: ${m[0]}`));
    expect(values).toEqual([]);
  });
  test('what the screen loads of ingest is the client, which takes only types of the rest', () => {
    const client = sources.find((s) => s.path === 'src/ingest/client.ts')!;
    expect([...client.text.matchAll(/^import (?!type )[^;]*from '(\.[^']*)'/gm)].map((m) => m[1])).toEqual([]);
  });
  test('code for the browser imports no module of Node', () => expect(sources.filter((s) => s.packages.some((name) => name.startsWith('node:'))).map((s) => s.path)).toEqual([]));
});

describe('what a file holds', () => {
  test('Chinese words stand only where language is at home', () => {
    const faults = all.filter((s) => !CHINESE.test(s.path) && !s.path.startsWith('scripts/')).flatMap((s) => (withoutComments(s).match(/[\u3400-\u9fff]+/g) ?? []).map((word) => `${s.path}: ${word}`));
    expect(faults).toEqual([]);
  });
  test('no SQL in components, charts, filters or catalogues of words', () => {
    const faults = sources.filter((s) => s.path.endsWith('.svelte') || s.path.startsWith('src/i18n/')).filter((s) => /\b(SELECT|INSERT INTO|CREATE TABLE|GROUP BY|ORDER BY)\b|\bsql`/.test(withoutComments(s)));
    expect(faults.map((s) => s.path)).toEqual([]);
  });
  test('no file is longer than 300 lines, lexicons and catalogues apart', () => {
    const faults = [...all, ...readSources(['tests'], ['.ts'])].filter((s) => !s.path.includes('/lexicon/') && s.text.split('\n').length > 301);
    expect(faults.map((s) => `${s.path}: ${s.text.split('\n').length - 1}`)).toEqual([]);
  });
  test('half of the files have 120 lines or fewer', () => {
    const lengths = sources.filter((s) => !s.path.includes('/lexicon/')).map((s) => s.text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });
  test('no file is a drawer for everything', () => expect(all.filter((s) => /(^|\/)(utils?|helpers?|common|types|lib|misc|shared)(\.|\/)/.test(s.path)).map((s) => s.path)).toEqual([]));
  test('no file only passes on what others export', () => {
    const faults = sources.filter((s) => s.path.endsWith('.ts') && withoutComments(s).split('\n').filter((line) => line.trim() !== '').every((line) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from /.test(line.trim())));
    expect(faults.map((s) => s.path)).toEqual([]);
  });
  test('every module introduces itself', () => {
    const faults = all.filter((s) => /\.(ts|mjs)$/.test(s.path) && !/^(\/\*\*?|\/\/)/.test(s.text));
    expect(faults.map((s) => s.path)).toEqual([]);
  });
});

describe('what is installed', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  test('every version is exact', () => expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]));
  test('every dependency of the site has a home, and every home a dependency', () => {
    const built = ['svelte']; // compiled away, so it is no dependency at run time
    expect([...Object.keys(manifest.dependencies), ...built].sort()).toEqual(Object.keys(HOMES).sort());
  });
  test('CONTRIBUTING says of every dependency, with its version, why it is there', () => {
    const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const lines = guide.split('\n');
    expect(versions.filter(([name, version]) => !lines.some((line) => line.includes(`\`${name}\``) && line.includes(version)))).toEqual([]);
  });
});

describe('these tests can fail', () => {
  const bad = (path: string, text: string): Source => readSource(path, text);

  test('on a wrong direction, also in a component, a dynamic import or a worker address', () => {
    expect(directionFaults(bad('src/pipeline/a.ts', "import { x } from '../ui/x.ts';"))).toHaveLength(1);
    expect(directionFaults(bad('src/ui/a.svelte', "<script lang=\"ts\">\n  import { x } from '../ingest/x.ts';\n</script>\n<p>x</p>"))).toHaveLength(1);
    expect(directionFaults(bad('src/data/a.ts', "const x = await import('../charts/x.ts');"))).toHaveLength(1);
    expect(directionFaults(bad('src/ui/a.ts', "new Worker(new URL('../../workers/a.worker.ts', import.meta.url), { type: 'module' });"))).toHaveLength(1);
    expect(directionFaults(bad('src/data/a.ts', "export { x } from '../tables/x.ts';"))).toEqual([]);
  });
  test('on a package away from home', () => {
    expect(homeFaults(bad('src/ui/a.ts', "import * as Plot from '@observablehq/plot';"))).toHaveLength(1);
    expect(homeFaults(bad('src/charts/plot.ts', "import * as Plot from '@observablehq/plot';"))).toEqual([]);
    expect(homeFaults(bad('workers/a.ts', "import { mount } from 'svelte';"))).toHaveLength(1);
  });
  test('on a circle', () => {
    expect(cycle(importsOfFolders([bad('src/a/x.ts', "import '../b/y.ts';"), bad('src/b/y.ts', "import '../c/z.ts';"), bad('src/c/z.ts', "import '../a/x.ts';")]))).toBe('src/a > src/b > src/c > src/a');
  });
});
