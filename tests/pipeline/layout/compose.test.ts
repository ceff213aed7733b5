import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { headlineOf } from '../../../src/pipeline/headlines.ts';
import { toLines } from '../../../src/pipeline/lines.ts';
import type { Article } from '../../../src/pipeline/model.ts';
import { cpuTime } from '../cpu-time.ts';

function read(text: string): Article[] {
  const page = { id: 'p', file: 'p.txt', text };
  return layOut(page, toLines(text)).blocks.map((block, i) => compose(page, block, i + 1));
}
const paragraphs = (article: Article): string[] => article.paragraphs.map((p) => article.text.text.slice(p.start, p.end));

describe('compose', () => {
  it('drops the blanks of layout and keeps those between words', () => {
    const [article] = read('本报讯 6月 28日，云溪县与 Green\nField 公司签约，共 6 家企业参加，产\n生 了 很 大 的 经 济 效 益 。&nbsp;\n');
    expect(paragraphs(article!)).toEqual(['本报讯 6月28日，云溪县与Green Field公司签约，共6家企业参加，产生了很大的经济效益。']);
  });

  it('keeps the blank between the halves of a headline, and no blank of justified print', () => {
    const [article] = read('抓项目促投资 全力以赴稳增长\n云溪 县召开 1 季度经济运行分析会\n\n本报讯 3月28日，云溪县召开经济运行分析会，安排下一步工作。\n');
    expect(headlineOf(article!, []).text).toBe('抓项目促投资 全力以赴稳增长云溪县召开1季度经济运行分析会');
  });

  it('joins what a column break cuts and parts paragraphs at short lines', () => {
    const [article] = read('会议要求，全县各级各部门要统一思\n想，提高认识，抓好落实。\n会议强调，要把群众的冷暖放在心\n\n上，千方百计解决群众的困难。\n');
    expect(paragraphs(article!)).toEqual(['会议要求，全县各级各部门要统一思想，提高认识，抓好落实。', '会议强调，要把群众的冷暖放在心上，千方百计解决群众的困难。']);
  });

  it('ends sentences after the closing marks and not before what carries them on', () => {
    const [article] = read('他说：“今年好！”大家都笑了。“收成怎么样？”的问题不再提起。\n');
    const { text } = article!.text;
    expect(article!.sentences.map((s) => text.slice(s.start, s.end))).toEqual(['他说：“今年好！”', '大家都笑了。', '“收成怎么样？”的问题不再提起。']);
  });
});

describe('headlineOf', () => {
  it('joins the lines of a printed headline', () => {
    const [article] = read('云溪县召开春季\n农业生产工作会议\n\n本报讯 3月12日，云溪县召开春季农业生产工作会议。\n');
    expect(headlineOf(article!, [])).toEqual({ text: '云溪县召开春季农业生产工作会议', origin: 'printed' });
  });

  it('makes one from the lead, without formula and date, and says so', () => {
    const [article] = read('本报讯（记者 方小满）3月12日上午，云溪县召开春季农业生产工作会议，安排部署春耕备耕工作，县长\n出席会议并讲话。\n');
    expect(headlineOf(article!, [])).toEqual({ text: '云溪县召开春季农业生产工作会议，安排部署春耕备耕工作，县长出席会议并讲话', origin: 'derived' });
  });

  it('leaves out the occasion, the offices and further names of a lead that lists people', () => {
    const [article] = read('本报讯 时值重阳，10月9日上午，云溪县委常委、纪委书记方小满，县政府党组成员\n卢大有一行到柳湾社区看望老人。\n');
    const mention = (words: string) => {
      const start = article!.text.text.indexOf(words);
      return { start, end: start + words.length, words, titles: [] };
    };
    const people = ['方小满', '卢大有'].map((name) => ({ name, official: true, local: true, what: null, mentions: [mention(name)] }));
    expect(headlineOf(article!, people).text).toBe('方小满……一行到柳湾社区看望老人');
  });
});

describe('time', () => {
  it('is linear in text without a mark', { timeout: 60_000 }, () => {
    const time = (n: number): number => {
      const text = '云溪县'.repeat(n / 3);
      return cpuTime(() => {
        for (let i = 0; i < 5; i++) read(text);
      });
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(40 * Math.max(5, time(20_000)));
  });
});
