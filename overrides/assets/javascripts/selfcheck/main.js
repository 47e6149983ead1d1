/** The self-checks of a page: items, summary, progress marks, notices. */
import { el, find } from "./dom.js";
import { enhance } from "./item.js";
import { derive, progress } from "./state.js";
import { openLog } from "./store.js";

/** @type {Map<HTMLElement, ReturnType<typeof enhance>>} the items of the page, each with what updates it */
const views = new Map();
const notice = el("p", { role: "status" });
const close = el("button", { type: "button" }, "Close");
const toast = el("div", { class: "fg-notice" }, notice, close);
const total = el("span", {});
const reset = el("button", { class: "md-button", type: "button" }, "Reset this page");
const summary = el("p", { class: "fg-summary" }, total, reset);

let told = ""; // the last trouble; a reader who closed its notice is left in peace

/** @param {string} text */
const notify = (text) => {
  notice.textContent = text;
};

const render = () => {
  const state = derive(log.events.values(), Date.now());
  const names = [...views.values()].map((update) => update(state));
  total.textContent = "This page: " + progress(state, names);
  reset.hidden = document.activeElement != reset && !names.some((name) => state.has(name.split("@")[0]));
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-fg-progress]"))) {
    const mark = find(place, ".fg-progress") ?? place.appendChild(el("span", { class: "fg-progress" }));
    mark.textContent = " " + progress(state, place.dataset.fgProgress?.match(/\S+/g) ?? []);
  }
};

const log = openLog(render, async (error, damaged) => {
  const text = await import("./trouble.js").then(({ explain }) => explain(error, damaged), () => "Progress may not be saved.");
  if (text != told) notify((told = text));
});

close.addEventListener("click", () => notify(""));
reset.addEventListener("click", () => import("./reset.js").then(async ({ ask }) => notify(await ask([...views.keys()], log)), () => {}));

/**
 * Enhances what is new under root; safe to call again, on the same page and on the next one.
 * @param {ParentNode} [root]
 */
export function mount(root = document) {
  for (const item of views.keys()) if (!item.isConnected) views.delete(item);
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".fg-item:not([data-state])")))
    views.set(item, enhance(item, log));
  (find(document, "main") ?? document.body).append(toast);
  [...views.keys()].pop()?.after(summary);
  render();
}
