/**
 * A study plan: what to do on which day until the exam. Pure, and the same for the same facts. Being behind needs no
 * special case: plan again from today with what is still open.
 *
 * @typedef {import("./lessons.js").Lesson} Lesson
 * @typedef {"lesson" | "brief" | "practice" | "review" | "mock" | "wrong"} Kind
 * @typedef {{ id: string, day: string, minutes: number, kind: Kind, lesson?: Lesson, size?: number }} Task `size`: questions of
 *   a mock exam; the id stays the same when the task moves to another day, but for what belongs to its day
 * @typedef {{ monday: string, room: number, tasks: Task[] }} Week
 * @typedef {import("./study-days.js").Day} Day
 * @typedef {import("./study-days.js").Times} Times
 * @typedef {object} Facts what is known on the morning of the day from which is planned
 * @property {readonly Lesson[]} lessons in the order of the exam guide
 * @property {Record<string, number>} weights of the sections
 * @property {ReadonlyMap<string, number>} known share of each lesson
 * @property {ReadonlySet<string>} read lessons whose checks are answered
 * @property {ReadonlySet<string>} practiced lessons whose practice is done
 * @property {readonly string[]} mocks days on which one was handed in
 * @property {boolean} answered whether any question was ever answered, so that reviews have something to bring
 * @typedef {{ days: Day[], weeks: Week[], tasks: Task[], brief: Lesson[], left: Lesson[], mocks: number }} Plan `brief`:
 *   lessons that are read in brief for want of time; `left`: lessons without any room, and a number of mock exams
 */
import { daysBetween } from "./dates.js";
import { KNOWN } from "./knowledge.js";
import { practiceMinutes } from "./lessons.js";
import { pack, place, slots } from "./pack.js";
import { byWeek, minutesADay, studyDays } from "./study-days.js";

/** A day that lies so close to the exam has reviews and old mistakes only. */
const LIGHT = 2;
/** Minutes at most on such a day for reviews, and as many for what was wrong. */
const EASY = 30;
/** Share of the time for questions that return, and minutes a day: at least what is worth opening the page, at most half an hour. */
const [REVIEWS, SHORT, LONG] = [0.25, 10, 30];
/** Days before the exam in which one mock exam each finds its place; the first and the last day. */
const WINDOWS = [[LIGHT + 1, 7], [8, 14], [15, 21]];
/** Share of all time for mock exams: they measure, and teach less a minute than lessons with their questions. */
const MEASURING = 0.2;
/** Mock exams by their questions, and minutes with the reading of the report: a quarter of the time again. */
const MOCKS = [{ size: 50, minutes: 150 }, { size: 25, minutes: 75 }];

/**
 * Reviews on the days of each week, and a mock exam at the end of each of the last three.
 * @param {readonly Day[]} days
 * @param {Times} times
 * @param {Facts} facts
 */
function frame(days, times, { mocks, answered }) {
  const room = minutesADay(times);
  /** @type {Task[]} */
  const tasks = [];
  const serious = days.filter(({ before }) => before > LIGHT);
  const weeks = new Map([...byWeek(serious)].map(([monday, own]) => [monday, { own, all: own.length * room, measured: 0 }]));
  let missing = 0;
  let budget = days.length * room * MEASURING;
  for (const [near, far] of WINDOWS) {
    const within = (/** @type {number} */ before) => before >= near && before <= far;
    const last = serious.findLast(({ before }) => within(before));
    const week = weeks.get(last?.monday ?? "");
    if (!last || !week || mocks.some((day) => within(daysBetween(day, times.exam)))) continue;
    // At most half of its week; the one nearest to the exam may cost more than its share of all time.
    const fits = MOCKS.find(({ size, minutes }) =>
      week.measured + minutes <= week.all / 2 && (minutes <= budget || (!tasks[0] && size == MOCKS[1].size)));
    if (fits) tasks.push({ id: `mock ${last.day}`, day: last.day, kind: "mock", ...fits });
    else missing += 1;
    budget -= fits?.minutes ?? 0;
    week.measured += fits?.minutes ?? 0;
  }
  for (const { own, all } of weeks.values()) {
    const busy = own.filter(({ day }) => answered || day != days[0].day);
    const count = Math.min(busy.length, Math.max(1, Math.floor((all * REVIEWS) / SHORT)));
    const minutes = Math.min(LONG, Math.floor((all * REVIEWS) / Math.max(1, count)));
    for (let i = 0; i < count && minutes > 0; i++) {
      const { day } = busy[Math.floor((i * busy.length) / count)]; // spread over the week
      tasks.push({ id: `review ${day}`, day, minutes, kind: "review" });
    }
  }
  for (const { day } of days.filter(({ before }) => before <= LIGHT)) {
    const minutes = Math.min(EASY, Math.floor(room / 2));
    if (minutes) tasks.push({ id: `review ${day}`, day, minutes, kind: "review" }, { id: `wrong ${day}`, day, minutes, kind: "wrong" });
  }
  return { tasks, serious, room, missing };
}

/**
 * What is left to do, in the order in which it is read: the heaviest section first, so that what is not reached in the end
 * is light; within a section lessons keep their order, since they build on each other.
 * @param {Facts} facts
 * @returns {import("./pack.js").Open[]}
 */
const queue = ({ lessons, weights, known, read: seen, practiced }) => lessons.flatMap((lesson) => {
  const share = known.get(lesson.href) ?? 0;
  /** @type {"lesson" | "brief"} who knows it reads it in brief, and reviews and mock exams ask about it */
  const kind = share >= KNOWN ? "brief" : "lesson";
  const read = seen.has(lesson.href) ? 0 : kind == "brief" ? lesson.brief : lesson.minutes;
  const practice = kind == "brief" || practiced.has(lesson.href) ? 0 : practiceMinutes(lesson);
  // Percent of the exam that are not known yet, a minute: heavy, weak and short comes first where not all fit.
  return read + practice ? [{ lesson, kind, read, practice, value: (lesson.weight * (1 - share)) / (read + practice) }] : [];
}).sort((a, b) => (weights[b.lesson.section] ?? 0) - (weights[a.lesson.section] ?? 0)); // a stable sort

/**
 * @param {Facts} facts
 * @param {Times} times
 * @returns {Plan}
 */
export function plan(facts, times) {
  const days = studyDays(times);
  const { tasks, serious, room, missing } = frame(days, times, facts);
  const { placed, brief, left } = pack(queue(facts), slots(serious, room, tasks));
  const all = [...tasks, ...placed].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : ORDER[a.kind] - ORDER[b.kind]));
  const weeks = [...byWeek(days)].map(([monday, own]) => ({
    monday, room: own.length * room, tasks: all.filter(({ day }) => own[0].day <= day && day <= own[own.length - 1].day) }));
  return { days, weeks, tasks: all, brief, left, mocks: missing };
}

/** Whether all lessons fit in full. @param {Facts} facts @param {Times} times */
export function complete(facts, times) {
  const { tasks, serious, room } = frame(studyDays(times), times, facts);
  return Boolean(place(queue(facts), slots(serious, room, tasks)));
}

/** What comes first on a day: questions that return wake up what the next lesson builds on. @type {Record<Kind, number>} */
const ORDER = { review: 0, practice: 1, lesson: 2, brief: 2, wrong: 3, mock: 4 };
