/** Writes one invented article and keeps the place of everything that is found in it. Offsets are into its text. */
import { dayFrom } from '../tables/days.ts';
import type { Cast, Official } from './cast.ts';
import { COMMUNITIES, FIRMS, RIVERS, ROADS, SCHOOLS, STREETS, VILLAGES, WALKS } from './district.ts';
import type { Name } from './names.ts';
import type { Random } from './random.ts';
import type { Scene } from './scenes.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}
export interface Role extends Place {
  readonly official: Official;
  readonly title: string;
  readonly status: string;
}
export interface Mention extends Place {
  readonly official: Official;
  readonly title: string | null;
}
export interface Story {
  readonly text: string;
  readonly headline: { readonly text: string; readonly origin: 'printed' | 'derived' };
  /** Runs of the text, from first to last without a gap. */
  readonly pieces: readonly (Place & { readonly role: string })[];
  readonly date: { readonly precision: 'day' | 'month' | 'none'; readonly words: Place; readonly yearPrinted: boolean };
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
  readonly others: readonly (Place & { readonly name: string; readonly what: string })[];
  readonly bylines: readonly (Place & { readonly name: string; readonly role: string })[];
}

export interface Staff {
  readonly reporters: readonly Name[];
  readonly correspondents: readonly Name[];
  /** A passer-by, new each time. */
  person(): Name;
}

/** Who else attends: titled 区领导 in a list, as the print does. */
const ATTENDING = ['deputy', 'executive', 'organisation', 'publicity', 'united_front', 'law', 'vice_1', 'vice_2', 'vice_3', 'vice_4', 'npc_vice_1', 'npc_vice_2', 'npc_vice_3', 'cppcc_vice_1', 'cppcc_vice_2', 'cppcc_vice_3', 'office'];
const PLACES: Readonly<Record<string, readonly string[]>> = {
  street: STREETS, community: COMMUNITIES, village: VILLAGES, school: SCHOOLS, firm: FIRMS, road: ROADS, river: RIVERS,
};

export function tell(scene: Scene, day: number, cast: Cast, staff: Staff, random: Random): Story {
  let text = '';
  const pieces: (Place & { role: string })[] = [];
  const mentions: Mention[] = [];
  const roles: Role[] = [];
  const others: (Place & { name: string; what: string })[] = [];
  const bylines: (Place & { name: string; role: string })[] = [];
  let dateWords: Place = { start: 0, end: 0 };

  const places = new Map(Object.entries(PLACES).map(([kind, list]) => [kind, random.pick(list)]));
  const leader = random.chance(0.54) ? 'secretary' : 'head';
  const wanted = scene.chairs.length === 0 ? null : random.pick(scene.chairs).replace('leaders', leader);
  const chairPost = wanted === 'street' ? `street_${STREETS.indexOf(places.get('street')!)}` : wanted;
  const secondPost = scene.second === chairPost ? 'office' : scene.second;

  const put = (words: string): Place => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const titled = (post: string): void => {
    const { official, offices, acting } = cast.holder(post, day);
    offices.forEach((title, i) => {
      if (i > 0) put('、');
      const status = acting && i === offices.length - 1 ? 'acting' : 'current';
      roles.push({ ...put(title), official, title, status });
    });
    mentions.push({ ...put(official.name), official, title: offices.join('、') });
  };
  const bare = (post: string): void => {
    const { official } = cast.holder(post, day);
    mentions.push({ ...put(official.name), official, title: null });
  };
  const somebody = (what: string): void => {
    put(what);
    const { name } = staff.person();
    others.push({ ...put(name), name, what });
  };
  const attending = (): void => {
    const seen = new Set([chairPost, secondPost].map((post) => post && cast.holder(post, day).official));
    const present = random.some(ATTENDING, random.whole(1, 5)).map((post) => cast.holder(post, day).official).filter((official) => !seen.has(official));
    if (present.length === 0) return;
    const title = put('区领导');
    present.forEach((official, i) => {
      if (i > 0) put('、');
      mentions.push({ ...put(official.name), official, title: '区领导' });
      roles.push({ ...title, official, title: '区领导', status: 'current' });
    });
    put('参加。');
  };
  const change = (): void => {
    for (const { before, after, office } of random.some(cast.changes(day, 120), 3)) {
      put('任命');
      mentions.push({ ...put(after.name), official: after, title: office });
      put('为');
      roles.push({ ...put(office), official: after, title: office, status: 'appointed' });
      put('，免去');
      mentions.push({ ...put(before.name), official: before, title: office });
      put('的');
      roles.push({ ...put(office), official: before, title: office, status: 'removed' });
      put('职务。');
    }
  };

  const form = random.next();
  const precision = form < 0.09 ? 'none' : form < 0.1 ? 'month' : 'day';
  const yearPrinted = form > 0.97;
  const [year, month, date] = dayFrom(day).split('-').map(Number);
  const dateText = (): string => {
    if (precision === 'none') return random.pick(['近日', '近日', '日前', '近期']);
    if (precision === 'month') return `${month}月份`;
    return `${yearPrinted ? `${year}年` : ''}${month}月${date}日${random.pick(['', '', '', '上午', '上午', '下午'])}`;
  };

  const fill = (template: string): void => {
    for (const part of template.split(/(?=\{)|(?<=\})/)) {
      const slot = part.startsWith('{') ? part.slice(1, -1) : null;
      if (slot === null) put(part);
      else if (slot === 'date') dateWords = put(dateText());
      else if (slot === 'chair') titled(chairPost!);
      else if (slot === '~chair') bare(chairPost!);
      else if (slot === 'second') titled(secondPost!);
      else if (slot === 'change') change();
      else if (slot.startsWith('person')) somebody(slot.slice(7) || random.pick(WALKS));
      else if (places.has(slot)) put(places.get(slot)!);
      else put(String(random.whole(...(slot.split('-').map(Number) as [number, number]))));
    }
  };
  const piece = (role: string, write: () => void): void => {
    const start = text.length;
    write();
    pieces.push({ start, end: text.length, role });
  };
  const names = (): void => {
    const write = (label: string, role: string, people: readonly Name[]): void => {
      put(`${bylines.length > 0 ? ' ' : ''}${label}`);
      for (const { name } of people) {
        put(' ');
        bylines.push({ ...put(name), name, role });
      }
    };
    write('记者', 'reporter', random.some(staff.reporters, random.chance(0.15) ? 2 : 1));
    if (random.chance(0.4)) write('通讯员', 'correspondent', random.some(staff.correspondents, random.chance(0.3) ? 2 : 1));
  };

  const printed = random.chance(0.74);
  if (printed) {
    piece('headline', () => {
      fill(scene.headline);
      put('\n');
    });
  }
  const bylineFirst = random.chance(0.35);
  if (bylineFirst) {
    piece('byline', () => {
      put('本报讯（');
      names();
      put('）');
    });
  }
  let lead = text.length;
  piece('body', () => {
    if (!bylineFirst) put('本报讯 ');
    lead = text.length;
    fill(scene.lead);
    if (chairPost !== null && random.chance(0.4)) attending();
    const facts = random.some(scene.facts, random.whole(1, scene.facts.length));
    for (const fact of facts) {
      put('\n');
      fill(fact);
    }
    if (chairPost !== null) {
      put('\n');
      bare(chairPost);
      put(`${random.pick(['指出', '强调', '要求', '表示'])}，${random.some(scene.points, random.whole(1, 2)).join('；')}。`);
      if (random.chance(0.25)) {
        bare(chairPost);
        put(`还就${random.pick(['下一步工作', '年内的重点任务', '干部群众关心的事'])}作了安排。`);
      }
    }
  });
  if (!bylineFirst) piece('byline', names);

  const derived = text.slice(lead).split(/[，。\n]/)[1]!;
  const headline = printed
    ? ({ text: text.slice(0, text.indexOf('\n')), origin: 'printed' } as const)
    : ({ text: derived, origin: 'derived' } as const);
  return { text, headline, pieces, date: { precision, words: dateWords, yearPrinted }, mentions, roles, others, bylines };
}
