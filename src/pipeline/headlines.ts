/** The headline of an article: as printed, or made from the lead and marked so. */
import type { Article, Headline } from './model.ts';

const LONGEST = 32;
const LEAD_FORMULA =
  /^[^。！？，；]{0,30}?(?:讯|电|消息)\s*(?:[（(][^）)。]{2,50}[）)])?\s*(?:(?:本报)?记者[^，。：]{2,24}报道：?)?/;
const TIME_WORDS = /^(?:今天|昨天|昨日|近日|日前|连日来|近期|当日|截至目前|据悉|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:至\d{1,2}[日号])?)(?:上午|下午|晚|晚上|中午|早上)?[，,]?/;

/** The printed headline with its lines joined, or the gist of the first sentence. */
export function headlineOf(article: Article): Headline {
  const printed = article.paragraphs
    .filter((p) => p.role === 'kicker' || p.role === 'headline' || p.role === 'subheadline')
    .map((p) => article.text.text.slice(p.start, p.end));
  if (printed.length > 0) return { text: printed.join(' '), origin: 'printed' };
  return { text: gist(article), origin: 'derived' };
}

function gist(article: Article): string {
  const { text } = article.text;
  const body = article.paragraphs.findIndex((p) => p.role === 'body');
  const sentence = article.sentences.find((s) => s.paragraph === body) ?? article.sentences[0];
  if (!sentence) return '';
  const first = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)).replace(/\n/g, '');
  const news = first.replace(LEAD_FORMULA, '').replace(TIME_WORDS, '') || first;
  const clauses = news.replace(/[。！？!?]+$/, '').split(/(?<=[，；：])/);
  let gist = '';
  for (const clause of clauses) {
    if (gist !== '' && gist.length + clause.length > LONGEST) break;
    gist += clause;
  }
  gist = gist.replace(/[，；：、]$/, '');
  return gist.length > LONGEST + 8 ? `${gist.slice(0, LONGEST)}…` : gist;
}
