/**
 * A study plan: which lessons, questions and mock exams on which day until the exam. Pure.
 *
 * @typedef {{ id: string, title: string, href: string, minutes: number, section: string, weakness: number }} Lesson
 *   `weakness` from 0 (known) to 1 (unknown): the share of the lesson's time that is still wanted
 * @typedef {{ day: string, minutes: number, kind: "lesson" | "review" | "mock", title: string, href: string, section: string }} Task
 * @typedef {{ today: string, exam: string, hours: number, off: number[], free: string[] }} Wishes
 *   hours a week; `off` are weekdays without study (0 is Sunday), `free` single days
 * @typedef {{ tasks: Task[], days: string[], left: Lesson[], minutes: number, wanted: number }} Plan
 *   `left` holds the lessons that found no room; minutes of room and of work
 */
import { daysBetween, later } from "./days.js";

/** Share of the time that goes to questions that come back; the rest is lessons. */
const REVIEWS = 0.35;
const MOCK = 120;

/** Monday of the week of a day. @param {string} day */
export const weekOf = (day) => later(day, -((weekday(day) + 6) % 7));
/** @param {string} day 0 is Sunday */
const weekday = (day) => new Date(day + "T12:00:00Z").getUTCDay();

/**
 * The days on which somebody can study: from today to the day before the exam.
 * @param {Wishes} wishes
 */
export function studyDays({ today, exam, off, free }) {
  const count = Math.max(0, daysBetween(today, exam));
  return Array.from({ length: Math.min(count, 730) }, (_, i) => later(today, i))
    .filter((day) => !off.includes(weekday(day)) && !free.includes(day));
}

/**
 * Lessons in the order in which they should be read when not all may fit: weight of the section per minute of reading
 * times what is not known, so that a short lesson of a heavy, weak section comes first; equals keep their order.
 * @param {readonly Lesson[]} lessons
 * @param {Record<string, number>} weights
 */
export const byValue = (lessons, weights) =>
  lessons.filter(({ weakness }) => weakness > 0).map((lesson, i) => ({ lesson, i, value: ((weights[lesson.section] ?? 0) * lesson.weakness) / lesson.minutes }))
    .sort((a, b) => b.value - a.value || a.i - b.i).map(({ lesson }) => lesson);

/**
 * Plans every week by its own days: reviews on each of them, lessons in the rest of the time, a mock exam at the end of
 * the last weeks. Never on a day off, never on the day of the exam or after it. Being behind needs no special case: plan
 * again with what is still unknown.
 * @param {readonly Lesson[]} lessons in the order of the outline
 * @param {Record<string, number>} weights of the sections
 * @param {Wishes} wishes
 * @returns {Plan}
 */
export function plan(lessons, weights, wishes) {
  const days = studyDays(wishes);
  /** @type {Map<string, number>} */
  const room = new Map();
  for (const day of days) {
    const open = days.filter((other) => weekOf(other) == weekOf(day)).length;
    const whole = weekOf(day) == weekOf(wishes.today) || weekOf(day) == weekOf(wishes.exam) ? Math.max(open, 7 - wishes.off.length) : open;
    room.set(day, Math.floor((wishes.hours * 60) / Math.max(1, whole)));
  }
  const total = [...room.values()].reduce((sum, minutes) => sum + minutes, 0);
  /** @type {Task[]} */
  const tasks = [];
  /** @param {string} day @param {number} minutes @param {Omit<Task, "day" | "minutes">} task */
  const put = (day, minutes, task) => {
    tasks.push({ day, minutes, ...task });
    room.set(day, (room.get(day) ?? 0) - minutes);
  };
  // A mock exam on the last study day of each of the last three weeks before the exam, not on the very last evening.
  const mocks = [14, 7, 2].map((before) => days.findLast((day) => daysBetween(day, wishes.exam) >= before && daysBetween(day, wishes.exam) < before + 6));
  for (const day of new Set(mocks))
    if (day && (room.get(day) ?? 0) >= 45) put(day, Math.min(MOCK, room.get(day) ?? 0), { kind: "mock", title: "Mock exam", href: "mock-exam/", section: "" });
  const first = days[0];
  for (const day of days) {
    const minutes = Math.min(Math.round((room.get(day) ?? 0) * REVIEWS), 45);
    if (minutes >= 10 && day != first) put(day, minutes, { kind: "review", title: "What is due", href: "review/", section: "" });
  }
  // What fits, by value; then in the order of the outline, since lessons build on each other.
  let budget = [...room.values()].reduce((sum, minutes) => sum + minutes, 0);
  const wanted = byValue(lessons, weights);
  const taken = new Set();
  for (const lesson of wanted) {
    const minutes = Math.ceil(lesson.minutes * Math.max(lesson.weakness, 0.3));
    if (minutes <= budget) {
      taken.add(lesson.id);
      budget -= minutes;
    }
  }
  let at = 0;
  /** @type {Lesson[]} */
  const left = wanted.filter(({ id }) => !taken.has(id));
  for (const lesson of lessons) {
    if (!taken.has(lesson.id)) continue;
    let minutes = Math.ceil(lesson.minutes * Math.max(lesson.weakness, 0.3));
    while (minutes > 0 && at < days.length) {
      const free = room.get(days[at]) ?? 0;
      if (free < Math.min(10, minutes)) {
        at++;
        continue;
      }
      const now = Math.min(free, minutes);
      put(days[at], now, { kind: "lesson", title: lesson.title, href: lesson.href, section: lesson.section });
      minutes -= now;
    }
    if (minutes > 0) left.push(lesson);
  }
  const order = { lesson: 0, review: 1, mock: 2 };
  tasks.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : order[a.kind] - order[b.kind]));
  return { tasks, days, left, minutes: total, wanted: wanted.reduce((sum, { minutes, weakness }) => sum + Math.ceil(minutes * Math.max(weakness, 0.3)), 0) };
}
