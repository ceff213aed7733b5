/** Counts of single days, gathered into the periods of a timeline. What depends on the days alone is worked out once. */
import type { Counted } from '../data/counts.ts';
import type { Bin } from '../i18n/format.ts';
import type { Setting } from './chart.ts';
import { chooseBin, periods, startOf, toDay, type Period } from './periods.ts';

export interface Share {
  readonly total: number;
  readonly selected: number;
  /** Of the selected, how many of each kind, in the order of `Names.kinds`; empty unless split. */
  readonly kinds: readonly number[];
}

export interface BinnedPeriod extends Period, Share {
  /** Days with a page; 0 where the data set holds no page of that period, so that nothing can be said of it. */
  readonly pageDays: number;
  /** Articles that are not counted yet; they are in no other figure. */
  readonly waiting: number;
}

export interface Binned {
  readonly bin: Bin;
  readonly periods: readonly BinnedPeriod[];
  readonly undated: Share;
}

/** Where the days of a count go. */
interface Plan {
  readonly keys: Counted['keys'];
  readonly pages: Setting['pageDays'];
  readonly dates: Setting['dates'];
  readonly bin: Bin;
  readonly periods: readonly (Period & { readonly pageDays: number })[];
  /** Of each key, its period; their number for what has no day, -1 for days outside. */
  readonly place: Int32Array;
}

/** First and last day of the data; an empty range where nothing is dated. */
const range = ({ dates }: Pick<Setting, 'dates'>): [first: number, last: number] => (dates ? [toDay(dates.first), toDay(dates.last)] : [0, -1]);

export const binOf = ({ address, dates }: Pick<Setting, 'address' | 'dates'>): Bin => address.bin ?? chooseBin(...range({ dates }));

function made({ keys }: Counted, { dates, pageDays: pages }: Pick<Setting, 'dates' | 'pageDays'>, bin: Bin): Plan {
  const all = periods(bin, ...range({ dates })).map((period) => ({ ...period, pageDays: 0 }));
  const byStart = new Map(all.map(({ start }, i) => [start, i]));
  const placeOf = (day: string): number => byStart.get(startOf(bin, toDay(day))) ?? -1;
  for (const day of pages) {
    const period = all[placeOf(day)];
    if (period) period.pageDays++;
  }
  return { keys, pages, dates, bin, periods: all, place: Int32Array.from(keys, (key) => (key === null ? all.length : placeOf(key))) };
}

let last: Plan | null = null;

function planOf(counted: Counted, setting: Pick<Setting, 'address' | 'dates' | 'pageDays'>): Plan {
  const bin = binOf(setting);
  const same = last?.keys === counted.keys && last.pages === setting.pageDays && last.dates === setting.dates && last.bin === bin;
  return same && last ? last : (last = made(counted, setting, bin));
}

const NO_KINDS: readonly string[] = [];
let done: { readonly counted: Counted; readonly plan: Plan; readonly kinds: readonly string[]; readonly binned: Binned } | null = null;

/** `Counted` by date, gathered into periods; the words of a chart and its drawing ask for the same. */
export function binned(counted: Counted, setting: Pick<Setting, 'address' | 'dates' | 'pageDays' | 'names'>): Binned {
  const plan = planOf(counted, setting);
  const kinds = setting.address.stack === 'kind' ? setting.names.kinds : NO_KINDS;
  if (done?.counted !== counted || done.plan !== plan || done.kinds !== kinds) done = { counted, plan, kinds, binned: gathered(counted, plan, kinds) };
  return done.binned;
}

function gathered(counted: Counted, { bin, periods: planned, place }: Plan, kinds: readonly string[]): Binned {
  const layerOf = counted.layers.map((layer) => kinds.indexOf(layer));
  const all = [...planned, null].map((period) => ({ start: 0, end: 0, pageDays: 0, ...period, waiting: 0, total: 0, selected: 0, kinds: kinds.map(() => 0) }));
  const step = Math.max(1, counted.layers.length);
  for (let slot = 0; slot < counted.total.length; slot++) {
    const period = all[place[Math.floor(slot / step)]!];
    if (!period) continue;
    period.total += counted.total[slot]!;
    period.waiting += counted.waiting?.[slot] ?? 0;
    period.selected += counted.selected[slot]!;
    const layer = layerOf[slot % step] ?? -1;
    if (layer >= 0) period.kinds[layer]! += counted.selected[slot]!;
  }
  const { total, selected, kinds: undatedKinds } = all.pop()!;
  return { bin, periods: all, undated: { total, selected, kinds: undatedKinds } };
}
