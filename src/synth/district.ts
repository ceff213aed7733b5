/** The invented place: 水月市镜花区, “flowers in a mirror, the moon in the water”, the idiom for what is not real. */

export const CITY = '水月市';
export const DISTRICT = '镜花区';
export const NEWSPAPER = '镜花时报';

export const STREETS = ['追光街道', '听雨街道', '拾星街道', '望舒街道', '扶摇街道', '折桂街道', '鸣珂街道', '枕流街道', '采薇镇', '牧云镇', '半夏镇', '青梅乡'];
export const COMMUNITIES = ['萤火社区', '麦浪社区', '灯塔社区', '琉璃社区', '回音社区', '纸鸢社区', '月台社区', '蒲公英社区', '石榴社区', '风铃社区', '木兰社区', '银杏社区'];
export const VILLAGES = ['云上村', '稻香里村', '溪午村', '松间村', '石照村', '竹喧村', '莲动村', '浣衣村'];
export const SCHOOLS = ['镜花区第一小学', '望舒路小学', '拾星中学', '镜花区实验中学', '听雨路小学', '扶摇中学'];
export const FIRMS = ['蓝鲸智造', '萤石新材', '追光生物', '云帆物流', '听涛文旅', '北斗谷数据', '鲲鹏桥科技', '半夏食品'];
export const ROADS = ['长庚路', '惊蛰街', '谷雨路', '白露大道', '小满街', '霜降路', '芒种路'];
export const RIVERS = ['镜湖', '若水河', '忘川渠', '摘星渠'];
/** What the print calls people without an office. */
export const WALKS = ['社区居民', '村民', '困难党员', '老党员', '退休教师', '志愿者', '网格员', '企业负责人', '种粮大户', '学生家长', '快递员', '环卫工人', '个体商户', '非遗传承人', '退役军人'];
