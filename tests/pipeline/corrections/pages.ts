/** Invented pages, and a run over them with a corrections file. */
import { touching } from '../../../src/pipeline/corrections/correction.ts';
import { readCorrections } from '../../../src/pipeline/corrections/file.ts';
import { readPage } from '../../../src/pipeline/index.ts';
import type { Row, Tables } from '../../../src/tables/schema.ts';
import { makeTables } from '../make-tables.ts';

export const MARCH = `　　本报讯 2023年3月5日上午，平川县县长陈志远到石桥镇调研春耕生产。陈志远强调，要抓好田间管理，不误农时。副县长李卓瑜参加调研。（记者 周文）

　　本报讯 2023年3月6日，平川县召开教育工作会议，县委书记江一苇出席会议并讲话。会议要求，各学校要抓好安全工作。（记者 周文）
`;
export const APRIL = `　　本报讯 2023年7月1日，平川县教育局局长陈志远到中学看望教师。陈志远说，要关心教师生活。
　　本报讯 2023年7月2日，平川县县长陈志苑主持会议，研究防汛工作。
`;
export const PAGES: Readonly<Record<string, string>> = { '2023/0305.txt': MARCH, '2023/0701.txt': APRIL };

type Entry = Readonly<Record<string, unknown>>;
export const fileOf = (entries: readonly Entry[]): string => JSON.stringify({ version: 1, corrections: entries });

/** The tables of a run over `pages` (path -> text). */
export function run(entries: readonly Entry[], pages: Readonly<Record<string, string>> = PAGES): Tables {
  const file = readCorrections(fileOf(entries));
  const readings = Object.entries(pages).map(([path, text]) => {
    const page = { id: `p${path.replace(/\D/g, '')}`, file: path, text };
    return readPage(page, touching(file.corrections, page));
  });
  return makeTables(readings, file);
}

export const statuses = ({ corrections }: Tables): string[] => corrections.map(({ number, status }) => `${number} ${status}`);
export const articleAt = (tables: Tables, starts: string): Row<'articles'> => {
  const { article_id } = tables.texts.find(({ text }) => text.replace(/\s/g, '').includes(starts.replace(/\s/g, '')))!;
  return tables.articles.find((article) => article.article_id === article_id)!;
};
/** Officials as `name: titles in the articles`. */
export const officials = ({ officials: rows, roles }: Tables): string[] =>
  rows.map(({ official_id, name, articles }) => `${name} ${articles}: ${[...new Set(roles.filter((role) => role.official_id === official_id).map(({ title }) => title))].join('、')}`);

export const MARCH_ONE = { page: '2023/0305.txt', starts: '本报讯 2023年3月5日' };
export const MARCH_TWO = { page: '2023/0305.txt', starts: '本报讯 2023年3月6日' };
export const APRIL_ONE = { page: '2023/0701.txt', starts: '本报讯 2023年7月1日' };
export const APRIL_TWO = { page: '2023/0701.txt', starts: '本报讯 2023年7月2日' };
