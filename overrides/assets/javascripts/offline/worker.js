/**
 * The service worker. macros/offline.py writes it to sw.js at the root of the site, together with what it imports and with
 * `published`: the edition of the site, and the files that every page needs.
 *
 * The network comes first, so whoever is online reads what is published now. What was fetched is kept, and answers when the
 * network does not. No library: those that exist bring strategies for every kind of site and want a bundler.
 */
import { each, keyOf, nameOf, namesOf, obtain, whole } from "./kept.js";

/**
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Lasting
 * @typedef {Lasting & { request: Request, respondWith: (response: Promise<Response>) => void }} Fetching
 * @typedef {{ url: string }} Client
 */
const worker = /** @type {any} */ (self);
/** @type {{ edition: string, core: string[] }} */
const { edition, core } = worker.published;
const SITE = new URL("./", location.href);
const OWN = nameOf(SITE, "visited", edition);
const PATIENCE = 3000;
/** Files to take away are saved by the reader's own click, and large. */
const NOT_KEPT = new URL("practice/downloads/", SITE).href;

/** @param {string} path */
const at = (path) => new URL(path, SITE).href;

/**
 * What earlier editions kept becomes what this edition says: the files that did not change are taken over, the others
 * fetched. So nothing here is older than this worker, no script meets one of another edition, and no page that was opened
 * before is lost. Where the network fails in the middle, the browser goes on with the worker before, and tries again later.
 */
async function install() {
  const here = await caches.open(OWN);
  for (const name of await namesOf(SITE, "visited")) if (name != OWN) await takeOver(await caches.open(name), here);
  const kept = new Set((await here.keys()).map(({ url }) => url));
  await here.addAll(core.map(at).filter((key) => !kept.has(key)));
}

/** @param {Cache} before @param {Cache} here */
async function takeOver(before, here) {
  const response = await fetch(at("offline.json"), { cache: "no-store" });
  /** @type {import("./kept.js").List} */
  const list = await response.json();
  if (list.edition != edition) throw new Error("the site has changed again");
  await each(await before.keys(), async ({ url }) => {
    const file = list.files[decodeURI(url.slice(SITE.href.length))];
    if (!file || (await here.match(url))) return;
    try {
      await here.put(url, await obtain(url, file[0], [before]));
    } catch (error) {
      if (error instanceof TypeError) throw error; // no network; a single file that is wrong is only left out
    }
  });
}

/** Pages that were open before there was a worker are kept as well. */
async function activate() {
  for (const name of await namesOf(SITE, "visited")) if (name != OWN) await caches.delete(name);
  await worker.clients.claim();
  /** @type {Client[]} */
  const open = await worker.clients.matchAll({ type: "window" });
  await keepAll(open.map(({ url }) => url));
}

/** @param {string[]} addresses */
async function keepAll(addresses) {
  const here = await caches.open(OWN);
  const wanted = new Set(addresses.filter(isKept).map(keyOf));
  await Promise.allSettled([...wanted].map(async (key) => (await here.match(key)) ?? here.add(key)));
}

/** @param {string} address */
const isKept = (address) => address.startsWith(SITE.href) && !address.startsWith(NOT_KEPT);

/**
 * Pages as last read. Their parts once, since they belong together: those of another edition come with its own worker.
 * @param {string} key @param {Response} response @param {boolean} again
 */
async function keep(key, response, again) {
  const here = await caches.open(OWN);
  if (again || !(await here.match(key))) await here.put(key, response);
}

/** Pages: as last read. Their parts: all from the whole guide where it was saved, since these fit together. @param {string} key */
async function find(key) {
  const places = [await caches.open(OWN), (await whole(SITE))?.cache];
  if (!key.endsWith("/")) places.reverse();
  for (const cache of places) {
    const found = await cache?.match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** @param {Request} request @param {string} key @param {Promise<Response>} network */
async function answer(request, key, network) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => find(key));
  try {
    const response = (await Promise.race([network, late])) ?? (await network);
    return response.status < 500 ? response : (await find(key)) ?? response;
  } catch {
    const found = await find(key);
    if (found || request.mode != "navigate") return found ?? Response.error();
    if (await find(`${key}/`)) return Response.redirect(`${key}/`);
    return (await find(at("offline.html"))) ?? Response.error();
  }
}

/** A page of this edition, whole and from here: nothing that an error or a sign-in page of a network has put in its place. @param {Response} response */
const isSound = ({ status, type, redirected }) => status == 200 && type == "basic" && !redirected;

// Both at once: a worker answers with what the network says, so there is no page that needs the worker before.
worker.addEventListener("install", (/** @type {Lasting} */ event) => {
  worker.skipWaiting();
  event.waitUntil(install());
});
worker.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(activate()));

// Practice pages name what they had loaded before the worker was there.
worker.addEventListener("message", (/** @type {Lasting & { data: string[] }} */ event) => event.waitUntil(keepAll(event.data)));

worker.addEventListener("fetch", (/** @type {Fetching} */ event) => {
  const { request } = event;
  const { url, method, cache, headers } = request;
  if (method != "GET" || cache == "no-store" || headers.has("range") || !url.startsWith(SITE.href)) return;
  const key = keyOf(url);
  const isPage = key.endsWith("/");
  // Ten minutes is how long browsers may reuse what the usual host of this site has sent; of pages that is too long.
  const network = fetch(request, isPage && cache == "default" ? { cache: "no-cache" } : {}).then((response) => {
    if (isKept(key) && isSound(response)) event.waitUntil(keep(key, response.clone(), isPage).catch(() => {})); // full, denied
    return response;
  });
  event.waitUntil(network.catch(() => {})); // also when the answer came from a cache
  event.respondWith(answer(request, key, network));
});
