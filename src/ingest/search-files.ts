/** The files of the search index while a data set is written. */
import { searchFileName } from '../tables/dataset.ts';
import type { ColumnsFile, SearchFiles } from '../tables/manifest.ts';
import { encodeOrder } from '../tables/search/order.ts';
import { SearchWriter } from '../tables/search/writer.ts';
import type { Output, UnfinishedFile } from './output.ts';
import { searchKey } from './search-key.ts';

export const searchWriter = (output: Output): SearchWriter => new SearchWriter(searchKey, output.scratch());

/** Writes what the texts gave: all but the order, which the columns give. */
export async function writeSearch(writer: SearchWriter, output: Output): Promise<Pick<SearchFiles, 'root' | 'places'>> {
  const file = output.create('search-places');
  const bytes = writer.finish((piece) => file.write(piece));
  return { places: await closed(file, 'places'), root: await whole(bytes, 'root', output) };
}

/** `placeOf`: for each article in the order of ids, its place in the columns. */
export const writeOrder = (placeOf: Uint32Array, output: Output): Promise<ColumnsFile> => whole(encodeOrder(placeOf), 'order', output);

function whole(bytes: Uint8Array<ArrayBuffer>, part: keyof SearchFiles, output: Output): Promise<ColumnsFile> {
  const file = output.create(`search-${part}`);
  file.write(bytes);
  return closed(file, part);
}

async function closed(file: UnfinishedFile, part: keyof SearchFiles): Promise<ColumnsFile> {
  let name = '';
  const written = await file.close((hash) => (name = searchFileName(part, hash)));
  return { file: name, ...written };
}
