/**
 * A FICTIONAL data set of any size in the schema of a real one: ten years of a district newspaper that does not exist.
 * The same number of articles and seed give the same rows.
 */
import { toPinyin } from '../ingest/pinyin.ts';
import { KINDS } from '../pipeline/lexicon/kinds.ts';
import { TOPICS } from '../pipeline/lexicon/topics.ts';
import { dayFrom } from '../tables/days.ts';
import type { Row, TableName, Tables } from '../tables/schema.ts';
import { TABLE_NAMES } from '../tables/schema.ts';
import { FIRST_DAY, inSeason, isWeekend, LAST_DAY, thickness, weekday } from './calendar.ts';
import { type Cast, castTenYears } from './cast.ts';
import { NEWSPAPER } from './district.ts';
import { nameDrawer } from './names.ts';
import { officesOf, officialsOf } from './officials.ts';
import { type Random, seeded } from './random.ts';
import { type Scene, SCENES } from './scenes.ts';
import { type Staff, type Story, tell } from './story.ts';

/** Raised by one whenever the same seed gives other rows. */
export const FICTION_VERSION = 'fiction-1';
export const FICTION_TITLE = { zh: '演示数据（虚构）', en: 'Demonstration (fictional)' };

const SECTIONS = ['要闻', '综合', '民生', '副刊'];
const WEEKDAYS = '日一二三四五六';

/** Invents a data set of exactly `count` articles. */
export function invent(count: number, seed: number): Tables {
  const random = seeded(seed);
  const cast = castTenYears(random);
  const person = nameDrawer(random);
  const staff: Staff = { reporters: Array.from({ length: 12 }, person), correspondents: Array.from({ length: 40 }, person), person };
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
  tables.topics.push(...TOPICS.map(({ id, zh, en, meaning }) => ({ topic_id: id, zh, en, ...toPinyin(zh), meaning })));
  tables.kinds.push(...KINDS.map(({ id, zh, en }) => ({ kind_id: id, zh, en })));

  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => FIRST_DAY + i);
  const total = days.reduce((sum, day) => sum + thickness(day), 0);
  let thick = 0;
  let written = 0;
  for (const day of days) {
    thick += thickness(day);
    const due = Math.round((thick / total) * count) - written;
    for (let left = due, number = 1; left > 0; number++) {
      const articles = Math.min(left, random.whole(3, 6));
      addPage(tables, { day, number, articles, cast, staff, random });
      left -= articles;
    }
    written += due;
  }
  tables.officials.push(...officialsOf(tables, cast));
  tables.offices.push(...officesOf(tables));
  return tables;
}

interface Page {
  readonly day: number;
  readonly number: number;
  readonly articles: number;
  readonly cast: Cast;
  readonly staff: Staff;
  readonly random: Random;
}

/** The day of an event reported in the issue of `day`: mostly the day before, seldom on a weekend. */
function eventDay(day: number, random: Random): number {
  for (;;) {
    const event = day - random.weighted([0, 1, 2, 3, 6], (lag) => [2, 10, 4, 2, 0, 0, 1][lag]!);
    if (!isWeekend(event) || random.chance(0.2)) return event;
  }
}

const chars = (text: string): number => text.replace(/\s/g, '').length;

function addPage(tables: Tables, { day, number, articles, cast, staff, random }: Page): void {
  const pageId = `p${(tables.pages.length + 1).toString(16).padStart(10, '0')}`;
  const issue = dayFrom(day);
  const [year, month, date] = issue.split('-').map(Number);
  const folioPrinted = random.chance(0.9);
  let text = '';
  const addSpan = (words: string, role: string, articleId: string | null): void => {
    tables.spans.push({ page_id: pageId, article_id: articleId, role, page_start: text.length, page_end: text.length + words.length });
    text += words;
  };
  if (folioPrinted) addSpan(`${NEWSPAPER}  ${year}年${month}月${date}日 星期${WEEKDAYS[weekday(day)]!}  第${number}版 ${SECTIONS[(number - 1) % SECTIONS.length]!}\n`, 'furniture', null);
  const furniture = chars(text);
  for (let n = 1; n <= articles; n++) {
    if (text !== '') addSpan(n > 1 ? '\n\n' : '\n', 'blank', null);
    const event = eventDay(day, random);
    const scene = random.weighted(SCENES, (one) => sceneWeight(one, event, cast));
    const story = tell(scene, event, cast, staff, random);
    const articleId = `${pageId}-${String(n).padStart(2, '0')}`;
    const pageStart = text.length;
    for (const { role, start, end } of story.pieces) addSpan(story.text.slice(start, end), role, articleId);
    addArticle(tables, { story, scene, event, articleId, pageId, number: n, pageStart, folioPrinted });
  }
  tables.page_texts.push({ page_id: pageId, text });
  tables.pages.push({
    page_id: pageId, file: `${year}/${issue.replaceAll('-', '')}_${String(number).padStart(2, '0')}.txt`, encoding: 'utf-8', chars: chars(text),
    residue_chars: furniture, articles, date: issue, date_basis: folioPrinted ? 'folio' : 'file', page_number: number, section: null,
  });
}

function sceneWeight(scene: Scene, day: number, cast: Cast): number {
  if (scene.facts[0] === '{change}' && cast.changes(day, 120).length === 0) return 0;
  return scene.weight * inSeason(scene.season, day);
}

interface Placed {
  readonly story: Story;
  readonly scene: Scene;
  readonly event: number;
  readonly articleId: string;
  readonly pageId: string;
  readonly number: number;
  readonly pageStart: number;
  readonly folioPrinted: boolean;
}

function addArticle(tables: Tables, { story, scene, event, articleId, pageId, number, pageStart, folioPrinted }: Placed): void {
  const { text } = story;
  const { precision, words, yearPrinted } = story.date;
  const iso = dayFrom(event);
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const dated = precision === 'day';
  const inPage = (place: { start: number; end: number }): { page_start: number; page_end: number } => ({ page_start: pageStart + place.start, page_end: pageStart + place.end });
  const place = ({ start, end }: { start: number; end: number }): { start: number; end: number; page_start: number; page_end: number } => ({ start, end, ...inPage({ start, end }) });
  const add = <N extends TableName>(table: N, ...rows: Row<N>[]): void => void (tables[table] as Row<N>[]).push(...rows);

  add('texts', { article_id: articleId, text });
  add('articles', {
    article_id: articleId, page_id: pageId, number, ...inPage({ start: 0, end: text.length }),
    headline: story.headline.text, headline_origin: story.headline.origin,
    date: dated ? iso : null, year: precision === 'none' ? null : year, month: precision === 'none' ? null : month, day: dated ? day : null,
    date_precision: precision, date_text: text.slice(words.start, words.end), date_basis: precision === 'none' ? 'none' : 'text',
    year_basis: precision === 'none' ? 'none' : yearPrinted ? 'printed' : folioPrinted ? 'folio' : 'file',
    year_text: precision === 'none' ? null : yearPrinted ? `${year}年` : folioPrinted ? `${year}年` : String(year),
    date_confidence: precision === 'none' ? 0 : yearPrinted ? 1 : folioPrinted ? 0.95 : 0.9,
    kind: scene.kind, kind_confidence: 1, boundary_confidence: 1, chars: chars(text), corrected: null,
  });
  add('mentions', ...story.mentions.map((m) => ({ official_id: m.official.id, article_id: articleId, name: m.official.name, title: m.title, ...place(m) })));
  add('roles', ...story.roles.map((r) => ({ official_id: r.official.id, article_id: articleId, title: r.title, status: r.status, date: dated ? iso : null, ...place(r) })));
  add('others', ...story.others.map((o) => ({ article_id: articleId, name: o.name, what: o.what, ...place(o) })));
  add('bylines', ...story.bylines.map((b) => ({ article_id: articleId, name: b.name, role: b.role, ...inPage(b) })));
  if (precision !== 'none') add('evidence', { article_id: articleId, finding: 'date', value: dated ? iso : iso.slice(0, 7), ...place(words) });

  const found = Object.entries(scene.topics).map(([topic, earning]) => ({ topic, places: earning.flatMap((word) => occurrences(text, word)) }));
  const sum = found.reduce((all, { places }) => all + places.length, 0);
  found.sort((a, b) => b.places.length - a.places.length);
  for (const { topic, places } of found.filter(({ places }) => places.length > 0)) {
    const words = [...new Set(places.map(({ start, end }) => text.slice(start, end)))];
    add('article_topics', { article_id: articleId, topic_id: topic, score: places.length / sum, words: words.join('、') });
    add('evidence', ...places.map((p) => ({ article_id: articleId, finding: 'topic', value: topic, ...place(p) })));
  }
}

function occurrences(text: string, word: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push({ start: at, end: at + word.length });
  return places;
}
