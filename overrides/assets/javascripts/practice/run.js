/**
 * A series of questions that are asked one by one, as the event log tells it; so it goes on after a reload. Pure.
 *
 * @typedef {import("../selfcheck/events.js").Answer} Answer
 * @typedef {{ id: string, at: number, type: "run", do: "start", mode: string, items: string[] }} Start
 * @typedef {{ id: string, at: number, type: "run", do: "end", run: string }} End `run` is the id of the start
 * @typedef {Start | End} RunEvent
 * @typedef {{ id: string, mode: string, items: string[], answers: Map<string, Answer>, recalled: Set<string> }} Run the first
 *   answer to each item; the items that were wrong at first and right later
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
 * The answers to an item in a series, oldest first.
 * @param {Start} start
 * @param {import("../selfcheck/state.js").State} state
 * @param {string} item
 */
export const given = ({ at, mode }, state, item) => (state.get(item) ?? []).filter((answer) => answer.mode == mode && answer.at > at);

/**
 * A series with what was answered in it so far.
 * @param {Start} start
 * @param {import("../selfcheck/state.js").State} state
 * @returns {Run}
 */
export function follow(start, state) {
  const answers = new Map();
  const recalled = new Set();
  for (const item of start.items) {
    const [first, ...later] = given(start, state, item);
    if (first) answers.set(item, first);
    if (first && !first.right && later.some(({ right }) => right)) recalled.add(item);
  }
  return { id: start.id, mode: start.mode, items: start.items, answers, recalled };
}

/**
 * What a review still asks, in order: what was not recalled comes back at the end, until it is recalled once.
 * @param {readonly string[]} items
 * @param {readonly { id: string, recalled: boolean }[]} attempts oldest first
 */
export function remaining(items, attempts) {
  const open = new Set(items);
  for (const { id, recalled } of attempts) if (open.delete(id) && !recalled) open.add(id);
  return [...open];
}

/**
 * The questions that a series asks from here on. `before`: how often each was answered in the series when its turn came.
 * @param {Start} start
 * @param {import("../selfcheck/state.js").State} state
 * @param {boolean} repeat whether what was wrong comes back
 * @returns {{ item: string, before: number }[]} none once all is answered
 */
export function turns(start, state, repeat) {
  const all = start.items.flatMap((item) => given(start, state, item)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  if (repeat)
    return remaining(start.items, all.map(({ item, right }) => ({ id: item, recalled: right })))
      .map((item) => ({ item, before: given(start, state, item).length }));
  const answered = new Set(all.map(({ item }) => item));
  const first = start.items.findIndex((item) => !answered.has(item));
  return first < 0 ? [] : start.items.slice(first).map((item) => ({ item, before: 0 }));
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
