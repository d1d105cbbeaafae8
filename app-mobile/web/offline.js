// Installs the service worker and says when a newer version of the program lies ready. It never
// takes over under somebody's hands: the new one starts the next time the program is opened.

// The reader of printed codes is no part of the first visit, but is there when the network is not.
const soon = ['scanner.js', 'viewfinder.js', 'viewfinder.css', 'scan.js', 'scan.wasm'];
const idle = 8_000;  // ms

/** @param {() => void} newer  called when a newer version is ready */
export async function work_offline(newer) {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  const watch = (worker) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) newer();
  });
  if (registration.waiting && navigator.serviceWorker.controller) newer();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  await navigator.serviceWorker.ready;
  setTimeout(fetch_soon, idle);
}

function fetch_soon() {
  if (!navigator.onLine) return window.addEventListener('online', fetch_soon, { once: true });
  soon.forEach((file) => fetch(file, { priority: 'low' }).catch(() => {}));
}
