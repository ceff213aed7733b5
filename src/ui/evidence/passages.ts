/** The sentences behind a number: places found, cut from the texts of their articles. */
import type { Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import type { Place } from '../../data/evidence.ts';
import type { EvidenceQuestion } from '../../data/memory/shelf.ts';
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

/** Reads the passages of a question. */
export async function loadPassages(data: Pick<DataClient, 'evidence'>, question: EvidenceQuestion): Promise<Outcome<Passages>> {
  const answer = await data.evidence(question);
  if (!answer.ok) return answer;
  const { found, texts, lines, places, articles } = answer.value;
  return { ok: true, value: { lines, places, articles, shown: found.length, quoted: quote(found, texts) } };
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
