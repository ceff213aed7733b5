/**
 * Words that show how a page is laid out. Collected by reading local newspapers and their style sheets (消息头, 署名,
 * 报眉); every list is open: one entry a line of words, separated by blanks.
 */
import type { BylineRole } from '../model.ts';
import { words } from './words.ts';

/** What a byline calls those it names. The longest word that fits counts. */
export const BYLINE_WORDS: Readonly<Record<BylineRole, readonly string[]>> = {
  reporter: words('记者 见习记者 实习记者 首席记者 特派记者 全媒体记者 融媒体记者 融媒记者 文字记者 本报记者 本网记者 本台记者 实习生 采写 采访 报道组'),
  correspondent: words('通讯员 特约通讯员 特约记者 通信员 供稿 投稿'),
  photographer: words('摄影 摄 摄影记者 摄影报道 图 供图 图片 图片提供 航拍 摄制'),
  editor: words('编辑 责任编辑 责编 值班编辑 本版编辑 版面编辑 编校 校对 责任校对 审核 一审 二审 三审 初审 复审 终审 编审 审签 监制 总监制 主编 值班主编 美编 版式 排版 策划 统筹 值班总编 值班主任 组版'),
  author: words('作者 文 撰稿 撰文 整理 文图 图文 执笔 原创 口述'),
};

/** Words after the names that end a byline (记者 某某 报道). */
export const BYLINE_ENDINGS = words('报道 摄影报道 文图 图文 综合报道 综合 采写 摄影 摄 文 图 供稿 整理 编译');

/** Endings of the name of a unit that stands in a byline beside people. */
export const UNIT_ENDINGS = words('中心 融媒体 融媒 局 委 办 镇 乡 村 街道 社区 公司 学校 中学 小学 大学 学院 医院 法院 检察院 队 支队 大队 所 站 部 院 会 协会 集团 银行 报 报社 电视台 客户端 公众号');

/** The hundred-odd surnames that most reporters bear: they part names that are run together. Source: 2020 census report on names. */
export const COMMON_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐倪章鲁伍殷颜庞翟詹申欧关焦左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷曲盛翁冉骆蓝路游靳欧阳管柴鲍华祁聂解房';

export const COMPOUND_SURNAMES = words('欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 南宫 独孤 长孙 宇文 轩辕 百里 呼延 东郭 拓跋 澹台 淳于 单于 申屠 完颜 闻人 钟离');

/** Names of newspaper sections, as printed in the head of a page. */
export const SECTIONS = words(
  '要闻 头版 时政 时政要闻 综合 综合新闻 新闻 本地新闻 本埠新闻 地方新闻 国内 国内新闻 国际 国际新闻 国内国际 社会 民生 民生新闻 经济 财经 文化 文化旅游 文旅 教育 科教 科技 健康 卫生健康 法治 法制 政法 体育 娱乐 副刊 文艺副刊 文苑 理论 评论 言论 专题 专版 专刊 特刊 特别报道 深度 关注 聚焦 县域 乡镇 乡村振兴 三农 农业农村 党建 基层 基层党建 城市 都市 生活 公益 公益广告 广告 分类广告 图片新闻 视觉 影像 身边 党务 政务 部门 镇街 街镇 街道 园区 人物 读者来信 微视点 简讯 快讯',
);

/** Headings of notices that are paid for or placed, not written by the paper. */
export const NOTICES = words(
  '公告 通告 声明 遗失声明 注销公告 减资公告 拍卖公告 招标公告 债权转让公告 送达公告 认尸启事 寻人启事 寻尸启事 启事 招领启事 招聘 招聘启事 招聘公告 诚聘 招租 出租 转让 出售 征婚 讣告 广告 遗失 作废声明 清算公告 停电通知 停水通知 停水公告 停电公告 环评公示 征集公告 便民信息 分类信息',
);
