import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { compose } from '../../../src/pipeline/compose.ts';
import { toLines } from '../../../src/pipeline/lines.ts';
import type { Layout } from '../../../src/pipeline/model.ts';

const WATER =
  '本报讯 为保障农村群众饮水安全，云溪县水利局组织技术人员对全县供水管网进行全面检查，更换老化管道三千余米，新建蓄水池十二座，让山区群众喝上放心水。县水利局负责人表示，将继续加大投入，完善管护制度，确保供水工程长期发挥效益。技术人员还走村入户，向群众讲解节约用水知识，发放宣传手册两千余份，现场解答群众提出的问题。今年以来，全县农村自来水普及率明显提高，供水水质达到国家标准。县人大代表视察供水工程时指出，饮水安全关系千家万户，要统筹规划水源保护和管网建设，建立长效管护机制，严格落实水质检测制度，及时公布检测结果，接受群众监督，真正把好事办好、实事办实。';
const SCHOOL =
  '本报讯 新学期开学以来，青石镇中心小学开展丰富多彩的课后服务，开设书法、篮球、合唱等二十多个社团，受到学生和家长欢迎。学校邀请退休教师和民间艺人走进课堂，指导学生学习传统手工艺。校长介绍说，课后服务解决了家长接送孩子的难题，也让学生的特长得到发展。家长代表参观了学生作品展览，对学校的做法给予充分肯定，希望学校继续办好各类活动，为孩子健康成长创造良好环境。镇党委书记调研时强调，教育是重要的民生工程，要加强教师队伍建设，改善乡村学校办学条件，推动城乡教育均衡发展，让每个农村孩子都能在家门口享受优质教育资源，努力办好人民满意的学校。';

/** Lines of a measure; no line opens with a mark. */
function wrap(text: string, measure: number): string[] {
  const lines: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = Math.min(text.length, from + measure);
    while ('，。、'.includes(text[to] ?? '-')) to++;
    lines.push(text.slice(from, to));
  }
  return lines;
}

/** So many lines of the one, then so many of the other, until both are used up. */
function byTurns(left: string[], right: string[], turns: readonly number[]): string {
  const rest = [[...left], [...right]];
  const out: string[] = [];
  for (let k = 0; rest[0]!.length + rest[1]!.length > 0; k++) out.push(...rest[k % 2]!.splice(0, turns[k % turns.length]));
  return `${out.join('\n')}\n`;
}

const read = (text: string): Layout => layOut({ id: 'p', file: 'p.txt', text }, toLines(text));
const texts = (text: string): string[] => read(text).blocks.map((block, i) => compose({ id: 'p', file: 'p.txt', text }, block, i + 1).text.text);

describe('columns run into each other', () => {
  it.each([
    ['two and two lines', [2, 2]],
    ['three and two', [3, 2]],
    ['unequal turns', [4, 1, 2, 3]],
  ])('are read apart: %s', (_, turns) => {
    expect(texts(byTurns(wrap(WATER, 13), wrap(SCHOOL, 19), turns))).toEqual([WATER, SCHOOL]);
  });

  it('make articles that are less sure, with a notice', () => {
    const { blocks, notices } = read(byTurns(wrap(WATER, 13), wrap(SCHOOL, 19), [3, 2]));
    expect(blocks.every((block) => block.confidence <= 0.6)).toBe(true);
    expect(notices.map(({ code, articleId }) => [code, articleId])).toEqual([['columns_doubt', 'p-01'], ['columns_doubt', 'p-02']]);
  });

  it('are not seen where articles stand one below the other', () => {
    const { blocks, notices } = read(`${wrap(WATER, 15).join('\n')}\n\n${wrap(SCHOOL, 18).join('\n')}\n`);
    expect(blocks.map((block) => block.pieces.length)).toEqual([1, 1]);
    expect(notices).toEqual([]);
  });
});
