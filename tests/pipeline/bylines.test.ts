import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAuthorLine, isBodyAlone, isBylineLine, leadByline, readByline } from '../../src/pipeline/bylines.ts';
import { readPage } from '../../src/pipeline/index.ts';
import type { BylineName } from '../../src/pipeline/model.ts';

const show = (names: readonly BylineName[] | null): string => (names ?? []).map(({ role, name }) => `${role} ${name}`).join(', ');
const read = (text: string): string => show(readByline(text, 0, text.length));
const lead = (text: string): string => show(leadByline(text, 0, text.length));

describe('readByline', () => {
  it.each([
    // one role after another
    ['记者 景静 通讯员 王垚 冯璐', 'reporter 景静, correspondent 王垚, correspondent 冯璐'],
    ['本报记者：方小满、苗青青', 'reporter 方小满, reporter 苗青青'],
    ['（记者 任建国 实习生 陆小曼）', 'reporter 任建国, reporter 陆小曼'],
    ['□ 本报记者 高树林', 'reporter 高树林'],
    ['■见习记者 高树林 通讯员 石磊 文/图', 'reporter 高树林, correspondent 石磊'],
    ['本报驻云溪记者 高树林 报道', 'reporter 高树林'],
    ['记者 李想/文 王磊/图', 'reporter 李想, photographer 王磊'],
    ['新华社记者 李想', 'reporter 李想'],
    ['特约通讯员 周明 特约记者 吴越', 'correspondent 周明, correspondent 吴越'],
    // with a unit
    ['通讯员 县医院 石磊', 'correspondent 石磊'],
    ['通讯员县委宣传部石磊', 'correspondent 石磊'],
    ['云溪县融媒体中心 张三 李四', 'author 张三, author 李四'],
    ['云溪日报全媒体记者 高树林', 'reporter 高树林'],
    ['县融媒体中心记者 高树林 通讯员 石磊', 'reporter 高树林, correspondent 石磊'],
    ['区纪委 马小军 吴明霞', 'author 马小军, author 吴明霞'],
    ['税务局 林立 万全', 'author 林立, author 万全'],
    ['记者 阿卜杜外力·吾甫尔', 'reporter 阿卜杜外力·吾甫尔'],
    ['记者步行梅雨文/图', 'reporter 步行, reporter 梅雨'],
    // run together
    ['记者龚心瀚李仁霖通讯员张肖伦', 'reporter 龚心瀚, reporter 李仁霖, correspondent 张肖伦'],
    ['记者王磊李想', 'reporter 王磊, reporter 李想'],
    ['记者欧阳明月司马光', 'reporter 欧阳明月, reporter 司马光'],
    ['记者上官云珠通讯员诸葛亮明', 'reporter 上官云珠, correspondent 诸葛亮明'],
    // blanks inside names, and names cut by line ends
    ['记者 任 硌', 'reporter 任硌'],
    ['记者任 硌', 'reporter 任硌'],
    ['记 者 任 硌', 'reporter 任硌'],
    ['记 者 张 君瑞 龚 雯 通讯员 李丽君', 'reporter 张君瑞, reporter 龚雯, correspondent 李丽君'],
    ['记者 王 磊 李 想 张晓明', 'reporter 王磊, reporter 李想, reporter 张晓明'],
    // names of other nations
    ['记者 欧阳小山 买买提·艾力', 'reporter 欧阳小山, reporter 买买提·艾力'],
    ['记者古丽米热·艾合买提 周向荣', 'reporter 古丽米热·艾合买提, reporter 周向荣'],
    ['记者白玛曲珍', 'reporter 白玛曲珍'],
    ['记者乌云其木格韩笑', 'reporter 乌云其木格, reporter 韩笑'],
    ['县交通运输局 买买提江 段洪亮', 'author 买买提江, author 段洪亮'],
    // who did what else
    ['张三 摄', 'photographer 张三'],
    ['王小明摄', 'photographer 王小明'],
    ['张三 文 李四 图', 'author 张三, photographer 李四'],
    ['文/张三 图/李四', 'author 张三, photographer 李四'],
    ['文字：张三 图片：李四', 'author 张三, photographer 李四'],
    ['记者 张三 文/图', 'reporter 张三'],
    ['记者 张三 摄影报道', 'reporter 张三'],
    ['供稿：石磊', 'correspondent 石磊'],
    ['（云溪县气象局 石磊供稿）', 'correspondent 石磊'],
    ['（城关所石磊供稿）', 'correspondent 石磊'],
    ['（钱塘所高树林供稿）', 'correspondent 高树林'],
    ['（石磊供稿 王磊摄影）', 'correspondent 石磊, photographer 王磊'],
    ['（云溪县水利局办公室 石磊）', 'author 石磊'],
    ['文字丨高树林', 'author 高树林'],
    ['供稿人：石磊', 'correspondent 石磊'],
    ['作者：石磊 单位：云溪县第一中学', 'author 石磊'],
    ['（县教育局 石磊 高树林 供稿）', 'correspondent 石磊, correspondent 高树林'],
    // editors are apart
    ['撰稿：张三 编辑：李四 审核：王五', 'author 张三, editor 李四, editor 王五'],
    ['记者 高树林 一审 张三 二审 李四 三审 王五', 'reporter 高树林, editor 张三, editor 李四, editor 王五'],
    ['责任编辑：张三　校对：李四　值班主任：王磊', 'editor 张三, editor 李四, editor 王磊'],
    ['文/图 南澜融媒记者 岑晓 编辑 招娣', 'reporter 岑晓, editor 招娣'],
    ['（小记者 高小树 指导老师 石磊）', 'reporter 高小树, editor 石磊'],
    ['文字：张三 制图：李四 责校：王五', 'author 张三, photographer 李四, editor 王五'],
    // where it comes from, and what is no person
    ['来源：云溪县融媒体中心 记者 高树林', 'reporter 高树林'],
    ['供稿/县妇联 供图/石磊', 'photographer 石磊'],
    ['本版稿件由本报记者 高树林 采写', 'reporter 高树林'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });

  it.each(['记者在会场看到', '记者', '记者近日', '记者从县教育局获悉', '全县粮食产量稳步提升', '见附表', '云溪县融媒体中心', '编辑部', '（作者单位：县农业农村局）', ''])('%s is none', (text) => {
    expect(readByline(text, 0, text.length)).toBeNull();
  });

  it('tells where each name stands, blanks included', () => {
    const text = '（记者 任 硌 通讯员王磊）';
    expect(readByline(text, 0, text.length)!.map(({ start, end }) => text.slice(start, end))).toEqual(['任 硌', '王磊']);
  });
});

it('names of any text stand where they are said to, in order', () => {
  const units = fc.constantFrom(...'记者通讯员编辑摄文图本报县局张三李四王磊买提江·白玛/：、（） \n　。a1');
  fc.assert(
    fc.property(fc.array(units, { maxLength: 60 }), (list) => {
      const text = list.join('');
      let end = 0;
      for (const name of readByline(text, 0, text.length) ?? []) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(name.start, name.end).replace(/\s/g, '')).toBe(name.name);
        expect(name.name.length).toBeGreaterThan(1);
        end = name.end;
      }
    }),
    { numRuns: 2000, seed: 11 },
  );
});

describe('leadByline', () => {
  it.each([
    ['本报讯（记者 张三 通讯员 李四）近日', 'reporter 张三, correspondent 李四'],
    ['本报讯 记者张三、李四报道：今天', 'reporter 张三, reporter 李四'],
    ['本报云溪3月5日讯（张三 李四）今天', 'author 张三, author 李四'],
    ['本报云溪3月5日讯记者张三丰从县教育局获悉', 'reporter 张三丰'],
    ['本报讯（区纪委 马小军 吴明霞）3月5日', 'author 马小军, author 吴明霞'],
    ['本报讯（通讯员王磊 李想 记者高树林）3月5日', 'correspondent 王磊, correspondent 李想, reporter 高树林'],
    ['云溪讯（高树林）3月5日', 'author 高树林'],
    ['本报讯（记者王磊）（通讯员石磊）3月5日', 'reporter 王磊, correspondent 石磊'],
    ['3月17日消息：（记者 叶华）目前全县供应稳定', 'reporter 叶华'],
    ['本报讯 石磊 高树林 报道：3月5日', 'author 石磊, author 高树林'],
    ['【本报讯】（记者 石磊）3月5日', 'reporter 石磊'],
    ['新闻客户端5月23日消息，记者今天从县教育局获悉', ''],
    ['本报讯（汤圆 时光）3月5日', 'author 汤圆, author 时光'],
    ['本报讯（拉毛 才让当知）3月5日', 'author 拉毛, author 才让当知'],
    ['本报讯（未完 待续）3月5日', ''],
    ['本报讯 张三来到记者站报道情况', ''],
    ['本报讯（见第三版）3月5日', ''],
  ])('%s', (text, names) => {
    expect(lead(text)).toBe(names);
  });
});

describe('lines that are bylines', () => {
  it.each(['□本报记者 高树林', '新华社记者李想', '通讯员 石磊 王磊', '（记者 高树林）', '记 者 高 树 林', '□ 高树林 石磊'])('%s', (line) => expect(isBylineLine(line)).toBe(true));
  it.each(['记者在现场看到', '本报记者站成立', '通讯员队伍建设', '□ 要闻', '□ 关注民生 服务发展'])('not %s', (line) => expect(isBylineLine(line)).toBe(false));
  it.each(['高树林', '石 磊'])('%s alone', (line) => expect(isAuthorLine(line)).toBe(true));
  it.each(['综合', '要闻', '大家谈', '的时候'])('%s is no author', (line) => expect(isAuthorLine(line)).toBe(false));
});

it('keeps a reporter who is asked about his work among the people too', () => {
  const [reading] = readPage({
    id: 'p', file: 'p.txt',
    text: '记者节里话担当\n　　本报讯（记者 高树林）11月8日，云溪县融媒体中心召开座谈会。\n　　“镜头要对准基层。”云溪县融媒体中心副主任石磊说。记者石磊从业十五年，跑遍了全县。\n',
  }).articles;
  expect(show(reading!.article.bylines)).toBe('reporter 高树林');
  expect(reading!.people.map(({ name }) => name)).toContain('石磊');
});

it.each(['□本报记者 高树林 通讯员 石磊', '○本报首席记者 高树林 通讯员 石磊', '文/本报记者 高树林 图/通讯员 石磊'])('%s under a headline is the byline', (line) => {
  const [reading] = readPage({ id: 'p', file: 'p.txt', text: `云溪召开春耕会议\n\n${line}\n3月5日，云溪县召开春耕生产会议，部署今年的备播工作。\n会议要求，各乡镇要抓好农资供应。\n` }).articles;
  expect(reading!.article.bylines.map(({ name }) => name)).toEqual(['高树林', '石磊']);
});

it('names the reporters of every item under one headline', () => {
  const { articles } = readPage({
    id: 'p', file: 'p.txt',
    text: `云溪食盐供应充足
●全县设立六个销售点
3月17日消息：（记者 高树林）${'目前全县各类小包装食盐库存充足，可满足五个月的供应，请广大群众放心。'.repeat(3)}
又讯 （记者 石磊）${'各乡镇要组织货源，保持价格稳定，维护销售秩序和公众安全。'.repeat(4)}
`,
  });
  expect(articles.flatMap(({ article }) => article.bylines.map(({ name }) => name))).toEqual(['高树林', '石磊']);
});

it.each(['文字丨高树林\n视频丨石磊', '图文：高树林 石磊\n审核：王磊'])('%s closes an article line by line', (lines) => {
  const [reading] = readPage({ id: 'p', file: 'p.txt', text: `云溪召开春耕会议\n\n3月5日，云溪县召开春耕生产会议，部署今年的备播工作。\n会议要求，各乡镇要抓好农资供应。\n${lines}\n` }).articles;
  expect(reading!.article.bylines.map(({ name }) => name)).toEqual(expect.arrayContaining(['高树林', '石磊']));
});

it.each(['采写：本报记者 高树林 摄影：石磊', '文字：高树林 视频：石磊 审核：王磊'])('%s closes an article', (line) => {
  const [reading] = readPage({ id: 'p', file: 'p.txt', text: `云溪召开春耕会议\n\n3月5日，云溪县召开春耕生产会议，部署今年的备播工作。\n会议要求，各乡镇要抓好农资供应。\n${line}\n` }).articles;
  expect(reading!.article.bylines.map(({ name }) => name)).toEqual(expect.arrayContaining(['高树林', '石磊']));
});

describe('isBodyAlone', () => {
  it.each(['（城关派出所）', '（云溪县气象局供稿）', '（城关派\n出所）'])('%s', (text) => {
    expect(isBodyAlone(text)).toBe(true);
  });
  it.each(['（石磊）', '（见附表）', '（法院）', '城关派出所', '（城关派出所提供了线索，县公安局）'])('%s is none', (text) => {
    expect(isBodyAlone(text)).toBe(false);
  });
});
