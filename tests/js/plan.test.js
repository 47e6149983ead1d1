import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, fold } from "../../overrides/assets/javascripts/practice/calendar.js";
import { catalog } from "../../overrides/assets/javascripts/practice/catalog.js";
import { later } from "../../overrides/assets/javascripts/practice/dates.js";
import { localDay } from "../../overrides/assets/javascripts/practice/days.js";
import { MODE, needed, open, questions } from "../../overrides/assets/javascripts/practice/diagnostic.js";
import { evidence, KNOWN, knowledge, objectives, share } from "../../overrides/assets/javascripts/practice/knowledge.js";
import { lessons, practiceMinutes, wanted } from "../../overrides/assets/javascripts/practice/lessons.js";
import { factsOn, since } from "../../overrides/assets/javascripts/practice/plan-facts.js";
import { cure, mostHours, standing } from "../../overrides/assets/javascripts/practice/standing.js";
import { derive } from "../../overrides/assets/javascripts/selfcheck/state.js";

const TODAY = "2026-11-26"; // a Thursday
const NOW = new Date(2026, 10, 26, 12).getTime();
let serial = 0;
/** @param {string} day */
const noon = (day) => new Date(day + "T12:00:00").getTime();
/** @param {string} day @param {object} content @returns {any} */
const event = (day, content) => ({ v: 2, id: `e${String(++serial).padStart(5, "0")}`, at: noon(day) + serial, ...content });
/** @param {string} item @param {string} day @param {object} [fields] */
const answer = (item, day, fields) =>
  event(day, { type: "answer", day, item, revision: 1, chosen: ["a"], right: true, confidence: null, mode: "topic", ...fields });
/** @param {string} day @param {string} name @param {unknown} value */
const wish = (day, name, value) => event(day, { type: "wish", name, value });

/**
 * Two sections of 60 and 40 percent, two objectives each, two considerations each with a lesson of its own (1600 words, 320
 * of them in short), two checks and twelve scenarios; "a-1-x" is gone on with in the lesson of "a-1-y"; two items on a page
 * that is no lesson; one outside the exam.
 */
const SECTIONS = [["a", 60], ["b", 40]].map(([id, weight], i) => ({
  id, ref: String(i + 1), title: String(id), weight, objectives: [1, 2].map((number) => ({
    id: `${id}-${number}`, ref: `${i + 1}.${number}`, title: "O", considerations: ["x", "y"].map((c) => ({ id: `${id}-${number}-${c}`, ref: "", text: c })) })) }));
const TOPICS = SECTIONS.flatMap((section) => section.objectives.flatMap(({ considerations }) => considerations.map(({ id }) => id)));
const PAGES = [{ href: "tools/", title: "Tools" }, ...TOPICS.map((id) => ({ href: `l/${id}/`, title: `L ${id}`, words: 1600, gist: 320 })).reverse()];
const BANK = catalog({
  digest: "d", sections: SECTIONS, pages: PAGES, readings: PAGES.map((_, page) => ({ page, anchor: "h", title: "H" })),
  items: [
    ...TOPICS.flatMap((consideration) => Array.from({ length: 14 }, (_, i) => ({
      id: `${consideration}-${String(i).padStart(2, "0")}`, revision: 1, form: i < 2 ? "check" : "scenario", keys: 1, consideration,
      reading: PAGES.findIndex(({ href }) => href == `l/${consideration}/`) }))),
    { id: "more", revision: 1, form: "scenario", keys: 1, consideration: "a-1-x", reading: PAGES.findIndex(({ href }) => href == "l/a-1-y/") },
    { id: "tool-check", revision: 1, form: "check", keys: 1, consideration: "a-1-x", reading: 0 },
    { id: "tool-outside", revision: 1, form: "check", keys: 1, reading: 0 },
  ],
});
const LESSONS = lessons(BANK);
/** @param {string} topic */
const lesson = (topic) => /** @type {any} */ (LESSONS.find(({ href }) => href == `l/${topic}/`));
/** @param {string} topic @param {string} day */
const read = (topic, day) => [0, 1].map((i) => answer(`${topic}-0${i}`, day, { mode: "lesson" }));
/** @param {string} topic @param {string} day */
const practiced = (topic, day) => Array.from({ length: 10 }, (_, i) => answer(`${topic}-${String(i + 2).padStart(2, "0")}`, day, { right: i % 2 == 0 }));
/** @param {any[]} log @param {number} [now] */
const source = (log, now = NOW) => ({ bank: BANK, lessons: LESSONS, state: derive(log, now), log, now });
const TIMES = { today: TODAY, exam: "2027-01-18", hours: 6, off: "0", free: "" };

test("lessons: order of the exam guide, minutes from words and checks, shares of the weights", () => {
  assert.deepEqual(LESSONS.map(({ href }) => href), TOPICS.map((id) => `l/${id}/`));
  assert.ok(Math.abs(LESSONS.reduce((sum, { weight }) => sum + weight, 0) - 100) < 1e-9);
  const one = lesson("b-1-x");
  assert.deepEqual([one.minutes, one.brief, one.weight, one.checks.length, one.practice.length], [13, 5, 10, 2, 12]);
  assert.deepEqual([wanted(one), practiceMinutes(one)], [10, 30]);
});

test("lessons: a consideration of two lessons counts half in each; other pages' questions go where most is asked", () => {
  const [first, second] = [lesson("a-1-x"), lesson("a-1-y")];
  assert.deepEqual([first.weight, second.weight], [7.5, 22.5]);
  assert.deepEqual(second.topics, ["a-1-x", "a-1-y"]);
  assert.ok(first.practice.some((/** @type {any} */ { id }) => id == "tool-check") && !second.practice.some((/** @type {any} */ { id }) => id == "tool-check"));
  assert.ok(second.practice.some((/** @type {any} */ { id }) => id == "more") && !first.practice.some((/** @type {any} */ { id }) => id == "more"));
  assert.ok(LESSONS.every(({ practice }) => !practice.some(({ id }) => id == "tool-outside")));
});

test("an answer: sure counts twice, a right guess is none; the share is that of Jeffreys", () => {
  const told = (/** @type {boolean} */ right, /** @type {any} */ confidence) => Object.values(evidence({ right, confidence }));
  assert.deepEqual([told(true, null), told(true, "sure"), told(true, "guess"), told(false, "sure"), told(false, "unsure")], [[1, 1], [2, 2], [1, 0], [2, 0], [1, 0]]);
  assert.deepEqual([[1, 1], [2, 2], [0, 1], [0, 2], [0, 0]].map(([known, of]) => share({ known, of }).toFixed(3)), ["0.750", "0.833", "0.250", "0.167", "0.500"]);
});

test("knowledge: checks of the lesson's own page, old answers, second answers and old wordings say nothing", () => {
  const of = (/** @type {any[]} */ log) => [...objectives(BANK, derive(log, NOW), NOW).values()].reduce((sum, found) => sum + found.of, 0);
  assert.equal(of([answer("a-1-x-00", TODAY, { mode: "lesson" })]), 0);
  assert.equal(of([answer("a-1-x-00", TODAY)]), 1);
  assert.equal(of([answer("a-1-x-02", TODAY, { mode: "lesson" })]), 1);
  assert.equal(of([answer("a-1-x-02", "2026-03-01")]), 0);
  assert.equal(of([answer("a-1-x-02", "2026-11-20"), answer("a-1-x-02", TODAY)]), 1);
  assert.equal(factsOn(source([answer("a-1-x-02", TODAY, { revision: 7 })])).evidence.get("a-1")?.of, 0);
});

test("knowledge: a lesson has the share of its objective until its own answers say otherwise", () => {
  const known = (/** @type {any[]} */ log) => {
    const state = derive(log, NOW);
    return knowledge(objectives(BANK, state, NOW), LESSONS, state, NOW);
  };
  const sure = [answer("b-1-x-02", TODAY, { confidence: "sure" })];
  assert.ok((known(sure).get("l/b-1-y/") ?? 0) >= KNOWN);
  assert.equal(known(sure).get("l/b-2-x/"), 0.5);
  const wrong = [3, 4, 5].map((i) => answer(`b-1-y-0${i}`, TODAY, { right: false }));
  assert.ok((known([...sure, ...wrong]).get("l/b-1-y/") ?? 1) < 0.4);
});

test("the diagnostic: two an objective in two rounds, check and scenario, different considerations, new ones", () => {
  const none = new Map();
  for (let round = 0; round < 30; round++) {
    const seen = new Set(BANK.items.filter(({ id }) => /-0[0-7]$/.test(id)).map(({ id }) => id).filter((id) => !id.startsWith("b-2")));
    const asked = questions(BANK, none, seen, `seed ${round}`).map((id) => /** @type {any} */ (BANK.byId.get(id)));
    assert.equal(asked.length, 8);
    assert.equal(new Set(asked.slice(0, 4).map(({ objective }) => objective)).size, 4);
    assert.deepEqual(asked.slice(0, 4).map(({ objective }) => objective), asked.slice(4).map(({ objective }) => objective));
    const last = asked.filter(({ objective }) => objective == "b-2"); // where nothing is seen
    assert.deepEqual(last.map(({ form }) => form).sort(), ["check", "scenario"]);
    assert.notEqual(last[0].consideration, last[1].consideration);
    assert.ok(asked.every(({ id }) => !seen.has(id)));
    assert.deepEqual(questions(BANK, none, seen, `seed ${round}`), asked.map(({ id }) => id));
  }
  const orders = new Set(["1", "2", "3", "4", "5"].map((seed) => questions(BANK, none, new Set(), seed).join()));
  assert.ok(orders.size > 1);
});

test("the diagnostic: seen questions fill up, and clear objectives are passed by", () => {
  assert.equal(questions(BANK, new Map(), { has: () => true }, "s").length, 8);
  const clear = new Map([["a-1", { known: 6, of: 6 }], ["a-2", { known: 0, of: 9 }], ["b-1", { known: 1, of: 1 }]]);
  const groups = new Set(questions(BANK, clear, new Set(), "s").map((id) => BANK.byId.get(id)?.objective));
  assert.deepEqual([...groups].sort(), ["b-1", "b-2"]);
});

test("the diagnostic stops where a second answer can change nothing", () => {
  /** @param {boolean} right @param {any} confidence */
  const after = (right, confidence) => open(evidence({ right, confidence }), 1);
  assert.deepEqual([after(true, null), after(true, "unsure"), after(true, "sure"), after(true, "guess"), after(false, null), after(false, "sure")],
    [true, true, false, false, false, false]);
  const asked = questions(BANK, new Map(), new Set(), "s");
  const [first, fifth] = [asked[0], asked[4]];
  const group = String(BANK.byId.get(first)?.objective);
  const left = (/** @type {any} */ found) => needed(fifth, asked, new Set([first]), BANK.byId, new Map([[group, found]]));
  assert.deepEqual([left({ known: 1, of: 1 }), left({ known: 2, of: 2 }), left({ known: 0, of: 1 })], [true, false, false]);
  assert.equal(needed("gone", ["gone"], new Set(), BANK.byId, new Map()), false);
});

test("facts of a morning leave out that day, but for a diagnostic", () => {
  const log = [...read("a-1-x", "2026-11-25"), ...read("a-2-x", TODAY), ...practiced("a-1-x", TODAY), answer("b-1-x-05", TODAY, { confidence: "sure", mode: MODE })];
  const [morning, now] = [factsOn(source(log), TODAY), factsOn(source(log))];
  assert.deepEqual([[...morning.read], [...now.read]], [["l/a-1-x/"], ["l/a-1-x/", "l/a-2-x/"]]);
  assert.deepEqual([[...morning.practiced], [...now.practiced]], [[], ["l/a-1-x/"]]);
  assert.ok((morning.known.get("l/b-1-x/") ?? 0) >= KNOWN);
  assert.equal(morning.known.get("l/a-1-x/"), 0.5);
});

test("done is what the log says", () => {
  const mock = [event("2026-11-25", { type: "exam", exam: "m", do: "start", seed: "s", items: [], minutes: 0 }), event("2026-11-25", { type: "exam", exam: "m", do: "submit", right: [] })];
  const log = [...mock, ...read("a-1-x", TODAY), answer("a-2-x-03", TODAY, { mode: "review" }), event("2026-11-24", { type: "card", term: "t", rating: 3, day: "2026-11-24" })];
  const { done } = factsOn(source(log));
  const task = (/** @type {any} */ kind, /** @type {string} */ day, topic = "a-1-x") => done({ id: "", minutes: 1, kind, day, lesson: lesson(topic) });
  assert.deepEqual([task("lesson", TODAY), task("brief", TODAY), task("lesson", TODAY, "a-2-x"), task("practice", TODAY)], [true, true, false, false]);
  assert.deepEqual([task("review", TODAY), task("review", "2026-11-24"), task("review", "2026-11-23")], [true, true, false]);
  assert.deepEqual([task("mock", "2026-11-24"), task("mock", "2026-11-25"), task("mock", TODAY)], [true, true, false]);
  assert.equal(task("wrong", TODAY), false);
  assert.equal(factsOn(source([answer("a-1-x-03", TODAY)])).done({ id: "", minutes: 1, kind: "wrong", day: TODAY }), true);
});

test("a plan counts from its last wish or diagnostic, whatever a wrong clock wrote", () => {
  const run = event("2026-11-22", { type: "run", do: "start", mode: MODE, items: ["x"] });
  const log = [wish("2026-11-20", "hours", 6), wish("2026-11-24", "questions", 3), wish("2027-11-24", "off", "0"), event("2026-11-25", { type: "run", do: "end", run: "other" })];
  assert.equal(since(log, NOW), "2026-11-20");
  assert.equal(since([...log, run, event("2026-11-23", { type: "run", do: "end", run: run.id })], NOW), "2026-11-23");
});

test("today's tasks stay while they are done, and are then marked", () => {
  const before = standing(source([]), TIMES, TODAY).week.filter(({ day }) => day == TODAY);
  const [first] = before;
  assert.equal(first.kind, "lesson");
  const topic = String(first.lesson?.topics.at(-1));
  const after = standing(source(read(topic, TODAY)), TIMES, TODAY).week.filter(({ day }) => day == TODAY);
  assert.deepEqual(after.map(({ id, done }) => [id, done]), before.map(({ id }) => [id, id == first.id]));
});

test("this week counts what was done on its earlier days", () => {
  const since = "2026-11-23";
  const log = [...read("a-1-x", "2026-11-23"), ...read("a-1-y", "2026-11-23")];
  const { week, missed, ahead } = standing(source(log), TIMES, since);
  assert.deepEqual(week.filter(({ done }) => done).map(({ id, day }) => [id, day]), [["read l/a-1-x/", "2026-11-23"], ["read l/a-1-y/", "2026-11-23"]]);
  assert.ok(missed.length > 0 && missed.every(({ day }) => day >= since && day < TODAY));
  assert.equal(new Set(week.map(({ id }) => id)).size, week.length);
  assert.equal(ahead, 0);
});

test("behind: what was missed is planned again, and what no longer fits is named; nothing is owed from before the plan", () => {
  const since = "2026-11-20";
  const tight = { ...TIMES, exam: "2026-12-07", hours: 5 };
  const late = standing(source([]), tight, since);
  assert.ok(late.missed.length > 2);
  for (const { id, kind } of late.missed) if (kind == "lesson") assert.ok(late.plan.tasks.some((task) => task.id == id) || late.plan.left.some(({ href }) => id.endsWith(href)));
  assert.ok(late.fallen.length > 0);
  assert.ok(late.fallen.every((one) => [...late.plan.brief, ...late.plan.left].includes(one)));
  assert.deepEqual(standing(source([]), tight, TODAY).missed, []);
  assert.deepEqual(standing(source([]), tight, TODAY).fallen, []);
  assert.deepEqual(standing(source([]), { ...tight, today: "2026-11-27" }, "2026-11-26").missed.map(({ day }) => day), late.plan.tasks.filter(({ day, kind }) => day == "2026-11-26" && kind != "review").map(({ day }) => day));
});

test("who does every task on its day is never behind", () => {
  /** @type {any[]} */
  const log = [wish("2026-11-23", "hours", 6)];
  for (let day = "2026-11-23"; day < "2026-12-14"; day = later(day, 1)) {
    const now = noon(day) + 36e5;
    const found = standing(source(log, now), { ...TIMES, today: day }, "2026-11-23");
    assert.deepEqual([found.missed, found.fallen], [[], []], day);
    for (const { kind, lesson: one } of found.week.filter((task) => task.day == day)) {
      if (kind == "lesson" || kind == "brief") log.push(...one?.checks.map(({ id }) => answer(id, day, { mode: "lesson" })) ?? []);
      if (kind == "practice") log.push(...one?.practice.slice(0, 10).map(({ id }, i) => answer(id, day, { right: i % 2 == 0 })) ?? []);
    }
  }
  assert.equal(factsOn(source(log, noon("2026-12-14"))).practiced.size, LESSONS.length);
});

test("the cure: the fewest hours and the nearest date that make room", () => {
  const facts = factsOn(source([]), TODAY);
  const short = { ...TIMES, exam: "2026-12-07", hours: 2 };
  const { hours = 0, exam = "" } = cure(facts, short);
  assert.ok(hours > 2 && exam > short.exam);
  const left = (/** @type {object} */ times) => {
    const { plan } = standing(source([]), { ...short, ...times }, TODAY);
    return plan.brief.length + plan.left.length;
  };
  assert.ok(left({}) > 0 && left({ hours: hours - 1 }) > 0 && left({ exam: later(exam, -7) }) > 0);
  assert.deepEqual([left({ hours }), left({ exam })], [0, 0]);
  assert.deepEqual(cure(facts, { ...short, exam: "2026-11-27" }).hours, undefined);
  assert.deepEqual([mostHours(""), mostHours("012345")], [56, 8]);
});

test("a calendar: an event of a whole day each, the same ids in every file, lines of at most 75 bytes", () => {
  const entries = [
    { uid: "study-2026-11-24", day: "2026-11-24", summary: "Serving; scaling, " + "größer 🎓 ".repeat(20), text: "a\nb\\c\r\nd\u0007" },
    { uid: "exam", day: "2026-12-31", summary: "Exam", text: "" },
  ];
  const about = { site: "https://example.org/guide/", stamp: Date.UTC(2026, 10, 23, 7, 5, 9, 123), name: "Plan, my" };
  const text = calendar(entries, about);
  const lines = text.split("\r\n");
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.ok(!text.replaceAll("\r\n", "").match(/[\u0000-\u001f]/));
  const whole = text.replaceAll("\r\n ", "").split("\r\n");
  assert.deepEqual(whole.filter((line) => line.startsWith("UID:")), ["UID:study-2026-11-24@example.org-guide", "UID:exam@example.org-guide"]);
  assert.ok(whole.includes("DTSTAMP:20261123T070509Z") && whole.includes("DTSTART;VALUE=DATE:20261231") && whole.includes("DTEND;VALUE=DATE:20270101"));
  assert.ok(whole.some((line) => line.startsWith("SUMMARY:Serving\\; scaling\\, größer 🎓")));
  assert.ok(whole.includes("DESCRIPTION:a\\nb\\\\c\\nd "));
  const sequence = (/** @type {string} */ file) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
  const next = calendar(entries, { ...about, stamp: about.stamp + 6e4 });
  assert.equal(sequence(next), sequence(text) + 1);
  assert.ok(sequence(next) < 2 ** 31);
  assert.equal(fold("ä".repeat(50)).split("\r\n").length, 2);
  assert.equal(fold("x".repeat(75)).includes("\r\n"), false);
});

test("days of the tests are days of the reader", () => assert.equal(localDay(NOW), TODAY));
