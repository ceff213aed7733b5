import { describe, expect, it } from 'vitest';
import type { Outcome, AnswerRow } from '../../../src/data/api.ts';
import { zh } from '../../../src/i18n/zh-quality.ts';
import { confidenceOf, duplicatesOf, leftOutOf, loadQuality, noticesOf, rolesOf } from '../../../src/ui/quality/matters.ts';

const source = (file: string, pages: string[]) => ({ file, pages, bytes: 1, sha256: '', encoding: 'utf-8' });

describe('tables of matters', () => {
  it('sum up all characters in the last row, which opens nothing', () => {
    const { twin, rows } = rolesOf([{ role: 'body', residue: false, runs: 2, chars: 30 }, { role: 'fragment', residue: true, runs: 1, chars: 10 }], zh);
    expect(twin.rows).toEqual([['正文', '文章', 2, 30, 0.75], ['残段', '剩余', 1, 10, 0.25], ['合计', null, 3, 40, 1]]);
    expect(rows.map((row) => row?.matter ?? null)).toEqual([{ of: 'role', role: 'body', residue: false }, { of: 'role', role: 'fragment', residue: true }, null]);
  });

  it('name the bands of confidence', () => {
    const { twin } = confidenceOf([{ confidence: 'date', band: 50, articles: 3 }, { confidence: 'kind', band: 90, articles: 1 }], zh);
    expect(twin.rows).toEqual([['日期', '50% 至不足 75%', 3], ['类型', '90% 及以上', 1]]);
  });

  it('show a code that has no sentence', () => {
    expect(noticesOf([{ code: 'new_code', severity: 'doubt', notices: 1, files: 1, articles: 0 }], zh, {}).twin.rows).toEqual([['存疑', 'new_code', 1, 1, 0]]);
  });
});

describe('files', () => {
  const notices = [{ file: 'a.exe', code: 'file_binary', detail: null }, { file: 'b.txt', code: 'page_repeated', detail: 'c.txt' }];

  it('are left out with their reasons, or without one', () => {
    expect(leftOutOf(notices, { sources: [source('a.exe', []), source('b.txt', ['p']), source('d.txt', [])] }, zh, { file_binary: '不是文字' }).rows).toEqual([['a.exe', '不是文字'], ['d.txt', zh.leftOut.noReason]]);
  });

  it('that repeat another are listed apart', () => expect(duplicatesOf(notices, zh).rows).toEqual([['b.txt', 'c.txt']]));
});

describe('asking', () => {
  const failure = { ok: false, code: 'question', message: 'no' } as const;
  it('tells the failure of any question', async () => {
    let asked = 0;
    const rows = (): Promise<Outcome<AnswerRow[]>> => Promise.resolve(++asked === 3 ? failure : { ok: true, value: [] });
    expect(await loadQuality({ rows, load: () => Promise.resolve({ ok: true, value: null }) })).toEqual(failure);
    expect(await loadQuality({ rows, load: () => Promise.resolve(failure) })).toEqual(failure);
  });
});
