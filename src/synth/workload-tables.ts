/** A workload as a data set, written a day at a time so that it may be larger than memory. It holds no texts: it is for measuring. */
import { writingTo, type Output } from '../ingest/output.ts';
import { TableFiles } from '../ingest/table-files.ts';
import { writeColumns } from '../tables/columns-files.ts';
import { Days, manifestOf, type About } from '../tables/dataset.ts';
import { dayFrom } from '../tables/days.ts';
import { Gathering } from '../tables/gather.ts';
import type { Manifest } from '../tables/manifest.ts';
import { TABLE_NAMES, type Row, type Tables } from '../tables/schema.ts';
import { nameDrawer } from './names.ts';
import { seeded } from './random.ts';
import { END_DAY, FIRST_DAY, KINDS, OFFICIALS, TOPICS, workload, type Workload } from './workload.ts';

export const WORKLOAD_TITLE = { zh: '测量数据（虚构）', en: 'Workload for measuring (fictional)' };

const two = (number: number): string => String(number).padStart(2, '0');
const topicId = (topic: number): string => `t${two(topic + 1)}`;
const spot = { start: 0, end: 2, page_start: 0, page_end: 2 };

/** Writes the tables and the columns file of a workload of so many articles; `manifest.json` is the caller's. Columns come by year above `splitAbove` articles. */
export async function writeWorkload(articles: number, output: Output, about: Pick<About, 'id' | 'pipeline_version'>, splitAbove?: number): Promise<Manifest> {
  const all = workload(articles);
  const officials = officialRows(all);
  const files = new TableFiles(output);
  const gathering = new Gathering();
  const days = new Days();
  const add = (rows: Partial<Tables>): void => {
    files.add(rows);
    gathering.add(rows);
  };
  for (let from = 0, to = 0, day = FIRST_DAY; day < END_DAY; day++, from = to) {
    while (to < articles && all.day[to] === day) to++;
    const rows = dayRows(all, from, to, day, officials);
    days.add(rows.articles.map(({ date }) => date));
    add(rows);
  }
  add({
    officials,
    topics: Array.from({ length: TOPICS }, (_, i) => ({ topic_id: topicId(i), zh: `主题${two(i + 1)}`, en: `Topic ${i + 1}`, pinyin: 'zhu ti', initials: 'zt', meaning: '' })),
    kinds: KINDS.map((kind) => ({ kind_id: kind, zh: KIND_WORDS[kind], en: kind })),
  });
  const tables = await files.close(TABLE_NAMES);
  const columns = await writeColumns(gathering.columns(), writingTo(output), splitAbove);
  return manifestOf(tables, columns, days, { ...about, title: WORKLOAD_TITLE, fictional: true, sources: [] });
}

const KIND_WORDS = { meeting: '会议', inspection: '调研', visit: '慰问', speech: '讲话', signing: '签约', other: '其他' } as const satisfies Record<(typeof KINDS)[number], string>;

function officialRows({ official, day }: Workload): Row<'officials'>[] {
  const draw = nameDrawer(seeded(7));
  const [articles, first, last] = [new Uint32Array(OFFICIALS), new Int32Array(OFFICIALS), new Int32Array(OFFICIALS)];
  official.forEach((who, i) => {
    if (articles[who]!++ === 0) first[who] = day[i]!;
    last[who] = day[i]!;
  });
  const taken = new Map<string, number>();
  return Array.from(articles, (count, who) => {
    const { name, pinyin } = draw();
    const slug = pinyin.replaceAll(' ', '');
    const n = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, n);
    return {
      official_id: n === 1 ? slug : `${slug}-${n}`, name, pinyin, initials: pinyin.split(' ').map((syllable) => syllable.charAt(0)).join(''), title: '', local: true,
      articles: count, mentions: count, first_date: count > 0 ? dayFrom(first[who]!) : null, last_date: count > 0 ? dayFrom(last[who]!) : null, corrected: false,
    };
  });
}

/** The page of a day and its articles. */
function dayRows({ official, topic, kind }: Workload, from: number, to: number, day: number, officials: readonly Row<'officials'>[]) {
  const date = dayFrom(day);
  const page_id = `p${date}`;
  const [year, month, number] = date.split('-').map(Number) as [number, number, number];
  const rows = { pages: [] as Row<'pages'>[], articles: [] as Row<'articles'>[], mentions: [] as Row<'mentions'>[], article_topics: [] as Row<'article_topics'>[] };
  if (to > from) rows.pages.push({ page_id, file: `${date}.txt`, encoding: 'utf-8', chars: 0, residue_chars: 0, articles: to - from, date, date_basis: 'file', page_number: 1, section: null });
  for (let i = from; i < to; i++) {
    const article_id = `${page_id}-${i - from + 1}`;
    const { official_id, name } = officials[official[i]!]!;
    rows.articles.push({
      article_id, page_id, number: i - from + 1, page_start: 0, page_end: 0, headline: `${name} ${i + 1}`, headline_origin: 'printed', date, year, month, day: number,
      date_precision: 'day', date_text: null, date_basis: 'file', year_basis: 'file', year_text: null, date_confidence: 1, kind: KINDS[kind[i]!]!,
      kind_confidence: 1, boundary_confidence: 1, chars: 0, corrected: null,
    });
    rows.mentions.push({ official_id, article_id, name, title: null, ...spot });
    rows.article_topics.push({ article_id, topic_id: topicId(topic[i]!), score: 1, words: '' });
  }
  return rows;
}
