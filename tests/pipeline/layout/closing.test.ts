import { describe, expect, it } from 'vitest';
import { closingByline } from '../../../src/pipeline/layout/closing.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

describe('closingByline', () => {
  const closing = (text: string): string | null => {
    const lines = toLines(text);
    const start = closingByline(text, lines, lines.length - 1);
    return start < 0 ? null : text.slice(start);
  };
  it.each([
    ['工作有序推进。记者 景静', '记者 景静'],
    ['工作有序推进。（张三 李四）', '（张三 李四）'],
    ['工作有序推进。记\n者 景静', '记\n者 景静'],
    ['工作有序推进。记者 宋学\n春', '记者 宋学\n春'],
    ['有 序 推 进 。 记 者 李 圣\n宰 通讯员 郭远发', '记 者 李 圣\n宰 通讯员 郭远发'],
    ['图为活动现场。 王小明 摄', '王小明 摄'],
    ['工作有序推进。\n\n（石磊）', '（石磊）'],
    ['工作有序推进。(城关派出\n所)', '(城关派出\n所)'],
    ['工作有序推进。\n\n（县气象局 石磊供稿）', '（县气象局 石磊供稿）'],
    ['工作有序推进。\n（新华社北京1月1日电）', '（新华社北京1月1日电）'],
  ])('%s', (text, byline) => {
    expect(closing(text)).toBe(byline);
  });

  it.each(['他对记者说', '包括城关镇\n（石桥）', '推动工作落实（见附表）', '代表、委员和新闻记者'])('%s is none', (text) => {
    expect(closing(text)).toBeNull();
  });
});
