/** The Chinese texts of exports, citations and saved views; their shape is the contract of every other language. */
import type { Format } from '../data/file-writer.ts';
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

const formats: Record<Format | 'png' | 'svg', { name: string; about: string }> = {
  csv: { name: 'CSV', about: '供表格软件：UTF-8 带标记；像公式的文字前加一个撇号，打开时不会运行。' },
  'raw-csv': { name: 'CSV 原样', about: '供程序：文字一字不动，不带标记，不加撇号；请勿用表格软件打开，像公式的文字会被运行。' },
  json: { name: 'JSON', about: '一个文件，内含来历。' },
  ndjson: { name: 'NDJSON', about: '每行一个 JSON 对象，适合逐行处理。' },
  parquet: { name: 'Parquet', about: '列式、带类型，供 DuckDB、pandas、R；文件尾部记有来历。' },
  png: { name: 'PNG', about: '图片，两倍像素；标题、筛选、单位与来源都画在图中。' },
  svg: { name: 'SVG', about: '矢量图，可缩放、可编辑；标题、筛选、单位与来源都画在图中。' },
};

export const takeaway = {
  exporting: {
    what: '内容',
    format: '格式',
    formats,
    articles: '文章',
    mentions: '提及',
    officials: '官员',
    chart: '这张图的数据',
    picture: '这张图',
    sentences: '这些句子',
    rowsOf: { articles: '一篇文章', mentions: '官员姓名在文中的一处', officials: '一位官员', sentences: '官员姓名或主题词在文中的一处，连同所在句子' },
    rowOf: (what: string) => `图中一项（${what}）`,
    rows: (count: number) => `${n(count)} 行`,
    counting: '正在计数……',
    scope: (filters: string) => `筛选：${filters}`,
    noFilter: '无，即全部文章',
    header: '中文表头',
    archive: '连同来历一起打包（ZIP）',
    archiveAbout: '来历文件记下查询、网址和数据版本。',
    download: '下载',
    cancel: '取消',
    cancelled: '已取消，没有下载任何文件。',
    progress: (rows: number, all: number) => `已写 ${n(rows)} 行，共 ${n(all)} 行`,
    working: '正在制作……',
    done: (file: string, rows: number) => `已下载 ${file}，${n(rows)} 行。`,
    donePicture: (file: string) => `已下载 ${file}。`,
    tooLong: (most: number) => `Excel 只能打开前 ${n(most)} 行；文件本身是完整的。`,
    longTexts: (count: number, most: number) => `有 ${n(count)} 处文字超过 ${n(most)} 字，Excel 的一格放不下；文件本身是完整的。`,
    miscounted: (made: number, counted: number) => `文件有 ${n(made)} 行，而先前数得 ${n(counted)} 行；请重新下载，勿引用此文件。`,
    failed: '文件未能制成。',
    pictureFailed: '浏览器未能画出这张图片；可改用 SVG。',
  },
  picture: {
    filters: (filters: string) => `筛选：${filters}`,
    source: (title: string) => `来源：${title}。由版面文字自动读出，可能有误。`,
    fictional: '演示数据，均为虚构。',
    version: (version: string, day: string) => `数据版本 ${version} · ${day}`,
  },
  citing: {
    whole: '引用当前视图；网址可随时打开同一视图。',
    passage: '引用所选文字；网址指向其所在文章。',
    style: '格式',
    styles: { plain: '普通', bibtex: 'BibTeX', gbt: 'GB/T 7714' },
    text: '引文',
    copy: '复制',
    copied: '已复制。',
    notCopied: '浏览器不允许复制；文字已选中，请按 Ctrl+C 或 ⌘C。',
    words: {
      quoted: (words: string) => `“${words}”`,
      version: (version: string) => `数据版本 ${version}`,
      accessed: (day: string) => `访问日期 ${day}`,
      publisher: '版面',
    },
  },
};

export type Takeaway = typeof takeaway;
