/** How much of an exam of these questions somebody would answer: an interval, or not enough data. Pure. */
import { quantile } from "./beta.js";

/** @typedef {import("../selfcheck/events.js").Answer} Answer */
/** @typedef {{ low: number, middle: number, high: number, answers: number }} Interval shares from 0 to 1 */

/** First answers older than this say little about today. */
export const DAYS = 30;
/** Fewer first answers than these give no interval. */
export const ENOUGH = 30;
export const ENOUGH_OF_SECTION = 5;

/**
 * The first answer to each item, if it was given in the last DAYS days: an item seen before only measures memory of it.
 * @param {Iterable<Answer[]>} histories the answers of each item, oldest first
 * @param {number} now
 * @returns {Answer[]}
 */
export const firsts = (histories, now) =>
  [...histories].flatMap((answers) => answers.slice(0, 1).filter(({ at }) => at > now - DAYS * 864e5 && at <= now));

/** @param {number} right @param {number} answers the central 95 % of Beta(right + 1/2, wrong + 1/2): Jeffreys' interval */
function interval(right, answers) {
  const [a, b] = [right + 0.5, answers - right + 0.5];
  return { low: quantile(0.025, a, b), middle: quantile(0.5, a, b), high: quantile(0.975, a, b) };
}

/**
 * One section or objective.
 * @param {number} right
 * @param {number} answers
 * @returns {Interval | undefined} nothing when there are too few answers
 */
export function section(right, answers) {
  if (answers < ENOUGH_OF_SECTION) return undefined;
  return { ...interval(right, answers), answers };
}

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
  return { ...interval(share * size, size), answers };
}
