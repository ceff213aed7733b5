/** The active filters, one chip each, in the words of the reader. */
import type { Names } from '../charts/chart.ts';
import type { Address, Patch } from '../filters/address.ts';
import type { Dimension } from '../filters/selection.ts';
import { formatDay, formatRange, type Language } from '../i18n/format.ts';
import { t } from '../i18n/index.svelte.ts';

export interface Chip {
  readonly id: string;
  readonly dimension: Dimension;
  readonly text: string;
  /** The change that takes this filter away. */
  readonly without: Patch;
}

export function chipsOf(address: Address, names: Names, language: Language): Chip[] {
  const values = (dimension: 'official' | 'topic' | 'kind', name: (id: string) => string): Chip[] =>
    (address[dimension] ?? []).map((id) => ({
      id: `${dimension}:${id}`,
      dimension,
      text: name(id),
      without: { [dimension]: address[dimension]?.filter((each) => each !== id) },
    }));
  const { from, to } = address;
  const days =
    from !== undefined && to !== undefined ? formatRange(language, from, to)
    : from !== undefined ? `${t().filter.from} ${formatDay(language, from)}`
    : to !== undefined ? `${t().filter.to} ${formatDay(language, to)}`
    : address.date === 'undated' ? t().filter.undated
    : null;
  return [
    ...(days === null ? [] : [{ id: 'date', dimension: 'date' as const, text: days, without: { from: undefined, to: undefined, date: undefined } }]),
    ...values('official', (id) => names.official(id).name),
    ...values('topic', names.topic),
    ...values('kind', names.kind),
    ...(address.sure === undefined ? [] : [{ id: 'sure', dimension: 'sure' as const, text: t().filter.sureAtLeast(address.sure), without: { sure: undefined } }]),
    ...(address.words === undefined ? [] : [{ id: 'words', dimension: 'words' as const, text: t().filter.quoted(address.words), without: { words: undefined } }]),
  ];
}
