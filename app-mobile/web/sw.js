// Keeps the program in this browser, so that it opens with the network off. The list below is made
// by the build: each file with the SHA-256 of its content. A file whose content did not change is not
// fetched again; a new version takes over once no window shows the old one.

const files = /* made by the build */ {};
const later = /* fetched only when needed */ [];
const cache_name = 'kotozute';

const key = (file) => new URL(`${file}?${files[file]}`, self.registration.scope).href;

async function keep(cache, file) {
  if (await cache.match(key(file))) return;
  const address = new URL(file, self.registration.scope);
  const answer = await fetch(address, { cache: 'no-cache', integrity: `sha256-${files[file]}` });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await cache.put(key(file), answer);
}

async function install() {
  const cache = await caches.open(cache_name);
  await Promise.all(Object.keys(files).filter((file) => !later.includes(file)).map((file) => keep(cache, file)));
}

async function tidy() {
  const cache = await caches.open(cache_name);
  const wanted = new Set(Object.keys(files).map(key));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  await self.clients.claim();
}

async function answer(request, file) {
  const cache = await caches.open(cache_name);
  const kept = await cache.match(key(file));
  if (kept) return kept;
  await keep(cache, file);
  return cache.match(key(file));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  const file = address.href.split(/[?#]/)[0].slice(self.registration.scope.length) || './';
  if (file in files) event.respondWith(answer(event.request, file));
});
