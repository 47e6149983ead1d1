/** What the plan page says in sentences: how far the exam is, whether the reader is behind, what did not fit. */
import { later } from "./dates.js";
import { amount, date } from "./review-words.js";
import { away, counted, listed } from "./plan-words.js";
import { begins, HORIZON } from "./study-days.js";

/** @typedef {import("./standing.js").Standing} Standing */
/** @typedef {import("./study-days.js").Times} Times */
/** @typedef {{ hours: number | undefined, exam: string | undefined }} Cure */

/** @param {number} hours */
const aWeek = (hours) => `${amount(hours, "hour")} a week`;

/** Titles of lessons, the first ones of many. @param {readonly import("./lessons.js").Lesson[]} lessons */
const titles = (lessons) =>
  listed([...lessons.slice(0, 4).map(({ title }) => title), ...(lessons.length > 4 ? [`${lessons.length - 4} more`] : [])]);

/** How far the exam is, and how much time there is. @param {Standing} standing @param {Times} times */
export function outlook({ plan }, times) {
  const { today, exam, hours } = times;
  const first = begins(times);
  const far = `The exam is ${away(today, exam)}, on ${date(exam)}. `;
  return far + (first > today
    ? `The plan begins on ${date(first)}, ${HORIZON / 7} weeks before it, since what you learn much earlier is forgotten again. To begin now, choose an earlier date.`
    : plan.days[0] ? `${amount(plan.days.length, "study day")} ${plan.days.length == 1 ? "is" : "are"} left, at ${aWeek(hours)}.`
    : "Every day until then is a day off, so nothing can be planned. Remove a day off, or choose a later date.");
}

/** Whether everything planned before today is done, and what became of it. @param {Standing} standing @param {Times} times @param {string} since */
export function behind({ missed, fallen, ahead }, { today, hours }, since) {
  const early = ahead ? ` ${amount(ahead, "task")} of later days ${ahead == 1 ? "is" : "are"} done already.` : "";
  if (!missed[0]) return since < today ? `On schedule: everything that was planned before today is done.${early}` : "";
  const [mocks, rest] = [missed.filter(({ kind }) => kind == "mock"), missed.filter(({ kind }) => kind != "mock")];
  return `Behind: ${counted(missed)} planned since ${date(missed[0].day)} ${missed.length == 1 ? "is" : "are"} not done.`
    + (rest[0] ? " What is open is planned again from today." : "") + (mocks[0] ? " A missed mock exam is not made up for; the next one stays." : "")
    + (fallen[0] ? ` At ${aWeek(hours)} there is no longer time to read in full: ${titles(fallen)}.` : "");
}

/** Which lessons and mock exams have no room, and what would help. @param {Standing} standing @param {Times} times @param {Cure} cure @returns {string[]} */
export function short({ plan: { brief, left, mocks, days } }, { hours, exam }, { hours: more, exam: later }) {
  if (!days[0]) return [];
  const lacking = [
    ...(brief[0] ? [`Read in brief only, without their practice: ${titles(brief)} (${amount(brief.length, "lesson")}).`] : []),
    ...(left[0] ? [`Left out: ${titles(left)} (${amount(left.length, "lesson")}).`] : []),
    ...(mocks ? [`Left out: ${amount(mocks, "mock exam")}, since ${mocks == 1 ? "it" : "they"} would take too large a share of the time.`] : []),
  ];
  if (!brief[0] && !left[0]) return [...lacking, ...(more && more < hours ? [`Every lesson fits. ${aWeek(more)} would do for that.`] : [])];
  const helps = [...(more && more > hours ? [aWeek(more)] : []), ...(later && later > exam ? [`an exam on ${date(later)} or later`] : [])];
  return [...lacking, helps[0] ? `Room for all of it: ${helps.join(", or ")}.` : "No number of hours and no later date makes room for all of it; fewer days off would."];
}

/** What today holds if it holds nothing. @param {Standing} standing @param {Times} times */
export function idle({ plan: { days } }, times) {
  const next = days.find(({ day }) => day > times.today)?.day;
  const why = begins(times) > times.today ? "The plan has not begun." : days[0]?.day == times.today ? "Nothing is planned for today." : "No study today: it is a day off.";
  return why + (next ? ` Next: ${next == later(times.today, 1) ? "tomorrow" : date(next, { weekday: "long", month: "long", day: "numeric" })}.` : "");
}
