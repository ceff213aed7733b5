/** Lists the data sets of a folder for a site: `npx tsx bench/catalogue.ts <folder>`. */
import { writeCatalogue } from '../scripts/folders.ts';

await writeCatalogue(process.argv[2] ?? '');
