/** The people of one article, gathered from its mentions and titles in the order they are named. */
import type { Findings } from './findings.ts';

export interface TitleHere {
  readonly title: string;
  readonly status: string;
}

export interface PersonHere {
  /** An official_id, or the name of somebody without an office. */
  readonly id: string;
  readonly name: string;
  /** Titles printed in this article, each once. */
  readonly titles: readonly TitleHere[];
  /** What the print calls somebody without an office. */
  readonly what: string | null;
  /** Other words than the name that this article prints for the person: a surname with a title, another spelling. */
  readonly printedAs: readonly string[];
  /** Places on the page, in order. */
  readonly places: readonly number[];
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};
const inOrder = <T extends { readonly start: number }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => a.start - b.start);

/** `nameOf` gives the name of an official_id. */
export function officialsHere({ mentions, roles }: Findings, nameOf: (id: string) => string): PersonHere[] {
  return [...grouped(inOrder(mentions), (row) => row.official_id)].map(([id, places]) => {
    const titles = new Map(inOrder(roles.filter((role) => role.official_id === id)).map((role) => [`${role.status} ${role.title}`, { title: role.title, status: role.status }]));
    return { id, name: nameOf(id), titles: [...titles.values()], what: null, printedAs: [...new Set(places.map((row) => row.name))].filter((printed) => printed !== nameOf(id)), places: places.map((row) => row.page_start) };
  });
}

export const othersHere = ({ others }: Findings): PersonHere[] =>
  [...grouped(inOrder(others), (row) => row.name)].map(([name, places]) => ({
    id: name, name, titles: [], what: places.find((row) => row.what !== null)?.what ?? null, printedAs: [], places: places.map((row) => row.page_start),
  }));

/** Names of a byline by what they did, in the order of the print. */
export function bylinesHere({ bylines }: Pick<Findings, 'bylines'>): { readonly role: string; readonly names: readonly string[] }[] {
  const inPrint = [...bylines].sort((a, b) => a.page_start - b.page_start);
  return [...grouped(inPrint, (row) => row.role)].map(([role, rows]) => ({ role, names: rows.map((row) => row.name) }));
}
