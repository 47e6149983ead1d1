/** The plan as a page: today, this week, the weeks after it, what did not fit, and the numbers behind it. */
import { el } from "../selfcheck/dom.js";
import { weekOf } from "./dates.js";
import { grid } from "./grid.js";
import { percent } from "./interval.js";
import { date } from "./review-words.js";
import { counted, short as shortDay, time, weekName, words } from "./plan-words.js";
import { behind, idle, outlook, short } from "./plan-says.js";

/**
 * @typedef {import("./planner.js").Task} Task
 * @typedef {object} Shown
 * @property {import("./standing.js").Standing} standing
 * @property {import("./study-days.js").Times} times
 * @property {import("./plan-says.js").Cure} cure
 * @property {import("./plan-facts.js").Known} facts as they are now
 * @property {string} since
 */

/** @param {readonly Task[]} tasks */
const minutes = (tasks) => tasks.reduce((sum, task) => sum + task.minutes, 0);

/** @param {(Task & { done?: boolean })[]} tasks @param {URL} site @param {string} kind */
const list = (tasks, site, kind) => el("ul", { class: kind }, ...tasks.map((task) => {
  const { before, link, after, href } = words(task);
  return el("li", { "data-done": String(Boolean(task.done)) }, before, el("a", { href: new URL(href, site).href }, link),
    after + " ", el("span", { class: "fg-plan__time" }, `(${time(task.minutes)}${task.done ? ", done" : ""})`));
}));

/** A row a day. @param {string} name @param {readonly (Task & { done?: boolean })[]} tasks @param {URL} site */
function table(name, tasks, site) {
  const days = [...new Set(tasks.map(({ day }) => day))];
  return grid(name, ["Day", "Tasks", "Time"], days.map((day) => {
    const own = tasks.filter((task) => task.day == day);
    return [shortDay(day), list(own, site, "fg-plan__tasks"), time(minutes(own))];
  }));
}

/** The tasks of today. @param {Shown} shown @param {URL} site */
function today({ standing, times }, site) {
  const tasks = standing.week.filter(({ day }) => day == times.today);
  if (!tasks[0]) return [el("p", {}, idle(standing, times))];
  const left = tasks.filter(({ done }) => !done);
  return [list(tasks, site, "fg-plan__today"), el("p", {}, (left[0] ? `${time(minutes(left))} left for today.` : "Everything for today is done.")
    + (standing.plan.tasks.some(({ kind }) => kind == "brief") ? " In brief means the short version, signal words, traps and checks of a lesson." : ""))];
}

/** This week with its progress. @param {Shown} shown @param {URL} site */
function week({ standing: { week: tasks } }, site) {
  if (!tasks[0]) return [el("p", {}, "Nothing is planned for this week.")];
  const done = tasks.filter((task) => task.done);
  const bar = el("progress", { id: "fg-plan-week", max: String(tasks.length), value: String(done.length) });
  return [el("p", {}, el("label", { for: "fg-plan-week" }, `This week: ${done.length} of ${tasks.length} done, ${time(minutes(done))} of ${time(minutes(tasks))}.`), el("br", {}), bar),
    table("This week, day by day", tasks, site)];
}

/** How much of each section is known, read and planned. @param {Shown} shown @param {import("./catalog.js").Bank} bank */
function basis({ standing: { plan }, facts }, bank) {
  const rows = bank.sections.map(({ id, ref, title, weight, objectives }) => {
    const own = facts.lessons.filter(({ section }) => section == id);
    const whole = own.reduce((sum, lesson) => sum + lesson.weight, 0);
    const known = own.reduce((sum, lesson) => sum + (lesson.weight * (facts.known.get(lesson.href) ?? 0)) / whole, 0);
    const tasks = plan.tasks.filter(({ lesson }) => lesson?.section == id);
    return [`${ref} ${title}`, `${weight} %`, objectives.some((objective) => facts.evidence.get(objective.id)?.of) ? percent(known) : "no answers", `${own.filter(({ href }) => facts.read.has(href)).length} of ${own.length}`, time(minutes(tasks))];
  });
  const all = (/** @type {Task["kind"]} */ kind) => time(minutes(plan.tasks.filter((task) => task.kind == kind)));
  return el("details", {}, el("summary", {}, "How the time is shared out"),
    grid("What the plan rests on", ["Section", "Of the exam", "Known, estimated", "Lessons read", "Planned for its lessons"], rows),
    el("p", {}, `Beside the lessons: ${all("review")} of reviews, ${all("mock")} of mock exams, ${all("wrong")} for what was wrong.`));
}

/**
 * @param {Shown} shown
 * @param {import("./catalog.js").Bank} bank
 * @param {URL} site
 * @param {HTMLElement} heading
 * @returns {HTMLElement[]}
 */
export function view(shown, bank, site, heading) {
  const { standing, times, cure, since } = shown;
  const weeks = standing.plan.weeks.filter(({ monday, tasks }) => monday > weekOf(times.today) && tasks[0]);
  const lacking = short(standing, times, cure);
  const late = behind(standing, times, since);
  heading.textContent = `Today, ${date(times.today, { weekday: "long", month: "long", day: "numeric" })}`;
  return [
    heading, ...today(shown, site), el("p", {}, outlook(standing, times)), ...(late ? [el("p", { class: "fg-practice__next" }, late)] : []),
    el("h3", {}, "This week"), ...week(shown, site),
    ...(weeks[0] ? [el("h3", {}, "Later weeks")] : []),
    ...weeks.map(({ monday, room, tasks }) => el("details", { class: "fg-plan__week" },
      el("summary", {}, `${weekName(monday)}: ${time(minutes(tasks))} of ${time(room)}` + (counted(tasks) ? `, ${counted(tasks)}` : ", reviews only")),
      table(`${weekName(monday)}, day by day`, tasks, site))),
    ...(lacking[0] ? [el("h3", {}, standing.plan.brief[0] || standing.plan.left[0] || standing.plan.mocks ? "What did not fit" : "Room to spare"), el("ul", {}, ...lacking.map((text) => el("li", {}, text)))] : []),
    el("h3", {}, "The numbers"), basis(shown, bank),
  ];
}
