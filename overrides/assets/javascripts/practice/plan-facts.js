/**
 * What the log says for a study plan: what was known, read, practiced and sat on the morning of a day. Pure.
 *
 * @typedef {import("./catalog.js").Bank} Bank
 * @typedef {import("./lessons.js").Lesson} Lesson
 * @typedef {import("../selfcheck/state.js").State} State
 * @typedef {{ bank: Bank, lessons: Lesson[], state: State, log: Iterable<any>, now: number }} Source
 * @typedef {import("./planner.js").Facts & { evidence: ReadonlyMap<string, import("./knowledge.js").Evidence>,
 *   done: (task: import("./planner.js").Task) => boolean }} Known with the evidence about each objective
 */
import { noon } from "./dates.js";
import { localDay } from "./days.js";
import { MODE } from "./diagnostic.js";
import { exams } from "./exam.js";
import { knowledge, objectives } from "./knowledge.js";
import { wanted } from "./lessons.js";
import { isCard } from "./replay.js";
import { isRunEvent } from "./run.js";
import { current } from "./tally.js";
import { wished } from "./wishes.js";

/** Wishes that change the plan. */
export const OWN = ["exam", "hours", "off", "free"];

/** The answers of a state that pass, items without any left out. @param {State} state @param {(answer: import("../selfcheck/events.js").Answer) => boolean} passes @returns {State} */
const only = (state, passes) => new Map([...state].flatMap(([id, answers]) => {
  const own = answers.filter(passes);
  return own[0] ? [/** @type {const} */ ([id, own])] : [];
}));

/**
 * How things stood on the morning of a day; without a day, how they stand now. So a day keeps its tasks while they are
 * done. Only a diagnostic counts at once, as it is taken for the plan.
 * @param {Source} source
 * @param {string} [day]
 * @returns {Known}
 */
export function factsOn({ bank, lessons, state, log, now }, day) {
  const past = (/** @type {string} */ other) => !day || other < day;
  const all = current(bank.items, state);
  const counted = only(all, (answer) => past(answer.day));
  const has = (/** @type {{ id: string }} */ { id }) => counted.has(id);
  const told = only(all, ({ day: other, mode }) => past(other) || mode == MODE);
  const mocks = exams(log).flatMap(({ ended }) => (ended != undefined && past(localDay(ended)) ? [localDay(ended)] : []));
  const answers = [...state.values()].flat();
  const reviews = new Set([...answers.filter(({ mode }) => mode == "review"), ...[...log].filter(isCard)].map((event) => event.day));
  const again = new Set(answers.filter(({ mode }) => mode == "topic").map((answer) => answer.day));
  const read = new Set(lessons.flatMap(({ href, checks }) => (checks[0] && checks.every(has) ? [href] : [])));
  const practiced = new Set(lessons.flatMap((lesson) => (lesson.practice.filter(has).length >= wanted(lesson) ? [lesson.href] : [])));
  const time = day ? noon(day).getTime() : now;
  const evidence = objectives(bank, told, time);
  return {
    lessons, weights: bank.weights, read, practiced, mocks, answered: answers.some((answer) => past(answer.day)),
    evidence, known: knowledge(evidence, lessons, told, time),
    done: ({ kind, day: planned, lesson }) =>
      kind == "review" ? reviews.has(planned)
      : kind == "wrong" ? again.has(planned)
      : kind == "mock" ? mocks.some((other) => other >= planned)
      : (kind == "practice" ? practiced : read).has(lesson?.href ?? ""),
  };
}

/**
 * The day on which the plan was last made anew by the reader: a wish changed, or a diagnostic ended. Nothing that was
 * planned before is owed.
 * @param {Iterable<any>} log
 * @param {number} now
 */
export function since(log, now) {
  const events = [...log];
  const asked = new Set(events.flatMap((event) => (isRunEvent(event) && event.do == "start" && event.mode == MODE ? event.id : [])));
  const times = [
    ...wished(events, now).filter(({ name }) => OWN.includes(name)),
    ...events.filter((event) => isRunEvent(event) && event.do == "end" && asked.has(event.run)),
  ].map(({ at }) => at).filter((at) => at < now + 864e5);
  return localDay(Math.min(now, Math.max(0, ...times)));
}
