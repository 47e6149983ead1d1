/** The plot of answers by day. */
import { line, shape, text, WIDTH } from "./plot.js";

/**
 * @param {import("./activity.js").Day[]} days
 * @returns {import("./plot.js").Drawing}
 */
export function drawDays(days) {
  const [left, top, bottom] = [38, 8, 108];
  const highest = Math.max(5, ...days.map(({ answers }) => answers));
  const y = (/** @type {number} */ count) => bottom - (count / highest) * (bottom - top);
  const step = (WIDTH - left - 2) / days.length;
  const bar = (/** @type {string} */ kind, /** @type {number} */ i, /** @type {number} */ from, /** @type {number} */ to) =>
    to > from ? [shape("rect", { class: `fg-plot__${kind}`, x: left + i * step + step * 0.1, y: y(to), width: step * 0.8, height: y(from) - y(to) })] : [];
  const format = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium" }); // one for all: making it is slow
  const words = (/** @type {string} */ day) => format.format(new Date(`${day}T12:00`));
  const active = days.filter(({ answers }) => answers);
  const sum = (/** @type {"answers" | "right"} */ field) => active.reduce((total, day) => total + day[field], 0);
  return {
    height: bottom + 38,
    shapes: [
      ...[0, highest].flatMap((count) => [line("axis", left, y(count), WIDTH, y(count)), text(left - 5, y(count) + 4, String(count), "end")]),
      ...days.flatMap(({ right, answers }, i) => [...bar("right", i, 0, right), ...bar("wrong", i, right, answers)]),
      text(left, bottom + 16, words(days[0].day)), text(WIDTH - 2, bottom + 16, "today", "end"),
      shape("rect", { class: "fg-plot__right", x: left, y: bottom + 25, width: 9, height: 9 }), text(left + 14, bottom + 34, "right"),
      shape("rect", { class: "fg-plot__wrong", x: left + 62, y: bottom + 25, width: 9, height: 9 }), text(left + 76, bottom + 34, "wrong"),
    ],
    says: `${sum("answers")} answers on ${active.length} of the last ${days.length} days, ${sum("right")} of them right; at most ${Math.max(...days.map(({ answers }) => answers))} on a day.`,
    heads: ["Day", "Answers", "Right", "Wrong"],
    rows: active.reverse().map(({ day, right, answers }) => [words(day), String(answers), String(right), String(answers - right)]),
  };
}
