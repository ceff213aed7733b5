/** The headline of an article: as printed, or made of words of the lead and marked so. */
import type { Article, Headline, Person, Span } from './model.ts';

/** A made headline grows clause by clause up to this many characters. */
const LONGEST = 44;
/** Offices before the first name are left out where the clause is longer than this. */
const CROWDED = 32;
const GAP = '……';
const LEAD_FORMULA =
  /^[^。！？，；]{0,30}?(?:讯|电|消息)\s*(?:[（(][^）)。]{2,50}[）)])?\s*(?:(?:本报)?记者[^，。：]{2,24}报道：?)?/;
/** Clauses that say when, or on what occasion: 近日 / 6月26日上午 / 时值七一 / 为推进…建设. */
const OCCASION =
  /^(?:(?:今天|昨天|昨日|近日|日前|连日来|近期|当日|截至目前|据悉|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:至(?:\d{1,2}月)?\d{1,2}[日号])?)(?:（[^）]{1,12}）)?(?:上午|下午|晚|晚上|中午|早上)?|(?:时值|正值|值此|在|为|为了).{1,40})[，,]$/;
const TIME_WORDS = /^(?:近日|日前|昨日|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:上午|下午|晚)?)/;

/** The printed headline with its lines joined, or the gist of the first sentence. */
export function headlineOf(article: Article, people: readonly Person[]): Headline {
  const printed = article.paragraphs
    .filter((p) => p.role === 'kicker' || p.role === 'headline' || p.role === 'subheadline')
    .map((p) => article.text.text.slice(p.start, p.end));
  if (printed.length > 0) return { text: printed.join(' '), origin: 'printed' };
  return { text: gist(article, people), origin: 'derived' };
}

function gist(article: Article, people: readonly Person[]): string {
  const { text } = article.text;
  const body = article.paragraphs.findIndex((p) => p.role === 'body');
  const sentence = article.sentences.find((s) => s.paragraph === body) ?? article.sentences[0];
  if (!sentence) return '';
  const all = clausesOf(text, sentence);
  const first = all.findIndex((clause) => !OCCASION.test(text.slice(clause.start, clause.end)));
  const clauses = first > 0 ? all.slice(first) : all;
  const mentions = people.flatMap((person) => person.mentions).toSorted((a, b) => a.start - b.start);

  let gist = '';
  let cut = false;
  for (const clause of clauses) {
    const within = mentions.filter((m) => m.start >= clause.start && m.end <= clause.end);
    const rest = text.slice(within.at(-1)?.end ?? clause.start, clause.end);
    const onlyNames = within.length > 0 && /^(?:等|一行)?[，,]?$/.test(rest);
    let words = text.slice(clause.start, clause.end).replace(TIME_WORDS, '');
    if (gist === '') {
      if (within.length > 0 && (onlyNames || words.length > CROWDED)) words = text.slice(within[0]!.start, clause.end);
      if (onlyNames) words = text.slice(within[0]!.start, within[0]!.end);
      cut = onlyNames;
    } else if (onlyNames) continue;
    else if (cut) {
      words = GAP + rest;
      cut = false;
    }
    if (gist !== '' && gist.length + words.length > LONGEST) break;
    gist += words;
  }
  gist = gist.replace(/[，,；：、。！？!?]+$/, '');
  return gist.length > LONGEST + 8 ? `${gist.slice(0, LONGEST)}${GAP}` : gist;
}

/** The clauses of the lead after 本报讯 and the like, each with the mark that ends it. */
function clausesOf(text: string, sentence: Span): Span[] {
  const end = Math.min(sentence.end, sentence.start + 400);
  const formula = LEAD_FORMULA.exec(text.slice(sentence.start, end))?.[0].length ?? 0;
  const clauses: Span[] = [];
  let start = sentence.start + formula;
  for (let i = start; i < end; i++) {
    if (!'，,；：'.includes(text[i]!) && i + 1 < end) continue;
    clauses.push({ start, end: i + 1 });
    start = i + 1;
  }
  return clauses;
}
