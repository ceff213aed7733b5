/**
 * Names for people who do not exist: the commonest surnames, with given names of literary characters that
 * official lists hardly ever combine. Each character with its pinyin, so that search by sound works.
 */
import type { Random } from './random.ts';

export interface Name {
  readonly name: string;
  /** Syllables without tones, separated by a space. */
  readonly pinyin: string;
}

const pairs = (list: string): [string, string][] => list.trim().split(/\s+/).map((pair) => pair.split(':') as [string, string]);

// Commonest first; the place in the list is the weight.
const SURNAMES = pairs(`
王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 赵:zhao 黄:huang 周:zhou 吴:wu 徐:xu 孙:sun 胡:hu 朱:zhu 高:gao 林:lin 何:he 郭:guo 马:ma 罗:luo
梁:liang 宋:song 郑:zheng 谢:xie 韩:han 唐:tang 冯:feng 于:yu 董:dong 萧:xiao 程:cheng 曹:cao 袁:yuan 邓:deng 许:xu 傅:fu 沈:shen 曾:zeng 彭:peng 吕:lv
苏:su 卢:lu 蒋:jiang 蔡:cai 贾:jia 丁:ding 魏:wei 薛:xue 叶:ye 阎:yan 余:yu 潘:pan 杜:du 戴:dai 夏:xia 钟:zhong 汪:wang 田:tian 任:ren 姜:jiang
欧阳:ou-yang 司马:si-ma 上官:shang-guan 诸葛:zhu-ge`);
const GIVEN = pairs(`
砚:yan 岚:lan 笙:sheng 澈:che 棠:tang 隽:juan 衍:yan 穗:sui 舟:zhou 樾:yue 霁:ji 蘅:heng 漪:yi 晗:han 筠:yun 珩:heng 翊:yi 湛:zhan 芷:zhi 钧:jun
屿:yu 禾:he 篱:li 溯:su 鹿:lu 瑾:jin 昀:yun 暄:xuan 泠:ling 铎:duo 桐:tong 榆:yu 苇:wei 杉:shan 川:chuan 柏:bai 牧:mu 屹:yi 峤:qiao 岑:cen
栩:xu 朔:shuo 弈:yi 渊:yuan 淙:cong 汀:ting 渡:du 晏:yan 昼:zhou 晞:xi 曜:yao 煦:xu 熹:xi 琅:lang 珏:jue 璟:jing 葭:jia 蔚:wei 萤:ying 莳:shi`);

/** Draws names that no earlier draw gave. */
export function nameDrawer(random: Random): () => Name {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const family = random.weighted(SURNAMES, ([surname]) => (surname.length > 1 ? 0.3 : 40 / (12 + SURNAMES.findIndex(([s]) => s === surname))));
      const given = random.chance(0.86) ? [random.pick(GIVEN), random.pick(GIVEN)] : [random.pick(GIVEN)];
      const name = [family, ...given].map(([character]) => character).join('');
      if (taken.has(name) || (given.length === 2 && given[0] === given[1])) continue;
      taken.add(name);
      return { name, pinyin: [family, ...given].map(([, sound]) => sound.replace('-', ' ')).join(' ') };
    }
  };
}
