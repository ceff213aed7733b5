/** A small data set for tests, and a host that serves it like a static one. */
import { createHash } from 'node:crypto';
import type { Fetch } from '../../src/data/place.ts';
import { encodeColumns } from '../../src/tables/columns.ts';
import { columnsOf } from '../tables/gathered.ts';
import type { Manifest, TableFile } from '../../src/tables/manifest.ts';
import { writeTable } from '../../src/tables/table-writer.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type Row, type TableName, type Tables } from '../../src/tables/schema.ts';

type Article = Row<'articles'>;
const article = (id: string, date: string | null, kind: string, headline: string, rest: Partial<Article> = {}): Article => ({
  article_id: id, page_id: id.slice(0, 2), number: Number(id.slice(3)), page_start: 0, page_end: 20, headline, headline_origin: 'printed',
  date, year: date ? Number(date.slice(0, 4)) : null, month: date ? Number(date.slice(5, 7)) : null, day: date ? Number(date.slice(8)) : null,
  date_precision: date ? 'day' : 'none', date_text: date ? null : '近日', date_basis: date ? 'text' : 'none', year_basis: date ? 'page' : 'none',
  year_text: null, date_confidence: date ? 0.9 : 0, kind, kind_confidence: 1, boundary_confidence: 1, chars: 10, corrected: null, ...rest,
});

const official = (id: string, name: string, pinyin: string, title: string): Row<'officials'> => ({
  official_id: id, name, pinyin, initials: pinyin.split(' ').map((syllable) => syllable[0]).join(''), title, local: true,
  articles: 0, mentions: 0, first_date: null, last_date: null, corrected: false,
});
const mention = (official_id: string, article_id: string, start: number, title: string | null = null): Row<'mentions'> => ({
  official_id, article_id, name: '樊惠林', title, start, end: start + 3, page_start: start, page_end: start + 3,
});
const role = (official_id: string, article_id: string, title: string, date: string | null, start = 0): Row<'roles'> => ({
  official_id, article_id, title, status: 'current', date, start, end: start + 2, page_start: start, page_end: start + 2,
});
const topic = (article_id: string, topic_id: string, score: number): Row<'article_topics'> => ({ article_id, topic_id, score, words: '' });

const EMPTY = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;

export const SAMPLE: Tables = {
  ...EMPTY,
  pages: ['p1', 'p2'].map((page_id) => ({
    page_id, file: `${page_id}.txt`, encoding: 'utf-8', chars: 40, residue_chars: 0, articles: 2, date: null, date_basis: null, page_number: null, section: null,
  })),
  articles: [
    article('p1-1', '2023-06-28', 'meeting', '区委召开会议'),
    article('p1-2', '2023-06-28', 'visit', '走访慰问困难党员'),
    article('p1-3', null, 'culture', '读书分享会'),
    article('p2-1', '2024-07-17', 'meeting', '=关工委工作推进会'),
    article('p2-2', '2024-07-18', 'meeting', '城市更新'),
  ],
  officials: [
    official('fan-huilin', '樊惠林', 'fan hui lin', '区委书记'),
    official('li-zhuoyu', '李卓瑜', 'li zhuo yu', '区委常委'),
    official('li-dongli', '李冬莉', 'li dong li', '老干部局局长'),
  ],
  mentions: [
    mention('fan-huilin', 'p1-1', 0, '区委书记'), mention('fan-huilin', 'p1-1', 9), mention('li-zhuoyu', 'p1-1', 4, '区委常委、组织部长'),
    mention('fan-huilin', 'p1-2', 0, '区委书记'), mention('li-zhuoyu', 'p2-1', 0, '区委常委'), mention('fan-huilin', 'p2-2', 0),
  ],
  roles: [
    role('fan-huilin', 'p1-1', '区委书记', '2023-06-28'), role('fan-huilin', 'p1-2', '区委书记', '2023-06-28'),
    role('li-zhuoyu', 'p1-1', '区委常委', '2023-06-28', 4), role('li-zhuoyu', 'p1-1', '组织部长', '2023-06-28', 6),
    role('li-zhuoyu', 'p2-1', '区委常委', '2024-07-17'), role('li-zhuoyu', 'p2-1', '组织部长', '2024-07-17', 2),
  ],
  topics: [
    { topic_id: 'party', zh: '党建', en: 'Party building', pinyin: 'dang jian', initials: 'dj', meaning: '' },
    { topic_id: 'livelihood', zh: '民生', en: 'Livelihood', pinyin: 'min sheng', initials: 'ms', meaning: '' },
    { topic_id: 'urban', zh: '城市建设', en: 'Urban development', pinyin: 'cheng shi jian she', initials: 'csjs', meaning: '' },
  ],
  kinds: [
    { kind_id: 'meeting', zh: '会议', en: 'Meeting' },
    { kind_id: 'visit', zh: '慰问', en: 'Condolence visit' },
    { kind_id: 'culture', zh: '文化活动', en: 'Cultural event' },
  ],
  article_topics: [topic('p1-1', 'party', 1), topic('p1-2', 'party', 0.4), topic('p1-2', 'livelihood', 0.6), topic('p2-2', 'urban', 1)],
  texts: ['p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2'].map((article_id) => ({ article_id, text: `${article_id}樊惠林` })),
  page_texts: ['p1', 'p2'].map((page_id) => ({ page_id, text: page_id })),
};

export const FOLDER = 'http://host/data/sample/';

/** Base64 of the first 12 bytes of the SHA-256 of each 128 KiB. */
const digests = (bytes: Uint8Array): string =>
  Array.from({ length: Math.ceil(bytes.length / 131_072) }, (_, i) => createHash('sha256').update(bytes.subarray(i * 131_072, (i + 1) * 131_072)).digest().subarray(0, 12).toString('base64')).join('');

/** A manifest that ends with the hash of all before. */
export const sealedManifest = (manifest: Omit<Manifest, 'sha256'>): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...manifest, sha256: createHash('sha256').update(JSON.stringify(manifest)).digest('hex') }));

/** The files of a data set by name, as ingest would write them. */
export function filesOf(tables: Tables): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const listed = TABLE_NAMES.map((table): [TableName, TableFile] => {
    const bytes = writeTable(table, tables[table] as never);
    files.set(`${table}.parquet`, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [table, { file: `${table}.parquet`, rows: tables[table].length, bytes: bytes.length, sha256, ...(bytes.length > 1 << 20 && { pieces: digests(bytes) }) }];
  });
  const columns = encodeColumns(columnsOf(tables));
  files.set('columns.bin', columns);
  const manifest: Omit<Manifest, 'sha256'> = {
    schema_version: SCHEMA_VERSION, pipeline_version: '1', id: 'sample', title: { zh: '样本', en: 'Sample' }, fictional: true,
    tables: Object.fromEntries(listed) as Record<TableName, TableFile>, columns: { file: 'columns.bin', bytes: columns.length, sha256: createHash('sha256').update(columns).digest('hex') }, dates: null,
    counts: { pages: 2, articles: 5, undated: 1, officials: 3, mentions: 6 }, sources: [],
  };
  files.set('manifest.json', sealedManifest(manifest));
  return files;
}

/** A static host; `ranges` tells whether it serves pieces of files. */
export function host(files: Map<string, Uint8Array>, { ranges = true } = {}): Fetch & { readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const name = url.replace(FOLDER, '');
    const range = new Headers(init?.headers).get('range');
    asked.push(range ? `${name} ${range}` : name);
    const bytes = files.get(name) as Uint8Array<ArrayBuffer> | undefined;
    if (!bytes) return new Response('<!doctype html>', { status: 404 });
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
    return ranges && to ? new Response(bytes.slice(Number(from), Number(to) + 1), { status: 206 }) : new Response(bytes);
  };
  return Object.assign(fetch, { asked });
}
