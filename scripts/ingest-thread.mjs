// A thread of ingest: it knows no TypeScript until it is taught.
import { register } from 'tsx/esm/api';

register();
await import('./ingest-thread.ts');
