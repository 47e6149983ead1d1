/** Your data: what is stored, how many of each kind; to a file and back; erased. */
import { el } from "../selfcheck/dom.js";
import { read as readEvent } from "../selfcheck/events.js";
import { add, erase, stored } from "./archive.js";
import { localDay } from "./days.js";
import { confirmErase } from "./eraser.js";
import { chooseFile } from "./importer.js";
import { table } from "./table.js";
import { amount, counts, write } from "./transfer.js";

/** @param {any} error */
const why = (error) =>
  error?.name == "VersionError" ? "a newer version of this guide saved your records, and this page leaves them untouched"
  : error?.name == "QuotaExceededError" ? "the storage of this browser is full"
  : ["DataCloneError", "RangeError", "DataError"].includes(error?.name) ? "it holds a record that this browser cannot store"
  : "this browser does not let the guide use its storage";

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log, site } = practice;
  /** @type {any[]} */
  let records = [];
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Promise<void> | undefined} */
  let queued;
  const summary = el("p", {});
  const list = el("div", {});
  const button = (/** @type {string} */ text) => el("button", { class: "md-button", type: "button" }, text);
  const line = () => el("p", { role: "status", tabindex: "-1" });
  const [save, exported] = [button("Export all records"), line()];
  const [remove, erased] = [button("Erase all records"), line()];

  /** What is stored, and what is only in memory since it could not be. */
  const read = async () => {
    /** @type {any[]} */
    let all = [];
    let refused = "";
    try {
      all = await stored();
    } catch (error) {
      refused = why(error);
    }
    const ids = new Set(all.map((record) => record?.id));
    records = [...all, ...[...log.events.values()].filter(({ id }) => !ids.has(id))];
    summary.textContent = refused
      ? `${amount(records.length, "record")} on this page only: ${refused}.`
      : records[0] ? `${amount(records.length, "record is", "records are")} stored in this browser.` : "Nothing is stored in this browser.";
    list.replaceChildren(table(counts(records), "What the records are"));
  };

  /** Reads once more after what is being read now, however often it is called meanwhile. @returns {Promise<void>} */
  const render = () => (queued ??= Promise.resolve(running).then(() => {
    running = queued;
    queued = undefined;
    return read();
  }));

  const download = () => {
    const now = Date.now();
    const { text, count } = write(records, site.pathname, now);
    const name = `field-guide-${localDay(now)}.json`;
    const link = el("a", { download: name, href: URL.createObjectURL(new Blob([text], { type: "application/json" })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
    const left = records.length - count;
    return `${amount(count, "record")} handed to your browser as ${name}.` + (left ? ` Left out, since no file can hold them: ${left}.` : "");
  };

  save.addEventListener("click", () => {
    exported.textContent = records[0] ? download() : "There is nothing to export.";
  });

  remove.addEventListener("click", async () => {
    if (!records[0]) {
      erased.textContent = "There is nothing to erase.";
      return;
    }
    erased.textContent = "";
    if (!(await confirmErase(place, records.length, download))) return;
    try {
      await erase();
      log.events.clear();
      erased.textContent = "All records are erased, in this tab and in every other tab of this site.";
    } catch (error) {
      erased.textContent = `Nothing was erased: ${why(error)}.`;
    }
    erased.focus();
    await render();
  });

  const importer = chooseFile({
    site: site.pathname,
    stored: () => records,
    add: async (/** @type {any[]} */ fresh) => {
      const count = await add(fresh).catch((error) => {
        throw new Error(why(error));
      });
      for (const record of fresh) {
        const event = readEvent(record);
        if (event) log.events.set(event.id, event); // where tabs cannot talk, this one still knows
      }
      await render();
      return count;
    },
  });

  await log.ready;
  await render();
  practice.changed(() => place.isConnected && render());
  place.append(
    el("h3", {}, "Stored now"), summary, list,
    el("h3", {}, "Export"), el("p", {}, "One file with every record. Keep it as a copy, or import it on another device."),
    el("p", { class: "fg-practice__bar" }, save), exported,
    el("h3", {}, "Import"), ...importer,
    el("h3", {}, "Erase"), el("p", {}, "Deletes every record of this site in this browser. An exported file stays where you saved it, and pages kept for times without a network stay too."),
    el("p", { class: "fg-practice__bar" }, remove), erased);
}
