/** Where entries are kept between being read and being written into tables: on disk, or in the memory of a browser. */
export interface Store {
  /** The bytes kept under a key, or null. */
  get(key: string): Promise<Uint8Array | null>;
  /** A run of the bytes that were put at a place. Rejects where there are none. */
  slice(at: string, start: number, end: number): Promise<Uint8Array>;
  /** The place where the bytes lie for this run; what was kept under a key before lies at the key. The store owns the bytes from then on. */
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** Keeps its entries as blobs, which a browser may hold outside the memory of the page. */
export function createMemoryStore(): Store {
  const kept = new Map<string, Blob>();
  const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
  return {
    get: async (key) => (kept.has(key) ? bytesOf(kept.get(key)!) : null),
    slice: async (at, start, end) => bytesOf(kept.get(at)!.slice(start, end)),
    put: (key, bytes) => {
      kept.set(key, new Blob([bytes]));
      return Promise.resolve(key);
    },
  };
}
