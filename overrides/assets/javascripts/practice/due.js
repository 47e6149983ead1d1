/** What is due, what comes in the next days, and which new ones join. Pure. */
import { later } from "./dates.js";
import { histories, plans } from "./replay.js";
import { random, shuffled } from "./random.js";
import { arrange } from "./select.js";

/** @typedef {import("./catalog.js").Entry} Entry */
/** @typedef {{ due: string[], days: number[], fresh: string[], unseen: number, left: number }} Part
 *   due ones, longest overdue first; how many come on each of the next seven days; the new ones that today has room for;
 *   how many are new at all; how many new ones may still begin today */

/**
 * Which new ones come next: sections take turns by weight, and one that was asked about less comes first (the divisors of
 * Sainte-Laguë), so that even one a day reaches every section. What belongs to no section comes when these are through.
 * @param {readonly { id: string, section: string }[]} all
 * @param {{ has(id: string): boolean }} seen
 * @param {Record<string, number>} weights
 * @param {number} count
 * @param {string} seed
 * @returns {string[]}
 */
export function newOnes(all, seen, weights, count, seed) {
  const next = random(seed);
  const sections = Object.keys(weights).filter((id) => weights[id] > 0);
  const pools = sections.map((id) => {
    const own = all.filter(({ section }) => section == id);
    const left = shuffled(own.filter((entry) => !seen.has(entry.id)), next);
    return { weight: weights[id], asked: own.length - left.length, left };
  });
  const rest = shuffled(all.filter((entry) => !seen.has(entry.id) && !sections.includes(entry.section)), next);
  /** @type {string[]} */
  const chosen = [];
  while (chosen.length < count) {
    const open = pools.filter(({ left }) => left[0]);
    const turn = open.reduce((best, pool) => (pool.weight * (2 * best.asked + 1) > best.weight * (2 * pool.asked + 1) ? pool : best), open[0]);
    const entry = turn ? turn.left.pop() : rest.pop();
    if (!entry) break;
    if (turn) turn.asked += 1;
    chosen.push(entry.id);
  }
  return chosen;
}

/**
 * @param {readonly { id: string, section: string }[]} all what there is to learn now; what left the guide is not asked again
 * @param {import("./replay.js").Histories} history
 * @param {{ today: string, exam?: string, limit: number, weights: Record<string, number> }} about
 * @returns {Part}
 */
function part(all, history, { today, exam, limit, weights }) {
  const found = plans(history, exam);
  const due = all.flatMap(({ id }) => {
    const plan = found.get(id);
    return plan ? [{ id, day: plan.due }] : [];
  });
  // What a lesson or a mock exam began is no new one of the reviews.
  const begun = [...history.values()].filter(([first]) => first.day == today && (first.type == "card" || first.mode == "review")).length;
  const left = Math.max(0, limit - begun);
  return {
    due: due.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1)).map(({ id }) => id),
    days: Array.from({ length: 7 }, (_, i) => due.filter(({ day }) => day == later(today, i + 1)).length),
    fresh: newOnes(all, history, weights, left, today),
    unseen: all.filter(({ id }) => !history.has(id)).length,
    left,
  };
}

/**
 * Where the reader stands on a day.
 * @param {Iterable<any>} log
 * @param {import("./catalog.js").Bank} bank
 * @param {readonly { id: string }[]} terms
 * @param {import("./wishes.js").Wishes} wishes
 * @param {string} today
 */
export function outlook(log, bank, terms, wishes, today) {
  const { items, terms: cards } = histories(log, today);
  const exam = ahead(wishes.exam, today);
  return {
    questions: part(bank.items, items, { today, exam, limit: wishes.questions, weights: bank.weights }),
    terms: part(terms.map(({ id }) => ({ id, section: "" })), cards, { today, exam, limit: wishes.terms, weights: {} }),
  };
}

/**
 * The questions that are due on a day.
 * @param {Iterable<any>} log
 * @param {string} exam
 * @param {string} today
 * @returns {Set<string>}
 */
export const dueOn = (log, exam, today) =>
  new Set([...plans(histories(log, today).items, ahead(exam, today))].flatMap(([id, { due }]) => (due <= today ? [id] : [])));

/** An exam date that still counts: one that is past, or today, shortens nothing. @param {string} exam @param {string} today */
export const ahead = (exam, today) => (exam > today ? exam : undefined);

/**
 * The questions of a review: what is due, the longest overdue ones if not all fit, mixed; then the new ones.
 * @param {Part} part
 * @param {import("./catalog.js").Bank} bank
 * @param {number} most
 * @param {string} seed
 */
export function queue({ due, fresh }, bank, most, seed) {
  const first = due.slice(0, most);
  const entries = first.flatMap((id) => bank.byId.get(id) ?? []);
  return [...arrange(entries, entries.length, seed, true), ...fresh.slice(0, most - first.length)];
}

/** The cards of a review, in the same way. @param {Part} part @param {number} most @param {string} seed */
export const cards = ({ due, fresh }, most, seed) => {
  const first = due.slice(0, most);
  return [...shuffled(first, random(seed)), ...fresh.slice(0, most - first.length)];
};
