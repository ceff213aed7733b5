/**
 * Clues -> one year. Each year that any clue allows is scored: clues whose months hold the event speak for it, looking
 * back on something later speaks against it. A year is claimed only when it leads the next one clearly.
 */
import { monthCount, type YearClue } from './clue.ts';

export interface WeighedYear<C extends YearClue> {
  readonly year: number;
  /** By how much it leads the next year. */
  readonly lead: number;
  /** The clue that says most for it. */
  readonly clue: C;
}

const AGAINST_FLOOR = 2;
/** Of the plain mentions of a year only the latest can be near the event. */
const PLAIN: ReadonlySet<string> = new Set(['year', 'month', 'since', 'compared', 'looked-back']);

/**
 * The year of an event in `month` (1 to 12; null where unknown, then any month of the year will do). Null where no clue
 * speaks for a year.
 */
export function weighYears<C extends YearClue>(clues: readonly C[], month: number | null): WeighedYear<C> | null {
  const plain = clues.filter(({ source }) => PLAIN.has(source));
  const latest = plain.reduce<C | null>((last, clue) => (last === null || clue.from > last.from ? clue : last), null);
  const speaking = distinct([...clues.filter(({ source }) => !PLAIN.has(source)), ...(latest === null ? [] : [latest])]);
  if (speaking.length === 0) return null;
  const first = Math.floor(Math.min(...speaking.map(({ from }) => from)) / 12);
  const last = Math.floor(Math.max(...speaking.map(({ to }) => to)) / 12);
  const lastFloor = clues.reduce((last, { floor }) => (floor === null || floor < last ? last : floor), 0);
  let best: WeighedYear<C> | null = null;
  let second = 0;
  for (let year = first; year <= last; year++) {
    const from = monthCount(year, month ?? 1);
    const to = monthCount(year, month ?? 12);
    const fors = speaking.filter((clue) => clue.from <= to && from <= clue.to);
    const strongest = fors.reduce<C | null>((most, clue) => (most === null || clue.weight > most.weight ? clue : most), null);
    const against = lastFloor > to ? AGAINST_FLOOR : 0;
    const score = fors.reduce((sum, clue) => sum + clue.weight * (month === null ? shareOf(clue, from, to) : 1), 0) - against;
    if (best !== null && score <= best.lead) second = Math.max(second, score);
    else if (strongest !== null) {
      second = Math.max(second, best?.lead ?? 0);
      best = { year, lead: score, clue: strongest };
    }
  }
  return best === null ? null : { ...best, lead: best.lead - second };
}

/** How much of a clue's months lies in a year. */
function shareOf(clue: YearClue, from: number, to: number): number {
  return (Math.min(clue.to, to) - Math.max(clue.from, from) + 1) / (clue.to - clue.from + 1);
}

/** The same words with the same meaning count once. */
function distinct<C extends YearClue>(clues: readonly C[]): C[] {
  const byMeaning = new Map<string, C>();
  for (const clue of clues) byMeaning.set(`${clue.source} ${clue.from} ${clue.to}`, clue);
  return [...byMeaning.values()];
}
