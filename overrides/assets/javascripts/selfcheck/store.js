/** The browser's storage: the only module that knows IndexedDB and the channel between tabs. */
import { openDB } from "../vendor/idb.js";
import { read } from "./events.js";

/** @typedef {import("./events.js").LogEvent} LogEvent */

/** Sites of one owner on Pages share an origin, so the name holds this site's path. */
export const NAME = "fg:" + new URL("../../..", import.meta.url).pathname;

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

  /**
   * Those of the storage come in the order of their random ids; whoever sorts the log by time finds it sorted.
   * @param {any[]} records
   */
  const take = (records) => {
    const damaged = records.sort((a, b) => a.at - b.at).filter((record) => {
      const event = read(record);
      return !event || !events.set(event.id, event);
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
      // 1 is the version of the stores, as in practice/archive.js; a record has a version of its own.
      db ??= await openDB(NAME, 1, {
        upgrade: (base) => base.createObjectStore("events", { keyPath: "id" }),
        blocking: () => drop({ name: "VersionError" }),
        terminated: () => drop({}),
      });
      take(await db.getAll("events"));
      save();
    } catch (error) {
      drop(error);
    }
  };

  try {
    channel = new BroadcastChannel(NAME);
    // An event; or from practice/archive.js: true, all records are erased; false, many were added.
    channel.onmessage = ({ data }) => {
      if (data.id) return take([data]);
      if (data) {
        events.clear();
        unsaved.clear();
      }
      load();
    };
  } catch { /* two tabs then meet at the next load */ }
  addEventListener("pageshow", ({ persisted }) => persisted && load());

  return {
    events,
    /** Settled once what was stored is read, or cannot be. */
    ready: load(),
    /** @param {LogEvent} event */
    append(event) {
      unsaved.add(event);
      take([event]);
      channel?.postMessage(event);
      save();
    },
  };
}
