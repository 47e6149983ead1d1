import assert from "node:assert/strict";
import { test } from "node:test";
import { ending, follow, isRunEvent, open, remaining, series, summary, turns } from "../../overrides/assets/javascripts/practice/run.js";
import { newEvent } from "../../overrides/assets/javascripts/selfcheck/attempt.js";
import { read } from "../../overrides/assets/javascripts/selfcheck/events.js";
import { derive } from "../../overrides/assets/javascripts/selfcheck/state.js";

const NOW = Date.UTC(2026, 10, 23, 12);
let serial = 0;

/** @param {object} content @param {number} [at] @returns {any} */
const event = (content, at = NOW + ++serial) => ({ ...newEvent(/** @type {any} */ (content), [], at) });
/** @param {string} item @param {object} [fields] */
const answer = (item, fields) =>
  event({ type: "answer", day: "2026-11-23", item, revision: 1, chosen: ["a"], right: true, confidence: null, mode: "topic", ...fields });
/** @param {any} start @param {any[]} log */
const followed = (start, log) => follow(start, derive(log, NOW + 1e6));

test("what begins and ends a series is an event that the log takes", () => {
  const start = event(series("topic", ["a", "b"]));
  const end = event(ending(followed(start, [])));
  for (const one of [start, end]) {
    assert.ok(read(one));
    assert.ok(isRunEvent(one));
  }
  for (const damage of [{ items: "ab" }, { items: [1] }, { mode: undefined }, { do: "begin" }, { type: "exam" }]) assert.ok(!isRunEvent({ ...start, ...damage }));
  assert.ok(!isRunEvent({ ...end, run: undefined }));
  assert.ok(!isRunEvent(null));
});

test("answers before it, of another mode and to other items are not part of a series; the first one counts", () => {
  const early = answer("a");
  const start = event(series("topic", ["a", "b", "c"]));
  const [first, again] = [answer("b", { right: false }), answer("b")];
  const run = followed(start, [early, start, again, first, answer("c", { mode: "lesson" }), answer("z")]);
  assert.deepEqual([...run.answers], [["b", first]]);
});

test("the open series is the last one that was not ended, whatever the order of the log", () => {
  const [old, last, other] = [event(series("topic", ["a"])), event(series("topic", ["b"])), event(series("review", ["c"]))];
  assert.equal(open([last, other, old], "topic", NOW), last);
  assert.equal(open([old, last, event(ending(followed(last, [])))], "topic", NOW), undefined);
  assert.equal(open([other], "topic", NOW), undefined);
  assert.equal(open([event(series("topic", []))], "topic", NOW), undefined);
});

test("a series from a clock that ran ahead is not taken up", () => {
  assert.equal(open([event(series("topic", ["a"]), NOW + 3 * 864e5)], "topic", NOW), undefined);
});

test("the summary counts, and names what to read again", () => {
  const start = event(series("topic", ["a", "b", "c", "d", "e"]));
  const log = [start, answer("c", { right: false, confidence: "sure" }), answer("a"), answer("b", { confidence: "guess" }), answer("d", { confidence: "unsure", right: false })];
  assert.deepEqual(summary(followed(start, log)), { answered: 4, right: 2, open: ["e"], wrong: ["c", "d"], again: ["b", "c", "d"] });
});

test("in a review what was wrong comes back at the end until it is right once", () => {
  const start = event(series("review", ["a", "b", "c"]));
  const wrong = (/** @type {string} */ item) => answer(item, { mode: "review", right: false });
  const right = (/** @type {string} */ item) => answer(item, { mode: "review" });
  const asked = (/** @type {any[]} */ log) => turns(start, derive(log, NOW + 1e6), true);
  assert.deepEqual(asked([start]), ["a", "b", "c"].map((item) => ({ item, before: 0 })));
  const log = [start, wrong("a"), right("b")];
  assert.deepEqual(asked(log), [{ item: "c", before: 0 }, { item: "a", before: 1 }]);
  log.push(wrong("c"), wrong("a"));
  assert.deepEqual(asked(log), [{ item: "c", before: 1 }, { item: "a", before: 2 }]);
  log.push(right("c"), answer("a", { mode: "lesson" }));
  assert.deepEqual(asked(log), [{ item: "a", before: 2 }]);
  assert.deepEqual(followed(start, log).recalled, new Set(["c"]));
  log.push(right("a"));
  assert.deepEqual(asked(log), []);
  const run = followed(start, log);
  assert.deepEqual([...run.answers.values()].map(({ right: first }) => first), [false, true, false]);
  assert.deepEqual([summary(run).right, run.recalled], [1, new Set(["a", "c"])]);
});

test("what was recalled does not come back, and what was not asked changes nothing", () => {
  const tried = (/** @type {string} */ id, recalled = false) => ({ id, recalled });
  assert.deepEqual(remaining(["a", "b"], [tried("a", true), tried("a"), tried("z")]), ["b"]);
  assert.deepEqual(remaining(["a"], [tried("a"), tried("a")]), ["a"]);
});

test("another series asks each question once, and goes on with the first that has no answer", () => {
  const start = event(series("topic", ["a", "b", "c", "d"]));
  const log = [start, answer("a", { right: false }), answer("c")];
  assert.deepEqual(turns(start, derive(log, NOW + 1e6), false), ["b", "c", "d"].map((item) => ({ item, before: 0 })));
  assert.deepEqual(turns(start, derive([...log, answer("b"), answer("d")], NOW + 1e6), false), []);
});
