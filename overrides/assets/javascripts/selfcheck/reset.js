/** Forgets the answers of a page, after asking. Loaded only then. */
import { reopen } from "./answer.js";
import { newEvent } from "./attempt.js";
import { el } from "./dom.js";

/**
 * @param {HTMLElement[]} items
 * @param {import("./item.js").Log} log
 * @returns {Promise<string>} what to tell the reader
 */
export function ask(items, log) {
  const dialog = el("dialog", { class: "fg-dialog", "aria-labelledby": "fg-dialog" },
    el("form", { method: "dialog" },
      el("p", { id: "fg-dialog" }, "Forget your answers to the questions on this page?"),
      el("p", {}, "Other pages keep theirs. This cannot be undone."),
      el("button", { class: "md-button", value: "no" }, "Keep them"), " ",
      el("button", { class: "md-button", value: "yes" }, "Forget them")));
  items.at(-1)?.after(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue != "yes") return resolve("");
    const ids = items.map((item) => item.dataset.item);
    const events = [...log.events.values()];
    const voids = events.filter((event) => event.type == "answer" && ids.includes(event.item)).map(({ id }) => id);
    log.append(newEvent({ type: "reset", voids }, events, Date.now()));
    items.forEach(reopen);
    resolve("Your answers on this page are forgotten.");
  }));
}
