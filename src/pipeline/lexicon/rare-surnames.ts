/** Surnames that the counted names do not show. From 百家姓 and general knowledge of the surnames of the Hui, Dai and Yi; blanks between entries. */
import { words } from './words.ts';

export const RARE_SURNAMES = words('乜 佴 厍 呙 禚 爨 妫 姒 妘 撖 璩 亶 芈 刀 拜 朵 帕 罕 召 郤 殳 夔 桓');
