/**
 * Days without study. Weekdays are a text of digits, 0 is Sunday: "06". Single days and ranges are a text of days and of
 * intervals as ISO 8601 writes them: "2026-12-24/2026-12-26 2026-12-31". So a record of the log holds one plain value. Pure.
 *
 * @typedef {{ from: string, to: string }} Range both days included
 */
import { daysBetween, isDay, weekday } from "./dates.js";

/** More single days and ranges than a plan of half a year needs, and the longest range. */
export const [MOST_RANGES, LONGEST] = [60, 366];

/** @param {unknown} value */
export const isOff = (value) => typeof value == "string" && /^[0-6]{0,6}$/.test(value) && new Set(value).size == value.length;

/** Why a range cannot be, in words; nothing when it can. @param {Range} range */
export const trouble = ({ from, to }) =>
  !isDay(from) ? "The first day is no date."
  : !isDay(to) ? "The last day is no date."
  : to < from ? "The last day lies before the first."
  : daysBetween(from, to) >= LONGEST ? `A range has at most ${LONGEST} days.`
  : "";

/** @param {string} text @returns {Range[]} */
export const ranges = (text) => text.split(" ").flatMap((part) => {
  const [from, to = from] = part.split("/");
  return part ? [{ from, to }] : [];
});

/** @param {unknown} value */
export const isFree = (value) => typeof value == "string" && value.length <= MOST_RANGES * 22 && !ranges(value).some(trouble);

/** The text of some ranges, in order, each once. @param {Range[]} all */
export const written = (all) =>
  [...new Set(all.map(({ from, to }) => (from == to ? from : `${from}/${to}`)))].sort().join(" ");

/**
 * Whether somebody studies on a day.
 * @param {string} off
 * @param {string} free
 * @returns {(day: string) => boolean}
 */
export function works(off, free) {
  const all = ranges(free);
  return (day) => !off.includes(String(weekday(day))) && !all.some(({ from, to }) => from <= day && day <= to);
}
