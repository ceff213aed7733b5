/** The origin of what leaves the page, in the words of the reader. */
import type { Names } from '../../charts/chart.ts';
import type { Origin } from '../../data/origin.ts';
import type { Sql } from '../../data/sql.ts';
import { KEYS, type Address } from '../../filters/address.ts';
import type { Dimension } from '../../filters/selection.ts';
import { label, language, t } from '../../i18n/index.svelte.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import type { Manifest } from '../../tables/manifest.ts';
import { sha256 } from '../../tables/sha256.ts';
import { chipsOf } from '../chips.ts';
import { dataset } from '../dataset.svelte.ts';

/** The filters of an address as a sentence reads them, all but those of `except`, and which years are counted where those are not all. */
export function filtersInWords(address: Address, names: Names, except?: Dimension): string {
  const own: readonly string[] = except ? KEYS[except] : [];
  const rest = Object.fromEntries(Object.entries(address).filter(([key]) => !own.includes(key))) as Address;
  const chips = chipsOf(rest, names, language());
  const years = dataset.opened?.years?.inWords;
  const said = chips.map(({ dimension, text }) => `${t().filter[dimension]} ${text}`).join(' · ') || takeaway().exporting.noFilter;
  return years ? `${said} · ${years.counted}` : said;
}

/** SHA-256 of the manifest as it lies on the server. */
export const manifestHash = (manifest: Manifest): Promise<string> => sha256(new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));

/** Pipeline and manifest in short, for people to compare: `1-3f2a…`. */
export const dataVersion = (manifest: Pick<Manifest, 'pipeline_version'>, hash: string): string => `${manifest.pipeline_version}-${hash.slice(0, 12)}`;

export const titleOf = (manifest: Pick<Manifest, 'title' | 'fictional'>): string => (manifest.fictional ? t().set.marked(label(manifest.title)) : label(manifest.title));

interface Said {
  readonly content: string;
  readonly row: string;
  readonly filters: string;
  readonly question: Sql | null;
  readonly now: Date;
}

export async function originOf(manifest: Manifest, { content, row, filters, question, now }: Said): Promise<Origin> {
  return {
    content,
    row,
    filters,
    query: question && { sql: question.text, values: question.values },
    url: location.href,
    data: {
      set: manifest.id,
      title: titleOf(manifest),
      fictional: manifest.fictional,
      schema_version: manifest.schema_version,
      pipeline_version: manifest.pipeline_version,
      manifest_sha256: await manifestHash(manifest),
    },
    exported: now.toISOString(),
  };
}
