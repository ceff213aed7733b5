/** A static host as pages find it: brotli, immutable files, ranges, cross-origin isolation; it counts bytes and can be slow. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const MIME = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };
/** What hosts compress by themselves, and the Arrow files of the peers, which would be unfairly large. */
const COMPRESSED = new Set([...Object.keys(MIME), '.arrow']);
const PIECE = 16_384;

/** The bytes of a file as sent; compressed once, and kept in `cache`. */
function packed(file, cache) {
  const { size, mtimeMs } = statSync(file);
  const kept = join(cache, `${file.replaceAll(/\W/g, '_')}-${size}-${Math.floor(mtimeMs)}.br`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    const quality = size > 8e6 ? 6 : 11;
    writeFileSync(kept, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return readFileSync(kept);
}

/** `folders`: pairs of an address and a folder, the first that fits wins. `line`: bits a second and milliseconds of a slow line, shared by all requests. */
export async function serve(folders, cache, line = null) {
  const sent = { bytes: 0 };
  let free = 0;
  const slowly = async (response, body) => {
    await sleep(line.latency);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      free = Math.max(free, performance.now()) + (piece.length * 8000) / line.bits;
      await sleep(Math.max(0, free - performance.now()));
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const at = folders.find(([address, folder]) => path.startsWith(address) && existsSync(join(folder, path.slice(address.length))));
    if (!at) return void response.writeHead(404).end();
    const asked = join(at[1], path.slice(at[0].length));
    const file = statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const isPacked = !range && COMPRESSED.has(extname(file));
    const whole = isPacked ? packed(file, cache) : readFileSync(file);
    const body = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
    sent.bytes += body.length;
    response.writeHead(range ? 206 : 200, {
      'Content-Type': MIME[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': extname(file) === '.html' ? 'no-cache' : 'max-age=31536000, immutable',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      ...(isPacked && { 'Content-Encoding': 'br' }),
      ...(range && { 'Content-Range': `bytes ${range[1]}-${range[2]}/${whole.length}` }),
    });
    if (line) void slowly(response, body);
    else response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, sent, close: () => server.close() };
}
