/** The engine's own worker, nested in the data worker. */
import { bootDuckDb } from '../src/data/engine-boot.ts';

bootDuckDb();
