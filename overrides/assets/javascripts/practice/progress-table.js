/** The table of what was answered: sections, which unfold to objectives and considerations. */
import { el } from "../selfcheck/dom.js";
import { range } from "./interval.js";
import { practiceOf } from "./next.js";

/** @typedef {import("./tree.js").Node} Node */
/** @typedef {import("./tally.js").Tally} Tally */

const HEADS = ["Topic", "Answered", "Right at first", "Right last time", "Sure but wrong", "Pages read", "Readiness", "Due", "Next"];
const NAME = "What you have answered";

/** @param {Tally} counts @param {import("./interval.js").Interval | undefined} interval */
const words = (counts, interval) => [
  `${counts.answered} of ${counts.questions}`, ...[counts.first, counts.last, counts.sureWrong.length].map(String),
  counts.pages ? `${counts.read} of ${counts.pages}` : "none",
  `${range(interval)} (n = ${counts.recent.answers})`,
];

/** @param {HTMLElement[]} cells @param {Tally} counts @param {import("./interval.js").Interval | undefined} interval */
const fill = (cells, counts, interval) => words(counts, interval).forEach((text, i) => {
  cells[i].textContent = text;
});

/**
 * @param {Node[]} nodes
 * @param {Node} whole all sections of the exam
 * @param {URL} site
 */
export function outlineTable(nodes, whole, site) {
  /** @type {((counts: (node: Node) => Tally) => void)[]} */
  const updates = [];
  /** @type {((due: Set<string>) => void)[]} */
  const marks = [];
  /** @param {Node} node @param {HTMLElement[]} cells */
  const mark = ({ entries }, cells) => void marks.push((due) => {
    cells[cells.length - 1].textContent = String(entries.filter(({ id }) => due.has(id)).length);
  });

  /**
   * The row of a node, then those below it, which stay hidden until it is unfolded.
   * @param {Node} node @param {number} level
   * @returns {{ row: HTMLElement, fold: (open: boolean) => void, all: HTMLElement[] }}
   */
  const rows = (node, level) => {
    const below = node.children.map((child) => rows(child, level + 1));
    const cells = HEADS.slice(2).map(() => el("td", {}));
    const name = node.children[0] ? el("button", { type: "button", "aria-expanded": "false" }, node.name) : el("span", {}, node.name);
    const row = el("tr", { "data-topic": node.id, "data-level": String(level) }, el("th", { scope: "row" }, name), ...cells, next(node));
    const fold = (/** @type {boolean} */ open) => {
      if (node.children[0]) name.setAttribute("aria-expanded", String(open));
      for (const child of below) {
        child.row.hidden = !open;
        if (!open) child.fold(false);
      }
    };
    row.hidden = level > 0;
    name.addEventListener("click", () => fold(name.getAttribute("aria-expanded") == "false"));
    updates.push((counts) => fill(cells, counts(node), counts(node).interval));
    mark(node, cells);
    return { row, fold, all: [row, ...below.flatMap(({ all }) => all)] };
  };

  /** What to read and to practice; the links stay, so that the keyboard keeps its place. @param {Node} node */
  const next = (node) => {
    const [lesson] = node.lessons;
    if (!lesson) return el("td", {}, "no questions yet");
    const read = el("a", { href: new URL(lesson.href, site).href, "aria-label": `${lesson.title}: read it for ${node.name}` }, lesson.title);
    const link = el("a", {});
    updates.push((counts) => {
      const { what, href } = practiceOf(node, counts(node));
      link.textContent = what;
      link.setAttribute("aria-label", `${what}: ${node.name}`);
      link.setAttribute("href", new URL(href, site).href);
    });
    return el("td", {}, el("ul", {}, el("li", {}, read), el("li", {}, link)));
  };

  const foot = HEADS.slice(2).map(() => el("td", {}));
  mark(whole, foot);
  const table = el("div", { class: "fg-mock__table fg-tree", tabindex: "0", role: "group", "aria-label": NAME },
    el("table", {}, el("caption", {}, NAME), el("thead", {}, el("tr", {}, ...HEADS.map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...nodes.flatMap((node) => rows(node, 0).all)),
      el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, whole.name), ...foot, el("td", {}, "")))));

  /** @param {(node: Node) => Tally} counts @param {import("./interval.js").Interval | undefined} readiness of the whole exam */
  const update = (counts, readiness) => {
    for (const one of updates) one(counts);
    fill(foot, counts(whole), readiness);
  };
  /** @param {Set<string>} due questions of today's review */
  const markDue = (due) => marks.forEach((one) => one(due));
  return { table, update, markDue };
}
