import assert from "node:assert/strict";
import { test } from "node:test";
import { activity } from "../../overrides/assets/javascripts/practice/activity.js";
import { calibration } from "../../overrides/assets/javascripts/practice/calibration.js";
import { catalog } from "../../overrides/assets/javascripts/practice/catalog.js";
import { localDay } from "../../overrides/assets/javascripts/practice/days.js";
import { percent, range } from "../../overrides/assets/javascripts/practice/interval.js";
import { nextStep, practiceOf } from "../../overrides/assets/javascripts/practice/next.js";
import { reading } from "../../overrides/assets/javascripts/practice/plot-shares.js";
import { current, pagesRead, tally } from "../../overrides/assets/javascripts/practice/tally.js";
import { tree } from "../../overrides/assets/javascripts/practice/tree.js";
import { derive } from "../../overrides/assets/javascripts/selfcheck/state.js";

const NOW = new Date(2026, 10, 23, 12).getTime();
const DAY = 864e5;
let serial = 0;

/** @param {string} item @param {object} [fields] @returns {any} */
const answer = (item, fields) => ({
  v: 2, id: `e${String(++serial).padStart(5, "0")}`, at: NOW - DAY + serial, day: "2026-11-22", type: "answer", item, revision: 1,
  chosen: ["a"], right: true, confidence: null, mode: "lesson", ...fields,
});
const wrong = { right: false };
const sureWrong = { right: false, confidence: "sure" };

/**
 * A bank of three sections (20, 50 and 30 %) with an objective and two considerations each, ten items a consideration, the
 * first two of them checks; and three items on a page outside the exam guide. Each consideration has a page.
 */
function bank() {
  const section = (/** @type {string} */ id, /** @type {string} */ ref, /** @type {number} */ weight) => ({
    id, ref, weight, title: id.toUpperCase(), objectives: [{ id: `${id}-o`, ref: `${ref}.1`, title: "Objective", considerations: [
      { id: `${id}-x`, ref: `${ref}.1.a`, text: "X" }, { id: `${id}-y`, ref: `${ref}.1.b`, text: "Y" }] }],
  });
  const sections = [section("a", "1", 20), section("b", "2", 50), section("c", "3", 30)];
  const topics = ["a-x", "a-y", "b-x", "b-y", "c-x", "c-y"];
  const pages = [...topics.map((id) => ({ href: `${id}/`, title: `Page ${id}` })), { href: "extra/", title: "Extra" }];
  return catalog({
    digest: "d", sections, pages, readings: pages.map((_, page) => ({ page, anchor: "h", title: "H" })),
    items: [
      ...topics.flatMap((consideration, reading) => Array.from({ length: 10 }, (_, i) =>
        ({ id: `${consideration}-${i}`, revision: 1, form: i < 2 ? "check" : "scenario", keys: 1, consideration, reading }))),
      ...[0, 1, 2].map((i) => ({ id: `extra-${i}`, revision: 2, form: "check", keys: 1, reading: 6 })),
    ],
  });
}

/** @param {any[]} log */
function look(log, found = bank()) {
  const state = derive(log, NOW);
  const counted = current(found.items, state);
  const read = pagesRead(found.items, counted);
  const nodes = tree(found);
  const counts = (/** @type {import("../../overrides/assets/javascripts/practice/tree.js").Node} */ node) => tally(node, state, counted, read, NOW);
  const step = () => nextStep(nodes.map((node) => ({ node, counts: counts(node), weight: found.weights[node.id] ?? 0 })));
  return { nodes, counts, counted, state, step };
}
/** @param {string} section @param {number} right @param {number} all */
const some = (section, right, all, fields = {}) =>
  Array.from({ length: all }, (_, i) => answer(`${section}-${i < 10 ? "x" : "y"}-${i % 10}`, { right: i < right, ...fields }));

test("the rows are those of the exam guide, then the pages beyond it", () => {
  const { nodes } = look([]);
  assert.deepEqual(nodes.map(({ id, name, entries }) => [id, name, entries.length]),
    [["a", "1 A", 20], ["b", "2 B", 20], ["c", "3 C", 20], ["pages", "Beyond the exam guide", 3]]);
  const [objective] = nodes[0].children;
  assert.deepEqual([objective.id, ...objective.children.map(({ name }) => name)], ["a-o", "1.1.a X", "1.1.b Y"]);
  assert.deepEqual(nodes[0].lessons.map(({ href }) => href), ["a-x/", "a-y/"]);
  assert.deepEqual(nodes[3].children.map(({ id, name }) => [id, name]), [["extra/", "Extra"]]);
});

test("a section without questions keeps its row, and no row stands for pages that have none", () => {
  const found = bank();
  const nodes = tree({ ...found, items: found.items.filter(({ section }) => section == "b") });
  assert.deepEqual(nodes.map(({ id, entries, lessons }) => [id, entries.length, lessons.length]), [["a", 0, 0], ["b", 20, 2], ["c", 0, 0]]);
});

test("a page that teaches most of a topic comes first", () => {
  const found = bank();
  found.items.filter(({ id }) => /^a-x-[3-9]/.test(id)).forEach((entry) => (entry.reading = { href: "other/#h", title: "H", page: "Other" }));
  assert.deepEqual(tree(found)[0].lessons.map(({ href }) => href), ["other/", "a-x/", "a-y/"]);
});

test("an empty log counts nothing", () => {
  const { nodes, counts } = look([]);
  assert.deepEqual(counts(nodes[0]), {
    questions: 20, answered: 0, first: 0, last: 0, sureWrong: [], pages: 2, read: 0,
    recent: { right: 0, answers: 0 }, interval: undefined, wrong: 0, fresh: 20,
  });
});

test("first and last answers are counted apart", () => {
  const { nodes, counts } = look([
    answer("a-x-0", sureWrong), answer("a-x-0"), answer("a-x-1"), answer("a-x-1", sureWrong), answer("a-y-5", wrong), answer("gone")]);
  const found = counts(nodes[0]);
  assert.deepEqual([found.answered, found.first, found.last, found.sureWrong, found.wrong, found.fresh], [3, 1, 1, ["a-x-1"], 2, 17]);
  assert.deepEqual([found.read, found.recent], [1, { right: 1, answers: 3 }]);
  assert.equal(counts(nodes[0].children[0].children[1]).answered, 1);
  assert.equal(counts(nodes[1]).answered, 0);
});

test("a page is read when all its checks are answered, and scenarios do not matter", () => {
  const read = (/** @type {any[]} */ log) => look(log).counts(look(log).nodes[0]).read;
  assert.equal(read([answer("a-x-0"), answer("a-x-5"), answer("a-x-6")]), 0);
  assert.equal(read([answer("a-x-0", wrong), answer("a-x-1")]), 1);
});

test("a reset answer counts nowhere", () => {
  const [one, two] = [answer("a-x-0", { ...sureWrong }), answer("a-x-1", { confidence: "sure" })];
  const reset = { v: 2, id: "r", at: NOW, type: "reset", voids: [one.id] };
  const { nodes, counts, counted, state } = look([one, two, reset]);
  assert.deepEqual([counts(nodes[0]).answered, counts(nodes[0]).wrong, counts(nodes[0]).fresh], [1, 0, 19]);
  assert.equal(calibration(counted)[0].answers, 1);
  assert.equal(activity(state, NOW).reduce((sum, day) => sum + day.answers, 0), 1);
});

test("only answers to the present meaning of a question count; the link to practice knows older ones", () => {
  const { nodes, counts } = look([answer("extra-0", sureWrong), answer("extra-1", { revision: 2 }), answer("extra-1", wrong)]);
  const found = counts(nodes[3]);
  assert.deepEqual([found.answered, found.first, found.last, found.sureWrong], [1, 1, 1, []]);
  assert.deepEqual([found.wrong, found.fresh], [2, 1]);
});

test("the interval of a row needs five first answers of the last thirty days", () => {
  const old = { at: NOW - 40 * DAY };
  const interval = (/** @type {any[]} */ log) => look(log).counts(look(log).nodes[0]).interval;
  assert.equal(interval(some("a", 4, 4)), undefined);
  assert.equal(interval(some("a", 4, 5))?.answers, 5);
  assert.equal(interval([...some("a", 4, 5, old), ...some("a", 5, 5)]), undefined);
});

test("confidence is held against first answers only", () => {
  const { counted } = look([...some("a", 6, 8, { confidence: "sure" }), ...some("a", 8, 8, { confidence: "sure" }), answer("b-x-0", { confidence: "guess" })]);
  const [sure, unsure, guess] = calibration(counted);
  assert.deepEqual([sure.right, sure.answers, sure.interval?.answers], [6, 8, 8]);
  assert.deepEqual([unsure.answers, unsure.interval], [0, undefined]);
  assert.deepEqual([guess.right, guess.answers, guess.interval], [1, 1, undefined]);
});

test("an interval speaks against a word only when it lies outside of what the word means", () => {
  const mark = (/** @type {number} */ low, /** @type {number} */ high, /** @type {[number, number]} */ [from, to]) =>
    reading(/** @type {any} */ ({ interval: { low, high }, from, to }));
  assert.match(mark(0.4, 0.79, [0.8, 1]), /^right less often/);
  assert.equal(mark(0.4, 0.81, [0.8, 1]), "no contradiction");
  assert.match(mark(0.7, 0.9, [0, 2 / 3]), /^right more often/);
  assert.equal(reading(/** @type {any} */ ({ from: 0, to: 1 })), "not enough data");
});

test("activity is of the last 84 days, today last, by the reader's own day", () => {
  const today = localDay(NOW);
  const { state } = look([
    answer("a-x-0", { day: today }), answer("a-x-0", { day: today, right: false }), answer("gone", { day: "2026-11-01" }),
    answer("a-x-1", { day: "2026-08-31" }), answer("a-x-1", { day: "2026-09-01", right: false }), answer("a-x-1", { day: "2026-11-24" })]);
  const days = activity(state, NOW);
  assert.deepEqual([days.length, new Set(days.map(({ day }) => day)).size], [84, 84]);
  assert.deepEqual([days[0], days.at(-1)], [{ day: "2026-09-01", right: 0, answers: 1 }, { day: today, right: 1, answers: 2 }]);
  assert.equal(days.reduce((sum, day) => sum + day.answers, 0), 4);
});

test("next: nothing answered, begin with the first lesson", () => {
  assert.deepEqual(look([]).step(), { why: "Nothing is answered yet: begin with the first lesson and its checks,", what: "Page a-x", href: "a-x/" });
  assert.equal(look([answer("gone")]).step().href, "a-x/");
});

test("next: three wrong answers that were sure come before everything else", () => {
  const three = [answer("a-x-0", sureWrong), answer("c-y-3", sureWrong), answer("extra-0", { ...sureWrong, revision: 2 })];
  const { why, href } = look(three).step();
  assert.match(why, /^3 of your last answers were sure and wrong/);
  assert.equal(href, "practice/by-topic/?topic=a-x&topic=c-y&topic=extra%2F&only=wrong");
  assert.doesNotMatch(look([...three, answer("a-x-0")]).step().why, /sure/);
});

test("next: an untouched section, the heaviest first", () => {
  const { why, what, href } = look(some("a", 5, 5)).step();
  assert.deepEqual([why.startsWith("Section 2 B is 50 % of the exam"), what, href], [true, "Page b-x", "b-x/"]);
  assert.equal(look([...some("a", 5, 5), answer("b-x-0")]).step().href, "c-x/");
});

test("next: the section that costs most, by weight and share of wrong answers", () => {
  const log = [...some("a", 2, 10), ...some("b", 6, 10), ...some("c", 6, 10)]; // 20 * 0.8, 50 * 0.4, 30 * 0.4
  const { why, what, href } = look(log).step();
  assert.match(why, /^Section 2 B costs you most: 60 % /);
  assert.deepEqual([what, href], ["practice 4 wrong", "practice/by-topic/?topic=b&only=wrong"]);
  const repaired = [...log, ...some("b", 10, 10)];
  assert.equal(look(repaired).step().href, "practice/by-topic/?topic=b&only=new");
  const all = [...some("a", 2, 10), ...some("b", 8, 20), ...some("b", 20, 20), ...some("c", 6, 10)];
  assert.equal(look(all).step().href, "practice/by-topic/?topic=b");
});

test("next: a section with too little data, then a mock exam", () => {
  const log = [...some("a", 9, 10), answer("b-x-0"), answer("b-x-1", wrong), answer("c-x-0")];
  const { why, what, href } = look(log).step();
  assert.match(why, /^Section 2 B has fewer than 5 recent first answers/);
  assert.deepEqual([what, href], ["practice 18 new", "practice/by-topic/?topic=b&only=new"]);
  const well = [...some("a", 9, 10), ...some("b", 8, 10), ...some("c", 10, 10)];
  assert.equal(look(well).step().href, "practice/mock-exam/");
});

test("next: a bank without questions leads nowhere false", () => {
  assert.equal(nextStep([]).href, "practice/mock-exam/");
});

test("what is practiced of a topic", () => {
  const node = /** @type {any} */ ({ id: "extra/" });
  assert.deepEqual(practiceOf(node, { wrong: 2, fresh: 1, questions: 9 }), { what: "practice 2 wrong", href: "practice/by-topic/?topic=extra%2F&only=wrong" });
  assert.deepEqual(practiceOf(node, { wrong: 0, fresh: 1, questions: 9 }).what, "practice 1 new");
  assert.deepEqual(practiceOf(node, { wrong: 0, fresh: 0, questions: 9 }), { what: "practice all 9", href: "practice/by-topic/?topic=extra%2F" });
});

test("shares in words", () => {
  assert.equal(percent(0.666), "67 %");
  assert.equal(range({ low: 0.1, middle: 0.5, high: 0.949, answers: 5 }), "10 % to 95 %");
  assert.equal(range(undefined), "not enough data");
});
