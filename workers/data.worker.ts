/** The data worker: the data service behind Comlink. */
import { expose } from 'comlink';
import { restrictToOrigin } from '../src/data/same-origin.ts';
import { createService } from '../src/data/service.ts';

restrictToOrigin();

expose(createService(async (received) => (await import('../src/data/engine-duckdb.ts')).startDuckDb(received)));
