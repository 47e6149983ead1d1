import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, fold } from "../../overrides/assets/javascripts/practice/calendar.js";
import { daysBetween, isDay, later } from "../../overrides/assets/javascripts/practice/days.js";
import { byValue, plan, studyDays, weekOf } from "../../overrides/assets/javascripts/practice/planner.js";
import { random } from "../../overrides/assets/javascripts/practice/random.js";

const WEIGHTS = { one: 13, two: 16, three: 21, four: 20, five: 18, six: 13 };
const LESSONS = Object.keys(WEIGHTS).flatMap((section) => Array.from({ length: 5 }, (_, i) =>
  ({ id: `${section}-${i}`, title: `Lesson ${section} ${i}`, href: `../${section}/${i}/`, minutes: 50, section, weakness: 1 })));
const WISHES = { today: "2026-11-23", exam: "2027-01-22", hours: 7, off: [0], free: ["2026-12-25", "2026-12-26"] };

test("study days leave out days off, single free days, the exam and what follows", () => {
  assert.deepEqual(studyDays({ ...WISHES, today: "2026-12-23", exam: "2026-12-30" }), ["2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29"]);
  assert.deepEqual(studyDays({ ...WISHES, exam: "2026-11-23" }), []);
  assert.deepEqual(studyDays({ ...WISHES, exam: "2026-11-01" }), []);
  assert.deepEqual(studyDays({ ...WISHES, off: [0, 1, 2, 3, 4, 5, 6] }), []);
});

test("a week begins on Monday", () => {
  assert.deepEqual(["2026-11-23", "2026-11-29", "2026-11-30"].map(weekOf), ["2026-11-23", "2026-11-23", "2026-11-30"]);
});

test("heavy, weak and short lessons are worth most; what is known is left out", () => {
  const [light, heavy, known, short] = [LESSONS[0], LESSONS[10], { ...LESSONS[11], weakness: 0 }, { ...LESSONS[12], minutes: 20 }];
  assert.deepEqual(byValue([light, heavy, known, short], WEIGHTS), [short, heavy, light]);
});

test("with enough time every lesson is planned, in the order of the outline, with reviews and three mock exams", () => {
  const found = plan(LESSONS, WEIGHTS, { ...WISHES, hours: 10 });
  assert.deepEqual(found.left, []);
  const read = found.tasks.filter(({ kind }) => kind == "lesson").map(({ title }) => title);
  assert.deepEqual([...new Set(read)], LESSONS.map(({ title }) => title));
  assert.equal(found.tasks.filter(({ kind }) => kind == "mock").length, 3);
  assert.ok(found.tasks.filter(({ kind }) => kind == "review").length > 30);
});

test("with too little time the lessons worth least are left, and said", () => {
  const found = plan(LESSONS, WEIGHTS, { ...WISHES, hours: 3, exam: "2026-12-20" });
  assert.ok(found.left.length > 5 && found.wanted > found.minutes);
  assert.ok(found.left.every(({ section }) => section != "three"));
});

test("a plan keeps to its hours, its days and its weeks, whatever is asked", () => {
  const next = random("plans");
  for (let round = 0; round < 300; round++) {
    const off = [0, 1, 2, 3, 4, 5, 6].filter(() => next() < 0.3);
    const today = later("2026-01-01", Math.floor(next() * 400));
    const wishes = { today, exam: later(today, Math.floor(next() * 120)), hours: 1 + Math.floor(next() * 20), off, free: [later(today, 3)] };
    const found = plan(LESSONS.map((lesson) => ({ ...lesson, weakness: next() < 0.2 ? 0 : next() })), WEIGHTS, wishes);
    const days = new Set(studyDays(wishes));
    /** @type {Record<string, number>} */
    const weeks = {};
    for (const task of found.tasks) {
      assert.ok(days.has(task.day) && task.day < wishes.exam && task.day >= today, JSON.stringify({ task, wishes }));
      assert.ok(task.minutes > 0);
      weeks[weekOf(task.day)] = (weeks[weekOf(task.day)] ?? 0) + task.minutes;
    }
    for (const minutes of Object.values(weeks)) assert.ok(minutes <= wishes.hours * 60, `${minutes} of ${wishes.hours} h`);
    assert.deepEqual(plan(LESSONS, WEIGHTS, wishes), plan(LESSONS, WEIGHTS, wishes));
  }
});

test("a calendar has one event a study day, lines of at most 75 bytes, and no raw comma or line break", () => {
  const tasks = [
    { day: "2026-11-24", minutes: 50, kind: "lesson", title: "Serving; scaling, " + "größer ".repeat(20), href: "../a/", section: "four" },
    { day: "2026-11-24", minutes: 20, kind: "review", title: "What is due", href: "review/", section: "" },
    { day: "2026-11-26", minutes: 90, kind: "mock", title: "Mock exam", href: "mock-exam/", section: "" },
  ];
  const text = calendar(/** @type {any} */ (tasks), { exam: "2026-12-01", stamp: Date.UTC(2026, 10, 23), site: "https://example.org/guide/practice/", name: "Guide" });
  const lines = text.split("\r\n");
  assert.equal(lines.filter((line) => line == "BEGIN:VEVENT").length, 3);
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.ok(!text.replaceAll("\r\n", "").includes("\n"));
  assert.match(text.replaceAll("\r\n ", ""), /SUMMARY:Study 70 min: Serving\\; scaling\\, größer/);
  assert.match(text.replaceAll("\r\n ", ""), /20 min What is due\\nhttps:\/\/example.org\/guide\/practice\/review\//);
  assert.match(text, /DTSTAMP:20261123T000000Z/);
  assert.equal(new Set(lines.filter((line) => line.startsWith("UID:"))).size, 3);
  assert.equal(fold("ä".repeat(50)).split("\r\n").length, 2);
});

test("a day is a day of the calendar", () => {
  assert.deepEqual(["2026-02-28", "2026-02-30", "2026-2-1", "soon", ""].map(isDay), [true, false, false, false, false]);
  assert.equal(daysBetween("2026-11-23", "2027-01-22"), 60);
});
