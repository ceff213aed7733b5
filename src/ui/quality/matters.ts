/** The tables of the page on data quality: what is shown of each matter, and which number opens which places. */
import type { Column, Twin } from '../../charts/chart.ts';
import type { AnswerRow, Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import { BANDS, CONFIDENCE, COVERED, NOTICES, OF_FILES, ROLES, UNDATED, type Confidence, type Matter } from '../../data/quality.ts';
import type { QualityTexts } from '../../i18n/zh-quality.ts';
import type { Manifest } from '../../tables/manifest.ts';

/** A table whose rows are matters; `opens` is the column with the number of places, null in rows that sum up others. */
export interface Matters {
  readonly twin: Twin;
  readonly opens: number;
  readonly rows: readonly ({ readonly matter: Matter; readonly name: string } | null)[];
}

/** What the page is made of. */
export interface Found {
  readonly notices: readonly AnswerRow[];
  readonly undated: readonly AnswerRow[];
  readonly confidence: readonly AnswerRow[];
  readonly roles: readonly AnswerRow[];
  readonly covered: readonly AnswerRow[];
  readonly files: readonly AnswerRow[];
}

/** Asks everything; where one question fails, its failure. */
export async function loadQuality(engine: Pick<DataClient, 'rows' | 'load'>): Promise<Outcome<Found>> {
  const loaded = await engine.load(['spans']);
  if (!loaded.ok) return loaded;
  const questions = { notices: NOTICES, undated: UNDATED, confidence: CONFIDENCE, roles: ROLES, covered: COVERED, files: OF_FILES };
  const answers: Partial<Record<keyof Found, readonly AnswerRow[]>> = {};
  for (const [name, question] of Object.entries(questions)) {
    const answer = await engine.rows(question);
    if (!answer.ok) return answer;
    answers[name as keyof Found] = answer.value;
  }
  return { ok: true, value: answers as Found };
}

const text = (key: string, label: string): Column => ({ key, label, format: 'text' });
const number = (key: string, label: string): Column => ({ key, label, format: 'number' });

/** `said` are the sentences for the codes. */
export function noticesOf(rows: readonly AnswerRow[], { notices, severities }: QualityTexts, said: Readonly<Record<string, string>>): Matters {
  const name = (row: AnswerRow): string => said[String(row['code'])] ?? String(row['code']);
  return {
    twin: {
      columns: [text('severity', notices.severity), text('notice', notices.what), number('notices', notices.notices), number('files', notices.files), number('articles', notices.articles)],
      rows: rows.map((row) => [severities[String(row['severity'])] ?? String(row['severity']), name(row), row['notices']!, row['files']!, row['articles']!]),
    },
    opens: 2,
    rows: rows.map((row) => ({ matter: { of: 'notice', code: String(row['code']), severity: String(row['severity']) }, name: name(row) })),
  };
}

export function undatedOf(rows: readonly AnswerRow[], { undated, precisions }: QualityTexts): Matters {
  const name = ({ precision }: AnswerRow): string => precisions[String(precision)] ?? String(precision);
  return {
    twin: { columns: [text('known', undated.what), number('articles', undated.articles)], rows: rows.map((row) => [name(row), row['articles']!]) },
    opens: 1,
    rows: rows.map((row) => ({ matter: { of: 'undated', precision: String(row['precision']) }, name: name(row) })),
  };
}

export function confidenceOf(rows: readonly AnswerRow[], texts: QualityTexts): Matters {
  const { confidence, confidences } = texts;
  const band = (from: number): string => texts.band(from, BANDS.find((next) => next > from) ?? 101);
  return {
    twin: {
      columns: [text('confidence', confidence.what), text('range', confidence.band), number('articles', confidence.articles)],
      rows: rows.map((row) => [confidences[row['confidence'] as Confidence], band(Number(row['band'])), row['articles']!]),
    },
    opens: 2,
    rows: rows.map((row) => ({
      matter: { of: 'confidence', confidence: row['confidence'] as Confidence, band: Number(row['band']) },
      name: `${confidences[row['confidence'] as Confidence]}, ${band(Number(row['band']))}`,
    })),
  };
}

/** The last row sums up all characters. */
export function rolesOf(rows: readonly AnswerRow[], { roles, roleNames }: QualityTexts): Matters {
  const sum = (key: string): number => rows.reduce((all, row) => all + Number(row[key]), 0);
  const all = sum('chars');
  const name = ({ role }: AnswerRow): string => roleNames[String(role)] ?? String(role);
  const share = (chars: number): number | null => (all === 0 ? null : chars / all);
  return {
    twin: {
      columns: [text('role', roles.what), text('belongs_to', roles.belongs), number('runs', roles.runs), number('characters', roles.chars), { key: 'share', label: roles.share, format: 'share' }],
      rows: [
        ...rows.map((row) => [name(row), row['residue'] === true ? roles.residue : roles.article, row['runs']!, row['chars']!, share(Number(row['chars']))]),
        [roles.total, null, sum('runs'), all, share(all)],
      ],
    },
    opens: 2,
    rows: [...rows.map((row) => ({ matter: { of: 'role' as const, role: String(row['role']), residue: row['residue'] === true }, name: name(row) })), null],
  };
}

export const duplicatesOf = (files: readonly AnswerRow[], { duplicates }: QualityTexts): Twin => ({
  columns: [text('file', duplicates.file), text('same_as', duplicates.detail)],
  rows: files.filter(({ code }) => code === 'page_repeated').map(({ file, detail }) => [file!, detail!]),
});

/** The files without a page, with each reason that a notice gives. */
export function leftOutOf(files: readonly AnswerRow[], { sources }: Pick<Manifest, 'sources'>, { leftOut }: QualityTexts, said: Readonly<Record<string, string>>): Twin {
  const rows = sources.filter(({ pages }) => pages.length === 0).map(({ file }) => {
    const reasons = files.filter((row) => row['file'] === file).map(({ code, detail }) => `${said[String(code)] ?? String(code)}${detail === null ? '' : ` (${String(detail)})`}`);
    return [file, reasons.length === 0 ? leftOut.noReason : reasons.join(' ')];
  });
  return { columns: [text('file', leftOut.file), text('reason', leftOut.reason)], rows };
}
