/**
 * What a ZIP archive holds, as its central directory says (APPNOTE.TXT of the format, 4.3.12), and one member of it.
 * Archives beyond 4 GB, which have other records, are not read.
 */
import { inflateSync } from 'fflate';

export interface Member {
  readonly name: Uint8Array;
  /** Unpacked size as the directory claims. */
  readonly size: number;
  readonly packed: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The members of an archive, folders included; null where its directory cannot be read. */
export function readDirectory(bytes: Uint8Array): readonly Member[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && end >= bytes.length - END_SIZE - LONGEST_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const members: Member[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    members.push({
      name: bytes.subarray(at + 46, at + 46 + length),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** A member's bytes, in no more room than it claims; null where it is damaged or packed in an unusual way. */
export function unpack(bytes: Uint8Array, { offset, packed, size, method, crc }: Member): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  try {
    const content = method === 0 ? data : method === 8 ? inflateSync(data, { out: new Uint8Array(size) }) : null;
    return content !== null && content.length === size && crc32(content) === crc ? content : null;
  } catch {
    return null; // not the bytes of a deflated member
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The check sum of ISO 3309, as ZIP keeps it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = CRC[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
