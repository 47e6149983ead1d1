/**
 * What is kept of the site for times without a network: the names of the caches, the key of a file, and whether its bytes
 * are those that were published. Pages import this; the build also writes it into the worker, which cannot import.
 *
 * @typedef {[digest: string, bytes: number, transfer: number]} File its size on the device, and compressed on the way
 * @typedef {{ edition: string, files: Record<string, File> }} List offline.json: every file by its path from the root
 * @typedef {{ edition: string, at: number, files: Record<string, File> }} Note what was saved, and when
 * @typedef {"visited" | "saved"} Kind what a reader opened, or the whole guide
 */

/** Sites that share an origin share its caches, so names hold the path of the site. @param {URL} site @param {Kind} kind */
const family = (site, kind) => `fg:${site.pathname}:${kind}:`;

/** A cache holds files of one edition. @param {URL} site @param {Kind} kind @param {string} edition */
export const nameOf = (site, kind, edition) => family(site, kind) + edition;

/** @param {URL} site @param {Kind} kind */
export const namesOf = async (site, kind) => (await caches.keys()).filter((name) => name.startsWith(family(site, kind)));

/** The site is static: what follows `?` changes no file, only what the page does with it. @param {string} address */
export function keyOf(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** The first twelve characters of SHA-256, as macros/offline.py writes them. @param {Response} response */
export async function digestOf(response) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return [...hash.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Written last into a cache that holds the whole guide: without it, some of it is missing. @param {URL} site */
export const noteOf = (site) => new URL("saved.json", site).href;

/** The whole guide, if it was saved. @param {URL} site */
export async function whole(site) {
  for (const name of await namesOf(site, "saved")) {
    const cache = await caches.open(name);
    const found = await cache.match(noteOf(site));
    if (found) return { cache, note: /** @type {Note} */ (await found.json()) };
  }
  return undefined;
}

/**
 * A file as it was published: from a cache if the bytes there are right, else from the network. Its error is a TypeError
 * where there is no network, as that of `fetch`.
 * @param {string} key
 * @param {string} wanted the digest
 * @param {Cache[]} places
 */
export async function obtain(key, wanted, places) {
  for (const cache of places) {
    const found = await cache.match(key, { ignoreVary: true });
    if (found && (await digestOf(found.clone())) == wanted) return found;
  }
  const response = await fetch(key, { cache: "no-store" }); // the worker leaves such a request alone
  if (!response.ok) throw new Error(`${response.status}`);
  if ((await digestOf(response.clone())) != wanted) throw new Error("not the published bytes");
  return response;
}

/** Six at a time. @template T @param {Iterable<T>} list @param {(one: T) => Promise<unknown>} task */
export async function each(list, task) {
  const left = [...list].values();
  const work = async () => {
    for (const one of left) await task(one);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}
