/** One open item: what stands under its options before Check. */
import { el, find } from "./dom.js";
import { last } from "./state.js";

/** The three radio buttons under the options. */
export const confidence = () =>
  el("fieldset", { class: "fg-confidence" }, el("legend", {}, "How sure are you? (optional)"),
    ...["sure", "unsure", "guess"].map((value) =>
      el("label", {}, el("input", { type: "radio", name: "fg-confidence", value }), value)));

/**
 * @typedef {{ events: Map<string, import("./events.js").LogEvent>, append(event: import("./events.js").LogEvent): void }} Log
 * @param {HTMLElement} item
 * @param {Log} log
 */
export function enhance(item, log) {
  const { item: id = "", revision } = item.dataset;
  const form = find(item, "form");
  const status = el("p", { class: "fg-item__status", role: "status" });
  const memory = el("p", { class: "fg-item__last" });
  form.append(
    confidence(), memory, el("div", { class: "fg-item__bar" }, el("button", { class: "md-button fg-check" }, "Check"), status));
  find(item, "details").setAttribute("open", ""); // the style hides it until Check; it is open on paper
  item.dataset.state = "open";

  const load = () => import("./answer.js"); // a reader who answers nothing never needs it
  form.addEventListener("change", () => load().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load().then(({ answer }) => answer(item, log), () => {
      status.textContent = "A part of this page could not be loaded. Reload it when you are online.";
    });
  });
  /** Says what is known about the last answer; hands back how progress() names the item. @param {import("./state.js").State} state */
  return (state) => {
    memory.textContent = last(state.get(id)?.at(-1), Number(revision), document.documentElement.lang || "en");
    return id + "@" + revision;
  };
}
