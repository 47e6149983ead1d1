/** An item of the bank on a practice page: with feedback, in an exam, or in the review of an exam. */
import { keysOf, reveal } from "../selfcheck/answer.js";
import { el, find } from "../selfcheck/dom.js";
import { confidence, enhance } from "../selfcheck/item.js";

/** @typedef {import("../selfcheck/events.js").Confidence} Confidence */
/** @typedef {{ chosen: string[], confidence: Confidence | null }} Choice */

/**
 * "Question 3 of 10"; hands back the line, which can take the focus.
 * @param {HTMLElement} item
 * @param {number} number
 * @param {number} of
 */
export function numbered(item, number, of) {
  const legend = find(item, ".fg-item__number");
  legend.textContent = `Question ${number} of ${of}`;
  legend.tabIndex = -1;
  return legend;
}

/**
 * Lets a keyboard scroll what is wider than the item; call it once the item is in the page.
 * @param {HTMLElement} item
 */
export function reachable(item) {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("table, pre > code")))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

/**
 * Check, verdict, reasons and Try again, as in a lesson. The answer goes into the log with the mode.
 * @param {HTMLElement} item
 * @param {import("./main.js").Practice} practice
 * @param {string} mode
 */
export function withFeedback(item, practice, mode) {
  item.dataset.mode = mode;
  enhance(item, practice.log)(practice.state());
}

/**
 * Options and confidence only: no Check, and nothing in the page that tells the answer. `choose` hears every change.
 * @param {HTMLElement} item
 * @param {Choice} choice what is chosen already
 * @param {(choice: Choice) => void} choose
 */
export function inExam(item, choice, choose) {
  const form = /** @type {HTMLFormElement} */ (find(item, "form"));
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".fg-option input"));
  form.append(confidence());
  find(item, ".fg-answer").remove();
  item.dataset.state = "open";
  set(item, choice);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => choose({
    chosen: [...inputs].flatMap((input) => (input.checked ? [input.value] : [])),
    confidence: /** @type {Confidence | null} */ (new FormData(form).get("fg-confidence")),
  }));
}

/** @param {HTMLElement} item @param {Choice} choice */
function set(item, { chosen, confidence: sure }) {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (item.querySelectorAll("input")))
    input.checked = input.name == "fg-confidence" ? input.value == sure : chosen.includes(input.value);
}

/**
 * What was chosen, the verdict and all reasons; nothing can be changed.
 * @param {HTMLElement} item
 * @param {Choice} choice
 */
export function reviewed(item, choice) {
  find(item, "details").setAttribute("open", ""); // the style hides its list; it is open on paper
  set(item, choice);
  reveal(item, choice.chosen);
  const words = choice.chosen[0] ? (item.dataset.result == "right" ? "Right" : "Wrong") : "Not answered";
  find(item, "form").append(el("p", { class: "fg-item__status" },
    words + (choice.confidence ? ` (${choice.confidence}).` : ".")));
}

/** Whether exactly the keys of an item are chosen. @param {HTMLElement} item @param {string[]} chosen */
export const isRight = (item, chosen) => {
  const keys = keysOf(item);
  return keys.length == chosen.length && keys.every((key) => chosen.includes(key));
};
