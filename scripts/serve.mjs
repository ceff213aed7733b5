// A small static server for the built site: right MIME types, ranges, validation by ETag, nothing else.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * First and last byte asked for; null where the whole file is, undefined where the range cannot be had.
 * @param {string | undefined} header
 * @param {number} size bytes of the file
 * @returns {{ first: number, last: number } | null | undefined}
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return first <= last && first < size ? { first, last } : undefined;
}

/**
 * The file behind an address, or null where it leads nowhere in `folder`.
 * @param {string} folder absolute
 * @param {string} base path the site is mounted at, with a slash at both ends
 * @param {string} url
 */
async function fileFor(folder, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const file = normalize(join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : ''));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, found } : null;
}

/**
 * A server for the files of `folder`, not yet listening.
 * @param {string} folder
 * @param {string} [base] path it is mounted at, with a slash at both ends
 * @param {Record<string, string>} [extra] headers to send with every file
 */
export function staticServer(folder, base = '/', extra = {}) {
  const root = resolve(folder);
  return createServer((request, response) => {
    void (async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      const target = await fileFor(root, base, request.url ?? '/');
      if (!target) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      const { file, found } = target;
      const headers = {
        ...extra,
        'Content-Type': MIME[extname(file)] ?? 'application/octet-stream',
        'Accept-Ranges': 'bytes',
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
        ETag: `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`,
      };
      if (request.headers['if-none-match'] === headers.ETag) return void response.writeHead(304, headers).end();
      const range = byteRange(request.headers.range, found.size);
      if (range === undefined) return void response.writeHead(416, { 'Content-Range': `bytes */${found.size}` }).end();
      if (range) response.writeHead(206, { ...headers, 'Content-Length': range.last - range.first + 1, 'Content-Range': `bytes ${range.first}-${range.last}/${found.size}` });
      else response.writeHead(200, { ...headers, 'Content-Length': found.size });
      if (request.method === 'HEAD' || found.size === 0) return void response.end();
      createReadStream(file, range ? { start: range.first, end: range.last } : {}).on('error', () => response.destroy()).pipe(response);
    })();
  });
}

/**
 * Listens, or rejects with the error of the system (`EADDRINUSE` where the port is taken). Resolves to the port.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number>}
 */
export function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
