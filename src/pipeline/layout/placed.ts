/**
 * Blocks of lines between blank lines that were placed, not written by the paper: notices of offices and courts, lost
 * papers, jobs, sales. Scored by what such blocks hold: a heading, phrases of notices, telephone numbers, addresses,
 * prices, the name of the one who placed it. One sign alone never tells.
 */
import { NOTICE_HEADS } from '../lexicon/layout-furniture.ts';
import type { Line } from '../model.ts';
import { isFinal, leadOf } from './signs.ts';

const LONGEST = 14;
const MOST_CHARACTERS = 420;
const ENOUGH = 4;
/** What lines that are called out add. */
const CALLED = 2;
/** What is called out is no wider. */
const WIDEST_CALL = 26;
/** Lines above that show the measure, and ems by which lines of one measure differ. */
const ABOVE = 12;
const SLACK = 1.4;
/** Lines of a block without a heading. */
const LONGEST_BARE = 4;

const PHRASES =
  /特此(?:公告|声明|通告|通知|公示|更正|敬告|致谢|鸣谢)|声明作废|(?:遗失|丢失|被盗|损毁)[^。]{0,40}(?:作废|声明)|请?相互转告|送货上门|量大从优|敬请(?:谅解|留意|期待|光临)|不便之处|[面详]议|面谈|有意者|知情者|包[吃食]住?宿?|五险|待遇(?:优厚|从优)|有礼|(?:首付|团报|优惠|特惠|特价|均价|促销|打折|立减|免费试)|报名(?:时间|地点|电话|热线)|公告之日起|见报之日起|自?即日起|公告送达|申报债权|债权转让|竞[买拍价]|公开拍卖|挂牌(?:方式)?出让|对外(?:招租|出租)|停[水电气]|在建设?工程?招标|现公开招标|告别仪式|重谢|向[^。]{0,12}致歉|进行公示|予以公示|征求[^。]{0,6}意见|注销|减少至|男女不限|火爆|现房|现车|临街|手续(?:齐全|办理)?|拎包入住|月[租薪]|绕行|休刊|正常出[报版刊]|拾金不昧|衷心感谢|认领|失主|解除劳动|本院受理|应诉|开庭|履行[^。]{0,8}义务|逾期|编辑部|诚聘|招商|加盟|经销|欢迎(?:选购|光临|惠顾|来电|前来)|预约|坐诊|值得信赖|老品牌|专业(?:承接|维修)|搬迁|原址|办理[^。]{0,12}手续/g;
const TELEPHONE = /(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9}|\d{7,8}|400[-—－]?\d{3}[-—－]?\d{4})(?!\d)/;
const CONTACT = /(?:电话|热线|手机|咨询|联系人|[地店厂校]址|地点|微信|QQ|传真|专线|总机)[：:\s]|(?:电话|热线|咨询|详询|预约|致电|拨打|专线)[^。，]{0,6}\d{5}|^1[3-9]\d{9}$/;
const NUMBERED = /\d{11,}|[A-Z]{2}\d{8,}|证号|编号|注册号|信用代码/;
const PRICED = /\d\s?(?:元|折|万|㎡|平方米|平米|套|名)(?![一-龥]*(?:增长|下降))/;
const LOUD = /[！!☆★☎✆◆]/;
const SIGNED = /(?:公司|局|委员会|中心|法院|厂|店|院|校|办公室|政府|超市|酒店|大队|支队|所|处|小组|[银分支]行|商行|协会|编辑部|声明人[：:][\u4e00-\u9fff]{2,4})$/;
const DATED = /^(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
/** Names of houses, shops and what else is advertised. */
const TRADE =
  /(?:医院|门诊|诊所|口腔|药[房店]|眼镜|家[具私居]|建材|装饰|酒店|宾馆|饭店|酒楼|度假村|山庄|汽车城|车行|驾校|影楼|婚纱|商[场城厦]|超市|广场|花园|名[门都城]|豪庭|公馆|新城|公寓|移动|电信|联通|银行|保险|人寿|公司|酒业|珠宝|金店|学校|健身|美容|中心|专卖店|旗舰店|连锁|[一二三四五\d]期)$/;
const LOST = /^[◆●■★☆▲\s]{0,3}[\u4e00-\u9fff\s]{2,30}?(?:遗失|丢失|不慎)/;
/** What the paper writes, and announcements of offices filled, which are news. */
const WRITTEN = /记者|通讯员|据悉|据了解|(?<!在此)表示|介绍|拟任|任前|任命|免去|会议(?!室)/;
const ADVERTISING = /广告[】）)]?$/;

const heads = new RegExp(`(?:${NOTICE_HEADS.join('|')})$`);
/** Ends of headings that are long: of offices, courts, schools. */
const FORMAL = /(?:公告|通告|启事|通知书?|简章|声明|一封信)$/;
const MARKS = /[\s【】《》「」“”:：!！■□●○◆◇◎※▲★☆]/g;

/** Whether each line stands in such a block; blocks are parted by blank lines or furniture. */
export function findPlaced(lines: readonly Line[], furniture: readonly boolean[]): boolean[] {
  const placed = lines.map(() => false);
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.gap === 0 && !furniture[from]) continue;
    // A heading with a blank line below it goes with what it heads.
    if (i - from === 1 && i < lines.length && lines[i]!.gap === 1 && !furniture[i] && headingStrength(lines[from]!, lines[i]) > 1) continue;
    const below = from > 0 && furniture[from - 1]! && lines[from]!.gap === 0 && ADVERTISING.test(lines[from - 1]!.text);
    if (i - from <= LONGEST && !furniture[from] && isPlaced(lines.slice(from, i), below, measureAbove(lines, from))) placed.fill(true, from, i);
    from = i;
  }
  return placed;
}

/** 2 for a heading with a word of notices, 1 for any short line above longer ones, 0 for none. */
function headingStrength(line: Line, below: Line | undefined): number {
  if (!below || line.text.length > 20 || isFinal(line.text)) return 0;
  if (line.width <= 18 && heads.test(line.text.replace(MARKS, '')) && (line.width <= 12 || FORMAL.test(line.text))) return 2;
  return line.width <= 12 && below.width > line.width + 2 ? 1 : 0;
}

/** The widest of the lines above: as wide as what runs on there. */
function measureAbove(lines: readonly Line[], i: number): number {
  let widest = 0;
  for (let k = Math.max(0, i - ABOVE); k < i; k++) widest = Math.max(widest, lines[k]!.width);
  return widest;
}

/** `below`: right below a line that says that it is advertising; `measure` of the text above. */
function isPlaced(block: readonly Line[], below: boolean, measure: number): boolean {
  const first = block[0]!;
  let length = 0;
  for (const line of block) length += line.text.length;
  if (length > MOST_CHARACTERS || length < 8 || leadOf(first.text, '') !== 'none') return false;
  // The name of who placed it may stand over the heading.
  const heading = SIGNED.test(first.text) && headingStrength(block[1] ?? first, block[2]) === 2 ? 2 : headingStrength(first, block[1]);
  const loose = isCalledOut(block, measure);
  if (heading === 0 && (block.length > LONGEST_BARE || !(loose || LOST.test(first.text + (block[1]?.text ?? ''))))) return false;
  const text = block.map((line) => line.text).join('');
  if (WRITTEN.test(text)) return false;
  if (below && loose) return true;
  const phrases = new Set(text.match(PHRASES)).size;
  const contact = Number(TELEPHONE.test(text)) + Number(CONTACT.test(text));
  const priced = Number(PRICED.test(text));
  const trade = Number(TRADE.test(first.text));
  const called = loose && block.length > 1 ? CALLED + 1.5 * trade : 0;
  // Without a heading only papers lost, or calls with a contact, tell.
  if (heading < 2 && called > 0 && phrases + contact + priced + trade + Number(block.length > 2) > 1 && contact > 0) return true;
  if (heading === 0) return LOST.test(text) && /(?:作废|声明)。?$/.test(text);
  const score = 2 * heading + 1.5 * Math.min(phrases, 3) + contact + Number(NUMBERED.test(text)) + priced + Number(LOUD.test(text)) + 1.5 * Number(isSigned(block)) + called - 2;
  return score >= ENOUGH - 0.5 * Number(heading === 2) && phrases + contact + Number(isSigned(block)) > 0;
}

/** News runs on in sentences from line to line, as wide as the column; what is advertised is called out in lines of their own lengths. */
function isCalledOut(block: readonly Line[], measure: number): boolean {
  if (block.some((line) => /[。，、]$/.test(line.text) || line.width > WIDEST_CALL)) return false;
  const upper = block.slice(0, -1);
  const widest = Math.max(...block.map((line) => line.width));
  const short = upper.filter((line) => line.width < widest - SLACK).length;
  const full = upper.filter((line) => Math.abs(line.width - measure) <= SLACK).length;
  return full * 2 <= upper.length && (short > 0 || upper.length < 3);
}

/** The one who placed it, above a day perhaps. */
function isSigned(block: readonly Line[]): boolean {
  const last = DATED.test(block.at(-1)!.text) ? block.length - 2 : block.length - 1;
  return last > 0 && block[last]!.width < 22 && SIGNED.test(block[last]!.text);
}
