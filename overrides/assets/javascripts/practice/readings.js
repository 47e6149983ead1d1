/** What to read again after a series. */
import { el } from "../selfcheck/dom.js";

/**
 * The headings that teach what was wrong, unsure or guessed, most often needed first.
 * @param {import("./catalog.js").Bank} bank
 * @param {URL} site
 * @param {string[]} ids
 */
export function readings(bank, site, ids) {
  /** @type {Map<string, { reading: import("./catalog.js").Reading, count: number }>} */
  const found = new Map();
  for (const id of ids) {
    const reading = bank.byId.get(id)?.reading;
    if (reading) found.set(reading.href, { reading, count: (found.get(reading.href)?.count ?? 0) + 1 });
  }
  if (!found.size) return [el("p", {}, "Nothing to read again: no answer was wrong, unsure or a guess.")];
  const list = [...found.values()].sort((a, b) => b.count - a.count);
  return [el("p", {}, "Read again, since an answer was wrong, unsure or a guess:"), el("ul", {}, ...list.map(({ reading, count }) =>
    el("li", {}, link(reading, site), ` (${count} ${count == 1 ? "question" : "questions"})`)))];
}

/** @param {import("./catalog.js").Reading} reading @param {URL} site */
export const link = ({ href, title, page }, site) => el("a", { href: new URL(href, site).href }, title ? `${page}: ${title}` : page);
