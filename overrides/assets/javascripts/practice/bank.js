/** Fetches the bank: its index once, and each item when it is wanted; both are kept, and both work offline once loaded. */
import { catalog } from "./catalog.js";

/** @typedef {import("./catalog.js").Bank} Bank */
/** @typedef {{ id: string, term: string, html: string, href: string }} Term of the glossary; its place from the root of the site */

/** The root of the site. */
export const SITE = new URL("../../../", import.meta.url);

const OFFLINE = "OfflineError";

/** @type {Promise<Bank> | undefined} */
let index;
/** @type {Map<string, Promise<HTMLElement | undefined>>} */
const kept = new Map();

/**
 * The browser's own copy when the network fails.
 * @param {URL} url
 * @returns {Promise<Response>}
 */
const fresh = (url) => fetch(url, { cache: "no-cache" }).catch(() => old(url));

/** What the browser has kept, else from the network. @param {URL} url */
const old = (url) => fetch(url, { cache: "force-cache" }).catch((cause) => {
  throw Object.assign(new Error("no connection", { cause }), { name: OFFLINE });
});

/**
 * The index; an attempt that failed is forgotten, so that the next one tries again.
 * @returns {Promise<Bank>}
 */
export function loadBank() {
  index ??= fresh(new URL("practice/bank/index.json", SITE))
    .then(async (response) => {
      if (!response.ok) throw new Error(`the list of questions: ${response.status}`);
      return catalog(await response.json());
    })
    .catch((error) => {
      index = undefined;
      throw error;
    });
  return index;
}

/**
 * The element of an item as it was fetched, to be read and never changed; nothing when the item is no longer in the bank.
 * The address holds the digest of the bank, so the browser may keep what it has fetched for as long as it likes.
 * @param {string} id
 * @returns {Promise<HTMLElement | undefined>}
 */
async function original(id) {
  const { digest } = await loadBank();
  const found = kept.get(id) ?? old(new URL(`practice/bank/${id}.html?${digest}`, SITE))
    .then(async (response) => {
      if (response.status == 404) return undefined;
      if (!response.ok) throw new Error(`question ${id}: ${response.status}`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      return /** @type {HTMLElement | null} */ (page.querySelector(".fg-item")) ?? undefined;
    })
    .catch((error) => {
      kept.delete(id);
      throw error;
    });
  kept.set(id, found);
  return found;
}

/**
 * An item for the page, always a new copy; nothing when it is no longer in the bank.
 * @param {string} id
 */
export async function fragment(id) {
  const item = await original(id);
  return item && document.importNode(item, true);
}

/**
 * Several items as they were fetched, in parallel; an item that is no longer in the bank is left out.
 * @param {Iterable<string>} ids
 * @returns {Promise<Map<string, HTMLElement>>}
 */
export async function originals(ids) {
  const found = await Promise.all([...new Set(ids)].map(async (id) => /** @type {const} */ ([id, await original(id)])));
  return new Map(found.flatMap(([id, item]) => (item ? [[id, item]] : [])));
}

/**
 * The terms of the glossary; the browser may keep them as long as the bank stays as it is.
 * @returns {Promise<Term[]>}
 */
export async function loadTerms() {
  const { digest } = await loadBank();
  const response = await old(new URL(`practice/bank/terms.json?${digest}`, SITE));
  if (!response.ok) throw new Error(`the terms of the glossary: ${response.status}`);
  return response.json();
}

/** What a failed fetch means, in words. @param {any} error */
export const reason = (error) =>
  error?.name == OFFLINE
    ? "The questions could not be loaded: you seem to be offline. Your answers are kept."
    : `The questions could not be loaded (${error?.message ?? error}). Your answers are kept.`;
