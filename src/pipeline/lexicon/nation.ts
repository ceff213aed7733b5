/**
 * Offices that are cited but do not act locally. Source: 国务院机构设置, 中华人民共和国宪法; open lists, blanks between entries.
 */
import { words } from './words.ts';

/** Beginnings of offices of the nation and its central bodies. */
export const NATIONAL_BODIES = words(`
中共中央 中央 全国人大 全国政协 全国人民代表大会 国务院 国家 中国共产党中央 中华全国 共青团中央 最高人民法院 最高人民检察院 外交部 国防部 公安部 财政部 教育部 农业部 农业农村部 商务部 文化部 卫生部 民政部 司法部 科技部 水利部 交通部 交通运输部 铁道部 建设部 住建部 住房和城乡建设部 生态环境部 自然资源部 人力资源和社会保障部 工业和信息化部 发展改革委 中宣部 中组部 中央军委 解放军 中国人民解放军
`);

/** Offices that only one person of a nation holds. */
export const NATIONAL_HEADS = words('总书记 国家主席 国家副主席 总理 副总理 国务委员 委员长 总统 副总统 首相 副首相 国务卿 外长 国王 女王 王储 行政长官 外交大臣');
