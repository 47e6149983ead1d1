/** How many answers were given on each day. Pure. */
import { localDay } from "./days.js";

/** @typedef {{ day: string, right: number, answers: number }} Day */

export const WEEKS = 12;

/**
 * Every answer that was not reset, by the reader's own day: the last twelve weeks, today last.
 * @param {import("../selfcheck/state.js").State} state
 * @param {number} now
 * @returns {Day[]}
 */
export function activity(state, now) {
  const today = new Date(now);
  /** @type {Map<string, Day>} */
  const days = new Map();
  for (let back = WEEKS * 7 - 1; back >= 0; back--) {
    // Noon, as a day with a change of the clock has no midnight in some places.
    const day = localDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, 12).getTime());
    days.set(day, { day, right: 0, answers: 0 });
  }
  for (const answers of state.values())
    for (const answer of answers) {
      const day = days.get(answer.day);
      if (day) [day.answers, day.right] = [day.answers + 1, day.right + Number(answer.right)];
    }
  return [...days.values()];
}
