/**
 * A series of questions that are asked one by one, as the event log tells it; so it goes on after a reload. Pure.
 *
 * @typedef {import("../selfcheck/events.js").Answer} Answer
 * @typedef {{ id: string, at: number, type: "run", do: "start", mode: string, items: string[] }} Start
 * @typedef {{ id: string, at: number, type: "run", do: "end", run: string }} End `run` is the id of the start
 * @typedef {Start | End} RunEvent
 * @typedef {{ id: string, mode: string, items: string[], answers: Map<string, Answer> }} Run the first answer to each item
 */

/** @param {any} event @returns {event is RunEvent} */
export const isRunEvent = (event) =>
  event?.type == "run" && (event.do == "start"
    ? typeof event.mode == "string" && Array.isArray(event.items) && event.items.every((/** @type {unknown} */ item) => typeof item == "string")
    : event.do == "end" && typeof event.run == "string");

/** What begins a series: `practice.add(series("topic", ids))`. @param {string} mode @param {string[]} items */
export const series = (mode, items) => ({ type: "run", do: "start", mode, items });

/** @param {{ id: string }} run */
export const ending = ({ id }) => ({ type: "run", do: "end", run: id });

/**
 * A series with what was answered in it so far.
 * @param {Start} start
 * @param {import("../selfcheck/state.js").State} state
 * @returns {Run}
 */
export function follow({ id, at, mode, items }, state) {
  const answers = new Map(items.flatMap((item) => {
    const first = state.get(item)?.find((answer) => answer.mode == mode && answer.at > at);
    return first ? [/** @type {const} */ ([item, first])] : [];
  }));
  return { id, mode, items, answers };
}

/**
 * The last series of a mode that was not ended; one begun after it makes an older one the past.
 * @param {Iterable<any>} log
 * @param {string} mode
 * @param {number} now a start a day or more ahead comes from a wrong clock
 * @returns {Start | undefined}
 */
export function open(log, mode, now) {
  const events = [...log].filter(isRunEvent);
  const ended = new Set(events.flatMap((event) => (event.do == "end" ? event.run : [])));
  const last = events.flatMap((event) => (event.do == "start" && event.mode == mode && event.at < now + 864e5 ? event : []))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);
  return last && last.items[0] && !ended.has(last.id) ? last : undefined;
}

/**
 * What a series says: the answers in its order, and the items to read about again, since they were wrong or no knowledge.
 * @param {Run} run
 */
export function summary({ items, answers }) {
  const given = items.flatMap((item) => answers.get(item) ?? []);
  const shaky = given.filter(({ right, confidence }) => !right || confidence == "guess" || confidence == "unsure");
  return {
    answered: given.length,
    right: given.filter(({ right }) => right).length,
    open: items.filter((item) => !answers.has(item)),
    wrong: given.filter(({ right }) => !right).map(({ item }) => item),
    again: shaky.map(({ item }) => item),
  };
}
