/**
 * What a reader wants of the reviews: records of the log like any other, the last one of each name counts. Pure.
 *
 * @typedef {{ exam: string, questions: number, terms: number, cards: boolean }} Wishes
 *   day of the exam or nothing; new questions and new terms a day; whether a review brings cards of the glossary
 * @typedef {{ id: string, at: number, type: "wish", name: string, value: string | number | boolean }} WishEvent
 */
import { isDay } from "./dates.js";

/** @type {Wishes} */
const FIRST = { exam: "", questions: 10, terms: 5, cards: false };

/** More a day than anybody can learn. */
export const MOST = 200;

/** @param {unknown} value */
const isCount = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;

/** @type {{ [name in keyof Wishes]: (value: any) => boolean }} */
const SOUND = {
  exam: (value) => typeof value == "string" && (value == "" || isDay(value)),
  questions: isCount, terms: isCount, cards: (value) => typeof value == "boolean",
};

/** Whether a value may be wished. @param {string} name @param {unknown} value @returns {name is keyof Wishes} */
export const isWish = (name, value) => Object.hasOwn(SOUND, name) && SOUND[/** @type {keyof Wishes} */ (name)](value);

/** @param {any} event */
export const isWishEvent = (event) => event?.type == "wish" && isWish(event.name, event.value);

/**
 * Records from a clock that runs a day or more ahead count as the oldest, as they do for answers.
 * @param {Iterable<any>} log
 * @param {number} now
 * @returns {Wishes}
 */
export function wishes(log, now) {
  const time = (/** @type {WishEvent} */ { at }) => at - (at < now + 864e5 ? 0 : 1e16);
  const events = [...log].filter(isWishEvent).sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
  return { ...FIRST, ...Object.fromEntries(events.map(({ name, value }) => [name, value])) };
}

/**
 * What has to be added to the log so that these wishes count: `changed(...).forEach(practice.add)`.
 * @param {Wishes} before
 * @param {Partial<Wishes>} after
 */
export const changed = (before, after) =>
  Object.entries(after).flatMap(([name, value]) =>
    (before[/** @type {keyof Wishes} */ (name)] === value ? [] : [{ type: "wish", name, value }]));
