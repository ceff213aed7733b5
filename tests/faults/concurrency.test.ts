/** A thousand questions at once, each with an answer of its own, on the real engine. */
import { expect, test } from 'vitest';
import { createService } from '../../src/data/service.ts';
import { sql } from '../../src/data/sql.ts';
import { nodeDriver } from '../data/engine.node.ts';
import { filesOf, FOLDER, host, SAMPLE } from '../data/sample.ts';
import { campaign, chance } from './campaign.ts';

const { size, record } = campaign('concurrency', 'questions in Node');

test('every question has its own answer, cancelled ones among them', async () => {
  const service = createService(nodeDriver, host(filesOf(SAMPLE)));
  await service.open(FOLDER);
  const next = chance(7);
  const rounds = size(1, 10);
  const figures = { asked: 0, right: 0, cancelled: 0 };
  for (let round = 0; round < rounds; round++) {
    const asked = Array.from({ length: 1000 }, (_, i) => {
      const ticket = round * 1000 + i;
      const rows = 1 + Math.floor(next() * 50);
      const answer = service.rows(sql`SELECT CAST(${ticket} AS INTEGER) AS ticket, CAST(range AS INTEGER) AS row, (SELECT count(*) FROM articles) AS articles FROM range(CAST(${rows} AS BIGINT)) ORDER BY row`, ticket);
      return { ticket, rows, answer, cancelled: next() < 0.05 };
    });
    for (const { ticket, cancelled } of asked) if (cancelled) void service.cancel(ticket);
    for (const { ticket, rows, answer, cancelled } of asked) {
      const got = await answer;
      figures.asked++;
      if (cancelled) {
        expect(got).toMatchObject({ ok: false, code: 'cancelled' });
        figures.cancelled++;
      } else if (got.ok && got.value.length === rows && got.value.every((row, i) => row['ticket'] === ticket && row['row'] === i && row['articles'] === SAMPLE.articles.length)) figures.right++;
    }
  }
  record([
    { what: 'questions asked at once, a thousand at a time', value: figures.asked, atLeast: 10_000 },
    { what: 'of them taken back, and said to be', value: figures.cancelled },
    { what: 'others that were answered wrongly or not', value: figures.asked - figures.cancelled - figures.right, atMost: 0 },
  ]);
});
