/** The result of a mock exam: numbers first, then every question with its reasons. */
import { el } from "../selfcheck/dom.js";
import { clock } from "./exam.js";
import { grid } from "./grid.js";
import { percent, range } from "./interval.js";
import { query } from "./mock-draw.js";
import { parts, summary } from "./result.js";
import { review } from "./mock-review.js";
import { series } from "./run.js";

/** @typedef {import("./exam.js").Exam} Exam */

const spent = (/** @type {number} */ seconds) => clock(seconds * 1000) || "0:00";

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {Exam} exam
 * @param {() => void} leave
 * @returns {{ section: HTMLElement, heading: HTMLElement, more: () => HTMLElement[] }} the score first, since it is waited
 *   for; `more` makes the rest of the section
 */
export function report(practice, bank, exam, leave) {
  const { whole, seconds, unanswered, sureButWrong, changed, wrong, slowest } = summary(exam);
  const questions = bank.sections.flatMap(({ objectives }) => objectives);
  const jump = (/** @type {{ number: number }} */ { number }) => {
    const link = el("a", { href: `#mock-${number}` }, `question ${number}`);
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the address stays that of the page
      event.stopPropagation(); // instant navigation would fetch the page anew
      const target = section.querySelector(`#mock-${number}`);
      target?.scrollIntoView();
      /** @type {HTMLElement | null} */ (target)?.focus({ preventScroll: true });
    });
    return link;
  };
  /** @template {{ number: number }} T @param {string} title @param {T[]} list @param {string} none @param {(one: T) => string} words */
  const lines = (title, list, none, words) => [el("h4", {}, title),
    list[0] ? el("ul", {}, ...list.map((one) => el("li", {}, jump(one), words(one)))) : el("p", {}, none)];
  const ordered = (/** @type {"section" | "objective"} */ level, /** @type {{ id: string, ref: string, title: string }[]} */ names) => {
    const found = new Map(parts(exam, bank.byId, level).map((part) => [part.name, part]));
    return [...names, { id: "", ref: "", title: "No longer in the guide" }].flatMap(({ id, ref, title }) => {
      const part = found.get(id);
      return part ? [[`${ref} ${title}`.trim(), `${part.right} of ${part.answers}`, range(part.interval)]] : [];
    });
  };
  const verdict = (/** @type {import("./exam.js").Answer} */ { chosen, right }) => (!chosen[0] ? "no answer" : right ? "right" : "wrong");

  const heading = el("h3", { tabindex: "-1" }, `Result: ${whole.right} of ${whole.answers} right`);
  const print = el("button", { class: "md-button", type: "button" }, "Print this report");
  print.addEventListener("click", () => window.print());
  const again = el("button", { class: "md-button", type: "button" }, "Another mock exam");
  again.addEventListener("click", leave);
  const repeat = el("a", { class: "md-button fg-practice__main", href: new URL("practice/by-topic/", practice.site).href },
    wrong.length == 1 ? "Practice the wrong one" : `Practice the ${wrong.length} wrong ones`);
  repeat.addEventListener("click", () => practice.add(series("topic", wrong.map(({ id }) => id))));
  const address = new URL("practice/mock-exam/" + query({ seed: exam.seed, size: exam.answers.length, not: exam.not, bank: exam.bank }), practice.site).href;
  const share = el("a", { class: "fg-mock__link", href: address, "data-share": "" }, address);
  share.addEventListener("click", (event) => event.stopPropagation());
  const date = new Date(exam.started).toLocaleString(document.documentElement.lang || "en", { dateStyle: "long", timeStyle: "short" });

  const section = el("section", { class: "fg-mock__report" }, heading,
    el("p", {}, `${date}. ${percent(whole.answers ? whole.right / whole.answers : 0)} right; `, whole.interval
      ? `with so few questions, anything from ${percent(whole.interval.low)} to ${percent(whole.interval.high)} is likely behind it (95 % interval). `
      : "too few questions for an interval. ",
    "Time: " + spent(seconds) + (exam.minutes ? " of " + spent(exam.minutes * 60) : ", untimed") + ". ",
    unanswered[0] ? `Not answered: ${unanswered.length}.` : "Every question was answered."),
    el("p", {}, "These questions are not Google's, and Google publishes no pass mark: the number says what to study next."),
    el("p", { class: "fg-practice__bar" }, ...(wrong[0] ? [repeat] : []), again, print));
  const more = () => [
    grid("By section", ["Section", "Right", "95 % interval"], ordered("section", bank.sections)),
    grid("By objective", ["Objective", "Right", "95 % interval"], ordered("objective", questions)),
    ...lines("Sure but wrong", sureButWrong, "None: no answer that you were sure of was wrong.", () => ""),
    ...lines("Slowest", slowest, "No times were measured.", (one) => `: ${spent(one.seconds)}, ${verdict(one)}`),
    ...lines("Changed answers", changed, "No answer was changed.", (one) => `: now ${verdict(one)}`),
    grid("Every question", ["Question", "Objective", "Answer", "Confidence", "Time", "Flag"], exam.answers.map((answer, i) => [
      jump({ number: i + 1 }), questions.find(({ id }) => id == bank.byId.get(answer.id)?.objective)?.ref ?? "",
      verdict(answer), answer.confidence ?? "not marked", spent(answer.seconds), answer.flagged ? "flagged" : ""])),
    el("h4", {}, "Sit it again, or share it"),
    el("p", {}, "This link draws the same questions in the same order, for anybody, as long as the question bank is the same: ",
      share),
    el("h4", {}, "Review"), review(practice, bank, exam),
  ];
  return { section, heading, more };
}
