/** What the command says of a corrections file: how many entries did what, and what to do about those that did nothing. */
import type { Row } from '../src/tables/schema.ts';

const ADVICE: Readonly<Record<string, string>> = {
  stale: 'nothing it corrects was found; compare its page and words with the pages, or remove it',
  conflicting: 'another entry says otherwise, and neither was applied; keep one',
  invalid: 'not understood; mend the field, see docs/corrections.md',
};

/** Lines for standard error. An entry counts once, whatever it did in how many places. */
export function summarise(rows: readonly Row<'corrections'>[]): string[] {
  if (rows.length === 0) return [];
  const count = (status: string): number => new Set(rows.filter((row) => row.status === status).map(({ number }) => number)).size;
  const counts = ['applied', 'stale', 'conflicting', 'invalid'].map((status) => `${count(status)} ${status}`);
  const troubled = rows.flatMap(({ number, operation, status, target }) => {
    const advice = ADVICE[status];
    return advice === undefined ? [] : [`  ${number === 0 ? 'the file' : `entry ${number}`}, ${[operation, target].filter(Boolean).join(' ')}: ${advice}`];
  });
  return [`Corrections: ${counts.join(', ')}`, ...new Set(troubled)];
}
