/** The stored records as a whole: read as they are, add many at once, erase all. Only the page about them loads this. */
import { NAME } from "../selfcheck/store.js";
import { openDB } from "../vendor/idb.js";

/** As selfcheck/store.js, which every lesson loads, makes them; said twice to keep that one small. */
const STORES = 1;
const upgrade = (/** @type {import("idb").IDBPDatabase} */ base) => void base.createObjectStore("events", { keyPath: "id" });

/**
 * @template T
 * @param {(base: import("idb").IDBPDatabase) => Promise<T>} use
 */
async function within(use) {
  const base = await openDB(NAME, STORES, { upgrade });
  try {
    return await use(base);
  } finally {
    base.close();
  }
}

/** Tells every open log of this site, in this tab too, to read again. @param {boolean} erased whether to forget all first */
function tell(erased) {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.postMessage(erased);
    channel.close();
  } catch { /* other tabs notice at their next load */ }
}

/**
 * Every record as it is stored, also those that cannot be read.
 * @returns {Promise<any[]>}
 */
export const stored = () => within((base) => base.getAll("events"));

/**
 * Adds the records whose ids are not stored yet: all of them, or none when one fails.
 * @param {any[]} records
 * @returns {Promise<number>} how many were added
 */
export async function add(records) {
  const count = await within(async (base) => {
    const change = base.transaction("events", "readwrite");
    change.done.catch(() => {}); // awaited below, or told by what made it fail
    try {
      const keys = new Set(await change.store.getAllKeys());
      const fresh = records.filter(({ id }) => !keys.has(id));
      for (const record of fresh) change.store.put(record).catch(() => {});
      await change.done;
      return fresh.length;
    } catch (error) {
      try {
        change.abort();
      } catch { /* it was aborted by the error */ }
      throw error;
    }
  });
  tell(false);
  return count;
}

/** Deletes every record, also those that cannot be read. */
export async function erase() {
  await within((base) => base.clear("events"));
  tell(true);
}
