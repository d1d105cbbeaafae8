// Two windows must not write the same record. The first one holds a lock as long as it is open.

const name = 'kotozute-record';

/**
 * Resolves when this window is the only one; calls `wait` first where another one is open.
 * Where the browser has no locks, every window is taken to be the only one.
 * @param {() => void} wait
 * @returns {Promise<void>}
 */
export async function be_the_only_one(wait) {
  if (!navigator.locks) return;
  const hold = () => new Promise(() => {});
  const got = await new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => (resolve(lock !== null), lock && hold()));
  });
  if (got) return;
  wait();
  await new Promise((resolve) => navigator.locks.request(name, () => (resolve(undefined), hold())));
}
