import assert from "node:assert/strict";
import { test } from "node:test";
import { random, shuffled } from "../../overrides/assets/javascripts/practice/random.js";
import { daysBetween, isDay, later } from "../../overrides/assets/javascripts/practice/dates.js";
import { plan, rate } from "../../overrides/assets/javascripts/practice/schedule.js";

/** @param {string} day @param {boolean} [right] @param {any} [confidence] */
const on = (day, right = true, confidence = null) => ({ day, right, confidence });

test("a right answer comes back later, a wrong one the next day", () => {
  const good = plan("a", [on("2026-11-01")]);
  const bad = plan("a", [on("2026-11-01", false)]);
  assert.equal(bad?.due, "2026-11-02");
  assert.equal(good?.due, "2026-11-04"); // 2.3 days with the published weights: a stability of w[2], rounded, and above that of an unsure answer
  assert.equal(plan("a", []), undefined);
});

test("a lucky guess is treated as forgotten, an unsure answer as a hard one", () => {
  assert.equal(rate(on("2026-11-01", true, "guess")), rate(on("2026-11-01", false)));
  assert.ok(rate(on("2026-11-01", true, "unsure")) > rate(on("2026-11-01", false)));
  assert.ok(rate(on("2026-11-01", true, "sure")) > rate(on("2026-11-01", true, "unsure")));
  assert.equal(rate(on("2026-11-01", true)), rate(on("2026-11-01", true, "sure")));
});

test("intervals grow while answers are right, and a lapse shortens them", () => {
  const history = [];
  let day = "2026-01-01";
  let before = 0;
  for (let i = 0; i < 5; i++) {
    history.push(on(day));
    const next = plan("a", history);
    const interval = daysBetween(day, next?.due ?? "");
    assert.ok(interval > before, `${interval} after ${before}`);
    before = interval;
    day = next?.due ?? "";
  }
  const lapsed = plan("a", [...history, on(day, false)]);
  assert.ok(daysBetween(day, lapsed?.due ?? "") < before / 3);
  assert.equal(lapsed?.lapses, 1);
});

test("further answers of the same day change nothing", () => {
  const once = plan("a", [on("2026-11-01", false)]);
  assert.deepEqual(plan("a", [on("2026-11-01", false), on("2026-11-01"), on("2026-11-01")]), once);
  assert.deepEqual(plan("a", [on("2026-11-02"), on("2026-11-01", false)]), plan("a", [on("2026-11-02")])); // a clock set back
});

test("with an exam date every item comes back before it, and not all on one day", () => {
  const history = ["2026-09-01", "2026-09-04", "2026-09-20", "2026-10-25"].map((day) => on(day));
  const exam = "2026-12-01";
  assert.ok((plan("a", history)?.due ?? "") > exam);
  const days = new Set();
  for (let i = 0; i < 200; i++) {
    const due = plan(`item-${i}`, history, exam)?.due ?? "";
    assert.ok(due < exam && due >= later(exam, -7), due);
    days.add(due);
  }
  assert.equal(days.size, 7);
});

test("an exam tomorrow, today or in the past leaves the item at one day at least", () => {
  for (const exam of ["2026-11-02", "2026-11-01", "2026-10-01"]) {
    const found = plan("a", [on("2026-11-01", false)], exam);
    assert.equal(found?.due, "2026-11-02");
  }
});

test("the exam cap holds for any history and any date", () => {
  const next = random("histories");
  for (let round = 0; round < 200; round++) {
    const days = shuffled(Array.from({ length: 60 }, (_, i) => later("2026-09-01", i)), next, 1 + Math.floor(next() * 6)).sort();
    const history = days.map((day) => on(day, next() < 0.8, [null, "sure", "unsure", "guess"][Math.floor(next() * 4)]));
    const exam = later(days.at(-1) ?? "", 2 + Math.floor(next() * 60));
    const found = plan(`item-${round}`, history, exam);
    assert.ok(found && found.due > found.last && found.due < exam, JSON.stringify({ found, exam, history }));
    assert.deepEqual(plan(`item-${round}`, history, exam), found);
  }
});

test("days are counted across the end of a month, of a year and of summer time", () => {
  assert.equal(later("2026-12-31", 1), "2027-01-01");
  assert.equal(daysBetween("2026-02-28", "2026-03-01"), 1);
  assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  assert.equal(daysBetween("2026-03-02", "2026-03-01"), -1);
});

test("what is no day of the calendar is told from one", () => {
  for (const text of ["2026-11-23", "2028-02-29"]) assert.ok(isDay(text), text);
  for (const text of ["", "2026-02-29", "2026-13-01", "26-11-23", "2026-11-23T00", "tomorrow", "0000-00-00"]) assert.ok(!isDay(text), text);
});

test("a term comes back by the word that the reader chose for it", () => {
  const due = [1, 2, 3, 4].map((rating) => plan("a", [{ day: "2026-11-01", rating: /** @type {1} */ (rating) }])?.due);
  assert.deepEqual(due, [...due].sort());
  assert.equal(due[0], "2026-11-02");
  assert.equal(due[2], plan("a", [on("2026-11-01")])?.due);
  assert.equal(new Set(due).size, 4);
});

test("a better grade never means an earlier day, with an exam date or without", () => {
  const history = [{ day: "2026-11-01", rating: /** @type {3} */ (3) }];
  for (let days = 0; days < 120; days++) {
    const due = [1, 2, 3, 4].map((rating) =>
      plan(`item-${days}`, [...history, { day: "2026-11-10", rating: /** @type {1} */ (rating) }], days ? later("2026-11-10", days) : undefined)?.due);
    assert.deepEqual(due, [...due].sort(), String(days));
  }
});
