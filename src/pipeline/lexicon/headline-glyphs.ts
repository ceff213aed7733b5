/**
 * How much a character speaks for a headline and against a line of running text: log of the ratio of how often it stands
 * in each, in steps of one half. Counted on some 7,000 headlines of broadcast and newspaper items and three times as
 * many cuts of their bodies; characters without a leaning are left out. Headlines do without 的, 了, 着, 是, open with an
 * actor or an event and end in a verb or its object; running text breaks off anywhere.
 */

/** Anywhere in the line. */
export const ANYWHERE: readonly (readonly [number, string])[] = [
  [3, '【】讯'],
  [2, '沪附播'],
  [1.5, '『』快见征片召贺—赵联谈：'],
  [1, '七李称九图届篇烈幕章习张奋夏际签十丁思致访闻祝第五二讲想假话印祥击四庆宁举八内坛议引考会田韩践威王彩俄蒙席袭丽乌攻讨质打'],
  [0.5, '奇春令奖近奥六伟贯乐慰三季恩退反纪迎程津哥彻平写新干热激亡警抓论斗欢仪（神层赞察旦兼音千峰）周院死塞强聚座念》百扬故军真喜钟半希稳评响总代迪亚献标士典拥呼版兵协开式爱武古顿黎健京活博束托驻回书兴国委学冬巴牢团精'],
  [-0.5, '预校介处解声及儿性对占清黄少自源培每决天确艺别其率急约边做验身县日米服目类所有输资索票围绍更款来小雪核提月镇站离由值支件友勒去供两车究因当已0关方需间2显额计7和频况例售分为存今把起几病紧低架购从相用至单9断认1如受截5比互后派则算说包于只的努住过识息3兰必'],
  [-1, '益位据底4养具个密下针往示道许吨着6略切较8那没可终域是也到但等亲了%感室、而测这'],
  [-1.5, '还此他。.们；愿'],
  [-2, '些，'],
];

/** As the first character. */
export const FIRST: readonly (readonly [number, string])[] = [
  [3, '【李赵习丁韩王俄我'],
  [2.5, '第各伊'],
  [2, '《国阿神美本'],
  [1.5, '图以春“巴全中江'],
  [1, '十央世多走联前二山北土据应欧明论东海'],
  [0.5, '今西广也金外新南京加坚上从内'],
  [-0.5, '台提建工大交服放支布经1元保长体不高万正事'],
  [-1, '分委关实开党重两军利记政用向于强这为流总定时成相民市出对基书在自期活'],
  [-1.5, '制要场6公4资设来通57方点导比技击项8界已位视过间最达席问指动持增局》者际气数领量州称当克次系与能战%'],
  [-2, '们生展运道入.水举现好部9议统下平目年理员示3近报同力主到将务（合发'],
  [-2.5, '代）斯是等进产化个机区行表作家月有地和业”'],
  [-3, '了会0、的。，'],
];

/** As the last character. */
export const LAST: readonly (readonly [number, string])[] = [
  [3, '讯话亡辞』谈章）攻'],
  [2.5, '幕响统闻'],
  [2, '升研议标兴》春'],
  [1.5, '情华席神电长元”展理行势效力'],
  [1, '问信好式题办动会击%间求世团气量策布节局'],
  [0.5, '施放开强果线高收相记战明城系性定机里路'],
  [-0.5, '业学表时海示上向现际体多子市举军受制国运治万通工起利'],
  [-1, '我组联是过首增关小重分科美前经大造新据后两等超发目省天府政建部月了'],
  [-1.5, '今当南民导不深企主资入全加要安技色一俄《数本日外下十内从得合—央北同正与克保'],
  [-2, '代社其们西指最个公为特各委68这近推.党提领（3文于5斯将到'],
  [-2.5, '共79有总“4方以'],
  [-3, '中2和0在的1、，'],
];

/** How the three add up: constant, the sum of ANYWHERE over the square root of the length, FIRST, LAST. */
export const SUM = { constant: -0.29, anywhere: 1.27, first: 0.96, last: 0.94 } as const;
