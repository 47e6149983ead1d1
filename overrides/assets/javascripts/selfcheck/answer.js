/** Check and Try again. Loaded when a reader first chooses an option. */
import { localDay } from "../practice/days.js";
import { choose, grade, newEvent, shuffle, verdict } from "./attempt.js";
import { el, find } from "./dom.js";

/**
 * Puts the reason of each option under it, or back into the answer list.
 * @param {Element} item
 * @param {boolean} under
 */
function place(item, under) {
  for (const why of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll(".fg-why"))) {
    const option = find(item, `.fg-option[data-option="${why.dataset.option}"]`);
    const box = find(option, ".fg-option__why");
    if (box) (under ? box : why).append(find(under ? why : box, ".fg-why__text") ?? "");
  }
}

/** @param {HTMLElement} item */
const isChecked = (item) => item.dataset.state == "checked";

/**
 * @param {HTMLElement} item
 * @param {"open" | "checked"} state
 */
function turn(item, state) {
  item.dataset.state = state;
  for (const input of item.querySelectorAll(".fg-option input")) input.toggleAttribute("disabled", isChecked(item));
  find(item, ".fg-check")?.setAttribute("aria-disabled", String(isChecked(item)));
}

/**
 * Opens a checked item for another attempt.
 * @param {HTMLElement} item
 */
export function reopen(item) {
  if (!isChecked(item)) return;
  place(item, false);
  for (const node of item.querySelectorAll(".fg-option__why, .fg-retry")) node.remove();
  find(item, ".fg-item__status").textContent = "";
  /** @type {HTMLFormElement} */ (find(item, "form")).reset();
  turn(item, "open");
}

/** @param {HTMLElement} item */
const reasons = (item) => /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll(".fg-why"));

/**
 * The right options of an item.
 * @param {HTMLElement} item
 */
export const keysOf = (item) =>
  [...reasons(item)].filter(({ dataset }) => "key" in dataset).map(({ dataset }) => dataset.option ?? "");

/**
 * Shows which options are right and why, and which were chosen.
 * @param {HTMLElement} item
 * @param {string[]} chosen
 */
export function reveal(item, chosen) {
  for (const why of reasons(item)) {
    const { option = "", key } = why.dataset;
    const words = (chosen.includes(option) ? "Your answer. " : "") + find(why, ".fg-why__verdict").textContent;
    find(item, `.fg-option[data-option="${option}"]`).append(
      el("div", { class: "fg-option__why fg-option__why--" + (key == null ? "wrong" : "right") }, el("strong", {}, words), " "));
  }
  place(item, true);
  item.dataset.result = grade(keysOf(item), chosen).right ? "right" : "wrong";
  turn(item, "checked");
}

/**
 * @param {HTMLElement} item
 * @param {import("./item.js").Log} log
 */
export function answer(item, log) {
  if (isChecked(item)) return;
  const { item: id = "", revision, pinOrder, mode = "lesson" } = item.dataset;
  const status = find(item, ".fg-item__status");
  const options = find(item, ".fg-options");
  const keys = keysOf(item);
  const data = new FormData(find(item, "form"));
  const chosen = data.getAll(id).map(String);
  if (chosen.length != keys.length) {
    status.textContent = choose(keys.length, chosen.length);
    return;
  }
  const result = grade(keys, chosen);
  const confidence = /** @type {string | null} */ (data.get("fg-confidence"));
  const now = Date.now();
  const event = newEvent(
    { type: "answer", day: localDay(now), item: id, revision: Number(revision), chosen, right: result.right, confidence, mode },
    log.events.values(), now);

  reveal(item, chosen);
  const retry = el("button", { class: "md-button fg-retry", type: "button" }, "Try again");
  retry.addEventListener("click", () => {
    reopen(item);
    if (pinOrder == null) options.append(...shuffle([...options.children], event.id));
    find(options, "input").focus();
  });
  find(item, ".fg-check").after(retry);
  find(item, ".fg-check").focus({ preventScroll: true });
  status.textContent = verdict(result, keys.length, confidence);
  log.append(event);
}

/** @param {boolean} under */
const placeAll = (under) => document.querySelectorAll('.fg-item[data-state="checked"]').forEach((item) => place(item, under));
addEventListener("beforeprint", () => placeAll(false));
addEventListener("afterprint", () => placeAll(true));
