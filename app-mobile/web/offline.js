// Installs the service worker and says when a newer version of the program lies ready. It never
// takes over under somebody's hands: the new one starts the next time the program is opened.

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
}
