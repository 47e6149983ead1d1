/** A plot, and behind it the table of its numbers. */
import { el } from "../selfcheck/dom.js";
import { grid } from "./grid.js";

/**
 * @typedef {object} Drawing
 * @property {string} says the plot in words, for readers who do not see it
 * @property {number} height in units of which the plot is WIDTH wide
 * @property {SVGElement[]} shapes
 * @property {string[]} heads of the table
 * @property {string[][]} rows of the table; none: there is nothing to plot
 */

export const WIDTH = 320;

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(SVGElement | string)} children
 */
export function shape(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in attributes) node.setAttribute(name, String(attributes[name]));
  node.append(...children);
  return /** @type {SVGElement} */ (node);
}

/** Words in a plot. @param {number} x @param {number} y @param {string} words @param {"start" | "middle" | "end"} [anchor] */
export const text = (x, y, words, anchor = "start") => shape("text", { x, y, "text-anchor": anchor }, words);

/** A line between two points. @param {string} kind @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
export const line = (kind, x1, y1, x2, y2) => shape("line", { class: `fg-plot__${kind}`, x1, y1, x2, y2 });

/**
 * @param {string} name for ids
 * @param {string} title
 * @param {string} none what stands there while there is nothing to plot
 */
export function plot(name, title, none) {
  const picture = el("div", {});
  const fold = el("details", { class: "fg-plot__numbers" }, el("summary", {}, `${title}: the numbers`));
  const box = el("div", {});
  fold.append(box);
  let drawn = "";

  /** @param {Drawing} drawing */
  const draw = ({ says, height, shapes, heads, rows }) => {
    const key = JSON.stringify([says, rows]);
    if (key == drawn) return;
    drawn = key;
    fold.hidden = !rows[0];
    if (!rows[0]) return picture.replaceChildren(el("p", {}, none));
    const [id, more] = [`fg-plot-${name}`, `fg-plot-${name}-more`];
    picture.replaceChildren(shape("svg", { role: "img", "aria-labelledby": `${id} ${more}`, viewBox: `0 0 ${WIDTH} ${height}` },
      shape("title", { id }, title), shape("desc", { id: more }, says), ...shapes));
    const held = box.contains(document.activeElement);
    const table = grid(title, heads, rows);
    box.replaceChildren(table);
    if (held) table.focus();
  };
  return { figure: el("figure", { class: "fg-plot" }, picture, fold), draw };
}
