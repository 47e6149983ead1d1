/** Questions that the reader marked to come back to, on a practice page or in a mock exam. Pure. */

/** @typedef {{ id: string, at: number, type: "flag", item: string, on: boolean }} FlagEvent */

/** @param {any} event @returns {event is FlagEvent | import("./exam.js").Flag} */
const isFlag = (event) =>
  (event?.type == "flag" || (event?.type == "exam" && event.do == "flag")) && typeof event.item == "string" && typeof event.on == "boolean";

/**
 * The items whose last flag is on.
 * @param {Iterable<any>} log
 * @returns {Set<string>}
 */
export function flagged(log) {
  const events = [...log].filter(isFlag).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const last = new Map(events.map(({ item, on }) => [item, on]));
  return new Set([...last].flatMap(([item, on]) => (on ? [item] : [])));
}
