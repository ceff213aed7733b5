/** Which browser the tests take. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

let folder = '';
const program = (name: string, mode = 0o755): string => {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), mode);
  return join(folder, name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banmian-chromium-'));
  vi.stubEnv('CHROMIUM', '');
  vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('none where none is', () => expect(findChromium()).toBeNull());
test('the one of PATH, Chromium before Chrome', () => {
  program('google-chrome');
  expect(findChromium()).toBe(join(folder, 'google-chrome'));
  program('chromium');
  expect(findChromium()).toBe(join(folder, 'chromium'));
});
test('CHROMIUM before PATH, and never another one in its place', () => {
  program('chromium');
  vi.stubEnv('CHROMIUM', program('mine'));
  expect(findChromium()).toBe(join(folder, 'mine'));
  vi.stubEnv('CHROMIUM', join(folder, 'absent'));
  expect(findChromium()).toBeNull();
});
test('a file that cannot be run is no browser', () => {
  vi.stubEnv('CHROMIUM', program('text', 0o644));
  expect(findChromium()).toBeNull();
});
