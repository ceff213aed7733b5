/** Nothing leaves the host: by what the page and its workers can do, and by a proxy that sees all that the browser asks for. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from '../app/browser.ts';
import { card, exportedCsv, shows, takeawayOf } from '../app/dashboard.ts';
import { foreign } from '../app/site.ts';
import { campaign } from './campaign.ts';

/** Ways out of a page or a worker, to a host that only the proxy would see; true where one was open. */
const leaks = async (host: string): Promise<boolean[]> => {
  const url = `http://${host}/leak`;
  const tries: (() => unknown)[] = [
    () => fetch(url, { mode: 'no-cors' }),
    () => fetch(new Request(url, { mode: 'no-cors' })),
    () => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', url);
      request.send();
    }),
    () => new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}/leak`);
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
    () => new Promise((resolve, reject) => {
      const source = new EventSource(url);
      source.onopen = resolve;
      source.onerror = reject;
    }),
    () => (globalThis as unknown as { importScripts: (from: string) => void }).importScripts(url),
    () => import(/* @vite-ignore */ url),
  ];
  return Promise.all(tries.map(async (attempt) => {
    try {
      await attempt();
      return true;
    } catch {
      return false;
    }
  }));
};
const strangers = async (): Promise<string[]> => (await (await fetch(inject('strangers'))).json()) as string[];

/** What readers do, in short: the list, a search, an article, a file. */
async function use(page: Page): Promise<void> {
  await shows(page, t, 11, 11);
  await page.evaluate(() => (location.hash = `#v1?words=${encodeURIComponent('会议')}`));
  await shows(page, t, 6, 11);
  await page.evaluate(() => (location.hash = '#v1'));
  await exportedCsv(page, card(page, t.topics.title), t, takeawayOf(t).exporting.chart);
}

test('no request reaches another host, whether the policy comes by header or by meta alone', async ({ open }) => {
  const { record } = campaign('privacy', 'page and workers');
  const figures = { ways: 0, open: 0, workers: 0 };
  const before = await strangers();
  expect((await fetch(inject('bareSite'))).headers.get('content-security-policy')).toBeNull();
  for (const address of ['', inject('bareSite')]) {
    const page = await open(address, { expected: /policy: |Content Security Policy|Refused to|violates|another host|leak/ });
    await use(page);
    const inside = page.workers();
    figures.workers += inside.length;
    for (const tried of [page.evaluate(leaks, 'other.example'), ...inside.map((worker) => worker.evaluate(leaks, 'other.example'))]) {
      const opened = await tried;
      figures.ways += opened.length;
      figures.open += opened.filter(Boolean).length;
    }
    await page.context().close();
  }
  const reached = foreign(await strangers()).filter((host) => !before.includes(host));
  record([
    { what: 'policies: by header and meta, by meta alone', value: 2, atLeast: 2 },
    { what: 'workers looked into', value: figures.workers, atLeast: 4 },
    { what: 'ways out that were tried', value: figures.ways },
    { what: 'of them open', value: figures.open, atMost: 0 },
    { what: 'requests to other hosts that a proxy saw meanwhile', value: reached.length, atMost: 0 },
  ]);
}, 300_000);
