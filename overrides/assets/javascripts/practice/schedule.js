/** When an item or a term comes back: FSRS-6 with its published weights. The only module that knows ts-fsrs. Pure. */
import { createEmptyCard, fsrs, Rating } from "../vendor/ts-fsrs.js";
import { daysBetween, later, noon } from "./dates.js";
import { random } from "./random.js";

/** @typedef {{ right: boolean, confidence: import("../selfcheck/events.js").Confidence | null }} Result */
/** @typedef {1 | 2 | 3 | 4} Grade again, hard, good, easy: how well somebody says to have known a term */
/** @typedef {{ day: string } & (Result | { rating: Grade })} Review */
/** @typedef {{ due: string, last: string, reviews: number, lapses: number, stability: number }} Plan days as YYYY-MM-DD */

const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });
/**
 * A lucky guess was no recall; an unsure answer was a hard one. Nothing is ever called easy: a choice among four is.
 * @param {Result} result
 * @returns {import("../vendor/ts-fsrs.js").Grade}
 */
export const rate = ({ right, confidence }) =>
  !right || confidence == "guess" ? Rating.Again
  : confidence == "unsure" ? Rating.Hard
  : Rating.Good;

/**
 * What a history of answers means for the next one. Of several answers of a day only the first counts, so that cramming
 * changes nothing. With an exam date the item comes back before it: every item has a last day of its own in the week before
 * the exam, or in the second half of the time that is left, so that they do not all come on the eve; and a better answer
 * never comes back sooner than a worse one.
 * @param {string} id
 * @param {readonly Review[]} history oldest first
 * @param {string} [exam] the day of the exam
 * @returns {Plan | undefined} nothing for an item that was never answered
 */
export function plan(id, history, exam) {
  let card;
  let last = "";
  for (const review of history) {
    if (last && review.day <= last) continue;
    card = scheduler.next(card ?? createEmptyCard(noon(review.day)), noon(review.day), "rating" in review ? review.rating : rate(review)).card;
    last = review.day;
  }
  if (!card) return undefined;
  let days = Math.max(1, card.scheduled_days);
  const left = exam ? daysBetween(last, exam) : 0;
  if (left > 1) days = Math.min(days, left - 1 - Math.floor(random(id)() * Math.min(7, left / 2)));
  return { due: later(last, Math.max(1, days)), last, reviews: card.reps, lapses: card.lapses, stability: card.stability };
}
