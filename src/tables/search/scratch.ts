/** Room for bytes that are needed again before a file is done: on disk where there is one, so that they need no memory. */
export interface Scratch {
  /** Where the bytes begin. The bytes may change afterwards. */
  append(bytes: Uint8Array): number;
  read(start: number, end: number): Uint8Array;
  /** Nothing is read any more. */
  close(): void;
}

export function createMemoryScratch(): Scratch {
  const kept = new Map<number, Uint8Array>();
  let length = 0;
  return {
    append(bytes) {
      kept.set(length, bytes.slice());
      length += bytes.length;
      return length - bytes.length;
    },
    /** Only what was appended as one is read, as a whole. */
    read: (start) => kept.get(start)!,
    close: () => kept.clear(),
  };
}
