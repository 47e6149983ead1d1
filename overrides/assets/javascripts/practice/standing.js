/**
 * The plan as it stands today: what of this week is done, what was missed, what no longer fits, what would help. All of it
 * follows from the log, the wishes and the day; no plan is stored. Pure.
 *
 * @typedef {import("./planner.js").Plan} Plan
 * @typedef {import("./planner.js").Task} Task
 * @typedef {import("./study-days.js").Times} Times
 * @typedef {import("./lessons.js").Lesson} Lesson
 * @typedef {object} Standing
 * @property {Plan} plan from today on
 * @property {(Task & { done: boolean })[]} week this week: what earlier days held and is done, and what is planned now
 * @property {Task[]} missed on an earlier day of this week or of the last, and not done since
 * @property {Lesson[]} fallen to be read in full before that, and now in brief or left out
 * @property {number} ahead tasks that had later days, and are done
 */
import { daysBetween, later, weekOf } from "./dates.js";
import { works } from "./days-off.js";
import { factsOn } from "./plan-facts.js";
import { complete, plan } from "./planner.js";
import { minutesADay } from "./study-days.js";
import { MOST_HOURS } from "./wishes.js";

/** Minutes of study that a day can hold. */
export const LONGEST_DAY = 480;

/** The most hours a week that fit in days of at most LONGEST_DAY. @param {string} off */
export const mostHours = (off) => Math.min(MOST_HOURS, ((7 - off.length) * LONGEST_DAY) / 60);

/**
 * Each day that is past has the tasks that the page showed on its morning; so who does them all is never behind.
 * @param {import("./plan-facts.js").Source} source
 * @param {Times} times
 * @param {string} since the day on which the reader made this plan
 * @returns {Standing}
 */
export function standing(source, times, since) {
  const { today, off, free } = times;
  const { done } = factsOn(source);
  const from = (/** @type {string} */ day) => plan(factsOn(source, day), { ...times, today: day });
  const now = from(today);
  const monday = weekOf(today);
  const last = later(monday, -7);
  const begin = since > last ? since : last;
  const days = Array.from({ length: Math.max(0, daysBetween(begin, today)) }, (_, i) => later(begin, i)).filter(works(off, free));
  const plans = days.map((day) => ({ day, made: from(day) }));
  const past = plans.flatMap(({ day, made }) => made.tasks.filter((task) => task.day == day));
  const ids = new Set(now.tasks.map(({ id }) => id));
  const missed = past.filter(({ id, kind }, i) =>
    !["review", "wrong"].includes(kind) && !done(past[i]) && past.findIndex((other) => other.id == id) == i);
  const short = (/** @type {Plan} */ { brief, left }) => [...brief, ...left];
  const before = new Set(plans[0] ? short(plans[0].made) : []);
  const ofWeek = (/** @type {Task} */ { day }) => weekOf(day) == monday;
  return {
    plan: now, missed,
    week: [...past.filter((task) => ofWeek(task) && !ids.has(task.id) && done(task)), ...now.tasks.filter(ofWeek)].map((task) => ({ ...task, done: done(task) })),
    fallen: missed[0] ? short(now).filter((lesson) => !before.has(lesson)) : [],
    ahead: plans[0] ? plans[0].made.tasks.filter((task) => task.day > today && done(task)).length : 0,
  };
}

/**
 * The smallest number for which something holds, if it holds for larger ones.
 * @param {number} low
 * @param {number} high
 * @param {(number: number) => boolean} holds
 * @returns {number | undefined} nothing if it does not hold for the largest
 */
function least(low, high, holds) {
  if (low > high || !holds(high)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/**
 * How many hours a week, or which later date, would let every lesson be read in full.
 * @param {import("./planner.js").Facts} facts
 * @param {Times} times
 */
export function cure(facts, times) {
  const weeks = least(1, 26, (count) => complete(facts, { ...times, exam: later(times.exam, 7 * count) }));
  return {
    hours: least(1, mostHours(times.off), (hours) => complete(facts, { ...times, hours })),
    exam: weeks ? later(times.exam, 7 * weeks) : undefined,
  };
}

/** Whether the days of a plan are not too long. @param {{ hours: number, off: string }} times */
export const bearable = (times) => minutesADay(times) <= LONGEST_DAY;
