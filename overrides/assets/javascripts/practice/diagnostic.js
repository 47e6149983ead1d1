/**
 * The diagnostic: at most two questions an objective, and no second one where the first has made it clear. Pure.
 *
 * @typedef {import("./catalog.js").Entry} Entry
 * @typedef {import("./knowledge.js").Evidence} Evidence
 */
import { evidence, KNOWN, share } from "./knowledge.js";
import { random, shuffled } from "./random.js";

export const MODE = "diagnostic";
/** Questions an objective. */
export const EACH = 2;

const BEST = evidence({ right: true, confidence: "sure" });

/**
 * Whether more questions can change what the plan does with an objective: it is not known yet, and the best answers to the
 * questions that are left would make it known.
 * @param {Evidence} found
 * @param {number} left
 */
export const open = ({ known, of }, left) =>
  share({ known, of }) < KNOWN && share({ known: known + left * BEST.known, of: of + left * BEST.of }) >= KNOWN;

/**
 * Which questions a diagnostic may ask, in their order: one of each open objective, then a second one of each. Of the two
 * one is a check and the other a scenario, about different considerations, new to the reader, each as far as there are any.
 * @param {import("./catalog.js").Bank} bank
 * @param {ReadonlyMap<string, Evidence>} known of each objective
 * @param {{ has(id: string): boolean }} seen
 * @param {string} seed
 * @returns {string[]}
 */
export function questions({ items, sections }, known, seen, seed) {
  const next = random(seed);
  const ids = sections.flatMap(({ objectives }) => objectives.map(({ id }) => id)).filter((id) => open(known.get(id) ?? { known: 0, of: 0 }, EACH));
  const pairs = shuffled(ids, next).map((id, i) => {
    const pool = shuffled(items.filter(({ objective }) => objective == id), next);
    /** @type {Entry[]} */
    const pair = [];
    const rank = (/** @type {Entry} */ entry) =>
      4 * Number(!seen.has(entry.id)) + 2 * Number((entry.form == "check") == ((i + pair.length) % 2 == 0)) + Number(entry.consideration != pair[0]?.consideration);
    while (pair.length < EACH) {
      const left = pool.filter((entry) => !pair.includes(entry));
      if (!left[0]) break;
      pair.push(left.reduce((best, entry) => (rank(entry) > rank(best) ? entry : best)));
    }
    return pair;
  });
  return Array.from({ length: EACH }, (_, i) => pairs.flatMap((pair) => pair[i]?.id ?? [])).flat();
}

/**
 * Whether a question of a diagnostic is still to be asked.
 * @param {string} id
 * @param {readonly string[]} asked the questions of the diagnostic
 * @param {{ has(id: string): boolean }} answered those that were answered in it
 * @param {ReadonlyMap<string, Entry>} byId
 * @param {ReadonlyMap<string, Evidence>} known of each objective, as it is now
 */
export function needed(id, asked, answered, byId, known) {
  const objective = byId.get(id)?.objective;
  const evidence = known.get(objective ?? "");
  if (!evidence) return false; // it left the bank
  const left = asked.filter((other) => byId.get(other)?.objective == objective && !answered.has(other)).length;
  return open(evidence, left);
}
