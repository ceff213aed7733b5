/** The engine dies under a question, with and without a word, online and offline; the console says the right number again. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sql } from '../../src/data/sql.ts';
import { readable } from '../../src/data/typed/literals.ts';
import { consoleTexts as texts } from '../../src/i18n/zh-console.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { createMemoryOutput } from '../../src/ingest/output.ts';
import { KINDS, workload } from '../../src/synth/workload.ts';
import { writeWorkload } from '../../src/synth/workload-tables.ts';
import { manifestBytes, sealed } from '../../src/tables/manifest.ts';
import { test } from '../app/browser.ts';
import { count } from '../app/dashboard.ts';
import { campaign, quantile } from './campaign.ts';

const { size, record } = campaign('recovery', 'the built site');
const ARTICLES = size(5000, 100_000);
const NOISE = /killed|Failed to load resource|net::|engine|worker/i;

const output = createMemoryOutput();
const manifest = await writeWorkload(ARTICLES, output, { id: 'many', pipeline_version: '1' });
const served = new Map(output.files.map(({ name, bytes }) => [name, Buffer.from(bytes)])).set('manifest.json', Buffer.from(manifestBytes(manifest)));
const catalogue = JSON.stringify(await sealed({ sets: [{ id: 'many', title: manifest.title, fictional: true, articles: ARTICLES }] }));
const perKind = KINDS.map(() => 0);
for (const kind of workload(ARTICLES).kind) perKind[kind]!++;

/** Serves the set; offline nothing comes from anywhere. */
async function serve(page: Page, network: { online: boolean }): Promise<void> {
  await page.context().route(/./, (route) => {
    if (!network.online) return route.abort('internetdisconnected');
    const { pathname } = new URL(route.request().url());
    const name = pathname.split('/').at(-1)!;
    if (pathname.endsWith('/data/index.json')) return route.fulfill({ body: catalogue, contentType: 'application/json' });
    const body = pathname.includes('/data/many/') ? served.get(name) : undefined;
    return body ? route.fulfill({ body }) : route.continue();
  });
}

/**
 * Asks the console how many articles one kind has; resolves to the milliseconds until it says the right number. What was
 * typed is never repeated by itself, so a statement that is said to have failed is run again, once. The time counts from
 * the question. Infinity too where the page waited for the statement's deadline, as for an engine that still computes.
 */
const ask = (page: Page, kind: number): Promise<number> =>
  page.evaluate(
    async ({ hash, answer, again, late }) => {
      const began = performance.now();
      let failed = false;
      location.hash = hash;
      while (document.querySelector('[role="gridcell"]')?.textContent !== answer) {
        if (performance.now() - began > 60_000) return Infinity;
        if (!failed && document.querySelector('[role="alert"]')) {
          failed = true;
          if (document.querySelector('[role="alert"]')!.textContent.includes(late)) return Infinity;
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === again)!.click();
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - began;
    },
    {
      hash: `#v1?page=console&sql=${encodeURIComponent(readable(sql`SELECT kind || ' ' || count(*) AS answer FROM articles WHERE kind = ${KINDS[kind]!} GROUP BY kind`))}`,
      answer: `${KINDS[kind]!} ${perKind[kind]!}`,
      again: texts.editor.run,
      late: texts.problem.deadline,
    },
  );

/** Ends the engine that answers; the spare one stands behind it. */
async function kill(page: Page, silently: boolean): Promise<void> {
  const engine = page.workers().find((worker) => worker.url().includes('engine.worker'))!;
  await engine.evaluate((quiet) => {
    if (quiet) globalThis.close();
    else setTimeout(() => { throw new Error('killed'); });
  }, silently);
}

test('the same question has its right answer again', async ({ open }) => {
  const times = { told: [] as number[], offline: [] as number[], silent: [] as number[] };
  const plan = size(0, 1) === 0 ? (['told', 'offline', 'silent'] as const) : (['told', 'offline', 'told', 'told', 'offline', 'told', 'silent'] as const);
  for (let round = 0; round < size(1, 8); round++) {
    const network = { online: true };
    const page = await open('', { before: (blank) => serve(blank, network), expected: NOISE });
    await count(page, t).waitFor();
    expect(await ask(page, 0)).toBeLessThan(60_000);
    for (const [i, how] of plan.entries()) {
      await page.waitForTimeout(1500); // the spare engine loads
      network.online = how !== 'offline';
      await kill(page, how === 'silent');
      times[how].push(await ask(page, 1 + (i % (KINDS.length - 1))));
      network.online = true;
    }
    await page.context().close();
  }
  const after = [...times.told, ...times.offline, ...times.silent];
  record([
    { what: 'articles', value: ARTICLES, atLeast: 100_000 },
    { what: 'engines that died, and said so', value: times.told.length, atLeast: 20 },
    { what: 'that died offline', value: times.offline.length, atLeast: 10 },
    { what: 'that died without a word', value: times.silent.length, atLeast: 5 },
    { what: 'questions without their right answer after it', value: after.filter((time) => !Number.isFinite(time)).length, atMost: 0 },
    { what: 'milliseconds to the answer, half of them', value: Math.round(quantile(after, 0.5)), timed: true },
    { what: 'milliseconds to the answer, 95 of 100', value: Math.round(quantile(after, 0.95)), atMost: 2500, timed: true },
    { what: 'milliseconds of the slowest', value: Math.round(quantile(after, 1)), atMost: 5000, timed: true },
  ]);
}, 1_800_000);
