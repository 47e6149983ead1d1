import assert from "node:assert/strict";
import { test } from "node:test";
import { announcement, clock, exams, left, missing, running, setBack } from "../../overrides/assets/javascripts/practice/exam.js";
import { random, shuffled } from "../../overrides/assets/javascripts/practice/random.js";
import { parts, summary } from "../../overrides/assets/javascripts/practice/result.js";

const T = Date.UTC(2026, 10, 23, 9);
let serial = 0;
/** @param {number} second @param {object} fields @returns {any} */
const event = (second, fields) => ({ v: 2, id: `e${String(++serial).padStart(5, "0")}`, at: T + second * 1000, type: "exam", exam: "x", ...fields });
const start = event(0, { do: "start", seed: "k3", items: ["a@1", "b@2", "c@1"], minutes: 2 });
/** @param {number} second @param {string} item @param {string[]} chosen @param {any} [confidence] */
const choose = (second, item, chosen, confidence = null) => event(second, { do: "choose", item, chosen, confidence });
/** @param {number} second @param {string} item */
const visit = (second, item) => event(second, { do: "visit", item });

test("an exam has the items and the deadline that its start says", () => {
  const [exam] = exams([start]);
  assert.deepEqual(exam.answers.map(({ id, revision }) => [id, revision]), [["a", 1], ["b", 2], ["c", 1]]);
  assert.equal(left(exam, T + 30_000), 90_000);
  assert.equal(left(exam, T + 500_000), 0);
  assert.equal(left(exams([{ ...start, minutes: 0 }])[0], T + 1e12), Infinity);
  assert.deepEqual(missing(exam), [1, 2, 3]);
});

test("the last choice counts, changes are counted, an item can be emptied again", () => {
  const [exam] = exams([start, choose(1, "a", ["p"], "sure"), choose(3, "a", ["q"], "guess"), choose(5, "a", ["q"]), choose(6, "b", ["p"]), choose(9, "b", [])]);
  assert.deepEqual([exam.answers[0].chosen, exam.answers[0].changes, exam.answers[0].confidence], [["q"], 1, null]);
  assert.deepEqual(missing(exam), [2, 3]);
});

test("seconds count while an item is looked at, and not while nobody looks", () => {
  const [exam] = exams([start, visit(0, "a"), visit(10, "c"), visit(25, ""), visit(40, "a"), event(45, { do: "submit", right: ["a"] })]);
  assert.deepEqual(exam.answers.map(({ seconds }) => seconds), [15, 0, 15]);
  assert.equal(exam.current, 0);
});

test("the log may come in any order and hold other events, and damage changes nothing", () => {
  const log = [start, visit(1, "a"), choose(2, "a", ["p"]), event(3, { do: "flag", item: "b", on: true }), visit(4, "b"), choose(5, "b", ["q"]),
    choose(6, "nowhere", ["p"]), event(8, { do: "submit", right: ["a"] }), choose(9, "c", ["late"])];
  const noise = [null, 7, { type: "answer" }, event(2, { do: "choose", item: "a" }), event(2, { do: "jump" }), event(2, { do: "shift", by: NaN }),
    event(2, { do: "start", seed: "k", items: [], minutes: 1e9 }), { ...event(1, { do: "visit", item: "a" }), exam: "unknown" }];
  const expected = exams(log);
  const next = random("order");
  for (let round = 0; round < 50; round++) assert.deepEqual(exams(shuffled([...log, ...noise], next)), expected);
  assert.deepEqual(expected[0].answers.map(({ chosen, flagged, right }) => [chosen, flagged, right]), [[["p"], false, true], [["q"], true, false], [[], false, false]]);
});

test("the exam that goes on is the last one without an end; a dropped one is gone", () => {
  const other = { ...start, id: "z1", exam: "y", at: T + 5000 };
  const end = event(7, { do: "submit", right: [] });
  assert.equal(running(exams([start, other]))?.id, "y");
  assert.equal(running(exams([start, other, { ...end, exam: "y" }]))?.id, "x");
  assert.equal(running(exams([start, end])), undefined);
  assert.deepEqual(exams([start, event(6, { do: "drop" })]), []);
  assert.equal(running([]), undefined);
});

test("a clock set back moves the deadline with it, so that no minute is won or lost", () => {
  const hour = 3600;
  const [exam] = exams([start, visit(10, "a"), event(20 - hour, { do: "shift", by: -hour * 1000 })].map((e) => e));
  assert.equal(left(exam, T + (30 - hour) * 1000), 90_000);
  assert.equal(setBack(T, T - 3_600_000), -3_600_000);
  assert.equal(setBack(T, T - 1500), 0);
  assert.equal(setBack(T, T + 9_000_000), 0);
});

test("after the clock was set back, events keep their order by `at` and their time by `clock`", () => {
  const hour = 3600;
  const clocked = (/** @type {number} */ second, /** @type {number} */ clock, /** @type {object} */ fields) => ({ ...event(second, fields), clock: T + clock * 1000 });
  const log = [start, visit(10, "a"), clocked(20, 20 - hour, { do: "shift", by: -hour * 1000 }), clocked(21, 20.1 - hour, { do: "shift", by: -hour * 1000 }),
    clocked(22, 50 - hour, { do: "visit", item: "b" }), clocked(23, 60 - hour, { do: "submit", right: [], gone: ["c"] })];
  const [exam] = exams(log);
  assert.equal(exam.shifted, -hour * 1000); // two tabs saw it, it counts once
  assert.deepEqual(exam.answers.map(({ id, seconds }) => [id, seconds]), [["a", 40], ["b", 10]]);
  assert.equal(Number(exam.ended) - exam.started, 60_000);
  assert.equal(exams([{ ...start, clock: T - hour * 1000 }])[0].deadline, T + (120 - hour) * 1000);
  assert.deepEqual(exams([{ ...start, clock: "noon" }]), []);
});

test("a change is another answer: not the arrow keys on their way, not the second of two options", () => {
  const changes = (/** @type {any[]} */ ...chosen) => exams([start, ...chosen])[0].answers[0].changes;
  assert.equal(changes(choose(1, "a", ["p"]), choose(1.4, "a", ["q"]), choose(1.8, "a", ["r"])), 0);
  assert.equal(changes(choose(1, "a", ["p"]), choose(9, "a", ["q"]), choose(9.4, "a", ["r"])), 1);
  assert.equal(changes(choose(1, "a", ["p"]), choose(9, "a", ["p", "q"])), 0);
  assert.equal(changes(choose(1, "a", ["p", "q"]), choose(9, "a", ["p"]), choose(19, "a", ["p", "r"])), 1);
});

test("ten, five and one minutes are said once, also when minutes were slept through", () => {
  const minute = 60_000;
  assert.equal(announcement(10 * minute + 1, 10 * minute), "10 minutes left.");
  assert.equal(announcement(10 * minute, 10 * minute - 1000), "");
  assert.equal(announcement(11 * minute, 4 * minute), "5 minutes left.");
  assert.equal(announcement(61_000, 60_000), "1 minute left.");
  assert.equal(announcement(1000, 0), "Time is up. Your answers are handed in.");
  assert.equal(announcement(0, 0), "");
  assert.equal(announcement(Infinity, Infinity), "");
});

test("time left is shown in hours, minutes and seconds, the last second until it is over", () => {
  assert.deepEqual([7_200_000, 3_909_000, 581_000, 59_001, 1, 0, Infinity].map(clock), ["2:00:00", "1:05:09", "9:41", "1:00", "0:01", "0:00", ""]);
});

test("a result names parts, slow, changed and sure but wrong answers", () => {
  const [exam] = exams([start, visit(0, "a"), choose(1, "a", ["p"]), choose(4, "a", ["q"]), visit(30, "b"), choose(31, "b", ["p"], "sure"), event(90, { do: "submit", right: ["a"] })]);
  const found = summary(exam, 1);
  assert.deepEqual([found.whole.right, found.whole.answers, found.seconds], [1, 3, 90]);
  assert.deepEqual(found.sureButWrong.map(({ number }) => number), [2]);
  assert.deepEqual(found.changed.map(({ number }) => number), [1]);
  assert.deepEqual(found.unanswered.map(({ number }) => number), [3]);
  assert.deepEqual(found.wrong.map(({ number }) => number), [2, 3]);
  assert.deepEqual(found.slowest.map(({ id, seconds }) => [id, seconds]), [["b", 60]]);
  const places = new Map([["a", { section: "one", objective: "1.1" }], ["b", { section: "two", objective: "2.1" }], ["c", { section: "one", objective: "1.2" }]]);
  assert.deepEqual(parts(exam, places, "section").map(({ name, right, answers }) => [name, right, answers]), [["one", 1, 2], ["two", 0, 1]]);
  assert.equal(parts(exam, places, "objective").length, 3);
});

test("asked for one exam, a log tells that one as it tells it among the others", () => {
  const other = (/** @type {any} */ one) => ({ ...one, id: one.id + "o", exam: "y" });
  const log = [start, other(start), choose(1, "a", ["p"]), other(choose(2, "b", ["q"])), null, { type: "flag", item: "a", on: true }];
  assert.deepEqual(exams(log, "x"), exams(log).filter(({ id }) => id == "x"));
  assert.deepEqual([exams(log).length, exams(log, "x").length, exams(log, "z").length], [2, 1, 0]);
});
