/**
 * Look-alike glyphs that scans and typesetting systems print for the usual one. Each pair is two characters: as
 * printed, as usual. Kangxi radicals and compatibility ideographs are not listed, Unicode itself says what they stand
 * for; the supplementary radicals below have no such mapping. Sources: Unicode charts 2E80-2EFF (names of the radicals)
 * and the variant fields of Unihan.
 */
export const GLYPH_PAIRS = [
  // Radicals Supplement: simplified components that PDF fonts use in place of the character.
  '⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺓幺 ⺔彐 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺟母 ⺠民 ⺡氵 ⺢水',
  '⺣灬 ⺥爪 ⺦爿 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳罓 ⺶羊 ⺷羊 ⺹老 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见',
  '⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤',
  '⺧牛 ⺮竹 ⺸羊 ⺻聿 ⻇角 ⻊足 ⻑长 ⻗雨 ⻞食 ⻡首 ⻭齿 ⻱龟 ⻲龟',
  '⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻳龟',
  // Variants found in print and in converted text.
  '硏研 戶户 靑青 敎教 眞真 內内 淸清 呂吕 強强 別别 巿市 幷并 毎每 徳德 歩步 値值 査查 塡填 愼慎 戸户 髙高 峯峰 逹达 囯国 産产 説说 汚污',
  '黒黑 絶绝 銳锐 稅税 悅悦 脫脱 卽即 旣既 吿告 晩晚 頻频 郞郎 虛虚 尙尚 彥彦 爲为 冩写 槪概 綠绿 錄录 户户 偸偷 兪俞 姬姬 搖摇 遙遥 瑤瑶',
  '黃黄 歲岁 勳勋 奬奖 曁暨 鄕乡 衆众 隸隶 荘庄 増增 寛宽 巻卷 恵惠 拡扩 検检 沢泽 渇渴 県县 経经 続续 総总 継继 営营 覚觉 観观',
  // Forms for vertical print.
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︙… ︱— ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］',
].join(' ');

/** Dots that stand between the parts of a transcribed name. */
export const NAME_DOTS = '•‧・･∙⋅·᛫⸱';
