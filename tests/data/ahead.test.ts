import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAhead } from '../../src/data/ahead.ts';

const early = (...urls: string[]): void => {
  vi.stubGlobal('ahead', new Map(urls.map((url) => [url, Promise.resolve(new Response('early'))])));
};
const asked = vi.fn(() => Promise.resolve(new Response('asked')));
const said = async (...request: Parameters<typeof fetchAhead>): Promise<string> => (await fetchAhead(...request)).text();

describe('what was asked ahead', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is given away once, so that a retry asks anew', async () => {
    vi.stubGlobal('fetch', asked);
    early('/a');
    expect([await said('/a'), await said('/a')]).toEqual(['early', 'asked']);
  });

  it('stands for its own address alone, and for no piece of a file', async () => {
    vi.stubGlobal('fetch', asked);
    early('/a');
    expect([await said('/b'), await said('/a', { headers: { Range: 'bytes=0-9' } }), await said('/a')]).toEqual(['asked', 'asked', 'early']);
  });

  it('may be nothing', async () => {
    vi.stubGlobal('fetch', asked);
    expect(await said('/a')).toBe('asked');
  });
});
