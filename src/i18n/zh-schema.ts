/** What every table and column means, in Chinese; the English words are those of the schema itself. */
import type { TABLES, TableName } from '../tables/schema.ts';

interface Meanings<N extends TableName> {
  readonly meaning: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: Readonly<Record<keyof (typeof TABLES)[N]['columns'], string>>;
}

const inArticle = { start: '在文章文本中的第一个 UTF-16 单元。', end: '在文章文本中最后一个单元之后。' } as const;
const inPage = { page_start: '在版面文本中的第一个 UTF-16 单元。', page_end: '在版面文本中最后一个单元之后。' } as const;
const article_id = '所在文章。';
const official_id = '官员。';
const status = 'current（现任）、former（曾任）、acting（代理）、proposed（拟任）、appointed（任命）或 removed（免职）。';

export const CHINESE_TABLES: { readonly [N in TableName]: Meanings<N> } = {
  pages: {
    meaning: '读入的文件，每版一行。',
    row: '一个版面文本',
    columns: {
      page_id: '版面的固定编号，由其文本得出。',
      file: '来源文件的路径，相对于读入的文件夹；连同版面在文件中的位置（paper.pdf#page=3、corpus.csv#row=2-9、2023.zip/03.txt）。',
      encoding: '读字节时所用的编码。',
      chars: '版面上非空白的字数。',
      residue_chars: '其中不属于任何文章的字数。',
      articles: '版面上找到的文章数。',
      date: '报纸日期，版面或文件注明时才有。',
      date_basis: '日期所在：folio（印在版面上）、file（在路径里）、column（表格的列）或 head（HTML、Markdown 的文件头）。',
      page_number: '版次，印在版面上、路径或列中有时才有。',
      section: '叠或版组的名称或字母，路径或列中有时才有。',
    },
  },
  articles: {
    meaning: '文章，不含正文。',
    row: '一篇文章',
    columns: {
      article_id: '文章的固定编号：所在版面和版内位置。',
      page_id: '所在版面。',
      number: '版内序号，从 1 起。',
      ...inPage,
      headline: '标题，印出的或推出的。',
      headline_origin: 'printed（印出）、derived（没有印出，由导语得出）或 corrected（人工更正）。',
      date: '事件的日期，年月日都知道时才有。',
      year: '事件的年份。',
      month: '事件的月份，1 至 12。',
      day: '事件在当月的日子。',
      date_precision: 'day、month、year 或 none：日期精确到哪一级。',
      date_text: '读出日期的原文，包括“近日”。',
      date_basis: '日期从何而来：text（正文）、dateline（电头）、folio（报头）、file（文件）、corrected（人工）或 none（没有）。',
      year_basis: '年份从何而来：printed（印在日期旁）、article（文中）、page（版面）、folio、file、corrected 或 none。',
      year_text: '推出年份的原文。',
      date_confidence: '对日期的把握，0 至 1；没有日期为 0。',
      kind: '活动类型，即 kind_id。',
      kind_confidence: '对类型的把握，0 至 1。',
      boundary_confidence: '对首行与末行的把握，0 至 1。',
      chars: '正文非空白的字数。',
      corrected: '人工更正过什么（boundary、headline、date、reject、retitle、rename），以顿号相连；没有则空。',
    },
  },
  texts: {
    meaning: '每篇文章的文本：各行相接，排版空格已去，段落以换行分开。',
    row: '一篇文章',
    columns: { article_id: '文章。', text: '标题（印出的）、正文与署名，每段一行。' },
  },
  page_texts: {
    meaning: '每个版面未经改动的文本。',
    row: '一个版面文本',
    columns: { page_id: '版面。', text: '解码后的文本；HTML、Markdown、PDF 与表格只留其中的文字。' },
  },
  spans: {
    meaning: '版面上每个字的去处：各段首尾相接，盖满全版，不重不漏。',
    row: '版面上的一段',
    columns: {
      page_id: '版面。',
      article_id: '这一段所属的文章；余文没有。',
      role: 'kicker（引题）、headline（标题）、subheadline（副题）、body（正文）、caption（图注）、byline（署名）；余文：blank（空白）、furniture（报头等）、advertisement（广告）或 fragment（残段）。',
      ...inPage,
    },
  },
  officials: {
    meaning: '在党委、政府或公共机构任职或曾任职的人，跨版面一人一行。',
    row: '一位官员',
    columns: {
      official_id: '固定编号，由姓名拼音得出。',
      name: '印得最多的姓名写法。',
      pinyin: '姓名拼音，不带声调，音节之间空一格。',
      initials: '各音节的首字母。',
      title: '最近一次印出的职务。',
      local: '为假，即中央领导等只被引述而不在本地活动的人。',
      articles: '提到此人的文章数。',
      mentions: '姓名印出的次数。',
      first_date: '最早一篇有日期的文章之日。',
      last_date: '最晚一篇有日期的文章之日。',
      corrected: '是否有人工合并或拆分过此人的各处。',
    },
  },
  offices: {
    meaning: '履历：每位官员先后的职务，按时间排列。',
    row: '一位官员以一种身份担任的一个职务',
    columns: {
      official_id,
      title: '印出的职务。',
      place: '印在职务前的地名，取最长的写法。',
      status,
      first_date: '这样印出的最早一篇有日期的文章之日。',
      last_date: '这样印出的最晚一篇有日期的文章之日。',
      articles: '这样印出的文章数。',
    },
  },
  roles: {
    meaning: '每位官员印出的职务及其依据。',
    row: '一位官员在一篇文章中的一个职务',
    columns: { official_id, article_id: '印出该职务的文章。', title: '印出的一个职务；并列的职务已拆开。', status, date: '文章的日期。', ...inArticle, ...inPage },
  },
  mentions: {
    meaning: '官员姓名出现的每一处。',
    row: '对一位官员的一次提及',
    columns: { official_id, article_id, name: '该处印出的字（全名，或姓加职务）。', title: '该处印出的职务，以顿号相连；只印姓名则空。', ...inArticle, ...inPage },
  },
  others: {
    meaning: '没有职务的人（受访的读者、被慰问的老兵）：保留，但从不与官员并列排序。',
    row: '对其他人的一次提及',
    columns: { article_id, name: '印出的姓名。', what: '文中对此人的称呼，如困难党员。', ...inArticle, ...inPage },
  },
  bylines: {
    meaning: '谁采写、拍摄或编辑。',
    row: '署名中的一个姓名',
    columns: { article_id, name: '姓名，去掉排版空格。', role: 'reporter（记者）、correspondent（通讯员）、photographer（摄影）、editor（编辑）或 author（作者）。', ...inPage },
  },
  topics: {
    meaning: '主题的分类。',
    row: '一个主题',
    columns: { topic_id: '固定编号。', zh: '中文名。', en: '英文名。', pinyin: '中文名的拼音，不带声调，音节之间空一格。', initials: '各音节的首字母。', meaning: '哪些内容归入其中。' },
  },
  kinds: {
    meaning: '活动的类型。',
    row: '一种活动类型',
    columns: { kind_id: '固定编号。', zh: '中文名。', en: '英文名。' },
  },
  article_topics: {
    meaning: '每篇文章的主题，最强的在前。',
    row: '一篇文章的一个主题',
    columns: { article_id: '文章。', topic_id: '主题。', score: '该主题在文章依据中所占的份额，0 至 1。', words: '凭以归入的词，以顿号分开。' },
  },
  evidence: {
    meaning: '日期、年份、主题与类型所依据的原文。',
    row: '一个结论所依据的一段文字',
    columns: {
      article_id: '结论所属的文章。',
      finding: 'date（日期）、year（年份）、topic（主题）或 kind（类型）。',
      value: '结论：ISO 日期、年份、topic_id 或 kind_id。',
      start: '在文章文本中的第一个 UTF-16 单元；原文在文章之外则空。',
      end: inArticle.end,
      ...inPage,
    },
  },
  corrections: {
    meaning: '人工所定：更正文件的各条，以及结果。',
    row: '在一处的一条更正',
    columns: {
      number: '该条在文件中的序号，从 1 起。',
      operation: 'boundary、headline、date、reject、retitle、rename、merge 或 split；读不出则空。',
      status: 'applied（已用）、stale（所指已不在）、conflicting（与另一条相左）或 invalid（无效）。',
      target: '所更正的人，或文章开头的字。',
      value: '定为什么。',
      was: '版面给出的是什么。',
      reason: '所写的理由。',
      page_id: '版面。',
      article_id: '文章。',
      official_id: '被合并或拆分的人。',
    },
  },
  notices: {
    meaning: '读的时候遇到的一切异样，供读者判断。',
    row: '一条提示',
    columns: {
      code: '遇到了什么；页面用读者的语言解释每个代码。',
      severity: 'info（说明）、doubt（存疑）或 error（错误）。',
      file: '来源文件。',
      page_id: '版面。',
      article_id: '文章。',
      ...inPage,
      detail: '所涉及的字或数。',
    },
  },
};
