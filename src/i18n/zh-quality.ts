/** The Chinese texts of the page on data quality; loaded with it. Its shape is the contract of the other languages. */
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

export const zh = {
  intro: '这套数据读得怎样：凡有疑问之处都在此计数，点数字可见每一处。',
  loading: '正在清点……',
  open: (what: string, count: string) => `${count}：查看“${what}”的各处`,
  places: (what: string, count: number) => `${what}：${n(count)} 处`,
  shown: (shown: number, count: number) => `显示 ${n(count)} 处中的前 ${n(shown)} 处`,
  more: (count: number) => `再显示 ${n(count)} 处`,
  close: '收起',
  csv: (what: string) => `将“${what}”的各处下载为 CSV`,
  showText: '查看版面文字',
  noPage: '整个文件',
  notices: { heading: '提示', none: '读取时没有异常。', what: '情形', severity: '轻重', notices: '处', files: '文件', articles: '文章' },
  severities: { error: '未读', doubt: '存疑', info: '告知' } as Record<string, string>,
  undated: { heading: '无日期的文章', none: '每篇文章都有日期。', what: '已知', articles: '文章' },
  precisions: { none: '没有日期', year: '只知年份', month: '只知年月', day: '只知月日' } as Record<string, string>,
  confidence: { heading: '把握', intro: '把握为 0 至 100%，由程序估计；低于 75% 的，打开文章时会提醒对照版面。没有日期的文章没有日期把握。', what: '把握', band: '范围', articles: '文章' },
  confidences: { boundary: '文章边界', date: '日期', kind: '类型' },
  band: (from: number, to: number) => (to > 100 ? `${from}% 及以上` : `${from}% 至不足 ${to}%`),
  roles: {
    heading: '每个字符的去处',
    intro: (covered: number, pages: number) => `${n(pages)} 个版面中，${n(covered)} 个的各段首尾相接，无遗漏，无重叠。`,
    what: '角色', belongs: '归属', runs: '段', chars: '字符', share: '占全部字符', article: '文章', residue: '剩余', total: '合计',
  },
  roleNames: { kicker: '肩题', headline: '标题', subheadline: '副题', body: '正文', caption: '图注', byline: '署名', blank: '空白', furniture: '报眉杂件', advertisement: '广告', fragment: '残段' } as Record<string, string>,
  duplicates: { heading: '重复而未计的版面', none: '没有重复的版面。', file: '文件', detail: '同于' },
  leftOut: { heading: '未读的文件', none: '没有未读的文件。', file: '文件', reason: '原因', noReason: '未载明原因' },
};

export type QualityTexts = typeof zh;
