/** What the log says about the learner, in numbers and in words. Pure: nothing of it is stored. */

/** @typedef {import("./events.js").Answer} Answer */
/** @typedef {Map<string, Answer[]>} State answers of each item, oldest first */

/**
 * Answers a day or more ahead of the clock come from a wrong clock and count as the oldest.
 * @param {Iterable<import("./events.js").LogEvent>} log
 * @param {number} now
 * @returns {State}
 */
export function derive(log, now) {
  const events = [...log];
  const voided = new Set(events.flatMap((event) => (event.type == "reset" ? event.voids : [])));
  /** @param {{ at: number }} event */
  const time = ({ at }) => at - (at < now + 864e5 ? 0 : 1e16);
  /** @type {State} */
  const state = new Map();
  for (const event of events.sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1)))
    if (event.type == "answer" && !voided.has(event.id))
      state.get(event.item)?.push(event) ?? state.set(event.item, [event]);
  return state;
}

/**
 * "3 of 8 done, 2 right". An item is `id` (any revision counts) or `id@revision` (only answers to that revision).
 * @param {State} state
 * @param {string[]} items
 */
export function progress(state, items) {
  const answers = items.flatMap((name) => {
    const [id, revision] = name.split("@");
    return (state.get(id) ?? []).slice(-1).filter((answer) => !revision || answer.revision == +revision);
  });
  const right = answers.filter((answer) => answer.right).length;
  return items[0] ? `${answers.length} of ${items.length} done` + (answers[0] ? `, ${right} right` : "") : "";
}

/**
 * What an open item says about the last answer to it.
 * @param {Answer | undefined} answer
 * @param {number} revision
 * @param {string} [language]
 */
export const last = (answer, revision, language) =>
  !answer ? ""
  : answer.revision != revision ? "This question has changed since you answered it."
  : `Last answer: ${answer.right ? "right" : "wrong"}, ${new Date(answer.at).toLocaleDateString(language, { dateStyle: "long" })}.`;
