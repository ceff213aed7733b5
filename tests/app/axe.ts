/** The accessibility rules of WCAG 2.2, levels A and AA, run in the page as it stands. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks a rule, one line a place; empty where nothing does. `within`, a selector, leaves out the rest of the page, which a panel may half cover; as that still counts as neighbours of the panel's targets, their size is not asked then. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    ([tags, place]) => (globalThis as unknown as { axe: { run: (context: Document | string, options: object) => Promise<AxeResults> } }).axe.run(place ?? document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: place === undefined } } }),
    [TAGS, within] as const,
  );
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
