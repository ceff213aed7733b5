/** What is asked beyond the charts, on the demonstration set: how soon list and query engine answer first, and how long lists and evidence take then. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { quantile } from './scenario.mjs';

const LIST = '.list .headline';
const EVIDENCE = '.card.mentions ol';
const OFFICIALS = 8;

/** Milliseconds from the event of an act until what a selector finds says something new; null where it does not. */
async function answered(page, css, event, act) {
  await page.evaluate(([selector, type]) => {
    const text = () => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n');
    const before = text();
    globalThis.benchAnswer = new Promise((resolve) => {
      let began = null;
      addEventListener(type, () => (began ??= performance.now()), { capture: true });
      const observer = new MutationObserver(() => {
        if (began === null || text() === before || text() === '') return;
        observer.disconnect();
        resolve(performance.now() - began);
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      setTimeout(() => resolve(null), 15_000);
    });
  }, [css, event]);
  await act();
  return page.evaluate(() => globalThis.benchAnswer);
}

async function drawn(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('.card.topics rect', { state: 'attached', timeout: 60_000 });
  await sleep(200);
}

/** Opens the page and turns to the list once all charts are drawn. */
async function visited(context, url) {
  const page = await context.newPage();
  await drawn(page, url);
  const ready = await answered(page, LIST, 'pointerover', () => page.hover('.list h2'));
  return { page, ready };
}

/** Opens the page and turns to the console, with a statement, once all charts are drawn. */
async function queried(context, url) {
  const page = await context.newPage();
  await drawn(page, url);
  const hash = `${new URL(url).hash}&page=console&sql=${encodeURIComponent('SELECT count(*) AS n FROM articles')}`;
  const ready = await answered(page, '.console [role="gridcell"]', 'hashchange', () => page.evaluate((to) => (location.hash = to), hash));
  return { page, ready };
}

/** A visit with a new profile of the browser, a second one with what it kept of the first, and what is done then. */
async function twice(visit, url, then = () => null) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], viewport: { width: 1280, height: 1000 } });
  try {
    const cold = await visit(context, url);
    await sleep(3000); // the browser keeps compiled code a while after it was used
    await cold.page.close();
    const { page, ready } = await visit(context, url);
    return { cold: cold.ready, second: ready, ...(await then(page)) };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** How soon the list is there, and a statement's answer; then how long lists and evidence take. */
export async function asking(_peer, site) {
  const url = `${site}#v1?set=demo`;
  const statement = await twice(queried, url);
  const list = await twice(visited, url, async (page) => {
    await sleep(500);
    const [lists, evidence] = [[], []];
    const press = (css) => page.locator(css).first().click();
    for (let i = 1; i <= OFFICIALS; i++) {
      const bar = `.card.mentions .target:nth-child(${i} of .target)`;
      lists.push(await answered(page, LIST, 'pointerdown', () => press(bar)));
      await sleep(200);
      evidence.push(await answered(page, EVIDENCE, 'pointerdown', () => press(`.card.mentions button.figure:nth-child(${i} of button.figure)`)));
      await press('.card.mentions section > header > button:last-child');
      lists.push(await answered(page, LIST, 'pointerdown', () => press('.card.mentions .target[aria-pressed="true"]')));
      await sleep(200);
    }
    const p95 = (all) => quantile(all.filter((each) => each !== null), 0.95);
    // The first evidence waits for its table, once.
    return { list95: p95(lists), firstEvidence: evidence[0], evidence95: p95(evidence.slice(1)) };
  });
  return { ...list, statementCold: statement.cold, statementSecond: statement.second };
}
