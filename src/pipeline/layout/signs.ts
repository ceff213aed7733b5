/** What a single line shows by its words: a news lead, a final mark, the opening of a headline. */

const LEAD =
  /^[□■◆◇●○▲△★☆▼◎•]?(?:本报|本刊|本网|本台|本社|据|[\u4e00-\u9fff]{1,6}(?:报|社|网|台|在线|融媒体?|客户端|发布))[^。！？；：，]{0,22}?(?:讯|电|消息|报道|播报)/;
const REPORTER_LEAD = /^[（(]?(?:本报)?(?:见习|实习|首席|全媒体|融媒体|特约)?(?:记者|通讯员)[\u4e00-\u9fff、·]{2,24}?(?:报道|摄影报道)/;
const FINAL = /[。！？!?…][”’」』）)\]】》]*$/;
const CLOSERS = '，。、；：！？”’」』）】》〉％%…';

/** The first characters of a line without blanks. */
export function opening(text: string, length = 40): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < length; i++) if (text.charCodeAt(i) > 0x20 && text[i] !== '\u3000') out += text.charAt(i);
  return out;
}

/** Opens like a news item: 本报讯, 新华社北京1月5日电, 本报记者某某报道. */
export function isLead(text: string): boolean {
  const start = opening(text);
  return LEAD.test(start) || REPORTER_LEAD.test(start);
}

/** Ends like a sentence. */
export function isFinal(text: string): boolean {
  return FINAL.test(text.length > 8 ? text.slice(-8) : text);
}

/** Starts with a mark that never opens a line of its own. */
export function isContinuation(text: string): boolean {
  return CLOSERS.includes(text[0] ?? ' ');
}
