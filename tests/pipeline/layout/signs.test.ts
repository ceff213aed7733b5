import { describe, expect, it } from 'vitest';
import { leadOf } from '../../../src/pipeline/layout/signs.ts';

describe('leadOf', () => {
  it.each(['又讯（记者 石磊）5月6日，', '又讯 近日，县气象局', '3月5日讯（石磊）云溪县', '3月5日消息：昨天下午，', '（记者 石磊 通讯员 高树林）昨日，云溪县', '(本报记者石磊)云溪县'])('%s', (text) => {
    expect(leadOf(text, '')).toBe('house');
  });
  it.each(['又讯问了两名', '3月5日电影节开幕', '（记者 石磊）', '（记者 石磊）。', '（记者证遗失者请与本报联系）'])('%s is none', (text) => {
    expect(leadOf(text, '')).toBe('none');
  });
});
