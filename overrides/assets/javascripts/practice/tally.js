/** What the log says about some questions, counted. Pure. */
import { interval } from "./interval.js";
import { firsts } from "./readiness.js";
import { kindsOf } from "./select.js";
import { pageOf } from "./tree.js";

/** @typedef {import("../selfcheck/state.js").State} State */
/** @typedef {import("./catalog.js").Entry} Entry */
/**
 * @typedef {object} Tally
 * @property {number} questions
 * @property {number} answered questions with an answer
 * @property {number} first right at the first answer
 * @property {number} last right at the last answer
 * @property {string[]} sureWrong questions whose last answer was sure and wrong
 * @property {number} pages pages with checks that teach the questions
 * @property {number} read pages of these whose checks are all answered
 * @property {{ right: number, answers: number }} recent first answers of the last days
 * @property {import("./interval.js").Interval | undefined} interval of these, if there are enough
 * @property {number} wrong wrong last time, and
 * @property {number} fresh never answered: both as practice by topic counts them, whatever the wording was
 */

/**
 * The answers that count: those to the questions as they are worded now.
 * @param {readonly Entry[]} items
 * @param {State} state
 * @returns {State}
 */
export const current = (items, state) => new Map(items.flatMap(({ id, revision }) => {
  const answers = state.get(id)?.filter((answer) => answer.revision == revision) ?? [];
  return answers[0] ? [/** @type {const} */ ([id, answers])] : [];
}));

/**
 * The checks of each page, and whether all of them are answered: then the page counts as read.
 * @param {readonly Entry[]} items
 * @param {State} counted
 * @returns {Map<string, boolean>}
 */
export function pagesRead(items, counted) {
  /** @type {Map<string, boolean>} */
  const read = new Map();
  for (const entry of items)
    if (entry.form == "check") read.set(pageOf(entry), (read.get(pageOf(entry)) ?? true) && counted.has(entry.id));
  return read;
}

/** @param {boolean[]} values */
const count = (values) => values.filter(Boolean).length;
/** @type {ReadonlySet<string>} */
const NONE = new Set();

/**
 * @param {import("./tree.js").Node} node
 * @param {State} state
 * @param {State} counted
 * @param {Map<string, boolean>} read
 * @param {number} now
 * @returns {Tally}
 */
export function tally({ entries, lessons }, state, counted, read, now) {
  const histories = entries.flatMap(({ id }) => [counted.get(id) ?? []]).filter((answers) => answers[0]);
  const recent = firsts(histories, now);
  const right = count(recent.map((answer) => answer.right));
  const pages = lessons.flatMap(({ href }) => read.get(href) ?? []);
  const kinds = entries.flatMap(({ id }) => kindsOf(id, state, NONE));
  const [wrong, fresh] = [count(kinds.map((kind) => kind == "wrong")), count(kinds.map((kind) => kind == "new"))];
  return {
    questions: entries.length, answered: histories.length,
    first: count(histories.map((answers) => answers[0].right)),
    last: count(histories.map((answers) => answers[answers.length - 1].right)),
    sureWrong: histories.map((answers) => answers[answers.length - 1])
      .flatMap((answer) => (!answer.right && answer.confidence == "sure" ? [answer.item] : [])),
    pages: pages.length, read: count(pages),
    recent: { right, answers: recent.length }, interval: interval(right, recent.length), wrong, fresh,
  };
}
