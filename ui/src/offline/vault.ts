import { ask, transact, type Box, type Entry } from './database'

// What one person keeps on one device. Everything is sealed with AES-GCM by a key that was made
// here, never leaves the browser's key store and goes when he signs out: without it what
// is left on the disk is noise. Each box is bound to its name and person, so that none can be
// put in another's place.

/** Another window has taken the box over. */
export class TakenOver extends Error {}
/** He has signed out meanwhile: what is still being written has no place any more. */
export class Gone extends Error {}

const marker = 0 // among the people: the user name of who was signed in last. Not localStorage, which a killed browser forgets.

export class Vault {
  private constructor(readonly user: string, private readonly entry: Entry) {}

  /** Whether this browser can keep secrets: it needs TLS (or the machine itself) and a database. */
  static get possible() { return typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && crypto.subtle !== undefined }

  /** Opens a person's vault, with a new key where there is none. */
  static async of(user: string): Promise<Vault> {
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    const entry = await transact(['people'], 'readwrite', async (s) => {
      const had = await ask<Entry | undefined>(s.get(user))
      const now: Entry = { ...(had ?? { key: fresh, made: Date.now() }), vouched: Date.now() }
      s.put(now, user)
      s.put(user, marker)
      return now
    })
    return new Vault(user, entry)
  }

  /** The vault of whoever was signed in here last, if the server vouched for him within that time. */
  static async last(within: number): Promise<Vault | undefined> {
    return transact(['people'], 'readonly', async (s) => {
      const user = await ask<string | undefined>(s.get(marker))
      const entry = user === undefined ? undefined : await ask<Entry | undefined>(s.get(user))
      return user !== undefined && entry && Date.now() - entry.vouched < within ? new Vault(user, entry) : undefined
    })
  }

  /** Whether anybody has something below a name. */
  static async holds(prefix: string): Promise<boolean> {
    const keys = await transact(['boxes'], 'readonly', (s) => ask(s.getAllKeys()))
    return keys.some((k) => Array.isArray(k) && typeof k[1] === 'string' && k[1].startsWith(prefix))
  }

  /** The server does not vouch for him any more: nothing is shown until he has signed in again. What he owes stays. */
  async lock() {
    await transact(['people'], 'readwrite', async (s) => {
      if ((await ask<string | undefined>(s.get(marker))) === this.user) await ask(s.delete(marker))
    })
  }

  /** Destroys the key and all that it sealed. */
  async wipe() {
    await this.lock()
    await transact(['people', 'boxes'], 'readwrite', async (people, boxes) => {
      await ask(people.delete(this.user))
      await ask(boxes.delete(this.range('')))
    })
  }

  /** Destroys what everybody else has below a name. */
  async dropOthers(prefix: string) {
    await transact(['boxes'], 'readwrite', async (s) => {
      for (const k of await ask(s.getAllKeys())) if (Array.isArray(k) && k[0] !== this.user && typeof k[1] === 'string' && k[1].startsWith(prefix)) await ask(s.delete(k))
    })
  }

  private range(prefix: string) { return IDBKeyRange.bound([this.user, prefix], [this.user, `${prefix}\uffff`]) }
  /** Writes while the key is there that it is sealed with: not behind a signing out, in this window or another one. */
  private write<T>(work: (boxes: IDBObjectStore) => Promise<T>): Promise<T> {
    return transact(['boxes', 'people'], 'readwrite', async (boxes, people) => {
      const entry = await ask<Entry | undefined>(people.get(this.user))
      if (!entry || entry.made !== this.entry.made) throw new Gone(this.user)
      return work(boxes)
    })
  }
  private bind(name: string) { return new TextEncoder().encode(`${this.user}\n${name}`) }

  async seal(name: string, bytes: BufferSource): Promise<Box> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: this.bind(name) }, this.entry.key, bytes) }
  }
  private sealValue(name: string, value: unknown) { return this.seal(name, new TextEncoder().encode(JSON.stringify(value))) }
  async unseal(name: string, box: Box): Promise<ArrayBuffer> {
    return crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv, additionalData: this.bind(name) }, this.entry.key, box.sealed)
  }

  async putBytes(name: string, bytes: BufferSource) {
    const box = await this.seal(name, bytes)
    await this.write((s) => ask(s.put(box, [this.user, name])))
  }
  async getBytes(name: string): Promise<ArrayBuffer | undefined> {
    const box = await transact(['boxes'], 'readonly', (s) => ask<Box | undefined>(s.get([this.user, name])))
    return box && this.unseal(name, box)
  }

  /** Keeps a value. With an owner: only while no other window has claimed it. */
  async put(name: string, value: unknown, owner?: string) {
    const box = await this.sealValue(name, value)
    await this.write(async (s) => {
      await this.owned(s, name, owner)
      await ask(s.put(box, [this.user, name]))
    })
  }
  /** Keeps what the server told, unless what is kept was told later: answers overtake each other on the line. */
  async putNewest(name: string, value: { version: number }) {
    const box: Box = { ...(await this.sealValue(name, value)), version: value.version }
    await this.write(async (s) => {
      const had = await ask<Box | undefined>(s.get([this.user, name]))
      if ((had?.version ?? 0) <= value.version) await ask(s.put(box, [this.user, name]))
    })
  }
  async get<T>(name: string): Promise<T | undefined> {
    const bytes = await this.getBytes(name)
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
  }
  /** Reads a value and makes this window the only one that may write it. */
  async claim<T>(name: string, owner: string): Promise<T | undefined> {
    const box = await this.write(async (s) => {
      await ask(s.put(owner, [this.user, `owner/${name}`]))
      return ask<Box | undefined>(s.get([this.user, name]))
    })
    return box && (JSON.parse(new TextDecoder().decode(await this.unseal(name, box))) as T)
  }
  async drop(name: string, owner?: string) {
    await transact(['boxes'], 'readwrite', async (s) => {
      await this.owned(s, name, owner)
      await ask(s.delete([this.user, name]))
    })
  }
  private async owned(s: IDBObjectStore, name: string, owner: string | undefined) {
    if (owner && (await ask<string | undefined>(s.get([this.user, `owner/${name}`]))) !== owner) throw new TakenOver(name)
  }
  /** Drops everything below a name. */
  async dropAll(prefix: string) { await transact(['boxes'], 'readwrite', (s) => ask(s.delete(this.range(prefix)))) }
  async names(prefix: string): Promise<string[]> {
    const keys = await transact(['boxes'], 'readonly', (s) => ask(s.getAllKeys(this.range(prefix))))
    return keys.flatMap((k) => (Array.isArray(k) && typeof k[1] === 'string' ? [k[1]] : []))
  }
}
