import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '../../../scripts/score/tally.ts';
import { zh } from '../../../src/i18n/zh-method.ts';
import { CORPORA, HASHES, MEASURED, MEASURED_ON, measuredOf, PIPELINE, reaches, SMALL_IS_GOOD } from '../../../src/ui/method/accuracy.ts';

const record = JSON.parse(readFileSync('docs/accuracy.json', 'utf8')) as { pipeline: string; measured: string; hashes: Record<string, string>; figures: { set: string; measure: string; layout: string; value: number; n: number }[] };

describe('the figures on the method page', () => {
  it('are those of the measured record, every one of them', () => {
    expect([PIPELINE, MEASURED_ON]).toEqual([record.pipeline, record.measured]);
    expect(HASHES).toEqual(record.hashes);
    expect(MEASURED.flatMap(({ heldOut, dev }) => [heldOut, dev].filter((figure) => figure !== null))).toHaveLength(record.figures.length);
    for (const { measure, layout, heldOut } of MEASURED) expect(heldOut ?? undefined).toEqual(record.figures.find((figure) => figure.set === 'held-out' && figure.measure === measure && figure.layout === layout));
  });

  it('have words for every measure and layout', () => {
    for (const { measure, layout } of [...MEASURED, ...(CORPORA?.figures ?? [])]) {
      expect(zh.accuracy.measures, measure).toHaveProperty([measure]);
      expect(zh.accuracy.layouts, layout).toHaveProperty([layout]);
    }
  });

  it('take as upper bounds what the measuring program calls rates', () => {
    const rates = Object.entries<Measure>(MEASURES).flatMap(([id, { way }]) => (way === 'rate' ? [id] : []));
    expect([...SMALL_IS_GOOD].sort()).toEqual(rates.sort());
  });

  it('reach a target from the right side', () => {
    expect([reaches({ measure: 'official', value: 90 }, 90), reaches({ measure: 'official', value: 89.9 }, 90)]).toEqual([true, false]);
    expect([reaches({ measure: 'year-false', value: 1 }, 1), reaches({ measure: 'year-false', value: 1.1 }, 1)]).toEqual([true, false]);
  });

  it('judge by the half that rules are not written after', () => {
    const figure = { measure: 'official', layout: 'plain', n: 10, precision: null, recall: null, target: 90 };
    const [row] = measuredOf([{ ...figure, set: 'dev', value: 99 }, { ...figure, set: 'held-out', value: 80 }]);
    expect(row).toMatchObject({ met: false, target: 90, dev: { value: 99 }, heldOut: { value: 80 } });
    expect(measuredOf([{ ...figure, set: 'dev', value: 99 }])[0]!.met).toBeNull();
  });
});
