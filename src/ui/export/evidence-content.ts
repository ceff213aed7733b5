/** The sentences behind a number as rows: each place with its sentence in three parts. */
import type { Cell, Outcome } from '../../data/api.ts';
import type { Answer, AnswerColumn } from '../../data/engine-arrow.ts';
import type { Conditions } from '../../data/conditions.ts';
import { placesWindow, type Subject } from '../../data/evidence.ts';
import type { Sql } from '../../data/sql.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import { engine } from '../engine.svelte.ts';
import { loadPassages, type Quoted } from '../evidence/passages.ts';
import type { Content } from './content.ts';

/** Places read at a time. */
const STEP = 200;

/** The evidence list as it stands on screen, with all its places, whether shown or not. */
export interface EvidenceShown {
  readonly subject: Subject;
  /** The condition on `articles a` that holds on screen, and the same as data. */
  readonly where: Sql;
  readonly conditions: Conditions;
  /** No filter holds, as the reader asked for all. */
  readonly unfiltered: boolean;
  /** Places, and articles without one. */
  readonly lines: number;
}

const COLUMNS = [
  ['article_id', 'text'], ['headline', 'text'], ['date', 'day'], ['page_start', 'int'], ['title', 'text'], ['before', 'text'], ['words', 'text'], ['after', 'text'],
] as const satisfies readonly (readonly [string, AnswerColumn['type']])[];

function answerOf(quoted: readonly Quoted[]): Answer {
  const rows = quoted.flatMap(({ article_id, headline, date, passages }): Record<string, Cell>[] =>
    passages.length === 0
      ? [{ article_id, headline, date, page_start: null, title: null, before: null, words: null, after: null }]
      : passages.map(({ before, words, after, page_start, title }) => ({ article_id, headline, date, page_start, title, before, words, after })),
  );
  return { columns: COLUMNS.map(([name, type]) => ({ name, type, cells: rows.map((row) => row[name]!) })), count: rows.length };
}

const nameOf = (subject: Subject): string => {
  if (subject.by !== 'date') return subject.id;
  const days = subject.days === 'undated' ? subject.days : `${subject.days.from}--${subject.days.to}`;
  return subject.kind === null ? days : `${days}-${subject.kind}`;
};

export function evidenceContents({ subject, lines, where, conditions, unfiltered }: EvidenceShown): Content[] {
  const { sentences, rowsOf } = takeaway().exporting;
  return [
    {
      kind: 'made',
      id: `sentences-${nameOf(subject)}`,
      name: sentences,
      except: subject.by,
      unfiltered,
      row: rowsOf.sentences,
      columns: COLUMNS.map(([name]) => name),
      count: lines,
      question: placesWindow(subject, where, 0, lines),
      async make(report, signal): Promise<Outcome<Answer>> {
        const quoted: Quoted[] = [];
        for (let read = 0; read < lines; read += STEP) {
          if (signal.aborted) return { ok: false, code: 'cancelled', message: 'no longer wanted' };
          const found = await loadPassages(engine, { subject, conditions, offset: read, limit: STEP });
          if (!found.ok) return found;
          quoted.push(...found.value.quoted);
          report(Math.min(lines, read + STEP));
        }
        return { ok: true, value: answerOf(quoted) };
      },
    },
  ];
}
