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

test.for([['', 'erqi'], ['#v1?set=demo&lang=en', 'demo']] as const)('data are asked for once, and before the code is there: %j', async ([address, set], { open }) => {
  const [asked, early]: [string[], string[]] = [[], []];
  const page = await open(address, {
    before: (blank) => {
      blank.on('request', (request) => asked.push(.../\/data\/(.*)$/.exec(request.url())?.slice(1) ?? []));
      const columns = blank.waitForResponse(/\.bin$/);
      return blank.route('**/assets/*.js', async (route) => {
        await columns;
        if (early.length === 0) early.push(...asked);
        await route.continue();
      });
    },
  });
  await page.locator('.card.topics rect').first().waitFor({ state: 'attached' });
  expect(early).toEqual(['index.json', `${set}/manifest.json`, expect.stringMatching(new RegExp(`^${set}/columns-\\w+\\.bin$`))]);
  expect(asked).toEqual(early);
});
