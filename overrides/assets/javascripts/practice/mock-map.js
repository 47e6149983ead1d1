/** The map of a mock exam: a button for each question that says what is done there. */
import { el } from "../selfcheck/dom.js";

/**
 * @param {number} count
 * @param {(place: number) => void} go
 */
export function map(count, go) {
  const cells = Array.from({ length: count }, (_, i) => {
    const mark = el("span", { class: "fg-mock__mark", "aria-hidden": "true" });
    const cell = el("button", { type: "button" }, String(i + 1), mark);
    cell.addEventListener("click", () => go(i));
    return { cell, mark };
  });
  const list = el("ol", { class: "fg-mock__map", "aria-label": "All questions" }, ...cells.map(({ cell }) => el("li", {}, cell)));
  /** @param {import("./exam.js").Exam} exam @param {number} at */
  const render = (exam, at) => cells.forEach(({ cell, mark }, i) => {
    const { chosen, flagged } = exam.answers[i];
    const name = `Question ${i + 1}, ${chosen[0] ? "answered" : "no answer"}${flagged ? ", flagged" : ""}`;
    if (cell.getAttribute("aria-label") != name) {
      cell.setAttribute("aria-label", name);
      cell.dataset.done = String(chosen.length > 0);
      mark.textContent = flagged ? "⚑" : chosen[0] ? "●" : "";
    }
    if (i == at) cell.setAttribute("aria-current", "step");
    else cell.removeAttribute("aria-current");
  });
  return { list, render };
}
