/**
 * What a reader wants of the reviews and of the study plan: records of the log like any other, the last one of each name
 * counts. Pure.
 *
 * @typedef {{ exam: string, questions: number, terms: number, cards: boolean, hours: number, off: string, free: string }} Wishes
 *   day of the exam or nothing; new questions and new terms a day; whether a review brings cards of the glossary; hours of
 *   study a week, 0 without a plan; weekdays and single days without study, as days-off.js writes them
 * @typedef {{ id: string, at: number, type: "wish", name: string, value: string | number | boolean }} WishEvent
 */
import { isDay } from "./dates.js";
import { isFree, isOff } from "./days-off.js";

/** @type {Wishes} */
const FIRST = { exam: "", questions: 10, terms: 5, cards: false, hours: 0, off: "", free: "" };

/** More a day than anybody can learn. */
export const MOST = 200;
/** More hours a week than anybody can study. */
export const MOST_HOURS = 60;

/** @param {unknown} value @param {number} [most] */
const isCount = (value, most = MOST) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** @type {{ [name in keyof Wishes]: (value: any) => boolean }} */
const SOUND = {
  exam: (value) => typeof value == "string" && (value == "" || isDay(value)),
  questions: (value) => isCount(value), terms: (value) => isCount(value), cards: (value) => typeof value == "boolean",
  hours: (value) => isCount(value, MOST_HOURS), off: isOff, free: isFree,
};

/** Whether a value may be wished. @param {string} name @param {unknown} value @returns {name is keyof Wishes} */
export const isWish = (name, value) => Object.hasOwn(SOUND, name) && SOUND[/** @type {keyof Wishes} */ (name)](value);

/** @param {any} event */
export const isWishEvent = (event) => event?.type == "wish" && isWish(event.name, event.value);

/**
 * Every wish, oldest first; records from a clock that runs a day or more ahead count as the oldest, as they do for answers.
 * @param {Iterable<any>} log
 * @param {number} now
 * @returns {WishEvent[]}
 */
export function wished(log, now) {
  const time = (/** @type {WishEvent} */ { at }) => at - (at < now + 864e5 ? 0 : 1e16);
  return [...log].filter(isWishEvent).sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
}

/**
 * @param {Iterable<any>} log
 * @param {number} now
 * @returns {Wishes}
 */
export const wishes = (log, now) => ({ ...FIRST, ...Object.fromEntries(wished(log, now).map(({ name, value }) => [name, value])) });

/**
 * What has to be added to the log so that these wishes count: `changed(...).forEach(practice.add)`.
 * @param {Wishes} before
 * @param {Partial<Wishes>} after
 */
export const changed = (before, after) =>
  Object.entries(after).flatMap(([name, value]) =>
    (before[/** @type {keyof Wishes} */ (name)] === value ? [] : [{ type: "wish", name, value }]));
