/** Notices that were placed, not written by the paper: lost papers, jobs, rooms to let, auctions. */
import { NOTICES } from '../lexicon/layout.ts';
import type { Line } from '../model.ts';

const headings: ReadonlySet<string> = new Set(NOTICES);
const OFFERS = /(?:出售|招租|出租|求购|低价转让|诚聘|招聘|征订启事)$/;
const PLACED = /特此(?:公告|声明|通告|公示)|声明作废|遗失|联系(?:电话|人)|电话[：:]|手机[：:]|地址[：:]|欢迎(?:来电|前来)|待遇面议|对外(?:招租|出租)|报名(?:时间|地点|电话)|价格面议|竞买|竞拍|相互转告|送货上门|量大从优|敬请谅解|来电|洽谈/;

/** Whether a heading is that of a notice: 遗失声明, 招租. */
export function isNoticeHeading(text: string): boolean {
  if (text.length > 16) return false;
  const bare = text.replace(/[\s【】《》:：!！]/g, '');
  return bare.length <= 8 && (headings.has(bare) || OFFERS.test(bare));
}

/** Whether a line ends as notices do: 特此公告。 声明作废。 */
export function endsNotice(text: string): boolean {
  return /(?:作废|公告|声明|通告|面议|\d{7})[。！]?$/.test(text);
}

/** Whether the lines are such a notice: its heading, and what notices say. */
export function isNotice(lines: readonly Line[], head: number): boolean {
  const first = lines[0]!.text;
  if (head > 0 ? !isNoticeHeading(first) : lines.length > 6 || !/^(?:遗失|声明|招聘|招租|出租)/.test(first)) return false;
  return PLACED.test(lines.slice(0, 40).map((line) => line.text).join(''));
}
