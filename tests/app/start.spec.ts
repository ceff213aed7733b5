/** The site opens, below a path of its own, and keeps to itself. */
import { expect } from 'vitest';
import { test } from './browser.ts';

test('the page opens below a path of its own', async ({ open }) => {
  const page = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.title()).toContain('Banmian');
});
