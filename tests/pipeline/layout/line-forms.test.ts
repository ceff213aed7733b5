/** What lines say by their characters, without what stands beside them. */
import { describe, expect, it } from 'vitest';
import { LineForms } from '../../../src/pipeline/layout/line-forms.ts';
import { readMarks } from '../../../src/pipeline/layout/open-marks.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const formsOf = (...lines: string[]): LineForms => new LineForms(toLines(lines.join('\n')));

describe('the forms of lines', () => {
  it('know the first and the last unit, blanks around them left out', () => {
    const forms = formsOf('　　县水利局组织技术人员', '检查供水管网。 ');
    expect([...forms.first].map((unit) => String.fromCharCode(unit))).toEqual(['县', '检']);
    expect([...forms.last].map((unit) => String.fromCharCode(unit))).toEqual(['员', '。']);
  });

  it('count the marks that part clauses and sentences', () => {
    expect([...formsOf('先检查，再更换、清洗；最后验收。', '县水利局', '“真好！”他说：').commas]).toEqual([4, 0, 0]);
  });

  it('find more of a headline in a headline than in a cut of running text', () => {
    const forms = formsOf('我县全力推进农村饮水安全工程', '的时候，他们已经在那里等了很久，并且');
    expect(forms.styles[0]).toBeGreaterThan(1);
    expect(forms.styles[1]).toBeLessThan(-1);
  });

  it('take lines together for a headline as if they were one line', () => {
    const forms = formsOf('我县全力推进', '农村饮水安全工程');
    expect(forms.style(0, 2)).toBe(formsOf('我县全力推进农村饮水安全工程').styles[0]);
    expect(forms.style(1, 1)).toBe(forms.styles[1]);
  });

  it('say that a word goes on over a line end, and nothing where a mark stands there', () => {
    const forms = formsOf('县水利局组织技术人', '员检查供水管网，', '更换老化管道', '，新建蓄水池');
    expect(forms.runsOn(0)).toBeGreaterThan(1);
    expect(forms.runsOn(1)).toBe(0);
    expect(forms.runsOn(2)).toBe(0);
    expect(forms.runsOver(0, 2)).toBeLessThan(forms.runsOn(0));
  });

  it('know the heading of a placed notice', () => {
    const forms = formsOf('招标公告', '县水利局召开会议');
    expect([forms.isNotice(0), forms.isNotice(1), forms.isNotice(0)]).toEqual([true, false, true]);
  });

  it.each(['没有引号的一行', '“开了没有关', '关了”没有开', '（又开（一次', '《书名》和“话”'])('read the marks of %s whatever was open before', (line) => {
    const forms = formsOf(line);
    for (let open = 0; open < 8; open++) expect(forms.marks(0, open)).toEqual(readMarks(line, open));
  });
});
