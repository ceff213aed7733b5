/** A ZIP archive written while its files arrive. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Takes the bytes of the archive in order. */
type Take = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A file inside the archive. */
export interface ZipMember {
  add(bytes: Uint8Array<ArrayBuffer>): void;
  finish(): void;
}

export class ZipWriter {
  readonly #zip: Zip;
  readonly #made: Date;

  /** `made` becomes the date of all files. */
  constructor(take: Take, made: Date) {
    this.#made = made;
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      if (bytes.length > 0) take(bytes);
    });
  }

  /** Begins a file; the one before must be finished. `packed` files, such as Parquet, are not compressed again. */
  begin(name: string, { packed = false } = {}): ZipMember {
    const member = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    member.mtime = this.#made;
    this.#zip.add(member);
    return { add: (bytes) => member.push(bytes), finish: () => member.push(new Uint8Array(0), true) };
  }

  finish(): void {
    this.#zip.end();
  }
}
