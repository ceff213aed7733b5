/** The sentences behind a number: places asked of the engine, cut from the texts of their articles. */
import type { Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import { countPlaces, evidenceTables, placesWindow, type Place, type Subject } from '../../data/evidence.ts';
import type { Sql } from '../../data/sql.ts';
import { sentenceAround } from '../reader/sentences.ts';

/** The sentence around one place, in three parts. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly page_start: number;
  /** The title printed at this mention. */
  readonly title: string | null;
}

/** The passages of one article, in their order; none where nothing in its text made it count. */
export interface Quoted {
  readonly article_id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly passages: readonly Passage[];
}

export interface Passages {
  /** All places, and all articles, those without a place too, whether read or not. */
  readonly places: number;
  readonly articles: number;
  /** Places and articles without one: all, and those read so far. */
  readonly lines: number;
  readonly shown: number;
  readonly quoted: readonly Quoted[];
}

/** Reads `limit` passages from `offset` on `subject` in the articles that match `where`, a condition on `articles a`. */
export async function loadPassages(
  data: Pick<DataClient, 'load' | 'rows' | 'lookup'>,
  subject: Subject,
  where: Sql,
  limit: number,
  offset = 0,
): Promise<Outcome<Passages>> {
  const loaded = await data.load(evidenceTables(subject));
  if (!loaded.ok) return loaded;
  const [counted, found] = await Promise.all([data.rows(countPlaces(subject, where)), data.rows(placesWindow(subject, where, offset, limit))]);
  if (!counted.ok) return counted;
  if (!found.ok) return found;
  const places = found.value as unknown as Place[];
  const ids = [...new Set(places.filter(({ start }) => start !== null).map((place) => place.article_id))];
  const read = await Promise.all(ids.map((id) => data.lookup('texts', 'article_id', id)));
  const texts = new Map<string, string>();
  for (const [i, answer] of read.entries()) {
    if (!answer.ok) return answer;
    texts.set(ids[i]!, String(answer.value[0]?.['text'] ?? ''));
  }
  const { lines, places: all, articles } = counted.value[0]!;
  return { ok: true, value: { lines: Number(lines), places: Number(all), articles: Number(articles), shown: places.length, quoted: quote(places, texts) } };
}

/** Cuts each place out of the text of its article; neighbouring places of one article stand together. */
export function quote(places: readonly Place[], texts: ReadonlyMap<string, string>): Quoted[] {
  const quoted: (Quoted & { passages: Passage[] })[] = [];
  for (const { article_id, headline, date, start, end, page_start, title } of places) {
    if (start === null || end === null || page_start === null) {
      quoted.push({ article_id, headline, date, passages: [] });
      continue;
    }
    const text = texts.get(article_id) ?? '';
    const sentence = sentenceAround(text, start, end);
    const passage = { before: text.slice(sentence.start, start), words: text.slice(start, end), after: text.slice(end, sentence.end), page_start, title };
    const last = quoted.at(-1);
    if (last?.article_id === article_id) last.passages.push(passage);
    else quoted.push({ article_id, headline, date, passages: [passage] });
  }
  return quoted;
}
