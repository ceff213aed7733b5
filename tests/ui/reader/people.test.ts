import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/tables/schema.ts';
import type { Findings } from '../../../src/ui/reader/findings.ts';
import { bylinesHere, officialsHere, othersHere } from '../../../src/ui/reader/people.ts';

const at = (start: number) => ({ article_id: 'a1', start, end: start + 3, page_start: start + 100, page_end: start + 103 });
const mention = (official_id: string, start: number, name: string): Row<'mentions'> => ({ ...at(start), official_id, name, title: null });
const role = (official_id: string, title: string, start: number, status = 'current'): Row<'roles'> => ({ ...at(start), official_id, title, status, date: null });
const findings = {
  mentions: [mention('li', 50, '李卓瑜'), mention('fan', 60, '樊书记'), mention('fan', 10, '樊惠林'), mention('fan', 30, '樊书记')],
  roles: [role('li', '组织部长', 48), role('li', '区委常委', 44), role('fan', '区委书记', 6), role('fan', '区委书记', 56), role('fan', '区长', 57, 'former')],
  others: [{ ...at(80), name: '贺国志', what: null }, { ...at(70), name: '贺国志', what: '困难党员' }],
} as unknown as Findings;

describe('people of an article', () => {
  it('officials stand in the order they are named, each title once, with every place, and with what else the person is called', () => {
    expect(officialsHere(findings, (id) => (id === 'fan' ? '樊惠林' : '李卓瑜'))).toEqual([
      { id: 'fan', name: '樊惠林', what: null, titles: [{ title: '区委书记', status: 'current' }, { title: '区长', status: 'former' }], printedAs: ['樊书记'], places: [110, 130, 160] },
      { id: 'li', name: '李卓瑜', what: null, titles: [{ title: '区委常委', status: 'current' }, { title: '组织部长', status: 'current' }], printedAs: [], places: [150] },
    ]);
  });

  it('other people keep what the print calls them', () => {
    expect(othersHere(findings)).toEqual([{ id: '贺国志', name: '贺国志', what: '困难党员', titles: [], printedAs: [], places: [170, 180] }]);
  });

  it('bylines are told apart by what the names did, in the order of the print', () => {
    const by = (name: string, role: string, page_start: number): Row<'bylines'> => ({ article_id: 'a1', name, role, page_start, page_end: page_start + 2 });
    expect(bylinesHere({ bylines: [by('冯璐', 'correspondent', 9), by('景静', 'reporter', 1), by('王垚', 'correspondent', 6)] })).toEqual([
      { role: 'reporter', names: ['景静'] },
      { role: 'correspondent', names: ['王垚', '冯璐'] },
    ]);
  });
});
