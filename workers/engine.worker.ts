/** The engine's own worker, nested in the data worker. */
import { guardBoot } from '../src/data/engine-boot.ts';

guardBoot();
