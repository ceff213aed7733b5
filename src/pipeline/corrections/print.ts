/** Words on a page, found whatever blanks, line ends and look-alike glyphs stand between and among them. */
import type { ArticleReading, Span } from '../model.ts';
import { isBlank, key } from '../text.ts';
import type { Anchor } from './correction.ts';

/** The words as they are compared: without white space, with usual glyphs. */
export function pressed(text: string): string {
  let out = '';
  for (const character of key(text)) if (!isBlank(character.charCodeAt(0))) out += character;
  return out;
}

/** Every place of `words` in `text`, in order. */
export function places(text: string, words: string): Span[] {
  const usual = key(text);
  const at: number[] = [];
  let dense = '';
  for (let i = 0; i < usual.length; i++) {
    if (isBlank(usual.charCodeAt(i))) continue;
    dense += usual[i]!;
    at.push(i);
  }
  const sought = pressed(words);
  const found: Span[] = [];
  if (sought === '') return found;
  for (let i = dense.indexOf(sought); i >= 0; i = dense.indexOf(sought, i + sought.length)) found.push({ start: at[i]!, end: at[i + sought.length - 1]! + 1 });
  return found;
}

/** The place nearest to the hint; without one the only place, and none where there are several. */
export function nearest<T extends Pick<Span, 'start'>>(found: readonly T[], hint: number | null): T | null {
  if (hint === null) return found.length === 1 ? found[0]! : null;
  return found.reduce<T | null>((best, each) => (best === null || Math.abs(each.start - hint) < Math.abs(best.start - hint) ? each : best), null);
}

/** The article that begins with the words of `anchor`, or else the one with such a paragraph; null where none or several do. */
export function anchored<T extends Pick<ArticleReading, 'article'>>(articles: readonly T[], { starts, at }: Anchor): T | null {
  const sought = pressed(starts);
  const opens = (text: string): boolean => pressed(text.slice(0, 4 * starts.length + 200)).startsWith(sought);
  const placed = articles.map((reading) => ({ reading, start: reading.article.text.at[0] ?? 0 }));
  const opening = placed.filter(({ reading: { article } }) => opens(article.text.text));
  const within = opening.length > 0 ? opening : placed.filter(({ reading: { article } }) => article.paragraphs.some(({ start }) => opens(article.text.text.slice(start))));
  return nearest(within, at)?.reading ?? null;
}
