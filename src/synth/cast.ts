/** The officials of the invented district: who held which post when, over ten years of coming, rising and going. */
import { FIRST_DAY, LAST_DAY } from './calendar.ts';
import { STREETS } from './district.ts';
import { type Name, nameDrawer } from './names.ts';
import type { Random } from './random.ts';

export interface Official extends Name {
  readonly id: string;
}

export interface Tenure {
  readonly official: Official;
  readonly from: number;
  /** Last day, exclusive. */
  to: number;
}

interface Post {
  readonly id: string;
  /** Offices as printed at the first mention. */
  readonly offices: readonly string[];
  /** Posts a successor may come from; others come from outside. */
  readonly ladder: readonly string[];
}

const post = (id: string, offices: string, ladder: readonly string[] = []): Post => ({ id, offices: offices.split('、'), ladder });

const BUREAUS: readonly [string, string][] = [
  ['education', '区教育局局长'], ['health', '区卫生健康委员会主任'], ['reform', '区发展和改革委员会主任'], ['finance', '区财政局局长'],
  ['civil', '区民政局局长'], ['labour', '区人力资源和社会保障局局长'], ['city', '区城市管理局局长'], ['housing', '区住房和城乡建设局局长'],
  ['transport', '区交通运输局局长'], ['farming', '区农业农村局局长'], ['culture', '区文化和旅游局局长'], ['emergency', '区应急管理局局长'],
  ['market', '区市场监督管理局局长'], ['environment', '区生态环境分局局长'], ['science', '区科学技术局局长'], ['commerce', '区商务局局长'],
  ['petitions', '区信访局局长'], ['justice', '区司法局局长'], ['veterans', '区退役军人事务局局长'], ['services', '区行政审批服务局局长'],
  ['water', '区水利局局长'], ['digital', '区大数据管理局局长'],
];
const ASSOCIATIONS: readonly [string, string][] = [
  ['union', '区总工会主席'], ['youth', '团区委书记'], ['women', '区妇联主席'], ['disabled', '区残联理事长'], ['redcross', '区红十字会会长'], ['nextgeneration', '区关工委主任'],
];
const bureauIds = BUREAUS.map(([id]) => id);
const streetIds = STREETS.map((_, i) => `street_${i}`);
const COMMITTEE = ['organisation', 'publicity', 'united_front', 'discipline', 'law'];
const VICES = ['vice_1', 'vice_2', 'vice_3', 'vice_4'];

const POSTS: readonly Post[] = [
  post('city_secretary', '市委书记'),
  post('mayor', '市长'),
  post('secretary', '区委书记', ['head']),
  post('head', '区委副书记、区长', ['deputy', 'executive']),
  post('deputy', '区委副书记', COMMITTEE),
  post('executive', '区委常委、常务副区长', [...VICES, ...COMMITTEE]),
  post('organisation', '区委常委、组织部长', VICES),
  post('publicity', '区委常委、宣传部长', VICES),
  post('united_front', '区委常委、统战部长', VICES),
  post('discipline', '区委常委、区纪委书记、区监委主任'),
  post('law', '区委常委、政法委书记', VICES),
  ...VICES.map((id) => post(id, '副区长', [...bureauIds, ...streetIds])),
  post('police', '副区长、区公安分局局长'),
  post('npc', '区人大常委会主任', ['deputy', ...COMMITTEE]),
  post('cppcc', '区政协主席', ['deputy', ...COMMITTEE]),
  ...['npc_vice_1', 'npc_vice_2', 'npc_vice_3'].map((id) => post(id, '区人大常委会副主任', [...VICES, ...bureauIds])),
  ...['cppcc_vice_1', 'cppcc_vice_2', 'cppcc_vice_3'].map((id) => post(id, '区政协副主席', [...VICES, ...bureauIds])),
  post('office', '区委办公室主任', streetIds),
  ...BUREAUS.map(([id, office]) => post(id, office, streetIds)),
  ...STREETS.map((street, i) => post(`street_${i}`, street.endsWith('街道') ? `${street}党工委书记` : `${street}党委书记`)),
  ...ASSOCIATIONS.map(([id, office]) => post(id, office, streetIds)),
];

export interface Cast {
  /** Everybody who held a post. */
  readonly all: readonly Official[];
  /** Who holds a post on a day, and the offices as printed then. */
  holder(post: string, day: number): { readonly official: Official; readonly offices: readonly string[]; readonly acting: boolean };
  /** Bureau and street posts that changed hands within the days before. */
  changes(day: number, within: number): { readonly before: Official; readonly after: Official; readonly office: string }[];
}

/** Days a new head of government is 代区长, until the congress elects. */
const ACTING_DAYS = 60;

export function castTenYears(random: Random): Cast {
  const draw = nameDrawer(random);
  const slugs = new Map<string, number>();
  const hired: Official[] = [];
  const hire = (): Official => {
    // Two people of one name occur in every district; here it is the thirtieth who has a namesake.
    const name = hired.length === 30 ? { name: hired[11]!.name, pinyin: hired[11]!.pinyin } : draw();
    const slug = name.pinyin.replaceAll(' ', '');
    const n = (slugs.get(slug) ?? 0) + 1;
    slugs.set(slug, n);
    const official = { ...name, id: n === 1 ? slug : `${slug}-${n}` };
    hired.push(official);
    return official;
  };

  const tenures = new Map<string, Tenure[]>(
    POSTS.map(({ id }) => [id, [{ official: hire(), from: FIRST_DAY - random.whole(100, 900), to: FIRST_DAY + random.whole(90, 1500) }]]),
  );
  const last = (id: string): Tenure => tenures.get(id)!.at(-1)!;
  for (;;) {
    const vacant = POSTS.reduce((a, b) => (last(b.id).to < last(a.id).to ? b : a));
    const day = last(vacant.id).to;
    if (day > LAST_DAY) break;
    const ready = vacant.ladder.filter((id) => last(id).to > day && day - last(id).from > 500);
    const source = ready.length > 0 && random.chance(0.7) ? random.pick(ready) : null;
    const official = source === null ? hire() : last(source).official;
    if (source !== null) last(source).to = day;
    tenures.get(vacant.id)!.push({ official, from: day, to: day + random.whole(550, 1900) });
  }

  const offices = new Map(POSTS.map(({ id, offices }) => [id, offices]));
  return {
    all: hired,
    holder(id, day) {
      const tenure = tenures.get(id)!.find(({ to }) => day < to)!;
      const acting = id === 'head' && day - tenure.from < ACTING_DAYS;
      return { official: tenure.official, offices: acting ? ['区委副书记', '代区长'] : offices.get(id)!, acting };
    },
    changes(day, within) {
      return [...bureauIds, ...streetIds].flatMap((id) => {
        const list = tenures.get(id)!;
        const at = list.findIndex(({ from }) => from <= day && day < from + within);
        return at > 0 ? [{ before: list[at - 1]!.official, after: list[at]!.official, office: offices.get(id)![0]! }] : [];
      });
    },
  };
}
