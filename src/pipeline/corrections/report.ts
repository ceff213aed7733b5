/** What became of every entry of a corrections file, as rows and notices: none is passed over in silence. */
import type { Row, Tables } from '../../tables/schema.ts';
import { knownDate } from '../iso-dates.ts';
import type { Correction, Outcome, PersonRef } from './correction.ts';
import type { CorrectionsFile } from './file.ts';

type Status = 'applied' | 'stale' | 'conflicting' | 'invalid';
const NOTICES: Readonly<Record<Status, Pick<Row<'notices'>, 'code' | 'severity'>>> = {
  applied: { code: 'correction_applied', severity: 'info' },
  stale: { code: 'correction_stale', severity: 'doubt' },
  conflicting: { code: 'correction_conflicting', severity: 'doubt' },
  invalid: { code: 'correction_invalid', severity: 'error' },
};

/** `outcomes` are those of all pages and of people across pages; `path` is where the file lies. Rows are in the order of the entries. */
export function reportOf({ corrections, problems }: CorrectionsFile, path: string, outcomes: readonly Outcome[]): Pick<Tables, 'corrections' | 'notices'> {
  const rows: Row<'corrections'>[] = problems.map(({ number, fault, detail }) => ({
    number, operation: '', status: 'invalid', target: `${fault}: ${detail}`, value: null, was: null, reason: null, page_id: null, article_id: null, official_id: null,
  }));
  for (const correction of corrections) {
    const own = outcomes.filter(({ number }) => number === correction.number);
    const said = { number: correction.number, operation: correction.do, target: targetOf(correction), value: valueOf(correction), reason: correction.reason };
    if (own.length === 0) rows.push({ ...said, status: 'stale', was: null, page_id: null, article_id: null, official_id: null });
    for (const { status, articleId, officialId, was } of own) {
      rows.push({ ...said, status, was, page_id: articleId?.slice(0, articleId.lastIndexOf('-')) ?? null, article_id: articleId, official_id: officialId });
    }
  }
  rows.sort((a, b) => a.number - b.number);
  return { corrections: rows, notices: rows.map((row) => noticeOf(row, path)) };
}

function noticeOf({ number, operation, status, target, value, reason, page_id, article_id }: Row<'corrections'>, file: string): Row<'notices'> {
  const words = [`${number}.`, operation, target, value === null ? '' : `→ ${value}`, reason === null ? '' : `(${reason})`];
  return {
    ...NOTICES[status as Status], file, page_id, article_id, page_start: null, page_end: null,
    detail: words.filter((word) => word !== '').join(' '),
  };
}

const nameOf = (person: PersonRef): string => ('id' in person ? person.id : person.name);

function targetOf(correction: Correction): string {
  switch (correction.do) {
    case 'boundary': case 'headline': case 'date': return correction.article.starts;
    case 'reject': case 'rename': case 'split': return correction.person;
    case 'retitle': return correction.was === null ? correction.person : `${correction.person} ${correction.was}`;
    case 'merge': return [...new Set(correction.people.map(nameOf))].join('、');
  }
}

function valueOf(correction: Correction): string | null {
  switch (correction.do) {
    case 'boundary': return `…${correction.ends}`;
    case 'headline': return correction.headline;
    case 'date': return correction.date.year === null ? null : knownDate(correction.date);
    case 'reject': return correction.as;
    case 'retitle': return correction.title;
    case 'rename': return correction.name;
    case 'split': return correction.articles.map(({ starts }) => starts).join('、');
    case 'merge': return null;
  }
}
