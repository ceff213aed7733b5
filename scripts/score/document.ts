/** `docs/accuracy.md`, made whole from the record and the faults of the half that rules may be written after. */
import { MEASURES, MEASURE_IDS, type Fault } from './tally.ts';
import { SHAPES } from './faults.ts';
import type { AccuracyRecord, FaultCount, Figure } from './record.ts';
import { asMarkdown, detailRows, rowsOf } from './table.ts';

const LISTED = 10;

/** `attempts`: what was tried where a target is missed, as Markdown. */
export function documentOf(record: AccuracyRecord, devFaults: readonly Fault[], attempts: string): string {
  const { pipeline, measured, hashes, figures, corpora } = record;
  const of = (set: string): Figure[] => figures.filter((figure) => figure.set === set);
  const corpus = corpora === null ? [] : ['## Other corpora', '', CORPORA(corpora.pipeline, corpora.measured), '', ...corpusSections(corpora)];
  return [
    '# How well pages are read',
    '',
    `Made by \`npm run score\`; not written by hand. Pipeline version ${pipeline}, measured on ${measured}; marked articles dev ${hashes.dev}, held-out ${hashes['held-out']}.`,
    '',
    ABOUT,
    '',
    '## Held-out',
    '',
    asMarkdown(...spread(rowsOf(of('held-out')))),
    '',
    '## Dev',
    '',
    asMarkdown(...spread(rowsOf(of('dev')))),
    '',
    '## Precision and recall',
    '',
    DETAIL,
    '',
    ...(['held-out', 'dev'] as const).flatMap((set) => [`### ${set === 'dev' ? 'Dev' : 'Held-out'}`, '', asMarkdown(...spread(detailRows(of(set), measured))), '']),
    '## What was tried where a target is missed',
    '',
    attempts,
    '## What is counted',
    '',
    asMarkdown(['measure', 'how', 'one of them is'], MEASURE_IDS.map((id) => [MEASURES[id].name, HOW[MEASURES[id].way], MEASURES[id].unit])),
    '',
    ...corpus,
    '## The weakest of each measure',
    '',
    WEAKEST,
    '',
    ...MEASURE_IDS.flatMap((id) => weakest(id, devFaults, record.faults)),
  ].join('\n');
}

const spread = ({ head, rows }: ReturnType<typeof rowsOf>): [readonly string[], readonly (readonly string[])[]] => [head, rows];

const ABOUT = `The marked articles (\`tests/fixtures/marked\`) are invented in the manner of local papers, written before and apart from the rules, and made to hold
every hard case we know of at least twice in each half. Rules may be written with *dev* in view; *held-out* is only measured. So the figures are those of a
set that is harder than a paper's usual page.

* **article**: each text by itself, one paragraph a line.
* **plain**, **hard**, **columns**, **furniture**: the same articles laid out as pages, twice each with other measures and habits. *hard* has neither lead nor byline
  and headlines of up to three lines; *columns* interleaves two columns, with look-alike glyphs, GB18030 and UTF-16; *furniture* has folios, advertisements,
  briefs and continued articles. People, days, kinds and topics of an article that no read article overlaps by half count as missed.

A cell is the figure in per cent, how many there are, and the target; ✓ where it is met.`;

const HOW = { f1: 'F1: harmonic mean of precision and recall', share: 'share of all there are', rate: 'share of all there are, small is good' } as const;

const DETAIL = `Precision: right of what was read. Recall: right of what there is. Where the figure is a share of all there are, it is the recall; an answer that is not
given (no day, no office) lowers the recall alone. Rates have neither.`;

const CORPORA = (pipeline: string, measured: string): string =>
  `Measured with \`npm run score -- --corpus <folder>\` on real text that does not come with the project (pipeline version ${pipeline}, ${measured}). A folder of pages has \`truth.jsonl\`; articles with spans of persons count every person, writers too; where articles of pages carry writers that the truth does not list, those count as claimed wrongly. Of their faults only shapes and numbers are given.`;

const WEAKEST = `Up to ten faults of *dev* for each measure, the most frequent shapes first and each shape in turn; the numbers are those of both halves over all layouts. The faults of *held-out* are
counted and not shown, so that no rule is written after them.`;

function corpusSections({ figures, faults, measured }: NonNullable<AccuracyRecord['corpora']>): string[] {
  return [...new Set(figures.map(({ set }) => set))].flatMap((set) => [
    `### ${set}`,
    '',
    asMarkdown(...spread(detailRows(figures.filter((figure) => figure.set === set), measured))),
    '',
    asMarkdown(['measure', 'shape', 'times', 'explanation'], faults.filter((fault) => fault.set === set).map(({ measure, shape, count }) => [MEASURES[measure].name, shape, String(count), SHAPES[shape] ?? ''])),
    '',
  ]);
}

function weakest(measure: keyof typeof MEASURES, faults: readonly Fault[], counts: readonly FaultCount[]): string[] {
  const own = faults.filter((fault) => fault.measure === measure);
  const times = (set: string, shape: string): number => counts.find((count) => count.measure === measure && count.set === set && count.shape === shape)?.count ?? 0;
  const shapes = [...new Set(counts.filter((count) => count.measure === measure).map(({ shape }) => shape))];
  if (shapes.length === 0) return [];
  const explained = shapes.map((shape) => [shape, String(times('dev', shape)), String(times('held-out', shape)), SHAPES[shape] ?? '']);
  const chosen = inTurn(own).slice(0, LISTED);
  return [
    `### ${MEASURES[measure].name}`,
    '',
    asMarkdown(['shape', 'dev', 'held-out', 'explanation'], explained),
    '',
    ...(chosen.length === 0 ? [] : [asMarkdown(['article', 'shape', 'printed', 'read'], chosen.map(({ article, shape, printed, read }) => [article, shape, printed, read])), '']),
  ];
}

/** One of each shape, the most frequent first, then a second of each; the same fault in another layout is not told again. */
function inTurn(faults: readonly Fault[]): Fault[] {
  const byShape = new Map<string, Map<string, Fault>>();
  for (const fault of faults) {
    const same = byShape.get(fault.shape) ?? new Map<string, Fault>();
    byShape.set(fault.shape, same.set(`${fault.article} ${fault.printed}`, same.get(`${fault.article} ${fault.printed}`) ?? fault));
  }
  const queues = [...byShape.values()].map((each) => [...each.values()]).sort((a, b) => b.length - a.length);
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => queues.flatMap((queue) => queue[i] ?? [])).flat();
}
