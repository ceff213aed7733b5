/** What stands around the articles of a page that is set to learn from: folio, foot, notices, headings of briefs (furniture.txt). */
import { readFileSync } from 'node:fs';
import type { Random } from '../../src/synth/random.ts';

/** `tune`: what rules were written with in view; `measure`: what they are measured on. */
export type FurnitureHalf = 'tune' | 'measure';
type Kind = 'folio' | 'foot' | 'advertisement' | 'briefs' | 'continued' | 'onward';

const PAPERS = ['清源日报', '临河新闻', '安远报', '今日宁阳', '西陵通讯', '长垣市报'];
const WEEKDAYS = [...'日一二三四五六'];

/** Draws the lines of one piece of furniture of a page; the page keeps its paper, day and number. */
export function furnitureOf(half: FurnitureHalf, draw: Random): (kind: Kind) => string[] {
  const source = readFileSync(new URL('furniture.txt', import.meta.url), 'utf8');
  const lines = source.slice(source.indexOf(`= ${half}\n`)).split('\n').slice(1);
  const end = lines.findIndex((line) => line.startsWith('= '));
  const own = end < 0 ? lines : lines.slice(0, end);
  const words: Readonly<Record<string, string>> = {
    paper: draw.pick(PAPERS),
    year: String(draw.whole(1998, 2024)),
    month: String(draw.whole(1, 12)),
    day: String(draw.whole(1, 28)),
    weekday: draw.pick(WEEKDAYS),
    page: String(draw.whole(1, 8)),
  };
  return (kind) => {
    const forms = own.filter((line) => line.startsWith(`${kind}: `)).map((line) => line.slice(kind.length + 2));
    return draw.pick(forms).replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '').split('|');
  };
}
