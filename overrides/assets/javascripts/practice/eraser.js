/** Asks before everything is erased, and offers a copy first. */
import { el } from "../selfcheck/dom.js";
import { amount } from "./transfer.js";

/**
 * @param {HTMLElement} place
 * @param {number} count
 * @param {() => string} download writes the export, and says so
 * @returns {Promise<boolean>} whether the reader wants it
 */
export function confirmErase(place, count, download) {
  const status = el("p", { role: "status" });
  const copy = el("button", { class: "md-button", type: "button" }, "Export first");
  const dialog = el("dialog", { class: "fg-dialog", "aria-labelledby": "fg-erase", "aria-describedby": "fg-erase-more" },
    el("form", { method: "dialog" },
      el("p", { id: "fg-erase" }, `Erase ${count == 1 ? "the one record" : "all " + amount(count, "record")} of this site in this browser?`),
      el("p", { id: "fg-erase-more" }, "Answers, levels, mock exams and everything computed from them will be gone. Without an exported file this cannot be undone."),
      el("p", { class: "fg-practice__bar" },
        el("button", { class: "md-button", value: "no" }, "Keep them"), copy, el("button", { class: "md-button", value: "yes" }, "Erase them")),
      status));
  copy.addEventListener("click", () => {
    status.textContent = download();
  });
  place.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue == "yes");
  }));
}
