/**
 * Lines of a page that say what no article says: how the paper may be reached, reprinted and had, what stands in its next
 * issue, the weather, the numbers that won. Told by their words alone; where they stand is for furniture.ts.
 */

const LONGEST = 80;

/** The paper or the page speaks of itself: its pictures, its authors' fees, its print, its channels. */
const OWN = new RegExp(
  [
    '^[（(【■□◆●※★☆▲◎\\s]{0,3}(?:凡)?本[版报刊](?:的)?(?:除署名外|未署名|所有|部分|刊用|刊登|文字|图片|照片|稿件|作品|插图|题图|文图|图文|版权|撰文|摄影)',
    '(?:作者|编辑|来稿|稿件|文图|图文)[^。]{0,24}稿[酬费]|稿[酬费][^。]{0,24}(?:作者|编辑|联系|地址)',
    '^如(?:有|发现|遇|未)[^。，]{0,10}(?:印刷|装订|质量|收到|漏报|缺页)[^。]{0,24}(?:联系|调换|拨打|致电)',
    '未经[^。，]{0,10}(?:许可|授权|同意|允许)[^。]{0,8}(?:不得|禁止|严禁|请勿)|翻印必究|侵权必究|(?:不得|谢绝|严禁)转载',
    '^(?:敬请|欢迎|更多|详情)[^。]{0,24}(?:关注|登[录陆]|扫码|扫描|订阅|投稿|来稿|赐稿|下载|垂询|刊登)|^[^。，]{0,8}(?:扫码|扫一扫|扫描二维码|长按)[^。]{0,16}(?:看|关注|了解|下载|阅读|视频|更多|加入)',
    '^(?:下期|明日|下周|精彩)(?:预告|看点|内容)|^[^。，]{0,8}(?:印数|发送对象|自办发行|内部赠阅|免费赠阅)',
  ].join('|'),
);
const OWN_HINT = /本[版报刊]|稿[酬费件]|转载|必究|扫[码一描]|长按|^如|敬请|欢迎|更多|详情|预告|看点|精彩|印数|对象|赠阅|自办/;

const SKY = /(?:晴|阴|多云|少云|[小中大暴阵雷冻]{0,2}(?:到[中大暴])?[雨雪]|雨夹雪|雾|霾|浮尘|扬沙|轻霜)(?:[转到间有]{1,2}(?=[晴阴多少小中大暴阵雷雨雪雾霾]))?/g;
const AIR =
  /天气(?:预报|情况|状况)?|气象|今[日天晚夜]间?|明[日天晚]|后天|夜间|白天|早晨|午后|局部|部分地区|城区|市区|山区|最[高低]|气温|温度|体感|相对|湿度|空气|质量|指数|污染|良|优|轻度|中度|能见度|紫外线|森林|火险|等级|降[水雨雪]|概率|风向|风力|风速|[偏正]?[东南西北]{1,2}(?:偏[东南西北])?风|微风|无持续风向|[一二三四五六七八\d]{1,2}\s?(?:[-—～~至到]\s?\d{1,2}\s?)?级|-?\d{1,3}\s?(?:[-—～~至到/]{1,2}\s?-?\d{1,3}\s?)?(?:℃|°C?|度|％|%)|\d{1,3}/g;
const MEASURED = /\d\s?(?:℃|°|％|%|级)|(?:指数|等级)[：:\s]{0,2}[\d一二三四五]|风.{0,6}[\d一二三四五六]\s?级/;
/** A county, and what else a row of weather names. */
const LEFT_OF_WEATHER = 4;

const DRAWN = /^(?:中国)?(?:福利彩票|体育彩票|福彩|体彩|双色球|超级大乐透|大乐透|排列[三五35]|七[乐星]彩|快乐8|3D|\d{2}选\d)/;
const NUMBERS = /^\d{1,2}(?:[\s+＋|、,，]{1,3}\d{1,2}){4,9}$/;

/** Whether the line is one of these. */
export function isImprint(line: string): boolean {
  if (line.length > LONGEST) return false;
  return (OWN_HINT.test(line) && OWN.test(line)) || isWeather(line) || isDrawn(line);
}

function isWeather(line: string): boolean {
  if (/[。；有]/.test(line) || !MEASURED.test(line) || !/[晴阴云雨雪雾霾风温湿气火]/.test(line)) return false;
  const left = line.replace(SKY, '').replace(AIR, '').replace(/[\s：:，,、；;|｜()（）~～—\-转到间为]/g, '');
  return left.length <= LEFT_OF_WEATHER;
}

/** The numbers that won, with or without the name of the lottery. */
function isDrawn(line: string): boolean {
  if (NUMBERS.test(line)) return true;
  return DRAWN.test(line) && (line.match(/\d/g)?.length ?? 0) > 3 && !line.endsWith('。');
}
