import { describe, expect, it } from 'vitest';
import { isImprint } from '../../../src/pipeline/layout/imprint.ts';

describe('a line in which the paper speaks of itself, the weather or a lottery', () => {
  it.each([
    '本版图片除署名外均由通联部提供', '部分文图作者地址不详，请与本报联系以领取稿酬', '如有装订质量问题请与印刷厂联系调换', '未经本报书面许可不得转载', '版权所有　翻印必究',
    '欢迎登录南岭新闻网阅读数字报', '更多内容请扫码', '下期预告：渡口的灯', '自办发行　印数2000份',
    '南岭县：多云转小雨　9℃～15℃　北风3级', '相对湿度：50％～75％', '最高气温22℃　最低气温13℃', '空气质量指数：41　优',
    '双色球第2021066期　01 09 14 20 26 31+07', '排列5第21152期：3 8 0 1 6', '04 10 17 22 29 + 03 11',
  ])('%s', (line) => {
    expect(isImprint(line)).toBe(true);
  });

  it.each([
    '本报记者　秦小雨摄影报道', '本版编辑秦小雨深入南岭采访', '全县有3级以上大风，局部有小雨，', '风应急响应升为三级', '县长看望环卫工人', '0000-2233445', '双色球开奖仪式在南岭举行', '作者郑方是南岭人',
  ])('is not: %s', (line) => {
    expect(isImprint(line)).toBe(false);
  });

  it('ends where lines are longer than such lines', () => {
    expect(isImprint(`版权所有${'秦'.repeat(90)}`)).toBe(false);
  });
});
