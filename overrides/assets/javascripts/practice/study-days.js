/**
 * Which days a plan has, and how long they are. Pure.
 *
 * @typedef {{ today: string, exam: string, hours: number, off: string, free: string }} Times as wishes.js has them
 * @typedef {{ day: string, monday: string, before: number }} Day a study day, its week, and days until the exam
 */
import { daysBetween, later, weekOf } from "./dates.js";
import { works } from "./days-off.js";

/** The longest plan: what is learned half a year before an exam is forgotten again, and reviewed for nothing. */
export const HORIZON = 182;

/** The first day of a plan: today, or half a year before the exam. @param {{ today: string, exam: string }} times */
export const begins = ({ today, exam }) => (daysBetween(today, exam) > HORIZON ? later(exam, -HORIZON) : today);

/**
 * The days on which somebody studies: never a day off, never the day of the exam or after it.
 * @param {Times} times
 * @returns {Day[]}
 */
export function studyDays({ today, exam, off, free }) {
  const first = begins({ today, exam });
  const on = works(off, free);
  const count = Math.max(0, daysBetween(first, exam));
  let monday = weekOf(first);
  return Array.from({ length: count }, (_, i) => {
    const day = later(first, i);
    if (daysBetween(monday, day) == 7) monday = day;
    return { day, monday, before: count - i };
  }).filter(({ day }) => on(day));
}

/** Study days by their Mondays. @param {readonly Day[]} days @returns {Map<string, Day[]>} */
export function byWeek(days) {
  /** @type {Map<string, Day[]>} */
  const weeks = new Map();
  for (const one of days) weeks.get(one.monday)?.push(one) ?? weeks.set(one.monday, [one]);
  return weeks;
}

/** Minutes a study day: single days off are lost, they do not make the others longer. @param {Pick<Times, "hours" | "off">} times */
export const minutesADay = ({ hours, off }) => Math.floor((hours * 60) / (7 - off.length));
