/** What a data set says of itself, and whole files, each held against its hash before anything reads it. */
import { isWhole, type Catalogue, type ColumnsFile, type Manifest } from '../tables/manifest.ts';
import { SCHEMA_VERSION, TABLE_NAMES } from '../tables/schema.ts';
import { sha256 } from '../tables/sha256.ts';
import { Fault, within } from './fault.ts';
import { STALL, type Reader } from './place.ts';

/** Rejects with a Fault: not-found, stalled, damaged or schema. */
export async function readManifest(reader: Reader): Promise<Manifest> {
  const name = 'manifest.json';
  const response = await reader.read(name, name);
  const text = await within(STALL, response.text(), () => new Fault('stalled', `${name} broke off`, name));
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    throw new Fault('damaged', `${name} is not JSON`, name);
  }
  if (manifest?.schema_version !== SCHEMA_VERSION) {
    throw new Fault('schema', `made for schema ${String(manifest?.schema_version)}, this page reads ${SCHEMA_VERSION}`, name);
  }
  if (manifest.sha256 === undefined) throw new Fault('schema', 'made before manifests vouched for themselves; ingest the pages again', name);
  if (!(await isWhole(manifest))) throw new Fault('damaged', `${name} differs from its own hash`, name);
  const listed: Partial<Manifest['tables']> = manifest.tables ?? {};
  const missing = TABLE_NAMES.find((table) => !listed[table]?.file);
  if (missing) throw new Fault('damaged', `${name} does not list ${missing}`, missing);
  if (!manifest.columns?.file) throw new Fault('schema', 'made before there were columns files; ingest the pages again', name);
  return manifest as Manifest;
}

/** The list of data sets in a folder. Rejects with a Fault: not-found, stalled or damaged. */
export async function readCatalogue(reader: Reader): Promise<Catalogue> {
  const name = 'index.json';
  const response = await reader.read(name, name);
  const text = await within(STALL, response.text(), () => new Fault('stalled', `${name} broke off`, name));
  try {
    const catalogue = JSON.parse(text) as Catalogue;
    if (await isWhole(catalogue)) return catalogue;
  } catch {
    throw new Fault('damaged', `${name} is not JSON`, name);
  }
  throw new Fault('damaged', `${name} differs from its own hash`, name);
}

/** The bytes of a file. Rejects with a Fault, not-found, stalled or damaged, that names `subject`; `received` is told the bytes of each piece. */
export async function download(reader: Reader, listed: ColumnsFile, subject: string, received: (bytes: number) => void): Promise<Uint8Array> {
  const { file, bytes: size, sha256: expected } = listed;
  const bytes = await bodyOf(await reader.read(file, subject), size, file, subject, received);
  if ((await sha256(bytes)) !== expected) throw new Fault('damaged', `${file}: its hash differs from the manifest`, subject);
  return bytes;
}

/** The `size` bytes of an answer. Rejects with a Fault, stalled or damaged, where there are fewer or more. */
export async function bodyOf(response: Response, size: number, file: string, subject: string, received: (bytes: number) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  const damaged = (why: string): Fault => new Fault('damaged', `${file}: ${why}`, subject);
  const stalled = (): Fault => new Fault('stalled', `${file}: nothing more after ${at} of ${size} bytes`, subject);
  const stream = response.body!.getReader();
  try {
    for (;;) {
      const piece = await within(STALL, stream.read().catch(() => null), stalled);
      if (!piece) throw damaged(`broken off after ${at} of ${size} bytes`);
      if (piece.done) break;
      if (at + piece.value.length > size) throw damaged(`more than its ${size} bytes`);
      bytes.set(piece.value, at);
      at += piece.value.length;
      received(piece.value.length);
    }
  } catch (error) {
    void stream.cancel().catch(() => undefined);
    throw error;
  }
  if (at !== size) throw damaged(`${at} bytes instead of ${size}`);
  return bytes;
}
