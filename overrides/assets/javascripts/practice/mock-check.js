/** What is still open, before a mock exam is handed in or thrown away. */
import { el } from "../selfcheck/dom.js";
import { missing } from "./exam.js";

/**
 * @param {import("./exam.js").Exam} exam
 * @param {import("./catalog.js").Bank} bank
 * @param {{ go: (place: number) => void, back: () => void, hand: () => void, drop: () => void }} actions
 */
export function check(exam, bank, { go, back, hand, drop }) {
  const button = (/** @type {string} */ text, /** @type {() => void} */ click, main = false) => {
    const made = el("button", { class: "md-button" + (main ? " fg-practice__main" : ""), type: "button" }, text);
    made.addEventListener("click", click);
    return made;
  };
  /** @param {string} words @param {number[]} numbers */
  const list = (words, numbers) => (numbers[0]
    ? [el("p", {}, words), el("p", { class: "fg-practice__bar" }, ...numbers.map((number) => button(`Question ${number}`, () => go(number - 1))))]
    : []);
  const open = missing(exam);
  const where = (/** @type {(answer: import("./exam.js").Answer) => unknown} */ test) =>
    exam.answers.flatMap((answer, i) => (test(answer) ? [i + 1] : []));
  const uneven = where(({ id, chosen }) => chosen[0] && chosen.length != (bank.byId.get(id)?.keys ?? chosen.length));
  const heading = el("h3", { tabindex: "-1" }, open[0] ? `${open.length} of ${exam.answers.length} questions have no answer` : "Every question has an answer");
  const section = el("section", {}, heading,
    ...list("A question without an answer counts as wrong, so a guess costs nothing. No answer yet:", open),
    ...list("More or fewer options are chosen than the question asks for:", uneven),
    ...list("Flagged:", where(({ flagged }) => flagged)),
    el("p", { class: "fg-practice__bar" }, button("Hand in now", hand, !open[0]), button("Back to the questions", back, open.length > 0)),
    el("details", {}, el("summary", {}, "Stop without a result"),
      el("p", {}, "The mock exam ends, is not marked and does not appear in your history."),
      el("p", { class: "fg-practice__bar" }, button("Throw this mock exam away", drop))));
  return { section, heading };
}
