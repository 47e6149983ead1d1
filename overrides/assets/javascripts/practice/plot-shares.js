/** Plots of shares with their intervals: the confidence that was marked, and mock exams. */
import { percent, range } from "./interval.js";
import { line, shape, text, WIDTH } from "./plot.js";

/** @typedef {import("./plot.js").Drawing} Drawing */
/** @typedef {import("./calibration.js").Mark} Mark */

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What an interval says about the meaning of the word. @param {Mark} mark */
export const reading = ({ interval: found, from, to }) =>
  !found ? "not enough data"
  : found.high < from ? "right less often than the word should mean"
  : found.low > to ? "right more often than the word should mean"
  : "no contradiction";

/** @param {Mark[]} marks @returns {Drawing} */
export function drawMarks(marks) {
  const [left, row, right] = [58, 34, WIDTH - 16];
  const x = (/** @type {number} */ share) => left + share * (right - left);
  const bottom = marks.length * row + 4;
  const axis = TICKS.flatMap((tick) => [line("axis", x(tick), 0, x(tick), bottom), text(x(tick), bottom + 14, String(tick * 100), "middle")]);
  const rows = marks.flatMap(({ confidence, from, to, right: hits, answers, interval: found }, i) => {
    const y = i * row + row / 2 + 2;
    return [
      text(0, y + 4, confidence),
      shape("rect", { class: "fg-plot__zone", x: x(from), y: y - 11, width: x(to) - x(from), height: 22 }),
      ...(found ? [line("range", x(found.low), y, x(found.high), y), shape("circle", { class: "fg-plot__dot", cx: x(hits / answers), cy: y, r: 4.5 })]
        : [text(x(0) + 6, y + 4, "not enough data")]),
    ];
  });
  return {
    height: bottom + 32, shapes: [...axis, ...rows, text((left + right) / 2, bottom + 29, "percent right", "middle")],
    says: marks.map((mark) => `${mark.confidence}: ${mark.right} of ${mark.answers} right, ${range(mark.interval)}`).join("; ") + ".",
    heads: ["You were", "It should mean", "Right", "95 % interval", "So"],
    rows: marks.some(({ answers }) => answers) ? marks.map((mark) => [
      mark.confidence, `${percent(mark.from)} to ${percent(mark.to)}`, `${mark.right} of ${mark.answers}`, range(mark.interval), reading(mark)]) : [],
  };
}

/**
 * @param {{ date: string, right: number, answers: number, interval: import("./interval.js").Interval | undefined }[]} mocks oldest first
 * @returns {Drawing}
 */
export function drawMocks(mocks) {
  const [left, top, bottom] = [38, 8, 128];
  const y = (/** @type {number} */ share) => bottom - share * (bottom - top);
  const step = (WIDTH - left - 10) / mocks.length;
  const x = (/** @type {number} */ i) => left + (i + 0.5) * step;
  const axis = TICKS.filter((tick) => tick % 0.5 == 0).flatMap((tick) =>
    [line("axis", left, y(tick), WIDTH - 6, y(tick)), text(left - 5, y(tick) + 4, percent(tick), "end")]);
  const marks = mocks.flatMap(({ right, answers, interval: found }, i) => [
    ...(found ? [line("range", x(i), y(found.low), x(i), y(found.high))] : []),
    shape("circle", { class: "fg-plot__dot", cx: x(i), cy: y(right / answers), r: 4.5 })]);
  const rows = mocks.map(({ date, right, answers, interval: found }) =>
    [date, `${right} of ${answers}`, answers ? percent(right / answers) : "", range(found)]);
  return {
    height: bottom + 22, shapes: [...axis, ...marks, text((left + WIDTH) / 2, bottom + 18, "oldest to newest", "middle")], rows,
    says: rows.map(([date, right, , interval]) => `${date}: ${right} right, ${interval}`).join("; ") + ".",
    heads: ["Begun", "Right", "Share", "95 % interval"],
  };
}
