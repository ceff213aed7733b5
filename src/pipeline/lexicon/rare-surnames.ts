/** Surnames that the counted names do not show. From 百家姓 and general knowledge of the surnames of the Hui, Dai and Yi; blanks between entries. */
import { words } from './words.ts';

export const RARE_SURNAMES = words('乜 佴 厍 呙 禚 爨 妫 姒 妘 撖 璩 亶 芈 刀 拜 朵 帕 罕 召 郤 殳 夔 桓 侬 麴 訚 钏 苴 闭 翦 蓟 韶 钭 俸 冮 镡 锺 邙 厐 鬲 莘 喊 陕 苫 陇 麹 骞');

/** Surnames that are everyday characters elsewhere: they count for little by themselves. */
export const SELDOM_SURNAMES = words('者 排 早 板 线 良 慎 泉 汉 宰 磨 矣 荔 桃 朗 贤 摆 勉');

/** Surnames of two characters. */
export const COMPOUND_SURNAMES = words(`
欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 长孙 宇文 轩辕 钟离 夏侯 独孤 南宫 端木 百里 呼延 澹台 公冶 闻人 万俟 赫连 太史 申屠 濮阳 拓跋
西门 东郭 南门 第五 梁丘 左丘 鲜于 闾丘 亓官 仲孙 完颜 纳兰 司空 淳于 单于 公羊 公西 漆雕 乐正 壤驷 太叔 宗政 巫马 颛孙 子车 谷梁 段干 东里 微生 叶赫 爱新
`);
