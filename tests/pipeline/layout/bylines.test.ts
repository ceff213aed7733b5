import { describe, expect, it } from 'vitest';
import { leadByline, readByline } from '../../../src/pipeline/bylines.ts';
import { closingByline } from '../../../src/pipeline/layout/closing.ts';
import { toLines } from '../../../src/pipeline/lines.ts';
import type { BylineName } from '../../../src/pipeline/model.ts';

const show = (names: readonly BylineName[] | null): string => (names ?? []).map(({ role, name }) => `${role} ${name}`).join(', ');
const read = (text: string): string => show(readByline(text, 0, text.length));
const lead = (text: string): string => show(leadByline(text, 0, text.length));

describe('readByline', () => {
  it.each([
    ['记者 景静 通讯员 王垚 冯璐', 'reporter 景静, correspondent 王垚, correspondent 冯璐'],
    ['本报记者：方小满、苗青青', 'reporter 方小满, reporter 苗青青'],
    ['记者 任 硌', 'reporter 任硌'],
    ['记者任 硌', 'reporter 任硌'],
    ['张三 摄', 'photographer 张三'],
    ['记者 张三 文/图', 'reporter 张三'],
    ['记者龚心瀚李仁霖通讯员张肖伦', 'reporter 龚心瀚, reporter 李仁霖, correspondent 张肖伦'],
    ['撰稿：张三 编辑：李四 审核：王五', 'author 张三, editor 李四, editor 王五'],
    ['云溪县融媒体中心 张三 李四', 'author 张三, author 李四'],
    ['记者 欧阳小山 买买提·艾力', 'reporter 欧阳小山, reporter 买买提·艾力'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });

  it.each(['记者在会场看到', '记者', '全县粮食产量稳步提升', ''])('%s is none', (text) => {
    expect(readByline(text, 0, text.length)).toBeNull();
  });
});

describe('leadByline', () => {
  it.each([
    ['本报讯（记者 张三 通讯员 李四）近日', 'reporter 张三, correspondent 李四'],
    ['本报讯 记者张三、李四报道：今天', 'reporter 张三, reporter 李四'],
    ['本报云溪3月5日讯（张三 李四）今天', 'author 张三, author 李四'],
    ['本报云溪3月5日讯记者张三丰从县教育局获悉', 'reporter 张三丰'],
    ['本报讯 张三来到记者站报道情况', ''],
  ])('%s', (text, names) => {
    expect(lead(text)).toBe(names);
  });
});

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
    ['工作有序推进。\n（新华社北京1月1日电）', '（新华社北京1月1日电）'],
  ])('%s', (text, byline) => {
    expect(closing(text)).toBe(byline);
  });

  it.each(['他对记者说', '推动工作落实（见附表）', '代表、委员和新闻记者'])('%s is none', (text) => {
    expect(closing(text)).toBeNull();
  });
});
