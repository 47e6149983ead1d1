/** A table of numbers, as the reports of practice show them. */
import { el } from "../selfcheck/dom.js";

/**
 * A table in a box that scrolls by itself, by keyboard too.
 * @param {string} name
 * @param {string[]} heads
 * @param {(string | Node)[][]} rows the first cell of each names it
 */
export const grid = (name, heads, rows) => el("div", { class: "fg-mock__table", tabindex: "0", role: "group", "aria-label": name },
  el("table", {}, el("caption", {}, name), el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...rows.map(([first, ...cells]) => el("tr", {}, el("th", { scope: "row" }, first), ...cells.map((cell) => el("td", {}, cell)))))));
