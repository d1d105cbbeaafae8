// Serves a folder to this machine only, compressed where a compressed twin (.br) lies beside a file.
//
//     node serve.mjs FOLDER [PORT]      prints the address

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  json: 'application/json', csv: 'text/csv; charset=utf-8', webmanifest: 'application/manifest+json', svg: 'image/svg+xml', png: 'image/png',
  wasm: 'application/wasm', ttf: 'font/ttf', otf: 'font/otf',
};

async function content(folder, address, compressed) {
  const file = resolve(folder, `.${address.endsWith('/') ? `${address}index.html` : address}`);
  if (!file.startsWith(resolve(folder) + sep)) return null;
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  if (!type) return null;
  const twin = compressed && await readFile(`${file}.br`).catch(() => null);
  const bytes = twin || await readFile(file).catch(() => null);
  return bytes && { bytes, type, encoding: twin ? 'br' : '' };
}

async function answer(folder, request, response) {
  const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const accepts = (request.headers['accept-encoding'] ?? '').includes('br');
  const found = await content(folder, address, accepts);
  if (!found || !['GET', 'HEAD'].includes(request.method)) return response.writeHead(404).end();
  const tag = `"${createHash('sha256').update(found.bytes).digest('base64url')}"`;
  const headers = {
    'content-type': found.type, etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding',
    'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
    'content-security-policy': "frame-ancestors 'none'",
    ...(found.encoding && { 'content-encoding': found.encoding }),
  };
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-length': found.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}

/** @returns {Promise<{ address: string, close: () => void }>} */
export function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.writeHead(400).end());
  });
  return new Promise((ready, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', () => ready({
      address: `http://127.0.0.1:${server.address().port}/`,
      close: () => { server.close(); server.closeAllConnections(); },
    }));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port = '8765'] = process.argv.slice(2);
  if (!folder) {
    console.error('serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  const { address } = await serve(folder, Number(port)).catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken; give another one` : error.message);
    process.exit(1);
  });
  console.log(address);
}
