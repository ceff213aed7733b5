/** Years as runs, `2019–2024, 2016`: a year that the set has nothing of ends no run. */

/** `years` and `all` fall; what is counted are places in `all`. */
export function spans(years: readonly number[], all: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  let before = NaN;
  for (const year of years) {
    const at = all.indexOf(year);
    if (at === before + 1) runs.at(-1)![0] = year;
    else runs.push([year, year]);
    before = at;
  }
  return runs;
}
