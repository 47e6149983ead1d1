/** How much of an exam of these questions somebody would answer right: an interval, or not enough data. Pure. */
import { ENOUGH as ENOUGH_OF_SECTION, interval } from "./interval.js";

/** @typedef {import("../selfcheck/events.js").Answer} Answer */
/** @typedef {import("./interval.js").Interval} Interval */

/** First answers older than this say little about today. */
export const DAYS = 30;
/** Fewer first answers than these give no interval for the whole exam; for a section see interval.js. */
export const ENOUGH = 30;
const DAY = 864e5;

/**
 * The first answer to each item, if it was given in the last days: an item seen before only measures memory of it.
 * @param {Iterable<Answer[]>} histories the answers of each item, oldest first
 * @param {number} now an answer a day or more ahead of it comes from a wrong clock
 * @param {number} [days]
 * @returns {Answer[]}
 */
export const firsts = (histories, now, days = DAYS) =>
  [...histories].flatMap((answers) => answers.slice(0, 1).filter(({ at }) => at > now - days * DAY && at < now + DAY));

/**
 * All sections together, each with its weight. A section with few answers and a large weight makes the interval wide:
 * the answers count as 1 / sum(weight² / answers) answers of a simple random sample (Kish), and these give the same kind of
 * interval as for a section. Adding up the intervals of sections instead would pull every share toward one half.
 * @param {{ weight: number, right: number, answers: number }[]} sections
 * @returns {Interval | undefined} nothing when there are too few answers in all or in any section
 */
export function overall(sections) {
  const answers = sections.reduce((sum, part) => sum + part.answers, 0);
  if (answers < ENOUGH || sections.some((part) => part.answers < ENOUGH_OF_SECTION)) return undefined;
  const total = sections.reduce((sum, part) => sum + part.weight, 0);
  const share = sections.reduce((sum, part) => sum + (part.weight / total) * (part.right / part.answers), 0);
  const size = 1 / sections.reduce((sum, part) => sum + (part.weight / total) ** 2 / part.answers, 0);
  const found = interval(share * size, size);
  return found && { ...found, answers };
}
