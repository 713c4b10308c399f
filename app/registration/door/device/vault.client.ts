import type { SentScan } from "#app/registration/door/schemas.ts";

// What a device keeps: the list of delegates and the scans that were not sent yet, in its own database, encrypted with
// keys that no script can read out and that leave with what they lock.

const database = "octopus-door";
const stores = ["keys", "lists", "photos", "scans"] as const;
type Store = (typeof stores)[number];

type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
type KeptList = Sealed & { expiresAt: number };
type KeptScan = Sealed & { slug: string };

export type Vault = {
  /** The list as it was kept; null when there is none, or when its time is over: then it is gone. */
  readList(now: number): Promise<{ list: unknown; expiresAt: number } | null>;
  keepList(list: unknown, expiresAt: number): Promise<void>;
  forgetList(): Promise<void>;
  /** A photo as a data address; null: not kept. */
  readPhoto(id: string): Promise<string | null>;
  keepPhoto(id: string, photo: string): Promise<void>;
  keptPhotos(): Promise<string[]>;
  queued(): Promise<SentScan[]>;
  enqueue(scan: SentScan): Promise<void>;
  dequeue(ids: string[]): Promise<void>;
};

const listKeyOf = (slug: string) => `list of ${slug}`;

/** Opens what this device keeps for one conference. */
export async function openVault(slug: string): Promise<Vault> {
  const db = await openDatabase();
  const listKey = listKeyOf(slug);
  const scanKey = `scans of ${slug}`;
  const photoKey = (id: string) => `${slug} ${id}`;
  const photoKeys = async () => {
    const all = await answered(db.transaction("photos").objectStore("photos").getAllKeys());
    return all.map(String).filter((key) => key.startsWith(photoKey("")));
  };
  const forgetList = async () => {
    await remove(db, "lists", [slug]);
    await remove(db, "photos", await photoKeys());
    await remove(db, "keys", [listKey]);
  };
  return {
    forgetList,
    async readList(now) {
      const kept = await read<KeptList>(db, "lists", slug);
      if (!kept) return null;
      const list = kept.expiresAt > now ? await unseal(db, listKey, kept) : null;
      if (list === null) await forgetList();
      return list === null ? null : { list, expiresAt: kept.expiresAt };
    },
    async keepList(list, expiresAt) {
      await write(db, "lists", slug, { ...(await seal(db, listKey, list)), expiresAt } satisfies KeptList);
    },
    async readPhoto(id) {
      const kept = await read<Sealed>(db, "photos", photoKey(id));
      return kept ? ((await unseal(db, listKey, kept)) as string | null) : null;
    },
    async keepPhoto(id, photo) {
      await write(db, "photos", photoKey(id), await seal(db, listKey, photo));
    },
    async keptPhotos() {
      return (await photoKeys()).map((key) => key.slice(photoKey("").length));
    },
    async queued() {
      const kept = (await readAll<KeptScan>(db, "scans")).filter((one) => one.slug === slug);
      const scans = await Promise.all(kept.map((one) => unseal(db, scanKey, one)));
      return (scans.filter((scan) => scan !== null) as SentScan[]).sort((a, b) => a.scannedAt - b.scannedAt);
    },
    async enqueue(scan) {
      await write(db, "scans", scan.id, { ...(await seal(db, scanKey, scan)), slug } satisfies KeptScan);
    },
    dequeue: (ids) => remove(db, "scans", ids),
  };
}

/** Deletes everything that this device keeps, of all conferences, and the pages that open without the network. */
export function forgetEverything(): Promise<void> {
  return forget((transaction) => {
    for (const store of stores) transaction.objectStore(store).clear();
  });
}

/** The same but for scans that were not sent, which name nobody: they count when the device is admitted again. */
export function forgetLists(): Promise<void> {
  return forget((transaction) => {
    for (const store of ["lists", "photos"]) transaction.objectStore(store).clear();
    transaction.objectStore("keys").delete(IDBKeyRange.bound(listKeyOf(""), listKeyOf("\uffff")));
  });
}

async function forget(work: (transaction: IDBTransaction) => void): Promise<void> {
  if (!globalThis.indexedDB || !globalThis.caches) return;
  const db = await openDatabase();
  await settled(db.transaction(stores, "readwrite"), work);
  db.close();
  for (const name of await caches.keys()) if (name.startsWith("door")) await caches.delete(name);
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store);
  };
  return answered(request);
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function settled(transaction: IDBTransaction, work: (transaction: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction);
  });
}

function read<Value>(db: IDBDatabase, store: Store, key: string): Promise<Value | undefined> {
  return answered(db.transaction(store).objectStore(store).get(key));
}

function readAll<Value>(db: IDBDatabase, store: Store): Promise<Value[]> {
  return answered(db.transaction(store).objectStore(store).getAll());
}

/** Done when it is on the disk, as far as the browser says so. */
function write(db: IDBDatabase, store: Store, key: string, value: unknown): Promise<void> {
  return settled(db.transaction(store, "readwrite", { durability: "strict" }), (transaction) => {
    transaction.objectStore(store).put(value, key);
  });
}

function remove(db: IDBDatabase, store: Store, keys: string[]): Promise<void> {
  return settled(db.transaction(store, "readwrite"), (transaction) => {
    for (const key of keys) transaction.objectStore(store).delete(key);
  });
}

const algorithm = { name: "AES-GCM", length: 256 };

async function keyFor(db: IDBDatabase, name: string): Promise<CryptoKey> {
  const known = await read<CryptoKey>(db, "keys", name);
  if (known) return known;
  const fresh = await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
  // Another tab may have been faster: its key is the one that counts.
  await settled(db.transaction("keys", "readwrite"), (transaction) => {
    const keys = transaction.objectStore("keys");
    const look = keys.get(name);
    look.onsuccess = () => {
      if (!look.result) keys.put(fresh, name);
    };
  });
  return (await read<CryptoKey>(db, "keys", name)) ?? fresh;
}

async function seal(db: IDBDatabase, key: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyFor(db, key), text) };
}

/** Null for what no key opens any more. */
async function unseal(db: IDBDatabase, key: string, { iv, data }: Sealed): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await keyFor(db, key), data);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
}
