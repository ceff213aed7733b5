/** The columns of a prepared corpus, by the names that people give them in Chinese and English. */

export type CorpusColumn = 'date' | 'headline' | 'text' | 'page' | 'newspaper' | 'section';

const NAMES: Readonly<Record<CorpusColumn, readonly string[]>> = {
  date: ['date', 'day', 'pubdate', 'publishdate', 'publisheddate', 'publicationdate', 'publishtime', 'publishedat', 'published', 'datetime', 'issuedate', '日期', '时间', '時間', '发布日期', '发布时间', '發布日期', '發布時間', '出版日期', '见报日期', '刊发日期', '报道日期', '刊登日期'],
  headline: ['headline', 'title', 'heading', '标题', '標題', '题目', '題目', '新闻标题', '新聞標題', '文章标题', '主标题', '题名'],
  text: ['text', 'content', 'body', 'article', 'fulltext', 'articletext', 'paras', 'paragraphs', '正文', '内容', '內容', '文本', '全文', '文章', '文章内容', '新闻内容', '文章正文'],
  page: ['page', 'pageno', 'pagenumber', 'pagenum', '版次', '版号', '版面', '版面号', '版', '版數'],
  newspaper: ['newspaper', 'paper', 'source', 'media', 'publication', '报纸', '報紙', '报名', '报纸名称', '来源', '來源', '媒体', '报刊'],
  section: ['section', 'pagename', 'pagetitle', '版名', '版面名称', '栏目', '欄目', '专栏'],
};

const COLUMNS = new Map((Object.keys(NAMES) as CorpusColumn[]).flatMap((column) => NAMES[column].map((name) => [name, column] as const)));

/** What a column holds, by its name; case, blanks and separators do not matter. */
export const columnOf = (name: string): CorpusColumn | null => COLUMNS.get(name.normalize('NFKC').toLowerCase().replace(/[\s_\-.\ufeff]/g, '')) ?? null;
