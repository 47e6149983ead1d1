/** The mock exams that were handed in, newest first. */
import { el } from "../selfcheck/dom.js";
import { clock } from "./exam.js";
import { percent } from "./interval.js";
import { summary } from "./result.js";

/**
 * @param {import("./exam.js").Exam[]} exams
 * @param {(exam: import("./exam.js").Exam) => void} show
 * @returns {HTMLElement[]}
 */
export function history(exams, show) {
  const past = exams.filter(({ ended }) => ended != undefined).reverse();
  if (!past[0]) return [];
  const language = document.documentElement.lang || "en";
  const row = (/** @type {import("./exam.js").Exam} */ exam) => {
    const { whole, seconds } = summary(exam);
    const date = new Date(exam.started).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
    const open = el("button", { class: "md-button", type: "button", "aria-label": `Result of ${date}` }, "Result");
    open.addEventListener("click", () => show(exam));
    return el("tr", {}, el("td", {}, date), el("td", {}, `${whole.right} of ${whole.answers}`),
      el("td", {}, whole.interval ? `${percent(whole.interval.low)} to ${percent(whole.interval.high)}` : "too few"),
      el("td", {}, clock(seconds * 1000)), el("td", {}, open));
  };
  return [el("h3", {}, "Your mock exams"), el("div", { class: "fg-mock__table", tabindex: "0", role: "group", "aria-label": "Your mock exams" },
    el("table", {}, el("thead", {}, el("tr", {}, ...["Begun", "Right", "95 % interval", "Time", "Report"].map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...past.map(row))))];
}
