/** Saves the whole guide on this device: what that takes, progress, trouble, updates, and removing it again. */
import { whole } from "../offline/kept.js";
import { remove, save } from "../offline/save.js";
import { visited } from "../offline/visited.js";
import { broken, incomplete, saved, situation } from "../offline/words.js";
import { el } from "../selfcheck/dom.js";

/** @typedef {import("../offline/kept.js").List} List */

const REFUSED = "This browser does not let the guide keep pages on this device. Some browsers do not in private windows, and none does at an address "
  + "without https. Online everything works; the files on this page work without a network as well.";
const WITHDRAWN = "This copy of the guide is not published for use without a network.";

/** Whether pages can be kept here: saved files without a worker would answer nobody. @param {URL} site */
async function refused(site) {
  if (!navigator.serviceWorker || !globalThis.caches) return true;
  try {
    await navigator.serviceWorker.register(new URL("sw.js", site));
    await caches.keys();
    return false;
  } catch {
    return navigator.onLine; // without a network the worker is there already
  }
}

/** The list of the published files: nothing without a network, null where there is none. @param {URL} site @returns {Promise<List | null | undefined>} */
const listed = (site) =>
  fetch(new URL("offline.json", site), { cache: "no-store" }).then((response) => (response.ok ? response.json() : null), () => undefined);

/**
 * Saving goes on while the reader visits other pages of this tab.
 * @type {{ total: number, done: number, step: () => void, stop: AbortController, end: Promise<{ text: string, failed: boolean }> } | undefined}
 */
let task;

/** @param {URL} site @param {List} list @param {boolean} before whether an edition was saved before */
function begin(site, list, before) {
  const made = { total: Object.keys(list.files).length, done: 0, step: () => {}, stop: new AbortController() };
  const work = async () => {
    const lasting = await navigator.storage?.persist?.().catch(() => false);
    const missing = await save(site, list, (done) => {
      made.done = done;
      made.step();
    }, made.stop.signal);
    return missing[0] ? { text: incomplete(missing, before), failed: true } : { text: saved(lasting), failed: false };
  };
  const end = work().catch((error) => {
    made.stop.abort(); // what is still on its way
    return { text: broken(error, made.done, made.total, before), failed: true };
  }).finally(() => (task = undefined));
  return (task = Object.assign(made, { end }));
}

/** @param {import("./main.js").Practice} practice */
export async function start({ place, site }) {
  const summary = el("p", {});
  const status = el("p", { role: "status", tabindex: "-1" });
  const bar = el("p", { class: "fg-practice__bar" });
  const kept = el("div", {});

  /** @param {boolean} [failed] whether the attempt before did */
  const render = async (failed = false) => {
    const [list, had] = await Promise.all([listed(site), whole(site)]);
    if (list === null && !had) return void summary.replaceChildren(WITHDRAWN);
    const wanted = list && had?.note.edition != list.edition ? list : undefined;
    const pages = had ? [] : await visited(site);
    summary.textContent = situation(list ?? undefined, had?.note);
    kept.replaceChildren(...(pages[0] ? [shelf(pages)] : []));
    const name = failed ? "Try again" : had ? "Update" : "Save the whole guide";
    bar.replaceChildren(
      ...(wanted ? [button(name, () => follow(begin(site, wanted, Boolean(had))), "md-button fg-practice__main")] : []),
      ...(had || failed || pages[0] ? [button("Remove what was saved", clear)] : []));
  };

  /** @param {NonNullable<typeof task>} running */
  const follow = async (running) => {
    const { total, stop, end } = running;
    const [meter, count] = [el("progress", { "aria-label": "Files saved", max: `${total}` }), el("span", {})];
    running.step = () => {
      meter.value = running.done;
      count.textContent = `${running.done.toLocaleString("en")} of ${total.toLocaleString("en")} files`;
      const quarter = Math.floor((running.done / total) * 4) * 25;
      if (quarter % 100) tell(`Saving: ${quarter} %.`);
    };
    bar.replaceChildren(button("Stop", () => stop.abort()), meter, count);
    tell("Saving. You can go on reading in this tab; do not close it.");
    running.step();
    status.focus();
    const { text, failed } = await end;
    if (bar.contains(document.activeElement)) status.focus(); // the button goes: keep the keyboard where it was
    await render(failed);
    tell(text);
  };

  const clear = async () => {
    await remove(site).then(
      () => tell("Removed. Pages that you open from now on are kept again."),
      (error) => tell(`Not everything could be removed (${error.message}).`));
    status.focus();
    await render();
  };

  /** @param {string} text */
  const tell = (text) => {
    if (status.textContent != text) status.textContent = text; // said once
  };

  place.append(summary);
  if (await refused(site)) return void summary.replaceChildren(REFUSED);
  await render();
  place.append(bar, status, kept);
  if (task) follow(task);
}

/** @param {string} text @param {() => void} action */
function button(text, action, look = "md-button") {
  const made = el("button", { class: look, type: "button" }, text);
  made.addEventListener("click", action);
  return made;
}

/** @param {{ href: string, title: string }[]} pages */
const shelf = (pages) =>
  el("details", {}, el("summary", {}, `Pages kept because you opened them: ${pages.length}`),
    el("ul", {}, ...pages.map(({ href, title }) => el("li", {}, el("a", { href }, title)))));
