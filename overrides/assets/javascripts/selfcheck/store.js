/** The browser's storage: the only module that knows IndexedDB and the channel between tabs. */
import { openDB } from "../vendor/idb.js";
import { read } from "./events.js";

/** @typedef {import("./events.js").LogEvent} LogEvent */

/** Sites of one owner on Pages share an origin, so the name holds this site's path. */
export const NAME = "fg:" + new URL("../../..", import.meta.url).pathname;

/**
 * The database; the version is that of the stores, a record has a version of its own.
 * @param {import("idb").OpenDBCallbacks<unknown>} [more]
 */
export const openBase = (more) =>
  openDB(NAME, 1, { upgrade: (base) => void base.createObjectStore("events", { keyPath: "id" }), ...more });

/**
 * The log, in memory at once and in storage when it can be.
 * @param {() => void} changed
 * @param {(error: unknown, damaged?: unknown[]) => void} trouble
 */
export function openLog(changed, trouble) {
  /** @type {Map<string, LogEvent>} */
  const events = new Map();
  /** @type {Set<LogEvent>} */
  const unsaved = new Set();
  /** @type {import("idb").IDBPDatabase | undefined} */
  let db;
  /** @type {BroadcastChannel | undefined} */
  let channel;

  /** @param {unknown[]} records */
  const take = (records) => {
    const damaged = records.filter((record) => {
      const event = read(record);
      return event ? !events.set(event.id, event) : true;
    });
    if (damaged[0]) trouble({}, damaged);
    changed();
  };

  /** @param {unknown} error */
  const drop = (error) => {
    db?.close();
    db = undefined;
    trouble(error);
  };

  let saving = false;
  const save = async () => {
    if (saving) return; // the loop below reaches what was added meanwhile
    saving = true;
    try {
      for (const event of unsaved) {
        if (!db) break;
        await db.put("events", event);
        unsaved.delete(event);
      }
    } catch (error) {
      trouble(error); // tried again with the next event
    }
    saving = false;
  };

  const load = async () => {
    try {
      db ??= await openBase({ blocking: () => drop({ name: "VersionError" }), terminated: () => drop({}) });
      take(await db.getAll("events"));
      save();
    } catch (error) {
      drop(error);
    }
  };

  const ready = load();
  try {
    channel = new BroadcastChannel(NAME);
    // An event, or the word of practice/archive.js that many came or that all went.
    channel.onmessage = ({ data }) => {
      if (data == "erased") { events.clear(); unsaved.clear(); }
      data?.id ? take([data]) : load();
    };
  } catch { /* two tabs then meet at the next load */ }
  addEventListener("pageshow", ({ persisted }) => persisted && load());

  return {
    events,
    /** Settled once what was stored is read, or cannot be. */
    ready,
    /** @param {LogEvent} event */
    append(event) {
      unsaved.add(event);
      take([event]);
      channel?.postMessage(event);
      save();
    },
  };
}
