/**
 * Words that show how a page is laid out. Collected by reading local newspapers and their style sheets (消息头, 报眉);
 * every list is open: one entry a line of words, separated by blanks.
 */
import { words } from './words.ts';

/** Names of newspaper sections, as printed in the head of a page. */
export const SECTIONS = words(
  '要闻 头版 时政 时政要闻 综合 综合新闻 新闻 本地新闻 本埠新闻 地方新闻 国内 国内新闻 国际 国际新闻 国内国际 社会 民生 民生新闻 经济 财经 文化 文化旅游 文旅 教育 科教 科技 健康 卫生健康 法治 法制 政法 体育 娱乐 副刊 文艺副刊 文苑 理论 评论 言论 专题 专版 专刊 特刊 特别报道 深度 关注 聚焦 县域 乡镇 乡村振兴 三农 农业农村 党建 基层 基层党建 城市 都市 生活 公益 公益广告 广告 分类广告 图片新闻 视觉 影像 身边 党务 政务 部门 镇街 街镇 街道 园区 人物 读者来信 微视点 简讯 快讯 社会新闻 教育新闻 经济新闻 文体新闻 教科文卫 科教文卫 文体 卫生 城事 城乡 城建 民声 时事 天下 纵横 视点 热点 封面 今日关注 新农村 农村 工业 企业 平安 廉政 纪检 组织 统战 人大 政协 旅游 汽车 房产 金融 消费 生态 环保',
);

/** Headings of notices that are paid for or placed, not written by the paper. */
export const NOTICES = words(
  '公告 通告 声明 遗失声明 注销公告 减资公告 拍卖公告 招标公告 债权转让公告 送达公告 认尸启事 寻人启事 寻尸启事 启事 招领启事 招聘 招聘启事 招聘公告 诚聘 招租 出租 转让 出售 征婚 讣告 广告 遗失 作废声明 清算公告 停电通知 停水通知 停水公告 停电公告 环评公示 征集公告 便民信息 分类信息',
);

/** Headings over a group of briefs, each of which is an article of its own. */
export const BRIEFS = words('简讯 短讯 快讯 要闻简报 新闻简报 新闻集锦 新闻速览 要闻速览 一周要闻 一周要闻速览 一周简讯 一周新闻 要闻集萃 新闻集萃 简明新闻 每周要闻 今日要闻 时政简讯 部门简讯 乡镇简讯 基层简讯 工作简讯 综合简讯 短波 动态 工作动态 基层动态 乡镇动态 部门动态 信息快递 资讯 资讯速递');

/** Public slogans, printed as a row of words. */
export const SLOGANS = words(
  '富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善 爱国守法 明礼诚信 团结友善 勤俭自强 敬业奉献 讲文明 树新风 公益广告 社会主义核心价值观 讲卫生 讲科学 守秩序 中国梦 我的梦 文明健康 绿色环保 珍爱生命 远离毒品 厉行节约 反对浪费 节约粮食',
);
