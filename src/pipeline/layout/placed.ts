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
/** Lines of a block without a heading. */
const LONGEST_BARE = 4;

const PHRASES =
  /特此(?:公告|声明|通告|公示|更正|敬告|致谢)|声明作废|(?:遗失|丢失|被盗|损毁)[^。]{0,40}(?:作废|声明)|请?相互转告|送货上门|量大从优|敬请谅解|不便之处|面议|有意者|知情者|包[吃食]住?宿?|五险|待遇(?:优厚|从优)|有礼|(?:首付|团报|优惠|特惠|特价)|报名(?:时间|地点|电话|热线)|公告之日起|见报之日起|公告送达|申报债权|竞[买拍价]|对外(?:招租|出租)|停[水电气]|在建设?工程?招标|现公开招标|告别仪式|重谢|向[^。]{0,12}致歉|进行公示|注销|减少至|男女不限|火爆|现房|临街/g;
const TELEPHONE = /(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9}|\d{7,8})(?!\d)/;
const CONTACT = /(?:电话|热线|手机|咨询|联系人|[地店厂]址|地点|微信|QQ|传真)[：:]/;
const NUMBERED = /\d{11,}|[A-Z]{2}\d{8,}|证号|编号|注册号/;
const PRICED = /\d\s?(?:元|折|万|㎡|平方米|平米|套|名)(?![一-龥]*(?:增长|下降))/;
const LOUD = /[！!☆★☎✆◆]/;
const SIGNED = /(?:公司|局|委员会|中心|法院|厂|店|院|校|办公室|政府|超市|酒店|大队|所|处|小组|银行|编辑部|声明人[：:][\u4e00-\u9fff]{2,4})$/;
/** What the paper writes, and announcements of offices filled, which are news. */
const WRITTEN = /记者|通讯员|据悉|据了解|表示|介绍|拟任|任前|任命|免去|同志|会议/;

const heads = new RegExp(`(?:${NOTICE_HEADS.join('|')})$`);
const MARKS = /[\s【】《》「」“”:：!！■□●○◆◇◎※▲★☆]/g;

/** Whether each line stands in such a block; blocks are parted by blank lines or furniture. */
export function findPlaced(lines: readonly Line[], furniture: readonly boolean[]): boolean[] {
  const placed = lines.map(() => false);
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.gap === 0 && !furniture[from]) continue;
    // A heading with a blank line below it goes with what it heads.
    if (i - from === 1 && i < lines.length && lines[i]!.gap === 1 && !furniture[i] && headingStrength(lines[from]!, lines[i]) > 1) continue;
    if (i - from <= LONGEST && !furniture[from] && isPlaced(lines.slice(from, i))) placed.fill(true, from, i);
    from = i;
  }
  return placed;
}

/** 2 for a heading with a word of notices, 1 for any short line above longer ones, 0 for none. */
function headingStrength(line: Line, below: Line | undefined): number {
  if (!below || line.text.length > 20 || isFinal(line.text)) return 0;
  if (line.width <= 12 && heads.test(line.text.replace(MARKS, ''))) return 2;
  return line.width <= 12 && below.width > line.width + 2 ? 1 : 0;
}

function isPlaced(block: readonly Line[]): boolean {
  const first = block[0]!;
  const last = block.at(-1)!;
  let length = 0;
  for (const line of block) length += line.text.length;
  if (length > MOST_CHARACTERS || length < 8 || leadOf(first.text, '') !== 'none') return false;
  const heading = headingStrength(first, block[1]);
  if (heading === 0 && block.length > LONGEST_BARE) return false;
  const text = block.map((line) => line.text).join('');
  if (WRITTEN.test(text)) return false;
  const phrases = new Set(text.match(PHRASES)).size;
  const contact = Number(TELEPHONE.test(text)) + Number(CONTACT.test(text));
  const signed = block.length > 1 && last.width < 16 && SIGNED.test(last.text);
  // Without a heading only papers lost or a row of contacts tell.
  if (heading === 0) return /^[◆●■★☆▲\s]{0,3}[\u4e00-\u9fff\s]{2,30}?(?:遗失|丢失|不慎)/.test(text) && /(?:作废|声明)。?$/.test(text);
  const score = 2 * heading + 1.5 * Math.min(phrases, 2) + contact + Number(NUMBERED.test(text)) + Number(PRICED.test(text)) + Number(LOUD.test(text)) + 1.5 * Number(signed) - 2;
  return score >= ENOUGH - 0.5 * Number(heading === 2) && phrases + contact + Number(signed) > 0;
}
