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
    unaccompanied: '这种文件只装得下数据行：不打包，查询、网址和数据版本就不在其中。',
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
  longAddress: (length: number, most: number) => `这个网址有 ${n(length)} 个字符；超过 ${n(most)} 个时，邮件、聊天等程序可能会截断它。请保存视图并存为文件再传给别人；本浏览器里一切照常。`,
  view: {
    label: '对当前视图',
    parts: { export: '导出', cite: '引用', save: '保存', embed: '嵌入', set: '整套数据' },
    print: '打印',
  },
  saving: {
    name: '给当前视图起名',
    save: '保存',
    saved: (name: string) => `已保存“${name}”。`,
    none: '还没有保存的视图。它们只存在这个浏览器里。',
    list: '已保存的视图',
    rename: '改名',
    renameOf: (name: string) => `改名：${name}`,
    newName: (name: string) => `“${name}”的新名字`,
    renamed: (name: string) => `已改名为“${name}”。`,
    remove: '删除',
    removeOf: (name: string) => `删除：${name}`,
    removed: (name: string) => `已删除“${name}”。`,
    write: '存为文件',
    read: '从文件读入',
    taken: (added: number, all: number) => `文件中有 ${n(all)} 个视图，新增 ${n(added)} 个。`,
    leftOut: (count: number) => `另有 ${n(count)} 项不是可读的视图，未采用。`,
    unreadable: {
      large: (file: string) => `${file} 过大，不像视图文件，未读。已有的视图没有变。`,
      json: (file: string) => `${file} 不是 JSON，未读；请选用“存为文件”得到的文件。已有的视图没有变。`,
      foreign: (file: string) => `${file} 里没有视图；请选用“存为文件”得到的文件。已有的视图没有变。`,
      version: (file: string) => `${file} 是另一版本的视图文件，未读。已有的视图没有变。`,
    },
    unkept: {
      unavailable: '这个浏览器不允许保存：关闭页面后视图会丢失，请存为文件。',
      full: '浏览器的存储已满：刚才的改动关闭页面后会丢失，请存为文件，或删除一些视图。',
    },
  },
  embedding: {
    about: '在别的网页里显示一张图，连同当前筛选；图下有回到这里的链接。把代码贴入该网页。',
    chart: '哪张图',
    code: '嵌入代码',
    look: '看看嵌入后的样子（新窗口）',
  },
  whole: {
    about: (files: number, size: string) => `整套数据，不受筛选影响：${n(files)} 个文件（Parquet 表与检索索引），连同目录、数据字典和来历，约 ${size}。每个文件都先与校验值核对。`,
    download: '下载整套数据（ZIP）',
    done: (file: string, size: string) => `已下载 ${file}，${size}。`,
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
