/** The reader's own data set, kept in this browser between visits. Where the browser keeps nothing, it lasts as long as the page. */

const [DATABASE, STORE, KEY] = ['banmian', 'own', 'files'];

/** One transaction on the store; rejects where the browser refuses. */
function transact<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    const fail = (request: { readonly error: DOMException | null }) => () => reject(request.error ?? new Error('no storage'));
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onerror = fail(opening);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = transaction.onerror = fail(transaction);
    };
  });
}

/** Whether the browser kept the files. */
export async function keep(files: ReadonlyMap<string, Blob>): Promise<boolean> {
  try {
    await transact('readwrite', (store) => store.put(files, KEY));
    return true;
  } catch {
    return false;
  }
}

/** The files that were kept, or null. */
export async function kept(): Promise<ReadonlyMap<string, Blob> | null> {
  try {
    return ((await transact('readonly', (store) => store.get(KEY))) as ReadonlyMap<string, Blob> | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Nothing stays. */
export async function discard(): Promise<void> {
  try {
    await transact('readwrite', (store) => store.delete(KEY));
  } catch {
    // what keeps nothing has nothing to forget
  }
}
