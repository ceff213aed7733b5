/** Bytes as discs, networks and people spoil them. */
type Next = () => number;

const below = (next: Next, limit: number): number => Math.floor(next() * limit);

const MUTATIONS: readonly ((bytes: Uint8Array<ArrayBuffer>, next: Next) => Uint8Array<ArrayBuffer>)[] = [
  function flipBits(bytes, next) {
    for (let i = 0; i <= below(next, 4); i++) bytes[below(next, bytes.length)]! ^= 1 << below(next, 8);
    return bytes;
  },
  function cut(bytes, next) {
    return bytes.slice(0, below(next, bytes.length));
  },
  function lengthen(bytes, next) {
    const longer = new Uint8Array(bytes.length + 1 + below(next, 100));
    longer.set(bytes);
    return longer;
  },
  function zeroes(bytes, next) {
    const at = below(next, bytes.length);
    return bytes.fill(0, at, at + 1 + below(next, 4096));
  },
  function noise(bytes, next) {
    const at = below(next, bytes.length);
    for (let i = at; i < Math.min(bytes.length, at + 64); i++) bytes[i] = below(next, 256);
    return bytes;
  },
  function move(bytes, next) {
    const [from, to] = [below(next, bytes.length), below(next, bytes.length)];
    bytes.copyWithin(to, from, from + 1 + below(next, 2048));
    return bytes;
  },
  function lose(bytes, next) {
    const at = below(next, bytes.length);
    const rest = bytes.slice(at + 1 + below(next, 512));
    const shorter = new Uint8Array(at + rest.length);
    shorter.set(bytes.subarray(0, at));
    shorter.set(rest, at);
    return shorter;
  },
  function digit(bytes, next) {
    // Aimed at JSON: a figure becomes another one.
    const figures = [...bytes.keys()].filter((i) => bytes[i]! >= 48 && bytes[i]! <= 57);
    const at = figures[below(next, figures.length)];
    if (at !== undefined) bytes[at] = 48 + ((bytes[at]! - 48 + 1 + below(next, 9)) % 10);
    return bytes;
  },
];

/** A copy with one fault; null where the fault changed nothing. */
export function mutant(original: Uint8Array, next: Next): Uint8Array<ArrayBuffer> | null {
  const choices = original.length > 50_000 ? MUTATIONS.length - 1 : MUTATIONS.length;
  const bytes = MUTATIONS[below(next, choices)]!(Uint8Array.from(original), next);
  return Buffer.compare(bytes, original) === 0 ? null : bytes;
}
