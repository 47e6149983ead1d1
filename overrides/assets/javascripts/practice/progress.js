/** Progress: what to do next, what was answered, how sure that is, when, and how mock exams went. */
import { el } from "../selfcheck/dom.js";
import { activity, WEEKS } from "./activity.js";
import { calibration } from "./calibration.js";
import { localDay } from "./days.js";
import { dueOn } from "./due.js";
import { exams } from "./exam.js";
import { ENOUGH as ENOUGH_OF_SECTION, range } from "./interval.js";
import { nextStep } from "./next.js";
import { painted } from "./pace.js";
import { plot } from "./plot.js";
import { drawDays } from "./plot-days.js";
import { drawMarks, drawMocks } from "./plot-shares.js";
import { outlineTable } from "./progress-table.js";
import { DAYS, ENOUGH, overall } from "./readiness.js";
import { summary } from "./result.js";
import { current, pagesRead, tally } from "./tally.js";
import { branch, tree } from "./tree.js";
import { wishes } from "./wishes.js";

/** Milliseconds after which a row of changes is drawn at once: a mock exam that is handed in writes fifty records. */
const SOON = 100;

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log, site } = practice;
  const [bank] = await Promise.all([practice.bank(), log.ready]);
  const nodes = tree(bank);
  const sections = nodes.filter(({ id }) => bank.weights[id]);
  const whole = branch("", "All sections of the exam", sections);
  const { table, update, markDue } = outlineTable(nodes, whole, site);
  const why = el("span", {});
  const link = el("a", {});
  const ready = el("p", {});
  const marks = plot("marks", "Right answers by how sure you were", "No confidence is marked yet. Under each question you can choose sure, unsure or guess.");
  const days = plot("days", `Answers a day in the last ${WEEKS} weeks`, `Nothing was answered in the last ${WEEKS} weeks.`);
  const mocks = plot("mocks", "Scores of your mock exams", "No mock exam was handed in yet.");

  const render = () => {
    const now = Date.now();
    const state = practice.state();
    const counted = current(bank.items, state);
    const read = pagesRead(bank.items, counted);
    /** @type {Map<import("./tree.js").Node, import("./tally.js").Tally>} */
    const known = new Map();
    const counts = (/** @type {import("./tree.js").Node} */ node) => {
      const found = known.get(node) ?? tally(node, state, counted, read, now);
      known.set(node, found);
      return found;
    };
    const readiness = overall(sections.map((node) => ({ weight: bank.weights[node.id], ...counts(node).recent })));
    const step = nextStep(nodes.flatMap((node) => (node.entries[0] ? [{ node, counts: counts(node), weight: bank.weights[node.id] ?? 0 }] : [])));
    if (why.textContent != step.why) why.textContent = step.why;
    if (link.textContent != step.what) link.textContent = step.what;
    link.setAttribute("href", new URL(step.href, site).href);
    ready.textContent = readiness
      ? `Readiness: ${range(readiness)} of the questions here, weighted like the exam (95 % interval, ${readiness.answers} first answers of the last ${DAYS} days).`
      : `Readiness: not enough data. It takes ${ENOUGH} first answers in the last ${DAYS} days, at least ${ENOUGH_OF_SECTION} in each section; there are ${counts(whole).recent.answers}`
        + lacking(sections.filter((node) => counts(node).recent.answers < ENOUGH_OF_SECTION).map(({ name }) => name.split(" ")[0]));
    update(counts, readiness);
    painted().then(() => {
      markDue(dueOn(log.events.values(), wishes(log.events.values(), now).exam, localDay(now)));
      plots(state, counted, now);
    });
  };

  /** @param {import("./tally.js").State} state @param {import("./tally.js").State} counted @param {number} now */
  const plots = (state, counted, now) => {
    marks.draw(drawMarks(calibration(counted)));
    days.draw(drawDays(activity(state, now)));
    mocks.draw(drawMocks(exams(log.events.values()).flatMap((exam) => {
      const { right, answers, interval } = summary(exam).whole;
      const date = new Date(exam.started).toLocaleString(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: "short" });
      return exam.ended != undefined && answers ? [{ date, right, answers, interval }] : [];
    })));
  };

  let planned = false;
  practice.changed(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      if (place.isConnected) render();
    }, SOON);
  });
  render();
  place.append(
    el("h3", {}, "What to do next"), el("p", { class: "fg-practice__next", role: "status" }, why, " ", link, "."),
    el("h3", {}, "By section"), ready, table,
    el("h3", {}, "How sure you were"), marks.figure,
    el("h3", {}, "Day by day"), days.figure,
    el("h3", {}, "Mock exams"), mocks.figure);
}

/** @param {string[]} sections by their numbers, with too few answers */
const lacking = (sections) =>
  sections[0] ? `, and too few in ${sections.length > 1 ? "sections" : "section"} ${sections.join(", ")}.` : ".";
