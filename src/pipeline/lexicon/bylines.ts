/**
 * Words of bylines. Collected by reading local newspapers (署名); every list is open: one entry a line of words, separated
 * by blanks.
 */
import type { BylineRole } from '../model.ts';
import { words } from './words.ts';

/** What a byline calls those it names. The longest word that fits counts. */
export const BYLINE_WORDS: Readonly<Record<BylineRole, readonly string[]>> = {
  reporter: words('记者 文字记者 见习记者 实习记者 首席记者 特派记者 全媒体记者 融媒体记者 融媒记者 本报记者 本网记者 本台记者 实习生 采写 采访 报道组 小记者 校园记者 学生记者 视频记者 驻站记者 特邀记者 主任记者 高级记者'),
  correspondent: words('通讯员 特约通讯员 特约记者 通信员 供稿 供稿人 投稿 投稿人 报道员 通联员 特邀通讯员'),
  photographer: words('摄影 摄 照片 视频 拍摄 摄影记者 摄影报道 图 供图 图片 图片提供 航拍 摄制 摄像 绘图 绘 漫画 制图 剪辑 配图 插图'),
  editor: words('编辑 责任编辑 责编 值班编辑 本版编辑 版面编辑 编校 校对 责任校对 审核 一审 二审 三审 初审 复审 终审 编审 审签 监制 总监制 主编 值班主编 美编 版式 排版 策划 统筹 值班总编 值班主任 组版 实习编辑 见习编辑 总编辑 编发 编排 复核 校审 责校 总策划 指导老师 指导教师 辅导老师 辅导教师'),
  author: words('作者 文/图 图/文 文／图 图／文 文 文字 撰稿 撰文 整理 文图 图文 执笔 原创 口述 撰稿人 特约撰稿人 特约撰稿 评论员 特约评论员'),
};

/** Words after the names that end a byline (记者 某某 报道). */
export const BYLINE_ENDINGS = words('报道 摄影报道 文图 图文 综合报道 综合 采写 摄影 摄 文 图 供稿 整理 编译 来源 稿源 单位 供稿单位 报送单位 来稿单位 作者单位 本版稿件由 本版稿件均由 本版图片由 本版图文由 本版文图由 本组稿件由');

/** Endings of the name of a unit that stands in a byline beside people. */
export const UNIT_ENDINGS = words('中心 融媒体 融媒 局 委 办 镇 乡 村 街道 社区 公司 学校 中学 小学 大学 学院 医院 法院 检察院 队 支队 大队 所 站 部 院 会 协会 集团 银行 报 报社 电视台 客户端 公众号 妇联 残联 文联 科协 工会 政协 人大 政府 党校 气象台 办公室 科 室 股 处 党委 党支部 供电所 派出所 车间 项目部 工作站 服务站 电视站 广播站');
