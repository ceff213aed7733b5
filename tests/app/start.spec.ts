/** The site opens, below a path of its own, and keeps to itself. */
import { expect } from 'vitest';
import { test } from './browser.ts';

test('the page opens below a path of its own', async ({ open }) => {
  const page = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.title()).toContain('版面');
});

test('the page lets no text become markup or a script', async ({ open }) => {
  const page = await open('', { expected: /TrustedHTML|TrustedScript|policy: require-trusted-types-for/ });
  const refused = await page.evaluate(() => {
    // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-implied-eval -- what is forbidden is tried
    const tries = [() => (document.createElement('div').innerHTML = '<b>x</b>'), () => new Worker('https://example.org/x.js'), () => setTimeout('document.title = "x"')];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
