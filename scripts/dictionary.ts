/** Writes docs/data-dictionary.md from the schema: `npx tsx scripts/dictionary.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dictionary } from '../src/tables/dictionary.ts';

await mkdir('docs', { recursive: true });
await writeFile('docs/data-dictionary.md', dictionary());
