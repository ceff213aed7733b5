/** In a browser: the pages of a folder through the ingest worker of the site, timed from handing them over to the last table. */
import { createIngestClient } from '../../src/ingest/client.ts';

/** Reads `pages.json`, pairs of a path and a text; resolves to the seconds it took and the articles it made. */
async function measure(): Promise<{ readonly seconds: number; readonly articles: number }> {
  const pages = (await (await fetch('pages.json')).json()) as [path: string, text: string][];
  const files = pages.map(([path, text]) => ({ path, file: new File([text], path) }));
  const client = createIngestClient();
  const started = performance.now();
  const { manifest } = await client.run(files, { id: 'bench', title: { zh: '', en: '' } }, () => undefined);
  const seconds = (performance.now() - started) / 1000;
  client.stop();
  return { seconds, articles: manifest.counts.articles };
}

Object.assign(globalThis, { measure });
