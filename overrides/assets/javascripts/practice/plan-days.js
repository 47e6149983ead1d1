/** Single days and ranges without study: added and removed in the form, kept when the form is saved. */
import { el } from "../selfcheck/dom.js";
import { MOST_RANGES, ranges, trouble, written } from "./days-off.js";
import { date } from "./review-words.js";

/** @typedef {import("./days-off.js").Range} Range */

/** @param {Range} range */
const named = ({ from, to }) => (from == to ? date(from) : `${date(from)} to ${date(to)}`);

export function daysOff() {
  const field = (/** @type {string} */ name) => el("input", { type: "date", name });
  const [from, to] = [field("from"), field("to")];
  const add = el("button", { class: "md-button", type: "button" }, "Add days off");
  const list = el("ul", {});
  const status = el("p", { role: "status" });
  const row = (/** @type {string} */ text, /** @type {HTMLElement} */ input) => el("label", {}, el("span", {}, text + " "), input);
  const fieldset = el("fieldset", { class: "fg-plan__days" }, el("legend", { tabindex: "-1" }, "Single days off, such as holidays"),
    list, row("First day", from), row("Last day (empty: one day)", to), el("p", { class: "fg-practice__bar" }, add), status);
  /** @type {Range[]} */
  let all = [];

  const render = () => list.replaceChildren(...all.map((range) => {
    const remove = el("button", { class: "md-button", type: "button", "aria-label": `Remove ${named(range)}` }, "Remove");
    remove.addEventListener("click", () => {
      all = all.filter((other) => other != range);
      status.textContent = `${named(range)} removed. Save to plan again.`;
      render();
      from.focus();
    });
    return el("li", {}, el("span", {}, named(range)), " ", remove);
  }));

  /** Takes what stands in the fields into the list; false when it cannot be. */
  const take = () => {
    if (!from.value && !to.value && !from.validity.badInput && !to.validity.badInput) return true;
    const range = { from: from.value, to: to.value || (to.validity.badInput ? "" : from.value) };
    const wrong = trouble(range) || (all.length >= MOST_RANGES ? `There are ${MOST_RANGES} already: remove some first.` : "");
    for (const input of [from, to]) input.toggleAttribute("aria-invalid", Boolean(wrong));
    if (wrong) {
      status.textContent = wrong + " It was not added.";
      from.focus();
      return false;
    }
    all = ranges(written([...all, range]));
    [from.value, to.value] = ["", ""];
    render();
    return true;
  };

  add.addEventListener("click", () => {
    if (!from.value && !to.value) status.textContent = "Choose the first day.";
    else if (take()) status.textContent = "Added. Save to plan with it.";
    from.focus();
  });
  return {
    fieldset,
    /** @param {string} text as days-off.js writes it */
    fill(text) {
      all = ranges(text);
      status.textContent = "";
      render();
    },
    /** The text to keep, with what still stands in the fields; nothing when that is wrong, which is then said. */
    value: () => (take() ? written(all) : undefined),
  };
}
