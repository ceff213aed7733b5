/** The Chinese texts of the SQL console; their shape is the contract of every other language. */
import type { ExampleId } from '../data/typed/examples.ts';
import type { Objection } from '../data/typed/gate.ts';
import type { ProblemKind } from '../data/typed/problem.ts';
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

const examples: Record<ExampleId, string> = {
  'by-month': '每个月有多少篇文章？',
  'officials-topics': '谁在哪些主题的文章里出现得最多？',
  together: '哪些官员常在同一篇文章里出现？',
  careers: '每位官员先后印出过哪些职务？',
  'topic-words': '每个主题是凭哪些词归入的？',
  sentence: '哪些文章的正文里有“会议”二字？',
  undated: '哪些文章没有日期，原文怎么写？',
  residue: '哪些版面留下的余文最多？',
};

const objections: Record<Exclude<Objection['code'], 'function'>, string> = {
  empty: '还没有语句可以运行。',
  long: '语句超过 100,000 字，没有运行；请缩短，例如少列一些编号。',
  nul: '语句里有 U+0000 这个字符，没有运行；请删去它。',
  parameter: '语句里有参数（? 或 $1），这里没有值可填；请把值直接写进去。',
};

const problems: Record<ProblemKind, string> = {
  syntax: '语句写得不合语法，没有运行。',
  name: '语句里有这里没有的表、列或函数；左边列有全部的表和列。',
  single: '这里一次只运行一条语句，而且只能是读数据的查询。',
  value: '有一个值不能转换成所要的类型。',
  memory: '这个问题用的内存超过了限额；请缩小范围，或先汇总再连接。',
  locked: '这里不能读写文件或网络，也不能改设置；数据只在本机、只读。',
  extension: '这要用到 DuckDB 的扩展，而扩展要从别的网站下载，所以这里没有；“今天”请直接写出日期。',
  other: '数据库没有接受这条语句。',
};

export const consoleTexts = {
  intro: '用 SQL（DuckDB）直接查询全部的表。只读，一次一条语句；一切都在这个浏览器里进行。结果的每个值都是数据库自己写出的文字。',
  editor: {
    label: 'SQL 语句',
    keys: 'Ctrl+Enter 运行，Ctrl+空格补全；Tab 或 Esc 离开编辑框。',
    placeholder: '写一条查询，或选一个例子……',
    run: '运行',
    cancel: '停止',
    running: '正在运行……',
    clear: '清空',
    problemAt: (line: number, column: number) => `第 ${n(line)} 行第 ${n(column)} 个字`,
    goThere: '到出错处',
  },
  examples: { heading: '例子', run: (question: string) => `运行例子：${question}`, questions: examples },
  schema: { heading: '表和列', row: (row: string) => `一行是${row}。`, insert: (name: string) => `把 ${name} 写进语句`, optional: '可缺', types: { text: '文字', int: '整数', number: '小数', flag: '真假', day: '日期' } },
  result: {
    heading: '结果',
    none: '运行之后，结果显示在这里。',
    rows: (total: number, seconds: number) => `${n(total)} 行，${seconds < 0.01 ? '不到 0.01' : formatNumber('zh', Math.round(seconds * 100) / 100)} 秒`,
    capped: (shown: number, total: number) => `共 ${n(total)} 行，显示前 ${n(shown)} 行；下载则是全部。`,
    empty: '没有符合的行。',
    stale: '语句改过了；下面仍是上次运行的结果。',
    tooLong: '语句太长，没有写进网址；这个链接打不开同样的结果。',
    table: '表格',
    chart: '图',
    view: '结果的样式',
    grid: (rows: number, columns: number) => `查询结果，${n(rows)} 行，${n(columns)} 列`,
    number: '行号',
    keys: '方向键移动，Home、End 到行首行尾，Ctrl+Home、Ctrl+End 到首尾，PgUp、PgDn 翻页。',
    cell: (column: string, row: number) => `第 ${n(row)} 行 ${column}`,
    nothing: '空值',
    cut: (shown: number, length: number) => `共 ${n(length)} 字，显示前 ${n(shown)} 字；下载则是全部。`,
    article: '打开这篇文章',
    download: '下载',
    downloadOf: '下载查询结果',
    content: '查询结果',
    rowOf: '结果的一行',
    noFilter: '控制台的查询，不受筛选影响',
  },
  chart: {
    kind: '图形',
    bar: '条形图',
    line: '折线图',
    across: '按',
    value: '数值',
    none: '要画图，结果里得有一列数字和另一列。',
    summary: (kind: string, across: string, value: string, count: number) => `${kind}：按 ${across} 的 ${value}，${n(count)} 项；表格里有同样的数字。`,
    titled: (value: string, across: string) => `${value}，按 ${across}`,
    statement: (sql: string) => `查询：${sql}`,
    first: (shown: number, all: number) => `画出前 ${n(shown)} 项，共 ${n(all)} 项。`,
    gaps: (count: number) => `有 ${n(count)} 行缺值，没有画出。`,
  },
  problem: {
    heading: '没有得到结果',
    objections,
    function: (name: string) => `函数 ${name} 会改动数据库的状态，这里不能用。`,
    kinds: problems,
    deadline: '30 秒内没有算完，已经停止；数据完好。请缩小范围，或加上条件。',
    cancelled: '已停止。',
    engine: '这条语句让数据库引擎垮掉了；引擎已经重新启动，数据完好。请改写这条语句，它不会自动重跑。',
    said: '数据库的原话：',
  },
};

export type ConsoleTexts = typeof consoleTexts;
