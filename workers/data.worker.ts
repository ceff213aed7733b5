/** The data worker: the data service behind Comlink. */
import { expose, transfer } from 'comlink';
import type { DataApi } from '../src/data/api.ts';
import { restrictToOrigin } from '../src/data/same-origin.ts';
import { createService } from '../src/data/service.ts';

restrictToOrigin();

const service = createService(async () => (await import('../src/data/engine-duckdb.ts')).startDuckDb());
const api: DataApi = {
  ...service,
  async csv(question, options, ticket) {
    const answer = await service.csv(question, options, ticket);
    return answer.ok ? transfer(answer, [answer.value.buffer]) : answer;
  },
};
expose(api);
