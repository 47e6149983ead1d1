/** Which items an exam holds: as many of each section as its weight asks for, any of its items alike. Pure. */
import { random, shuffled } from "./random.js";

/** @typedef {{ id: string, section: string }} Entry an item of the bank that an exam may hold */

/**
 * A count shared out by weight, whole numbers by largest remainder, nobody above its limit; what a limit leaves over goes
 * to the others in the same way. Less than the count only if all limits are reached.
 * @param {number[]} weights
 * @param {number} count
 * @param {number[]} [limits]
 * @returns {number[]}
 */
export function shares(weights, count, limits = weights.map(() => Infinity)) {
  const found = weights.map(() => 0);
  let open = weights.flatMap((weight, i) => (weight > 0 && limits[i] > 0 ? [i] : []));
  let left = count;
  while (open[0] != undefined) {
    const total = open.reduce((sum, i) => sum + weights[i], 0);
    const full = open.filter((i) => (left * weights[i]) / total >= limits[i]);
    if (!full[0] && full[0] !== 0) break;
    for (const i of full) left -= found[i] = limits[i];
    open = open.filter((i) => !full.includes(i));
  }
  const total = open.reduce((sum, i) => sum + weights[i], 0);
  const quotas = open.map((i) => ({ i, quota: (left * weights[i]) / total }));
  for (const { i, quota } of quotas) left -= found[i] = Math.floor(quota);
  quotas.sort((a, b) => (b.quota % 1) - (a.quota % 1) || a.i - b.i);
  for (const { i } of quotas.slice(0, left)) found[i] += 1;
  return found;
}

/**
 * The items of an exam, in the order in which they are asked. The same bank, weights, count, seed and set of items to
 * avoid give the same exam. An item to avoid is taken only where its section has too few others.
 * @param {readonly Entry[]} bank in an order that does not change
 * @param {Record<string, number>} weights by section
 * @param {number} count
 * @param {string} seed
 * @param {ReadonlySet<string>} [avoid]
 * @returns {string[]}
 */
export function draw(bank, weights, count, seed, avoid = new Set()) {
  const next = random(seed);
  const sections = Object.keys(weights);
  const pools = sections.map((section) => bank.filter((entry) => entry.section == section));
  const counts = shares(sections.map((section) => weights[section]), count, pools.map((pool) => pool.length));
  const drawn = pools.flatMap((pool, i) => {
    const fresh = shuffled(pool.filter(({ id }) => !avoid.has(id)), next, counts[i]);
    const again = shuffled(pool.filter(({ id }) => avoid.has(id)), next, counts[i] - fresh.length);
    return [...fresh, ...again];
  });
  return shuffled(drawn, next).map(({ id }) => id);
}

/**
 * What an exam of this size should avoid: the items answered last, as many as can be spared in each section while it
 * still has enough others.
 * @param {readonly Entry[]} bank
 * @param {Record<string, number>} weights
 * @param {number} count
 * @param {ReadonlyMap<string, number>} answered when each item was answered last
 * @param {number} since answers before this time do not matter
 * @returns {Set<string>}
 */
export function recent(bank, weights, count, answered, since) {
  const sections = Object.keys(weights);
  const pools = sections.map((section) => bank.filter((entry) => entry.section == section));
  const counts = shares(sections.map((section) => weights[section]), count, pools.map((pool) => pool.length));
  /** @param {string} id */
  const when = (id) => answered.get(id) ?? -Infinity;
  return new Set(pools.flatMap((pool, i) =>
    pool.map(({ id }) => id).filter((id) => when(id) >= since)
      .sort((a, b) => when(b) - when(a) || (a < b ? -1 : 1))
      .slice(0, pool.length - counts[i])));
}

/**
 * A set of items of the bank as text for a link: one bit for each item, in the order of the bank.
 * @param {readonly Entry[]} bank
 * @param {ReadonlySet<string>} ids
 */
export function pack(bank, ids) {
  const bytes = new Uint8Array(Math.ceil(bank.length / 8));
  bank.forEach(({ id }, i) => ids.has(id) && (bytes[i >> 3] |= 1 << (i & 7)));
  const used = bytes.findLastIndex((byte) => byte) + 1;
  return btoa(String.fromCharCode(...bytes.subarray(0, used))).replace(/[+/=]/g, (char) => ({ "+": "-", "/": "_" })[char] ?? "");
}

/**
 * The reverse of pack(); nothing where the text is no such set.
 * @param {readonly Entry[]} bank
 * @param {string} text
 * @returns {Set<string> | undefined}
 */
export function unpack(bank, text) {
  if (!/^[\w-]*$/.test(text) || text.length % 4 == 1) return undefined;
  const bytes = atob(text.replace(/[-_]/g, (char) => (char == "-" ? "+" : "/")));
  if (bytes.length > Math.ceil(bank.length / 8)) return undefined;
  return new Set(bank.flatMap(({ id }, i) => (bytes.charCodeAt(i >> 3) >> (i & 7)) & 1 ? [id] : []));
}
