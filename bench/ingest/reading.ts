/** Texts to findings alone, in this thread: no files, no tables. Its argument is a folder; prints seconds as JSON, after a first tenth that is not counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../src/pipeline/index.ts';

const folder = process.argv[2]!;
const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.txt')).map((entry) => join(entry.parentPath, entry.name)).sort();
const pages = paths.map((path, i) => ({ id: String(i), file: path, text: readFileSync(path, 'utf8') }));
for (let i = 0; i < pages.length; i += 10) readPage(pages[i]!);
const before = process.cpuUsage();
const started = performance.now();
for (const page of pages) readPage(page);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, resident: null }));
