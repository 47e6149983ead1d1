/** Which questions a reader practices, and in which order. Pure. */
import { random, shuffled } from "./random.js";

/** @typedef {import("./catalog.js").Entry} Entry */
/** @typedef {"new" | "wrong" | "unsure" | "flagged"} Kind */

/** @type {Record<Kind, string>} */
export const KINDS = { new: "New to you", wrong: "Wrong last time", unsure: "Unsure or guessed last time", flagged: "Flagged" };

/**
 * What an item is to this reader; an answer to an older revision counts, since it is about the same matter.
 * @param {string} id
 * @param {import("../selfcheck/state.js").State} state
 * @param {ReadonlySet<string>} flagged
 * @returns {Kind[]}
 */
export function kindsOf(id, state, flagged) {
  const last = state.get(id)?.at(-1);
  /** @type {Kind[]} */
  const kinds = !last ? ["new"]
    : [.../** @type {Kind[]} */ (last.right ? [] : ["wrong"]),
      .../** @type {Kind[]} */ (last.confidence == "unsure" || last.confidence == "guess" ? ["unsure"] : [])];
  return flagged.has(id) ? [...kinds, "flagged"] : kinds;
}

/**
 * The items of some topics that are of one of some kinds; no kind named means any.
 * @param {readonly Entry[]} items
 * @param {ReadonlySet<string>} topics
 * @param {ReadonlySet<Kind>} kinds
 * @param {(id: string) => Kind[]} kindsOfItem
 */
export const pool = (items, topics, kinds, kindsOfItem) =>
  items.filter(({ id, topic }) => topics.has(topic) && (!kinds.size || kindsOfItem(id).some((kind) => kinds.has(kind))));

/** @param {readonly Entry[]} list @param {"group" | "topic"} field */
function grouped(list, field) {
  /** @type {Map<string, Entry[]>} */
  const groups = new Map();
  for (const entry of list) groups.get(entry[field])?.push(entry) ?? groups.set(entry[field], [entry]);
  return [...groups.values()];
}

/** Two by two: items of one group, of different topics where it can be. @param {Entry[]} group @param {() => number} next */
function pairs(group, next) {
  const topics = shuffled(grouped(shuffled(group, next), "topic"), next);
  const order = Array.from({ length: Math.max(...topics.map((topic) => topic.length)) })
    .flatMap((_, i) => topics.flatMap((topic) => topic[i] ?? []));
  return Array.from({ length: Math.ceil(order.length / 2) }, (_, i) => order.slice(2 * i, 2 * i + 2));
}

/**
 * Some items in the order in which they are asked. Mixed: pairs of one objective, which are easily confused and so stand
 * next to each other, while the objective changes from pair to pair where it can. Otherwise: in the order of the topics.
 * @param {readonly Entry[]} items
 * @param {number} count
 * @param {string} seed
 * @param {boolean} mixed
 * @param {readonly string[]} [order] the topics
 * @returns {string[]}
 */
export function arrange(items, count, seed, mixed, order = []) {
  const next = random(seed);
  if (!mixed) {
    const place = new Map(order.map((topic, i) => [topic, i]));
    return shuffled(items, next, count)
      .sort((a, b) => (place.get(a.topic) ?? 1e9) - (place.get(b.topic) ?? 1e9) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }
  const all = shuffled(grouped(items, "group").flatMap((group) => pairs(group, next)), next, count);
  // Pairs drawn at random, so that every item has the same chance; the last one may be cut.
  let left = count;
  const taken = all.flatMap((pair) => {
    const part = pair.slice(0, left);
    left -= part.length;
    return part[0] ? [part] : [];
  });
  const groups = grouped(taken.map(([first]) => first), "group").map(([{ group }]) =>
    taken.flatMap((pair, place) => (pair[0].group == group ? [{ pair, place, group }] : [])));
  /** @type {Entry[]} */
  const asked = [];
  for (let i = 0; i < taken.length; i++) {
    const open = groups.filter(([next]) => next);
    const others = open.filter(([{ group }]) => group != asked.at(-1)?.group);
    // The group with most pairs left goes first, or two of its pairs would have to meet at the end.
    const best = (others[0] ? others : open).reduce((a, b) => (b.length - a.length || a[0].place - b[0].place) > 0 ? b : a);
    asked.push(...(best.shift()?.pair ?? []));
  }
  return asked.map(({ id }) => id);
}
