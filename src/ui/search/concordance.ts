/** Words in context: each match between what stands before and after it, read from the texts of the articles shown. */
import type { Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import { articlesByDay, sourcesOf, type Source } from '../../data/concordance.ts';
import type { Matches } from '../../data/search.ts';
import type { Sql } from '../../data/sql.ts';

export interface Line {
  readonly source: Source;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** First UTF-16 unit in the text of the article. */
  readonly offset: number;
  /** How often the same characters stand before it in that text. */
  readonly ordinal: number;
}

export interface Concordance {
  /** All matches in the selected articles, whether read or not. */
  readonly matches: number;
  readonly articles: number;
  /** The newest day first. */
  readonly lines: readonly Line[];
}

/** UTF-16 units shown on either side. */
const REACH = 24;

/** Reads the first `limit` matches in the articles that `where` selects; every one of those articles holds the words. */
export async function loadConcordance(data: Pick<DataClient, 'rows' | 'lookup'>, matches: Matches, where: Sql, limit: number): Promise<Outcome<Concordance>> {
  const selected = await data.rows(articlesByDay(where));
  if (!selected.ok) return selected;
  const numbers = new Map(matches.articles.map((id, i) => [id, i]));
  const ids = selected.value.map(({ article_id }) => String(article_id));
  const offsets = (id: string): Uint32Array => {
    const i = numbers.get(id);
    return i === undefined ? new Uint32Array() : matches.offset.subarray(matches.first[i], matches.first[i + 1]);
  };
  let all = 0;
  const shown: string[] = [];
  for (const id of ids) {
    if (all < limit) shown.push(id);
    all += offsets(id).length;
  }
  if (shown.length === 0) return { ok: true, value: { matches: 0, articles: 0, lines: [] } };
  const sources = await data.rows(sourcesOf(shown));
  if (!sources.ok) return sources;
  const lines: Line[] = [];
  for (const source of sources.value as unknown as Source[]) {
    const read = await data.lookup('texts', 'article_id', source.article_id);
    if (!read.ok) return read;
    const text = String(read.value[0]?.['text'] ?? '');
    for (const offset of offsets(source.article_id)) {
      if (offset + matches.words.length > text.length) return { ok: false, code: 'damaged', message: `${source.article_id} is shorter than its index`, subject: 'search' };
      lines.push(lineAt(source, text, offset, matches.words.length));
    }
  }
  return { ok: true, value: { matches: all, articles: ids.length, lines: lines.slice(0, limit) } };
}

function lineAt(source: Source, text: string, offset: number, length: number): Line {
  const words = text.slice(offset, offset + length);
  let ordinal = 0;
  for (let at = text.indexOf(words); at >= 0 && at < offset; at = text.indexOf(words, at + 1)) ordinal++;
  const end = offset + length;
  return { source, words, offset, ordinal, before: text.slice(Math.max(0, offset - REACH), offset), after: text.slice(end, end + REACH) };
}

export type Context = 'day' | 'left' | 'right';

const collator = new Intl.Collator('zh');
const reversed = (text: string): string => [...text].reverse().join('');

/** Lines by day as they come, by what stands after, or by what stands before read from the words outwards. */
export function arranged(lines: readonly Line[], context: Context): readonly Line[] {
  if (context === 'day') return lines;
  const key = ({ before, after }: Line): string => (context === 'right' ? after : reversed(before));
  return lines.map((line, i) => ({ line, key: key(line), i })).sort((a, b) => collator.compare(a.key, b.key) || a.i - b.i).map(({ line }) => line);
}

/** Where a line stands on its page: the same characters, as often met, in the article's runs of the page. The article's first unit where blanks of the layout part them. */
export async function placeOnPage(data: Pick<DataClient, 'lookup'>, { source, words, ordinal }: Line): Promise<number> {
  const [spans, texts] = await Promise.all([data.lookup('spans', 'page_id', source.page_id), data.lookup('page_texts', 'page_id', source.page_id)]);
  if (!spans.ok || !texts.ok) return source.page_start;
  const page = String(texts.value[0]?.['text'] ?? '');
  const own = spans.value.filter(({ article_id }) => article_id === source.article_id).sort((a, b) => Number(a['page_start']) - Number(b['page_start']));
  const places = own.flatMap((span) => unitsOf(page, Number(span['page_start']), Number(span['page_end'])));
  const joined = places.map((place) => page[place]).join('');
  let at = joined.indexOf(words);
  for (let i = 0; i < ordinal && at >= 0; i++) at = joined.indexOf(words, at + 1);
  return at < 0 ? source.page_start : places[at]!;
}

const unitsOf = (page: string, from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i).filter((i) => !/\s/.test(page[i]!));
