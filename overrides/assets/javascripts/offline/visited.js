/** The pages that open without a network, with their titles. */
import { namesOf, whole } from "./kept.js";

/**
 * @param {URL} site
 * @returns {Promise<{ href: string, title: string }[]>} in the order of their addresses
 */
export async function visited(site) {
  const saved = await whole(site);
  const places = saved ? [saved.cache] : [];
  for (const name of await namesOf(site, "visited")) places.push(await caches.open(name));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const cache of places)
    for (const { url } of await cache.keys())
      if (url.endsWith("/") && !found.has(url)) found.set(url, await titleOf(cache, url));
  return [...found].sort().map(([href, title]) => ({ href, title }));
}

/** @param {Cache} cache @param {string} url */
async function titleOf(cache, url) {
  const text = (await (await cache.match(url, { ignoreVary: true }))?.text()) ?? "";
  const { title } = new DOMParser().parseFromString(text.slice(0, text.indexOf("</title>") + 8), "text/html");
  return title.replace(/ - [^-]*$/, "") || url; // the name of the site
}
