/**
 * What was learned when: every answer anywhere in the guide and every card, replayed from the log. Pure: the same log
 * gives the same days on any device, whatever the order in which its records arrived.
 *
 * @typedef {import("./schedule.js").Plan} Plan
 * @typedef {{ id: string, at: number, type: "card", term: string, rating: import("./schedule.js").Grade, day: string }} CardEvent
 * @typedef {CardEvent | import("../selfcheck/events.js").Answer} Review
 * @typedef {Map<string, Review[]>} Histories of each item or term, oldest first
 */
import { isDay, later } from "./dates.js";
import { plan } from "./schedule.js";

/** @param {any} event @returns {event is CardEvent} */
export const isCard = (event) =>
  event?.type == "card" && typeof event.term == "string" && event.term != "" && [1, 2, 3, 4].includes(event.rating)
  && typeof event.day == "string" && isDay(event.day);

/**
 * The reviews of questions and of terms by the reader's own days. What lies after tomorrow comes from a wrong clock and is
 * left out until its day; tomorrow is left in, since it can be there already where the reader has been.
 * @param {Iterable<any>} log
 * @param {string} today
 * @returns {{ items: Histories, terms: Histories }}
 */
export function histories(log, today) {
  const events = [...log];
  const voided = new Set(events.flatMap((event) => (event.type == "reset" ? event.voids : [])));
  const last = later(today, 1);
  /** @type {{ items: Histories, terms: Histories }} */
  const found = { items: new Map(), terms: new Map() };
  const known = events.filter((event) => (event.type == "answer" || isCard(event)) && !voided.has(event.id) && event.day <= last);
  const order = (/** @type {Review} */ a, /** @type {Review} */ b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const event of known.sort(order)) {
    const [group, id] = event.type == "card" ? [found.terms, event.term] : [found.items, event.item];
    group.get(id)?.push(event) ?? group.set(id, [event]);
  }
  return found;
}

/**
 * When each of them comes back.
 * @param {Histories} all
 * @param {string} [exam]
 * @returns {Map<string, Plan>}
 */
export const plans = (all, exam) =>
  new Map([...all].flatMap(([id, history]) => {
    const found = plan(id, history, exam);
    return found ? [[id, found]] : [];
  }));
