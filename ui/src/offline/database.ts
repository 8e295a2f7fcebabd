// The one database of this device. Boxes hold nothing but ciphertext; keys are CryptoKeys
// that no script can read out, one for every person who has signed in here and not out.

export interface Box { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; /** Of what is in it, where an older one does not replace it. */ version?: number }
/** The key of one person, when it was made, and when the server last vouched for him on this device. */
export interface Entry { key: CryptoKey; made?: number; vouched: number }
type Store = 'people' | 'boxes'

let opened: Promise<IDBDatabase> | undefined

export function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('duban', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('people')
      request.result.createObjectStore('boxes')
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opened = undefined }
      done(request.result)
    }
    request.onerror = () => fail(request.error ?? new Error('the database does not open'))
  })
  opened.catch(() => { opened = undefined })
  return opened
}

/** One transaction, done when it is on the disk. The work may only wait for requests of its own. */
export async function transact<T, const S extends readonly Store[]>(stores: S, mode: IDBTransactionMode, work: (...s: { [K in keyof S]: IDBObjectStore }) => Promise<T>): Promise<T> {
  const db = await database()
  const tx = db.transaction([...stores], mode, { durability: 'strict' })
  const over = new Promise<void>((done, fail) => {
    tx.oncomplete = () => done()
    tx.onabort = () => fail(tx.error ?? new DOMException('aborted', 'AbortError'))
  })
  over.catch(() => {})
  try {
    const result = await work(...(stores.map((s) => tx.objectStore(s)) as { [K in keyof S]: IDBObjectStore }))
    await over
    return result
  } catch (error) {
    try { tx.abort() } catch { /* over already */ }
    throw tx.error ?? error
  }
}

export const ask = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => {
  request.onsuccess = () => done(request.result)
  request.onerror = () => fail(request.error ?? new Error('the database refused'))
})
