/**
 * What reading one file gave, as bytes to keep: a line with the hash of all that follows, a line with the lengths of the
 * sections, then the sections, each JSON. Who needs the people does not parse the texts.
 *
 * Pages are read without an id, and articles are called by their place (`-01`): ids are given when all files are known.
 */
import type { PageCorrections } from '../pipeline/corrections/correction.ts';
import type { Sighting } from '../pipeline/resolve/sightings.ts';
import type { PageFindings, PageRows } from '../pipeline/rows/page-rows.ts';
import type { Row } from '../tables/schema.ts';
import { sha256 } from '../tables/sha256.ts';
import { joined } from '../tables/table-writer.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import type { FileSummary } from './sources.ts';

/** Raised whenever the sections change their shape. */
const FORMAT = 3;

export interface PageEntry {
  readonly rows: PageRows;
  readonly sightings: readonly Sighting[];
  readonly corrections: PageCorrections;
}
export interface FileEntry {
  readonly summary: FileSummary;
  /** How many were found on its pages. */
  readonly articles: number;
  /** The names of officials on each page. */
  readonly officials: readonly (readonly string[])[];
  readonly pages: readonly PageEntry[];
}

/** A run of the bytes of an entry. */
export interface Section {
  readonly start: number;
  readonly end: number;
}
/** Where the sections of an entry lie. */
export interface Sections {
  readonly sightings: Section;
  readonly findings: Section;
  /** For each page. */
  readonly texts: readonly Section[];
  readonly places: readonly Section[];
}

/** What an entry says of its file, and where the rest lies. */
export type OpenEntry = Omit<FileEntry, 'pages'> & { readonly sections: Sections };

/** Bytes of the first line. */
const HASH = 65;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const parse = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export async function encodeEntry({ summary, articles, officials, pages }: FileEntry): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sections: Sections }> {
  const parts = [
    { summary, articles, officials },
    pages.map(({ sightings, corrections }): PagePeople => ({ sightings, corrections })),
    pages.map(({ rows: { findings } }) => findings),
    ...pages.flatMap(({ rows: { texts, places } }) => [
      { texts: packRows(texts.texts.toSorted((a, b) => compare(a.article_id, b.article_id))), page_texts: packRows(texts.page_texts) },
      { spans: packRows(places.spans), evidence: packRows(places.evidence.toSorted((a, b) => compare(a.article_id, b.article_id))) },
    ]),
  ].map((part) => encoder.encode(JSON.stringify(part)));
  const lengths = parts.map(({ length }) => length);
  const line = encoder.encode(`${JSON.stringify({ format: FORMAT, lengths })}\n`);
  const content = joined([line, ...parts]);
  const bytes = joined([encoder.encode(`${await sha256(content)}\n`), content]);
  return { bytes, sections: sectionsOf(lengths, HASH + line.length).sections };
}

/** Where the sections lie that begin at `start`, that of the summary first. */
function sectionsOf(lengths: readonly number[], start: number): { readonly summary: Section; readonly sections: Sections } {
  let end = start;
  const [summary, sightings, findings, ...ofPages] = lengths.map((length): Section => ({ start: end, end: (end += length) }));
  return {
    summary: summary!,
    sections: { sightings: sightings!, findings: findings!, texts: ofPages.filter((_, i) => i % 2 === 0), places: ofPages.filter((_, i) => i % 2 === 1) },
  };
}

/** Null where the bytes are not what was written. */
export async function openEntry(bytes: Uint8Array): Promise<OpenEntry | null> {
  if (decoder.decode(bytes.subarray(0, HASH - 1)) !== (await sha256(bytes.subarray(HASH)))) return null;
  const start = bytes.indexOf(10, HASH) + 1;
  const { format, lengths } = parse(bytes.subarray(HASH, start)) as { readonly format: number; readonly lengths: readonly number[] };
  if (format !== FORMAT) return null;
  const { summary, sections } = sectionsOf(lengths, start);
  return { ...(parse(bytes.subarray(summary.start, summary.end)) as Omit<FileEntry, 'pages'>), sections };
}

/** What joining people across pages asks of a page. */
export type PagePeople = Pick<PageEntry, 'sightings' | 'corrections'>;

/** Who is seen on each page that has an id, and what was corrected there. */
export function decodePeople(section: Uint8Array, ids: readonly (string | null)[]): PagePeople[] {
  return (parse(section) as PagePeople[]).flatMap(({ sightings, corrections }, i) => {
    const id = ids[i];
    if (id == null) return [];
    return [{
      sightings: sightings.map((sighting) => ({ ...sighting, articleId: id + sighting.articleId })),
      corrections: {
        outcomes: corrections.outcomes.map((outcome) => ({ ...outcome, articleId: outcome.articleId === null ? null : id + outcome.articleId })),
        anchored: corrections.anchored.map((anchored) => ({ ...anchored, articleId: id + anchored.articleId })),
      },
    }];
  });
}

type WithIds = { -readonly [K in 'page_id' | 'article_id']?: string | null };

/** The findings of each page that has an id. */
export function decodeFindings(section: Uint8Array, ids: readonly (string | null)[]): PageFindings[] {
  return (parse(section) as PageFindings[]).flatMap((page, i) => {
    const id = ids[i];
    if (id == null) return [];
    const rows = [page.page, ...page.notices, ...page.articles.flatMap(({ article, people, bylines, topics }) => [article, ...bylines, ...topics, ...people.flatMap(({ mentions, roles }) => [...mentions, ...roles])])];
    for (const row of rows as WithIds[]) {
      if (row.page_id != null) row.page_id = id + row.page_id;
      if (row.article_id != null) row.article_id = id + row.article_id;
    }
    return [page];
  });
}

/** The rows of one page in the order of their keys. */
export function decodeTexts(section: Uint8Array, id: string): { readonly texts: Row<'texts'>[]; readonly page_texts: Row<'page_texts'>[] } {
  const { texts, page_texts } = parse(section) as { readonly texts: PackedRows; readonly page_texts: PackedRows };
  return { texts: unpackRows(texts, id), page_texts: unpackRows(page_texts, id) };
}

/** The rows of one page in the order of their keys. */
export function decodePlaces(section: Uint8Array, id: string): { readonly spans: Row<'spans'>[]; readonly evidence: Row<'evidence'>[] } {
  const { spans, evidence } = parse(section) as { readonly spans: PackedRows; readonly evidence: PackedRows };
  return { spans: unpackRows(spans, id), evidence: unpackRows(evidence, id) };
}
