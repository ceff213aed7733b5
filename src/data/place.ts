/** Where the files of a data set lie: a folder on a host, or files at hand that never leave this machine. */
import { Fault, within } from './fault.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The address of a folder, absolute and ending in a slash; or the files themselves by their names, `manifest.json` among them. */
export type Place = string | ReadonlyMap<string, Blob>;

/** Bytes from `start` up to, without, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Reader {
  /** A file, or with status 206 a piece of it; a host without ranges answers with the whole. Rejects with a Fault `not-found` that names `subject`. */
  read(name: string, subject: string, range?: ByteRange): Promise<Response>;
}

/** Milliseconds without a byte after which a file counts as lost on its way. */
export const STALL = 20_000;

/** Names of table files hold their hash; only the manifest may change under its name. */
const isMutable = (name: string): boolean => name.endsWith('.json');

function onHost(fetch: Fetch, folder: string, stall: number): Reader {
  /** Files of which a piece is under way: how many. */
  const underWay = new Map<string, number>();
  const count = (name: string, more: number): void => void underWay.set(name, (underWay.get(name) ?? 0) + more);

  return {
    async read(name, subject, range) {
      const given = new AbortController();
      // A browser's cache lets the pieces of one file come one after the other only; those that are asked for together go past it.
      const together = range !== undefined && (underWay.get(name) ?? 0) > 0;
      const asked = fetch(folder + name, {
        signal: given.signal,
        ...(isMutable(name) && { cache: 'no-cache' as const }),
        ...(together && { cache: 'no-store' as const }),
        ...(range && { headers: { Range: `bytes=${range.start}-${range.end - 1}` } }),
      });
      const late = (): Fault => new Fault('stalled', `${subject}: no answer within ${stall} ms`, subject);
      count(name, 1);
      try {
        const response = await within(stall, asked, late);
        if (!response.ok) throw new Fault('not-found', `${subject}: HTTP ${response.status}`, subject);
        return response;
      } catch (error) {
        given.abort();
        throw error instanceof Fault ? error : new Fault('not-found', `${subject}: ${error instanceof Error ? error.message : String(error)}`, subject);
      } finally {
        count(name, -1);
      }
    },
  };
}

const atHand = (files: ReadonlyMap<string, Blob>): Reader => ({
  read(name, subject, range) {
    const file = files.get(name);
    if (!file) return Promise.reject(new Fault('not-found', `${subject}: there is no file ${name}`, subject));
    return Promise.resolve(range ? new Response(file.slice(range.start, range.end), { status: 206 }) : new Response(file));
  },
});

export const readerOf = (place: Place, fetch: Fetch, stall = STALL): Reader => (typeof place === 'string' ? onHost(fetch, place, stall) : atHand(place));
