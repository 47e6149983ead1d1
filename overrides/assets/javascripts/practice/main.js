/** A page of practice: loads the module of its part, and gives it the log, the bank and a place for notices. */
import { newEvent } from "../selfcheck/attempt.js";
import { el, find } from "../selfcheck/dom.js";
import { derive } from "../selfcheck/state.js";
import { openLog } from "../selfcheck/store.js";
import { explain } from "../selfcheck/trouble.js";
import { fragment, loadBank, originals, reason, SITE } from "./bank.js";
import { keeper } from "./kept.js";

/**
 * @typedef {ReturnType<typeof openLog>} Log
 * @typedef {object} Practice what the module of a part gets: `export const start = async (practice) => {}`
 * @property {HTMLElement} place an empty element for the module to fill
 * @property {Log} log `events` by id, `append`, and `ready` once the storage was read or refused
 * @property {() => import("../selfcheck/state.js").State} state the answers of each item, oldest first
 * @property {ReturnType<typeof keeper>} kept what a function says of the log, computed anew only when the log has changed
 * @property {(content: { type: string } & Record<string, unknown>) => import("../selfcheck/events.js").LogEvent} add a new event to the log
 * @property {(callback: () => void) => void} changed is called whenever the log has changed, here or in another tab
 * @property {typeof loadBank} bank
 * @property {typeof fragment} fragment one item of the bank as a new element
 * @property {typeof originals} originals several items, in parallel, to be read only
 * @property {URL} site the root of the site, for addresses of the bank
 * @property {(error: unknown, retry?: () => void) => void} fail a visible notice that something could not be loaded
 */

/** Parts that need no question. */
const WITHOUT_BANK = new Set(["data", "offline"]);

/** On a first visit what stands here was loaded before there was a worker to keep it. */
let unkept = navigator.serviceWorker && !navigator.serviceWorker.controller;

const stored = el("p", { class: "fg-practice__notice", role: "status" });
const told = el("span", {});
const again = el("button", { class: "md-button", type: "button" }, "Try again");
const failed = el("p", { class: "fg-practice__notice", role: "status" }, told);

/** @type {(() => void)[]} */
let callbacks = [];

let changes = 0;
const log = openLog(() => {
  changes += 1;
  callbacks.forEach((callback) => callback());
}, (error, damaged) => {
  stored.textContent = explain(error, damaged);
});

/** The quarter of an hour is part of it since days begin, and since what is ahead of the clock counts later. */
const kept = keeper(() => [changes, log.events.size, Math.floor(Date.now() / 9e5)].join());

function clear() {
  told.textContent = "";
  again.remove();
}

/** A fetch that succeeds takes back what was said about one that failed. @template T @param {T} value */
function fine(value) {
  if (document.activeElement != again) clear();
  return value;
}

/** @param {unknown} error @param {(() => void)} [retry] */
function fail(error, retry) {
  console.warn("practice:", error);
  told.textContent = reason(error) + " ";
  again.onclick = () => {
    const { parentElement } = failed; // the button goes: keep the keyboard where it was
    clear();
    parentElement?.focus();
    retry?.();
  };
  if (retry) failed.append(again);
}

/** @param {HTMLElement} root */
async function run(root) {
  const place = el("div", { class: "fg-practice__place" });
  /** @type {(() => void)[]} */
  const own = [];
  callbacks = own;
  const name = root.dataset.practice ?? "";
  if (!WITHOUT_BANK.has(name)) loadBank().catch(() => {}); // in parallel with the module
  try {
    const part = await import(`./${name}.js`);
    await part.start(/** @type {Practice} */ ({
      place, log, fail, kept, originals, bank: loadBank, site: SITE,
      fragment: (id) => fragment(id).then(fine),
      state: kept(() => derive(log.events.values(), Date.now())),
      changed: (callback) => void own.push(callback),
      add: (content) => {
        const event = newEvent(content, log.events.values(), Date.now());
        log.append(event);
        return event;
      },
    }));
    find(root, ".fg-practice__absent")?.remove();
    root.append(place);
    root.dataset.state = "ready";
    keepLoaded();
  } catch (error) {
    find(root, ".fg-practice__absent")?.replaceChildren();
    fail(error, () => run(root));
  }
}

/** Names what was loaded to the worker, once there is one. */
async function keepLoaded() {
  if (!unkept) return;
  unkept = false;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType("resource").map(({ name }) => name));
}

/** Starts the part of the page that is shown; safe to call again. */
export function mount() {
  const root = find(document, ".fg-practice");
  if (!root || root.dataset.state) return;
  root.dataset.state = "loading";
  root.tabIndex = -1;
  find(root, ".fg-practice__absent").textContent = "Loading the questions.";
  clear();
  root.prepend(stored, failed);
  run(root);
}
