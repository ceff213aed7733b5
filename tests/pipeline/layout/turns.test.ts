/** What is seen of a line that may go on from a column, or open one. */
import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../../src/pipeline/layout/habits.ts';
import { Joins } from '../../../src/pipeline/layout/joins.ts';
import { sign } from '../../../src/pipeline/layout/signing.ts';
import { TURN_SIGNS, Turns, type Chain, type SeeTurn, type TurnSign } from '../../../src/pipeline/layout/turns.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

/** The turns of a page, its lines taken one below the other. */
function turnsOf(...lines: string[]): { readonly turns: Turns; readonly chains: readonly Chain[] } {
  const text = lines.join('\n');
  const signed = sign(text, toLines(text), new Map());
  const habits = habitsOf(signed);
  const turns = new Turns(signed, habits.forms, new Joins(signed, habits.forms, true), habits.indents > 0);
  const chains: Chain[] = [];
  signed.forEach((_, i) => chains.push(turns.extended(chains[i - 1] ?? null, i)));
  return { turns, chains };
}

/** The signs with what is seen of each. */
function seen(look: (see: SeeTurn) => void): Partial<Record<TurnSign, number>> {
  const signs: Partial<Record<TurnSign, number>> = {};
  look((sign, value) => (signs[TURN_SIGNS[sign]!] = value));
  return signs;
}

const BODY = ['县水利局组织技术人员对全县', '供水管网进行全面检查，更换', '老化管道三千余米。'];

describe('a column grows', () => {
  it('from headline to sentence to a short last line', () => {
    const { chains } = turnsOf('我县推进饮水工程', '　　本报讯 县水利局组织技术', ...BODY);
    expect(chains.map(({ ending }) => ending)).toEqual(['head', 'mid', 'mid', 'mid', 'short']);
    expect(chains.map(({ heads }) => heads)).toEqual([1, 0, 0, 0, 0]);
    expect(chains.map(({ run }) => run)).toEqual([1, 2, 3, 4, 5]);
    expect(chains[4]!.recent).toEqual([4, 3, 2, 1, 0]);
  });

  it('and keeps the measure of its last full line', () => {
    const { chains } = turnsOf('本报讯 县里', ...BODY);
    expect(chains[3]!.measure).toBe(chains[2]!.measure);
    expect(chains[2]!.measure).toBe(13);
  });

  it('with a byline at its end', () => {
    const { chains } = turnsOf('本报讯 县里', ...BODY, '（记者 梁素琴）');
    expect(chains.at(-1)!.ending).toBe('byline');
  });

  it('with quotation marks that wait for their end', () => {
    const { chains } = turnsOf('本报讯 他说：“供水工程', '要办好。', '群众才放心。”大家都');
    expect(chains.map(({ open }) => open)).toEqual([1, 1, 0]);
  });
});

describe('a turn', () => {
  const { turns, chains } = turnsOf(...BODY, ...BODY);

  it('that stays tells how long the column has run', () => {
    expect(seen((see) => turns.seeTurn(chains[0]!, chains[0]!, false, see))).toEqual({ stays: 1, 'stays after one line': 1 });
    expect(seen((see) => turns.seeTurn(chains[1]!, chains[1]!, false, see))).toEqual({ stays: 1, 'stays after two lines': 1 });
    expect(seen((see) => turns.seeTurn(chains[2]!, chains[2]!, false, see))).toEqual({ stays: 1 });
  });

  it('that returns tells how long the other ran, and who waited longest', () => {
    expect(seen((see) => turns.seeTurn(chains[0]!, chains[1]!, true, see))).toEqual({ returns: 1, 'returns after two lines': 1, 'waited longest': 1 });
  });
});

describe('a line that goes on', () => {
  it('in mid sentence shows the word that runs on, and its measure', () => {
    const { turns, chains } = turnsOf('本报讯 县水利局组织技术人', '员对供水管网进行全面检查，', '更换管道。');
    const signs = seen((see) => turns.seeOn(chains[0]!, 1, see));
    expect(signs).toMatchObject({ 'in mid sentence': 1, 'runs on': expect.any(Number) as number });
    expect(signs['runs on']).toBeGreaterThan(0);
    expect(signs).not.toHaveProperty('breaks off');
    expect(signs).not.toHaveProperty('waited');
  });

  it('from a column that waited tells how many lines lie between', () => {
    const { turns, chains } = turnsOf(...BODY, ...BODY);
    expect(seen((see) => turns.seeOn(chains[0]!, 4, see)).waited).toBeCloseTo(Math.log(4));
  });

  it('after a sentence shows a lead, or a mark that never opens a line', () => {
    const { turns, chains } = turnsOf('本报讯 县里', ...BODY, '本报讯 新学期开学以来，青石镇', '，中心小学开展课后服务。');
    expect(seen((see) => turns.seeOn(chains[3]!, 4, see))).toMatchObject({ 'after short sentence': 1, 'lead after end': 1 });
    expect(seen((see) => turns.seeOn(chains[3]!, 5, see))).toMatchObject({ 'mark after end': 1, 'ends full': 1 });
  });

  it('closes the quotation marks of its column, or those of none', () => {
    const { turns, chains } = turnsOf('本报讯 他说：“供水工程', '才放心。”大家都');
    const unquoted: Chain = { ...chains[0]!, open: 0 };
    expect(seen((see) => turns.seeOn(chains[0]!, 1, see))).toMatchObject({ 'mark closes': 1 });
    expect(seen((see) => turns.seeOn(unquoted, 1, see))).toMatchObject({ 'mark closes nothing': 1 });
  });
});

describe('a column that opens', () => {
  it('shows the lead or the headline over one, what it interrupts and who waits', () => {
    const { turns, chains } = turnsOf('本报讯 县里', ...BODY, '', '课后服务受到学生和家长欢迎', '本报讯 新学期开学以来，', '青石镇');
    const over = seen((see) => turns.seeOpening(4, chains[3]!, 2, see));
    expect(over).toMatchObject({ opens: 1, 'opens below gap': 1, 'opens over lead': 1, 'opens beside unfinished': 2, 'opens after short sentence': 1 });
    expect(seen((see) => turns.seeOpening(5, chains[1]!, 0, see))).toMatchObject({ 'opens lead': 1 });
    expect(seen((see) => turns.seeOpening(5, chains[1]!, 0, see))).not.toHaveProperty('opens below gap');
  });
});
