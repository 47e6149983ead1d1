/** Kinds of records and how many there are of each. */
import { el } from "../selfcheck/dom.js";

/** @param {import("./transfer.js").Row[]} rows @param {string} caption */
export const table = (rows, caption) =>
  el("table", {}, el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...["Kind", "Records", "Of which"].map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...rows.map(({ label, count, detail }) =>
      el("tr", {}, el("th", { scope: "row" }, label), el("td", {}, count.toLocaleString("en")), el("td", {}, detail)))));
