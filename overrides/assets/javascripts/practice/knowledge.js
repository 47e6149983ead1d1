/**
 * How much of an objective and of a lesson somebody knows already, from first answers. Pure.
 *
 * @typedef {import("../selfcheck/events.js").Answer} Answer
 * @typedef {import("../selfcheck/state.js").State} State
 * @typedef {{ known: number, of: number }} Evidence answers that showed knowledge, and all; who was sure counts twice
 */
import { firsts } from "./readiness.js";
import { HORIZON } from "./study-days.js";

/** From this share on a lesson is read in brief: it is what "sure" should mean (calibration.js). */
export const KNOWN = 0.8;
/** The questions that the diagnostic asks of an objective weigh as much as so many answers about each of its lessons. */
const PRIOR = 2;

/**
 * What one answer says. A guess that was right was luck, as for the reviews. Who marked "sure" says more: right, knows it;
 * wrong, relies on something false.
 * @param {Pick<Answer, "right" | "confidence">} answer
 * @returns {Evidence}
 */
export function evidence({ right, confidence }) {
  const of = confidence == "sure" ? 2 : 1;
  return { of, known: right && confidence != "guess" ? of : 0 };
}

/** @param {Evidence[]} all @returns {Evidence} */
const sum = (all) => all.reduce((total, { known, of }) => ({ known: total.known + known, of: total.of + of }), { known: 0, of: 0 });

/** The expected share: the mean of Beta(known + 1/2, rest + 1/2), the distribution of interval.js. @param {Evidence} all */
export const share = ({ known, of }) => (known + 0.5) / (of + 1);

/**
 * First answers that say something about knowledge. A check on its own lesson comes right after the text, so it shows
 * reading and no knowledge. They count as long as the longest plan is, since reviews keep fresh what was known when it began.
 * @param {readonly import("./catalog.js").Entry[]} entries
 * @param {State} counted
 * @param {number} now
 */
export function telling(entries, counted, now) {
  const all = entries.flatMap(({ id, form }) => {
    const answers = counted.get(id);
    return answers && !(form == "check" && answers[0].mode == "lesson") ? [answers] : [];
  });
  return sum(firsts(all, now, HORIZON).map(evidence));
}

/**
 * The evidence about each objective.
 * @param {import("./catalog.js").Bank} bank
 * @param {State} counted
 * @param {number} now
 * @returns {Map<string, Evidence>}
 */
export const objectives = ({ items, sections }, counted, now) => new Map(sections.flatMap((section) => section.objectives.map(({ id }) =>
  [id, telling(items.filter(({ objective }) => objective == id), counted, now)])));

/**
 * How much of each lesson is known: as much as of its objective, until its own answers say otherwise.
 * @param {ReadonlyMap<string, Evidence>} found about each objective
 * @param {readonly import("./lessons.js").Lesson[]} lessons
 * @param {State} counted
 * @param {number} now
 * @returns {Map<string, number>}
 */
export function knowledge(found, lessons, counted, now) {
  return new Map(lessons.map(({ href, objective, checks, practice }) => {
    const { known, of } = telling([...checks, ...practice], counted, now);
    return [href, (known + PRIOR * share(found.get(objective) ?? sum([]))) / (of + PRIOR)];
  }));
}
