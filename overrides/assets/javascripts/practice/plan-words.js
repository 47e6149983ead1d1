/** Tasks, days and times of a plan in words. */
import { daysBetween } from "./dates.js";
import { SERIES, wanted } from "./lessons.js";
import { amount, date } from "./review-words.js";

/** @typedef {import("./planner.js").Task} Task */

/** "1 h 25 min" @param {number} minutes */
export function time(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} h` : "", rest || !hours ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** "Mon, Nov 23" @param {string} day */
export const short = (day) => date(day, { weekday: "short", month: "short", day: "numeric" });

/** "Week of November 23" @param {string} monday */
export const weekName = (monday) => `Week of ${date(monday, { month: "long", day: "numeric" })}`;

/**
 * A task as the words of a link, what stands before and after it, and where it leads from the root of the site.
 * @param {Task} task
 * @returns {{ before: string, link: string, after: string, href: string }}
 */
export function words({ kind, lesson, size }) {
  const title = lesson?.title ?? "";
  const topics = (lesson?.topics ?? []).map((topic) => ["topic", topic]);
  switch (kind) {
    case "lesson": return { before: "Read ", link: title, after: " and answer its checks", href: lesson?.href ?? "" };
    case "brief": return { before: "Read ", link: title, after: " in brief", href: lesson?.href ?? "" };
    case "practice": return {
      before: "Practice ", link: `${amount(lesson ? wanted(lesson) : SERIES, "question")}: ${title}`, after: "",
      href: "practice/by-topic/?" + new URLSearchParams([...topics, ["only", "new"]]) };
    case "review": return { before: "Review ", link: "what is due", after: "", href: "practice/review/" };
    case "wrong": return { before: "Practice ", link: "what was wrong last time", after: "", href: "practice/by-topic/?only=wrong" };
    case "mock": return { before: "Sit a ", link: `mock exam of ${size} questions`, after: " and read its report", href: "practice/mock-exam/" };
  }
}

/** The same as plain text. @param {Task} task */
export const plain = (task) => {
  const { before, link, after } = words(task);
  return before + link + after;
};

/** "2 lessons, 1 series of questions and 1 mock exam"; reviews are not counted. @param {readonly Task[]} tasks */
export function counted(tasks) {
  const count = (/** @type {Task["kind"][]} */ ...kinds) => tasks.filter(({ kind }) => kinds.includes(kind)).length;
  const [read, series, mocks] = [count("lesson", "brief"), count("practice"), count("mock")];
  return listed([...(read ? [amount(read, "lesson")] : []), ...(series ? [`${series} series of questions`] : []), ...(mocks ? [amount(mocks, "mock exam")] : [])]);
}

/** "a, b and c" @param {readonly string[]} parts */
export const listed = (parts) => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`);

/** How far away an exam is. @param {string} today @param {string} exam */
export function away(today, exam) {
  const days = daysBetween(today, exam);
  return days == 1 ? "tomorrow" : days < 21 ? `in ${days} days` : `in ${Math.round(days / 7)} weeks`;
}
