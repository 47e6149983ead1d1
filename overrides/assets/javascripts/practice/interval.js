/** How far a share of right answers can be trusted. Pure. */
import { quantile } from "./beta.js";

/** @typedef {{ low: number, middle: number, high: number, answers: number }} Interval shares from 0 to 1 */

/** Fewer answers than these give no interval. */
export const ENOUGH = 5;

/**
 * The central 95 % of Beta(right + 1/2, wrong + 1/2): Jeffreys' interval.
 * @param {number} right
 * @param {number} answers
 * @returns {Interval | undefined} nothing when there are too few answers
 */
export function interval(right, answers) {
  if (answers < ENOUGH) return undefined;
  const [a, b] = [right + 0.5, answers - right + 0.5];
  return { low: quantile(0.025, a, b), middle: quantile(0.5, a, b), high: quantile(0.975, a, b), answers };
}

/** @param {number} share */
export const percent = (share) => `${Math.round(share * 100)} %`;

/** @param {Interval | undefined} found */
export const range = (found) => (found ? `${percent(found.low)} to ${percent(found.high)}` : "not enough data");
