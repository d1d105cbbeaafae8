// The kept record in this browser: the two encrypted files of the vault, byte for byte as on a
// desktop, in one IndexedDB database. A write is done only when it would survive a power cut.

const database = 'kotozute';
const store = 'files';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class Storage {
  /** @param {IDBDatabase | null} db */
  constructor(db) { this.db = db; }

  /** Where the browser keeps nothing (some private windows), reading finds nothing and writing fails. */
  static async open() {
    try {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      return new Storage(await answered(request));
    } catch (error) {
      console.warn('no storage', error);
      return new Storage(null);
    }
  }

  /** @returns {Promise<Map<string, Uint8Array>>} every file kept here, by name */
  async read() {
    if (!this.db) return new Map();
    const files = this.db.transaction(store).objectStore(store);
    const [names, contents] = await Promise.all([answered(files.getAllKeys()), answered(files.getAll())]);
    return new Map(names.map((name, at) => [String(name), contents[at]]));
  }

  /**
   * All of `files` in one transaction; resolves once they are on the disk, rejects with nothing changed.
   * A file whose content is null is taken away.
   * @param {Map<string, Uint8Array | null>} files
   * @returns {Promise<void>}
   */
  write(files) {
    return new Promise((resolve, reject) => {
      if (!this.db) throw new Error('no storage');
      const transaction = this.db.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      const kept = transaction.objectStore(store);
      for (const [name, bytes] of files) bytes ? kept.put(bytes, name) : kept.delete(name);
      transaction.commit();  // without waiting for answers: the page may be about to go away
    });
  }
}

/** Asks the browser not to clear this site's data by itself. @returns {Promise<boolean>} its answer */
export async function ask_to_persist() {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
