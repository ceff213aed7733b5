/** What the built site weighs and what it is made of. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const KB = 1000;
const MIB = 2 ** 20;
/** The largest file that free static hosts take. */
const LARGEST = 25 * MIB;

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
const packed = (file: string): number => brotliCompressSync(readFileSync(file)).length;
const total = (chosen: readonly string[]): number => chosen.reduce((sum, file) => sum + packed(file), 0);
const page = readFileSync('dist/index.html', 'utf8');
/** What the page asks for before it can draw anything. */
const first = files.filter((file) => page.includes(file.replace('dist/', './')));

describe('the built site', () => {
  test('asks for little before it shows something', () => {
    expect(first.filter((file) => file.endsWith('.js'))).toHaveLength(1);
    expect(first.filter((file) => file.endsWith('.css'))).toHaveLength(1);
    // With the columns of 100,000 articles, at most 180 kB, a page needs no more than 330 kB until it answers a hand.
    expect(total([...first, 'dist/index.html'])).toBeLessThan(150 * KB);
  });
  test('holds little code of its own and of others, the engine and the reader of PDF apart, and the console when it is opened', () => {
    const code = files.filter((file) => /\.(js|css)$/.test(file) && !/duckdb|engine|\/pdf/.test(file));
    const reading = code.filter((file) => /\/ingest\.worker/.test(file));
    const typing = code.filter((file) => /\/ConsolePage/.test(file));
    expect(total(code.filter((file) => !reading.includes(file) && !typing.includes(file)))).toBeLessThan(320 * KB); // all of it, most asked for when it is opened
    // The SQL console with its editor, asked for when it is first opened.
    expect(typing.length).toBeGreaterThan(0);
    expect(total(typing)).toBeLessThan(130 * KB);
    // The reader of pages with its lexicons, asked for when somebody opens pages of their own.
    expect(reading).toHaveLength(1);
    expect(total(reading)).toBeLessThan(700 * KB);
  });
  test('holds no file that a static host refuses, but for the engine', () => {
    const large = files.filter((file) => statSync(file).size > LARGEST);
    expect(large.filter((file) => !/^dist\/assets\/duckdb-eh-[\w-]+\.wasm$/.test(file))).toEqual([]);
    for (const file of large) expect(statSync(file).size).toBeLessThan(36 * MIB);
  });
  test('names everything relative to itself', () => {
    expect(page).not.toMatch(/(src|href)="(\/|https?:)/);
  });
  test('makes no code from text, but for the engine and for pdf.js, where that is switched off', () => {
    const faults = files.filter((file) => file.endsWith('.js') && !/\/(duckdb-browser-|pdf)/.test(file) && /\bnew Function\(|[^.\w]eval\(/.test(readFileSync(file, 'utf8')));
    expect(faults).toEqual([]);
  });
  test('names no other host that it could ask', () => {
    const allowed = /^https?:\/\/(www\.w3\.org|svelte\.dev|github\.com|observablehq\.com|bit\.ly|arrow\.apache\.org|www\.apache\.org|ns\.adobe\.com|www\.xfa\.org|example\.com|foo\.bar)\b|^https?:\/\/[ax]$/;
    const named = files.filter((file) => /\.(js|css|html)$/.test(file)).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/https?:\/\/[a-z0-9.-]+/gi)].map((match) => `${file} ${match[0]}`));
    expect(named.filter((line) => !allowed.test(line.split(' ')[1]!))).toEqual([]);
  });
});
