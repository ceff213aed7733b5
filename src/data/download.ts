/** The manifest of a data set, and whole files held against the size and hash that it lists. */
import type { ColumnsFile, Manifest } from '../tables/manifest.ts';
import { SCHEMA_VERSION, TABLE_NAMES } from '../tables/schema.ts';
import { sha256 } from '../tables/sha256.ts';
import { Fault } from './fault.ts';
import type { Reader } from './place.ts';

/** Rejects with a Fault: not-found, damaged or schema. */
export async function readManifest(reader: Reader): Promise<Manifest> {
  const name = 'manifest.json';
  const response = await reader.read(name, name);
  let manifest: Partial<Manifest> | null;
  try {
    manifest = (await response.json()) as Partial<Manifest> | null;
  } catch {
    throw new Fault('damaged', `${name} is not JSON`, name);
  }
  if (manifest?.schema_version !== SCHEMA_VERSION) {
    throw new Fault('schema', `made for schema ${String(manifest?.schema_version)}, this page reads ${SCHEMA_VERSION}`, name);
  }
  const listed: Partial<Manifest['tables']> = manifest.tables ?? {};
  const missing = TABLE_NAMES.find((table) => !listed[table]?.file);
  if (missing) throw new Fault('damaged', `${name} does not list ${missing}`, missing);
  if (!manifest.columns?.file) throw new Fault('schema', 'made before there were columns files; ingest the pages again', name);
  return manifest as Manifest;
}

/** The bytes of a file. Rejects with a Fault, not-found or damaged, that names `subject`; `received` is told the bytes of each piece. */
export async function download(reader: Reader, listed: ColumnsFile, subject: string, received: (bytes: number) => void): Promise<Uint8Array> {
  const { file, bytes: size, sha256: expected } = listed;
  const response = await reader.read(file, subject);
  const bytes = new Uint8Array(size);
  let at = 0;
  const damaged = (why: string): Fault => new Fault('damaged', `${file}: ${why}`, subject);
  const stream = response.body!.getReader();
  for (let piece = await stream.read().catch(() => null); ; piece = await stream.read().catch(() => null)) {
    if (!piece) throw damaged(`broken off after ${at} of ${size} bytes`);
    if (piece.done) break;
    if (at + piece.value.length > size) throw damaged(`more than the ${size} bytes of the manifest`);
    bytes.set(piece.value, at);
    at += piece.value.length;
    received(piece.value.length);
  }
  if (at !== size) throw damaged(`${at} bytes instead of ${size}`);
  if ((await sha256(bytes)) !== expected) throw damaged('its hash differs from the manifest');
  return bytes;
}
