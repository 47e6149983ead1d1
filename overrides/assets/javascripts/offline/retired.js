/**
 * In the place of the worker where the site shall work without one: under `make serve`, and where mkdocs.yml says
 * `offline: false`. It removes itself and everything that an earlier worker has kept.
 */
import { namesOf } from "./kept.js";

/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Lasting */
const worker = /** @type {any} */ (self);
const SITE = new URL("./", location.href);

async function retire() {
  const names = [...(await namesOf(SITE, "visited")), ...(await namesOf(SITE, "saved"))];
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(retire()));
