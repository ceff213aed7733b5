/** Writes `docs/reliability.json` and, from it, `docs/reliability.md`: what the campaigns of `tests/faults` counted when they were last run in full. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, jsonOf, merged } from './reliability/document.ts';
import type { Run } from './reliability/rows.ts';


const RUNS = '.cache/faults';
const RECORD = 'docs/reliability.json';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const before = existsSync(RECORD) ? (read(RECORD) as Run[]) : [];
const now = existsSync(RUNS) ? readdirSync(RUNS).filter((name) => name.endsWith('.json')).map((name) => read(join(RUNS, name)) as Run) : [];
const runs = merged(before, now);
writeFileSync(RECORD, jsonOf(runs));
writeFileSync('docs/reliability.md', documentOf(runs));
