import assert from "node:assert/strict";
import { test } from "node:test";
import { derive, last, progress } from "../../overrides/assets/javascripts/selfcheck/state.js";

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 864e5;
let serial = 0;

/** @param {string} item @param {object} [fields] @returns {any} */
const answer = (item, fields) => ({
  v: 2, day: "2026-11-23", id: `e${String(++serial).padStart(4, "0")}`, at: NOW - 1000 + serial, type: "answer", item, revision: 1, chosen: ["a"], right: true,
  confidence: null, mode: "lesson", ...fields,
});
/** @param {any[]} voids @returns {any} */
const reset = (...voids) => ({ v: 2, id: `e${++serial}`, at: NOW, type: "reset", voids: voids.map(({ id }) => id) });
/** @param {any[]} log @param {string} item */
const ids = (log, item) => derive(log, NOW).get(item)?.map(({ id }) => id);

test("an empty log says nothing", () => {
  assert.equal(derive([], NOW).size, 0);
  assert.equal(progress(derive([], NOW), ["a", "b"]), "0 of 2 done");
});

test("the answers of an item stand in order of time, whatever the order of the log", () => {
  const [one, two, three] = [answer("a", { at: NOW - 3 }), answer("a", { at: NOW - 2 }), answer("a", { at: NOW - 1 })];
  assert.deepEqual(ids([three, one, answer("b"), two], "a"), [one.id, two.id, three.id]);
});

test("answers of the same millisecond stand in one order, whatever the order of the log", () => {
  const [one, two] = [answer("a", { at: NOW }), answer("a", { at: NOW })];
  assert.deepEqual(ids([one, two], "a"), ids([two, one], "a"));
});

test("a reset forgets exactly the answers it names, in any order of the log", () => {
  const [old, other, later] = [answer("a"), answer("b"), answer("a")];
  const forget = reset(old);
  for (const log of [[old, other, forget, later], [forget, later, other, old]]) {
    assert.deepEqual(ids(log, "a"), [later.id]);
    assert.deepEqual(ids(log, "b"), [other.id]);
  }
  assert.equal(derive([old, reset(old), reset(old)], NOW).size, 0);
});

test("a reset of answers that are not in the log does no harm", () => {
  assert.equal(derive([answer("a"), reset({ id: "gone" })], NOW).size, 1);
});

test("an answer dated days ahead, from a wrong clock, is not the last word", () => {
  const [wrong, right] = [answer("a", { at: NOW + 300 * DAY, right: false }), answer("a")];
  assert.deepEqual(ids([wrong, right], "a"), [wrong.id, right.id]);
});

test("with the clock set back for years the order of the answers is kept", () => {
  const [one, two] = [answer("a", { at: NOW }), answer("a", { at: NOW + 1 })];
  const later = answer("a", { at: NOW - 2000 * DAY });
  const state = derive([two, one, later], NOW - 2000 * DAY + 1);
  assert.deepEqual(state.get("a")?.map(({ id }) => id), [one.id, two.id, later.id]);
});

test("an item named like a method of an object is an item like others", () => {
  assert.equal(progress(derive([answer("constructor")], NOW), ["constructor", "toString"]), "1 of 2 done, 1 right");
});

test("progress counts the last answer", () => {
  const log = [answer("a", { right: false }), answer("a"), answer("b"), answer("b", { right: false }), answer("gone")];
  assert.equal(progress(derive(log, NOW), ["a", "b", "c"]), "2 of 3 done, 1 right");
  assert.equal(progress(derive(log, NOW), ["b"]), "1 of 1 done, 0 right");
});

test("progress of no items is silent", () => {
  assert.equal(progress(derive([], NOW), []), "");
});

test("with a revision only answers to that revision count", () => {
  const state = derive([answer("a", { revision: 1 }), answer("b", { revision: 2 })], NOW);
  assert.equal(progress(state, ["a@2", "b@2"]), "1 of 2 done, 1 right");
  assert.equal(progress(state, ["a", "b"]), "2 of 2 done, 2 right");
});

test("the last answer in words", () => {
  const noon = new Date(2026, 10, 21, 12).getTime();
  assert.equal(last(undefined, 1, "en"), "");
  assert.equal(last(answer("a", { at: noon }), 1, "en"), "Last answer: right, November 21, 2026.");
  assert.equal(last(answer("a", { at: noon, right: false }), 1, "en"), "Last answer: wrong, November 21, 2026.");
  assert.equal(last(answer("a", { at: noon }), 2, "en"), "This question has changed since you answered it.");
  assert.equal(last(answer("a", { revision: 3 }), 2, "en"), "This question has changed since you answered it.");
});

test("every time that a record may hold can be written as a date", () => {
  for (const at of [0, 8e15]) assert.match(last(answer("a", { at }), 1, "en"), /^Last answer: right, \w+ \d+, \d+\.$/);
});

test("a log of ten thousand answers is derived", () => {
  const log = Array.from({ length: 10000 }, (_, i) => answer(`item-${i % 400}`, { at: NOW - 1e7 + i }));
  assert.equal(derive(log, NOW).get("item-7")?.length, 25);
});
