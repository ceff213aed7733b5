/** The Chinese texts of the article list, the reader, the evidence and the exports. */
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

const list = {
  title: '文章',
  count: (count: number) => `${n(count)} 篇`,
  label: (count: number) => `${n(count)} 篇文章的列表`,
  keys: '上下方向键移动，回车打开',
  unprinted: '打印时文章列表尚未读入，未列出。用“视图”菜单里的“打印”，会先读入再打印。',
  star: '* 年份为推断，原文未印',
  sort: '排序',
  sorts: { newest: '日期：新到旧', oldest: '日期：旧到新', page: '版面次序', headline: '标题', mentions: '提及官员次数' },
  derived: '拟题',
  derivedLong: '原文未印标题，此题据导语拟成',
  undated: '无日期',
  yearInferred: '年份为推断',
  mentions: (count: number) => `提及官员 ${n(count)} 次`,
  moreOfficials: (count: number) => `等 ${n(count)} 人`,
  moreTopics: (count: number) => `等 ${n(count)} 个`,
  noOfficial: '未提及官员',
  failed: '文章列表未能读出。',
  loading: '正在读取……',
};

const reader = {
  title: '阅读',
  close: '关闭',
  previousInList: '列表中上一篇',
  nextInList: '列表中下一篇',
  previousOnPage: '本版上一篇',
  nextOnPage: '本版下一篇',
  inList: (position: number, count: number) => `列表第 ${n(position)} 篇，共 ${n(count)} 篇`,
  notInList: '不在当前筛选结果中',
  onPage: (number: number, count: number) => `本版第 ${n(number)} 篇，共 ${n(count)} 篇`,
  pageNumber: (number: number) => `第 ${n(number)} 版`,
  correct: '更正',
  correctOf: (what: string) => `更正：${what}`,
  views: '显示内容',
  clean: '整理后的文章',
  original: '版面原文',
  both: '对照',
  originalNote: '一字未动；浅色部分属于其他文章或不属于任何文章。',
  otherArticle: (number: number) => `第 ${n(number)} 篇`,
  print: '打印',
  highlights: '标示',
  layers: { official: '官员姓名', title: '职务', other: '其他人物', date: '日期', topic: '主题词', byline: '署名' },
  layerCount: (label: string, count: number) => `${label}，${n(count)} 处`,
  why: '依据与推断',
  marks: { printed: '原文', inferred: '推断', corrected: '人工', doubt: '存疑' },
  showOnPage: (words: string) => `在版面原文中显示“${words}”`,
  officials: '官员',
  noOfficials: '没有读到官员。',
  others: '其他人物',
  topics: '主题',
  kind: '类型',
  byline: '署名',
  noTitle: '此处未印职务',
  times: (count: number) => `${n(count)} 处`,
  filterBy: (name: string) => `只看${name}`,
  residue: '不属于任何文章的文字',
  noResidue: '本版每个字都属于某篇文章。',
  roles: { reporter: '记者', correspondent: '通讯员', photographer: '摄影', editor: '编辑', author: '作者' },
  statuses: { current: '', former: '原任', acting: '代理', proposed: '拟任', appointed: '任命', removed: '免职' },
  residues: { blank: '空白', furniture: '版面固定文字', advertisement: '广告', fragment: '残句' },
  seePlace: '在版面上查看',
  notices: '读版时的提示',
  failed: '这篇文章未能读出。',
  absent: '数据集中没有这篇文章。',
  loading: '正在读取文章……',
};

const evidence = {
  title: (name: string) => `“${name}”的依据`,
  show: '依据',
  showFor: (name: string) => `查看“${name}”的依据`,
  behind: (name: string) => `依据：${name}`,
  press: (name: string, count: number) => `点击看依据：${name}，${n(count)} 篇`,
  only: '只看这些文章',
  walk: (name: string, count: number) => `${name}：${n(count)} 篇文章，查看依据`,
  walkHelp: '左右方向键移到别的条形，上下方向键移到别的层，回车查看依据',
  scope: '范围',
  merged: (articles: number) => `${n(articles)} 篇文章中的这个姓名（包括只印姓氏加职务、或另一写法之处）按职务与上下文认作同一人；若有同名的另一人，请以原文为准。`,
  countMentions: (count: number, articles: number) => `提及 ${n(count)} 次，见于 ${n(articles)} 篇文章`,
  countWords: (count: number, articles: number) => `${n(count)} 处，见于 ${n(articles)} 篇文章`,
  more: (count: number) => `再显示 ${n(count)} 条`,
  showing: (shown: number, count: number) => `已显示 ${n(shown)} 条，共 ${n(count)} 条`,
  close: '收起依据',
  empty: '当前筛选下没有依据。',
  failed: '依据未能读出。',
  loading: '正在读取……',
};

const exporting = {
  menu: '导出',
  of: (title: string) => `导出：${title}`,
  articles: '文章',
  loading: '正在载入……',
  unloaded: '页面的这一部分未能载入，请检查网络。',
  failed: '文件未能制成。',
};

const citing = { menu: '引用', of: (title: string) => `引用：${title}` };

const undo = { label: '撤销与重做筛选', undo: '撤销筛选（Ctrl+Z）', redo: '重做筛选（Ctrl+Shift+Z）', undone: '已撤销一步筛选。', redone: '已重做一步筛选。' };
const view = { label: '当前视图', menu: '视图', all: '视图：导出、引用、保存、嵌入、打印' };

export const reading = { list, reader, evidence, exporting, citing, undo, view };
