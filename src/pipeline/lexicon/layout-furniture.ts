/**
 * Words of page furniture (报眉, 报尾) and of placed notices, by what they do in a line: keys before a value, offices of
 * the staff of a page, heads of column names. Collected by reading papers; every list is open.
 */
import { words } from './words.ts';

/** What the people who make a page do; a key is one to four of these in a row: 本版 责任 编辑. */
export const STAFF = words(
  '责任 责 执行 值班 本版 本期 今日 见习 首席 资深 版面 图片 文字 视觉 美术 新媒体 电子 总 副 主 编辑 编委 编审 编 主编 总编 社长 台长 主任 美 校对 校 检校 审读 审核 审校 终审 复审 初审 一审 二审 三审 一读 二读 三读 审 组版 组稿 组 版式 排版 拼版 制版 设计 统筹 策划 监制 监审 签发 签审 制图 制作 绘图 检查 校检 编校 审稿 核稿 复核 审定 看样 图编 文编 图文 文图 视频 采编 第一 责任人 平台 出版人 撰文 摄影 供图',
);

/** Ends of keys whose value may be words: 本报社址：文化路18号. */
export const KEYS = words(
  '地址 社址 报址 店址 法律顾问 律师 印刷 承印 印制 开印 印完 主管 主办 协办 承办 出版 发行 单位 国内刊号 刊号 代号 许可证 许可证号 准印证 准印证号 登记证 登记号 编号 零售 定价 订价 售价 全年 月价 季价 每份 出版日期 版权声明 广告部 发行部 编辑部 记者部 总编室 办公室 电话 热线 传真 邮箱 信箱 邮编 邮政编码 总机 专线 手机 微信 微博 公众号 订阅号 视频号 抖音号 网址 网站 官网 客户端 值班 监督 投稿 订阅 统筹 爆料 客服 订报 投递 印数 发送对象 发行范围 编印单位 印刷单位 印刷日期 广告中心 发行中心 印务中心 运营中心 采编中心 采编平台 服务台 垂询 咨询',
);

/** Last words of headings over briefs: 县区短讯, 新闻速递. */
export const BRIEF_HEADS = words(
  '简讯 短讯 快讯 时讯 要讯 简报 快报 汇报 短波 快车 速递 快递 速览 速读 速报 播报 集锦 集萃 集纳 荟萃 汇总 汇 一览 传真 动态 广角 掠影 撷英 微新闻 短新闻 一句话新闻 简明新闻 链接 链条 资讯 信息 点击 扫描 连线 直通车 瞭望 窗口 之窗 看点 导读 导航 提要 要目 摘要 微讯 微信息 拾零 点滴',
);

/** Last words of headings of placed notices. */
export const NOTICE_HEADS = words(
  '公告 通告 公示 声明 启事 通知 告知 讣告 致歉 道歉 更正 敬告 鸣谢 感谢信 招聘 诚聘 急聘 聘 招工 招租 急租 出租 招商 加盟 出售 急售 低价售 售 求购 收购 转让 急转 招生 挂失 遗失 作废 寻人 寻物 招领 招标 拍卖 竞价 开盘 开业 周年庆 店庆 会员日 优惠 促销 特惠 钜惠 大酬宾 甩卖 征婚 征订 家教 搬家 贷款 房屋出租 广告 通知书 招募 简章 致读者 征稿 征集 悬赏 认领 迁址 休刊 承包 发包 比选 询价 预售 热销 直销 清仓 让利 开业大吉 承接 代办 一封信',
);
