/** Saves the whole guide on this device, edition by edition: an older one stays whole until the newer one is. */
import { each, nameOf, namesOf, noteOf, obtain } from "./kept.js";

/** @typedef {import("./kept.js").List} List */

/**
 * Files that an earlier attempt, an older edition or a visit has brought are not fetched again. Throws where going on is
 * no use: no network, storage full or refused, stopped. What was saved by then stays for the next attempt.
 * @param {URL} site
 * @param {List} list
 * @param {(done: number) => void} progress
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} the files that the network did not give as published
 */
export async function save(site, list, progress, signal) {
  const name = nameOf(site, "saved", list.edition);
  const target = await caches.open(name);
  const others = [...(await namesOf(site, "saved")), ...(await namesOf(site, "visited"))].filter((other) => other != name);
  const places = await Promise.all(others.map((other) => caches.open(other)));
  const here = new Set((await target.keys()).map(({ url }) => url));
  /** @type {string[]} */
  const missing = [];
  let done = 0;
  await each(Object.entries(list.files), async ([path, [digest]]) => {
    signal.throwIfAborted();
    const key = new URL(path, site).href;
    try {
      if (!here.has(key)) await target.put(key, await obtain(key, digest, places));
      progress(++done);
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) throw error;
      missing.push(path);
    }
  });
  if (missing[0]) return missing.sort();
  await target.put(noteOf(site), Response.json({ edition: list.edition, at: Date.now(), files: list.files }));
  for (const other of await namesOf(site, "saved")) if (other != name) await caches.delete(other);
  return [];
}

/**
 * Removes the whole guide and the pages that were kept because they were opened. What says that a page was not saved stays:
 * the scripts and styles of every page, and that page.
 * @param {URL} site
 */
export async function remove(site) {
  const stays = [new URL("assets/", site).href, new URL("offline.html", site).href];
  for (const name of await namesOf(site, "saved")) await caches.delete(name);
  for (const name of await namesOf(site, "visited")) {
    const cache = await caches.open(name);
    await each(await cache.keys(), async (request) => stays.some((start) => request.url.startsWith(start)) || cache.delete(request));
  }
}
