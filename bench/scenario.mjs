/** What a hand does with a page, and what is measured of it. Mouse events come from the browser, not from the page. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';

const WATCH = readFileSync(new URL('watch.js', import.meta.url), 'utf8');
const MOVES = 60;
const OTHERS = ['officials', 'topics'];
const WAIT = { quiet: 60, limit: 4000 };

/** The value below which a share of all lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

async function opened({ views }, url) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const close = () => browser.close();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await context.newPage();
    await page.addInitScript(`globalThis.benchViews = ${JSON.stringify(views)};${WATCH}`);
    const devtools = await context.newCDPSession(page);
    const send = (type, x, y, buttons) => devtools.send('Input.dispatchMouseEvent', { type, x, y, buttons, button: type === 'mouseMoved' && !buttons ? 'none' : 'left', clickCount: type === 'mouseMoved' ? 0 : 1, pointerType: 'mouse' });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction((names) => names.every((name) => globalThis.bench?.drawn[name]), Object.keys(views), { timeout: 60_000, polling: 'raf' });
    return { page, browser, close, move: (x, y, down = false) => send('mouseMoved', x, y, down ? 1 : 0), down: (x, y) => send('mousePressed', x, y, 1), up: (x, y) => send('mouseReleased', x, y, 0) };
  } catch (error) {
    await close();
    throw error;
  }
}

const events = (page) => page.evaluate(() => globalThis.bench.events.length);
const answered = (page, type, from, names, wait = WAIT) => page.evaluate(([...asked]) => globalThis.bench.answered(...asked), [type, from, names, wait]);
const box = (page, selector) => page.evaluate((css) => {
  const { x, y, width, height } = document.querySelector(css).getBoundingClientRect();
  return { x, y, width, height };
}, selector);

/** From an empty cache until a brush, begun as soon as all views are drawn, is answered. Milliseconds since the navigation. */
export async function opening(peer, url, sent) {
  sent.bytes = 0;
  const { page, close, move, down } = await opened(peer, url);
  try {
    const area = await box(page, peer.timeline);
    const [x, y] = [area.x + area.width * 0.05, area.y + area.height / 2];
    const from = await page.evaluate(() => performance.now());
    await move(x, y);
    await down(x, y);
    let brushed = null;
    for (let i = 0; i < 200 && brushed === null; i++) {
      await move(x + area.width * (0.1 + 0.0005 * (i % 100)), y, true);
      await sleep(16);
      brushed = await page.evaluate(([since, names]) => {
        const first = names.map((name) => globalThis.bench.changes[name].find((at) => at > since));
        return first.every((at) => at !== undefined) ? Math.max(...first) : null;
      }, [from, OTHERS]);
    }
    const drawn = await page.evaluate(() => Math.max(...Object.values(globalThis.bench.drawn)));
    return { drawn, brushed, kilobytes: sent.bytes / 1000 };
  } finally {
    await close();
  }
}

/** Drags the brush from `from` over most of the timeline, each step awaited, then back at 60 steps a second. */
async function dragged({ page, move, down, up }, area, from, to) {
  const [y, x] = [area.y + area.height / 2, (share) => area.x + area.width * share];
  const entered = await events(page);
  await move(x(from), y);
  await down(x(from), y);
  const steps = [];
  let first = null;
  for (let i = 1; i <= MOVES; i++) {
    const before = await events(page);
    await move(x(from + ((to - from) * i) / MOVES), y, true);
    const step = await answered(page, 'pointermove', before, OTHERS, { ...WAIT, limit: 1500 });
    if (i === 1 && step) first = await page.evaluate(([start, heard]) => globalThis.bench.events.at(-1).heard + heard - globalThis.bench.events[start].sent, [entered, step.heard]);
    if (step) steps.push(step.heard);
  }
  const start = await page.evaluate(() => ({ events: globalThis.bench.events.length, long: globalThis.bench.long.length }));
  const began = performance.now();
  const moves = [];
  for (let i = 1; i <= MOVES; i++) {
    await sleep(Math.max(0, began + (i * 1000) / 60 - performance.now()));
    moves.push(move(x(to + ((from - to) * i) / MOVES), y, true));
  }
  await Promise.all(moves);
  await sleep(500);
  const streamed = await page.evaluate(([since, names]) => {
    const { changes, events: heard, long } = globalThis.bench;
    const moved = heard.slice(since.events).filter(({ type }) => type === 'pointermove');
    const within = (name, i) => changes[name].some((at) => at >= moved[i].heard && at < (moved[i + 1]?.heard ?? Infinity));
    return { delivered: moved.length, answered: moved.filter((_, i) => names.every((name) => within(name, i))).length, long: Math.max(0, ...long.slice(since.long)) };
  }, [start, OTHERS]);
  await up(x(from), y);
  return { steps, first, streamed };
}

/** Brushes a year, drags it, clicks an official and a topic, and drags again under these filters. */
export async function handling(peer, url) {
  const open = await opened(peer, url);
  const { page, browser, move, down, up, close } = open;
  try {
    await sleep(800);
    const area = await box(page, peer.timeline);
    const y = area.y + area.height / 2;
    await move(area.x + area.width * 0.05, y);
    await down(area.x + area.width * 0.05, y);
    await move(area.x + area.width * 0.1, y, true);
    await move(area.x + area.width * 0.15, y, true);
    await up(area.x + area.width * 0.15, y);
    await sleep(400);
    const plain = await dragged(open, area, 0.1, 0.85);
    const memory = await rendererMegabytes(browser, page);
    const clicked = {};
    for (const view of OTHERS) {
      const { x, y: top, width, height } = await box(page, peer.click[view]);
      const [at, middle] = [x + Math.min(width / 2, 8), top + height / 2];
      await move(at, middle);
      await sleep(300);
      const before = await events(page);
      await down(at, middle);
      await up(at, middle);
      clicked[view] = (await answered(page, 'pointerdown', before, Object.keys(peer.views).filter((each) => each !== view)))?.heard ?? null;
      await sleep(300);
    }
    const filtered = await dragged(open, area, 0.1, 0.85);
    return {
      step50: quantile(plain.steps, 0.5), step95: quantile(plain.steps, 0.95), answered: plain.steps.length,
      delivered: plain.streamed.delivered, streamed: plain.streamed.answered, official: clicked.officials, topic: clicked.topics,
      afterFilter: filtered.first, filtered50: quantile(filtered.steps, 0.5), filteredAnswered: filtered.steps.length, long: Math.max(plain.streamed.long, filtered.streamed.long), memory,
    };
  } finally {
    await close();
  }
}

/** What the page's process holds for itself, after the garbage is collected; null where the system does not say. */
async function rendererMegabytes(browser, page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  try {
    const whole = await browser.newBrowserCDPSession();
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000);
    return Math.max(...sizes);
  } catch {
    return null;
  }
}
