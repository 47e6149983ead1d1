/** Import: choose a file, see what it would bring, add it or leave it. Nothing changes before the last step. */
import { el } from "../selfcheck/dom.js";
import { table } from "./table.js";
import { amount, compare, counts, LARGEST, open } from "./transfer.js";

/**
 * @typedef {object} Target
 * @property {string} site path of this site
 * @property {() => any[]} stored the records that are there now
 * @property {(records: any[]) => Promise<number>} add says how many were added; fails with the reason in words
 */

/** The first places of a list in words. @param {number[]} places */
const where = (places) => `number ${places.slice(0, 3).join(", ")}${places.length > 3 ? " ..." : ""} in the file`;

/** What to read in a file. @param {File} file */
async function content(file) {
  if (file.size > LARGEST)
    return { problem: `The file has ${Math.ceil(file.size / 1e6)} MB, and an export at most ${LARGEST / 1e6} MB. It was not read.` };
  try {
    return open(await file.text());
  } catch (error) {
    return { problem: `The file could not be read (${error instanceof Error ? error.message : error}).` };
  }
}

/** Where a file comes from. @param {import("./transfer.js").File} file @param {string} site */
function origin({ at, site: other }, site) {
  const day = at == undefined ? "without a date" : "of " + new Date(at).toLocaleDateString("en", { dateStyle: "long" });
  const home = other == site ? "this site" : `another address, ${other ? other.slice(0, 80) : "not named"}: records about questions that this site does not have are kept, and show nowhere`;
  return `An export ${day}, from ${home}.`;
}

/**
 * @param {Target} target
 * @returns {HTMLElement[]}
 */
export function chooseFile({ site, stored, add }) {
  const input = el("input", { type: "file", accept: ".json,application/json", id: "fg-import" });
  const status = el("p", { role: "status", tabindex: "-1" });
  const preview = el("div", {});
  const same = () => ` Nothing was imported; what is stored here is as it was (${amount(stored().length, "record")}).`;

  /** @param {string} text */
  const end = (text) => {
    preview.replaceChildren();
    status.textContent = text;
    status.focus();
  };

  /** @param {string} name @param {import("./transfer.js").File} file */
  const show = (name, file) => {
    const { fresh, known, damaged, newer, voided } = compare(file.records, stored());
    const heading = el("h4", { tabindex: "-1" }, `What ${name} holds`);
    const go = el("button", { class: "md-button fg-practice__main", type: "button" }, `Add ${amount(fresh.length, "record")}`);
    const stop = el("button", { class: "md-button", type: "button" }, fresh[0] ? "Add nothing" : "Close");
    const left = damaged.length + newer.length;
    go.addEventListener("click", async () => {
      end(`Adding ${amount(fresh.length, "record")}.`);
      try {
        const count = await add(fresh);
        status.textContent = `${amount(count, "record")} added.` + (left ? ` Left out: ${left.toLocaleString("en")}.` : "") + ` Here are ${amount(stored().length, "record")} now.`;
      } catch (error) {
        status.textContent = `The records of ${name} could not be added: ${/** @type {Error} */ (error).message}.` + same();
      }
    });
    stop.addEventListener("click", () => end("Closed." + same()));
    preview.replaceChildren(heading, el("p", {}, origin(file, site)),
      el("ul", {},
        el("li", {}, `New: ${fresh.length.toLocaleString("en")}`),
        el("li", {}, `Here already, left as they are here: ${known.toLocaleString("en")}`),
        ...(damaged[0] ? [el("li", {}, `Damaged, to be left out: ${damaged.length.toLocaleString("en")} (${where(damaged)})`)] : []),
        ...(newer[0] ? [el("li", {}, `Written by a newer version of this guide, to be left out: ${newer.length.toLocaleString("en")} (${where(newer)})`)] : [])),
      ...(fresh[0] ? [table(counts(fresh), "What would be new")] : [el("p", {}, "There is nothing to add.")]),
      ...(voided ? [el("p", {}, `Resets in the file: ${amount(voided, "answer or level that counts here", "answers and levels that count here")} would count no more.`)] : []),
      el("p", { class: "fg-practice__bar" }, ...(fresh[0] ? [go] : []), stop));
    status.textContent = "";
    heading.focus();
  };

  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    preview.replaceChildren();
    status.textContent = `Reading ${file.name}.`;
    const found = await content(file);
    input.value = ""; // so that the same file can be chosen again
    if ("problem" in found) status.textContent = `${file.name}: ${found.problem}` + same();
    else show(file.name, found);
  });

  return [
    el("p", {}, el("label", { for: "fg-import" }, "Choose an exported file. You see what it would add before anything changes.")),
    el("p", {}, input), status, preview,
  ];
}
