/** What is saved, what saving takes, and what went wrong, in words. Pure. */
import { all, changed, pages, size } from "./amounts.js";

/** @typedef {import("./kept.js").List} List @typedef {import("./kept.js").Note} Note */

/** @param {number} count @param {string} one */
const amount = (count, one) => `${count.toLocaleString("en")} ${count == 1 ? one : one + "s"}`;

/**
 * @param {List | undefined} list of the edition that is published; nothing without a network
 * @param {Note | undefined} note of what was saved
 */
export function situation(list, note) {
  if (!note && !list) return "The whole guide is not saved on this device, and you seem to be offline. Come back when you are online.";
  if (!note) {
    const { bytes, transfer } = all(/** @type {List} */ (list));
    return `Not saved yet. The whole guide has ${amount(pages(/** @type {List} */ (list)), "page")}, with all questions, search and practice: `
      + `about ${size(transfer)} to download, ${size(bytes)} on this device.`;
  }
  const day = new Date(note.at).toLocaleDateString("en", { dateStyle: "long" });
  const known = `The whole guide is saved on this device since ${day}, edition ${note.edition}, ${size(all(note).bytes)}. `;
  if (!list) return known + "Whether the site has changed since can be seen when you are online.";
  if (list.edition == note.edition) return known + "It is the newest edition.";
  const { files, transfer } = changed(list, note);
  return known + `Since then the site has changed: ${amount(files, "file")}, about ${size(transfer)} to download.`;
}

/** @param {boolean | undefined} lasting whether the browser promised to keep it */
export const saved = (lasting) =>
  `The whole guide is saved. ${lasting ? "Your browser keeps it until you remove it." : "Your browser may remove it when the device runs short of space."}`;

/** Why saving ended before its end. @param {any} error */
const reason = (error) =>
  error?.name == "AbortError" ? "Stopped"
  : error?.name == "QuotaExceededError" ? "The storage that this browser gives the site is full"
  : error instanceof TypeError ? "The network failed"
  : `This browser refused to store the guide (${error?.message ?? error})`;

/** @param {unknown} error @param {number} done files @param {number} total files @param {boolean} before whether an edition was saved before */
export const broken = (error, done, total, before) =>
  `${reason(error)}: ${done.toLocaleString("en")} of ${amount(total, "file")} are there, and the next attempt goes on from them.${kept(before)}`;

/** @param {string[]} missing @param {boolean} before */
export const incomplete = (missing, before) =>
  `The network did not give ${amount(missing.length, "file")} as published: ${missing.slice(0, 3).map((path) => path || "the home page").join(", ")}`
  + `${missing.length > 3 ? " ..." : ""}. The site may have been updated just now; try again in ten minutes.${kept(before)}`;

/** @param {boolean} before */
const kept = (before) => (before ? " What you had saved before is still whole." : "");
