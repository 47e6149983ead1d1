/** Whether "sure" means right: answers by the confidence that was marked. Pure. */
import { interval } from "./interval.js";

/** @typedef {import("../selfcheck/state.js").State} State */
/** @typedef {import("../selfcheck/events.js").Confidence} Confidence */
/** @typedef {{ confidence: Confidence, from: number, to: number, right: number, answers: number,
 *   interval: import("./interval.js").Interval | undefined }} Mark `from` and `to`: the shares that the word should mean */

/** The limits that certainty-based marking uses: a guess below two thirds, sure above four fifths. */
const MEANING = /** @type {const} */ ([["sure", 0.8, 1], ["unsure", 2 / 3, 0.8], ["guess", 0, 2 / 3]]);

/**
 * First answers only: a second one knows the reasons.
 * @param {State} counted
 * @returns {Mark[]}
 */
export function calibration(counted) {
  const first = [...counted.values()].map(([answer]) => answer);
  return MEANING.map(([confidence, from, to]) => {
    const marked = first.filter((answer) => answer.confidence == confidence);
    const right = marked.filter((answer) => answer.right).length;
    return { confidence, from, to, right, answers: marked.length, interval: interval(right, marked.length) };
  });
}
