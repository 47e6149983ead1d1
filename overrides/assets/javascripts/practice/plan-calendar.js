/** The plan as a calendar file to download. */
import { el } from "../selfcheck/dom.js";
import { calendar } from "./calendar.js";
import { plain, time, words } from "./plan-words.js";
import { amount } from "./review-words.js";

/** @typedef {import("./planner.js").Task} Task */

const FILE = "study-plan.ics";
const NAME = "Study plan";

/**
 * An entry for each day with tasks, and one for the exam; each keeps its name however often the plan is made anew.
 * @param {readonly Task[]} tasks
 * @param {string} exam
 * @param {URL} site
 * @returns {import("./calendar.js").Entry[]}
 */
export function entries(tasks, exam, site) {
  const days = [...new Set(tasks.map(({ day }) => day))];
  const page = new URL("practice/study-plan/", site).href;
  return [...days.map((day) => {
    const own = tasks.filter((task) => task.day == day);
    return {
      uid: `study-${day}`, day, summary: `Study ${time(own.reduce((sum, { minutes }) => sum + minutes, 0))}: ${words(own[0]).link}` + (own[1] ? ` and ${own.length - 1} more` : ""),
      text: [...own.map((task) => `${task.minutes} min: ${plain(task)}\n${new URL(words(task).href, site)}`), `The plan as it is now: ${page}`].join("\n\n"),
    };
  }), { uid: "exam", day: exam, summary: "Exam: Professional Machine Learning Engineer", text: `No study today.\n${page}` }];
}

/**
 * @param {URL} site
 * @param {() => { tasks: readonly Task[], exam: string } | undefined} current the plan as it is now
 */
export function download(site, current) {
  const button = el("button", { class: "md-button", type: "button" }, "Download the calendar");
  const status = el("p", { role: "status" });
  button.addEventListener("click", () => {
    const now = current();
    if (!now) return;
    const all = entries(now.tasks, now.exam, site);
    const text = calendar(all, { site: site.href, stamp: Date.now(), name: NAME });
    const link = el("a", { download: FILE, href: URL.createObjectURL(new Blob([text], { type: "text/calendar" })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
    status.textContent = `${amount(all.length - 1, "study day")} and the exam handed to your browser as ${FILE}.`;
  });
  return el("section", {}, el("p", { class: "fg-practice__bar" }, button), status);
}
