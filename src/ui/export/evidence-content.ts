/** The sentences behind a number as rows: each place with its sentence in three parts. */
import type { Cell, Outcome } from '../../data/api.ts';
import type { Answer, AnswerColumn } from '../../data/engine-arrow.ts';
import { placesWindow, type Subject } from '../../data/evidence.ts';
import { predicate } from '../../filters/dimensions.ts';
import { filters } from '../../filters/filters.svelte.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import { engine } from '../engine.svelte.ts';
import { loadPassages, type Quoted } from '../evidence/passages.ts';
import type { Content } from './content.ts';

/** Places read at a time. */
const STEP = 200;

/** The evidence list as it stands on screen, with all its places, whether shown or not. */
export interface EvidenceShown {
  readonly subject: Subject;
  readonly places: number;
}

const COLUMNS = [
  ['article_id', 'text'], ['headline', 'text'], ['date', 'day'], ['page_start', 'int'], ['title', 'text'], ['before', 'text'], ['words', 'text'], ['after', 'text'],
] as const satisfies readonly (readonly [string, AnswerColumn['type']])[];

function answerOf(quoted: readonly Quoted[]): Answer {
  const rows = quoted.flatMap(({ article_id, headline, date, passages }) =>
    passages.map(({ before, words, after, page_start, title }): Record<string, Cell> => ({ article_id, headline, date, page_start, title, before, words, after })),
  );
  return { columns: COLUMNS.map(([name, type]) => ({ name, type, cells: rows.map((row) => row[name]!) })), count: rows.length };
}

export function evidenceContents({ subject, places }: EvidenceShown): Content[] {
  const { sentences, rowsOf } = takeaway().exporting;
  const except = 'official' in subject ? 'official' : 'topic';
  const where = predicate(filters.selection, except);
  return [
    {
      kind: 'made',
      id: `sentences-${'official' in subject ? subject.official : subject.topic}`,
      name: sentences,
      except,
      row: rowsOf.sentences,
      columns: COLUMNS.map(([name]) => name),
      count: places,
      question: placesWindow(subject, where, 0, places),
      async make(report, signal): Promise<Outcome<Answer>> {
        const quoted: Quoted[] = [];
        for (let read = 0; read < places; read += STEP) {
          if (signal.aborted) return { ok: false, code: 'cancelled', message: 'no longer wanted' };
          const found = await loadPassages(engine, subject, where, STEP, read);
          if (!found.ok) return found;
          quoted.push(...found.value.quoted);
          report(Math.min(places, read + STEP));
        }
        return { ok: true, value: answerOf(quoted) };
      },
    },
  ];
}
