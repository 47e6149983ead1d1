import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, drawn, follow, minutesFor, most, pool, query, wish } from "../../overrides/assets/javascripts/practice/mock-draw.js";

const NOW = Date.UTC(2026, 10, 23, 9);
const sections = [["one", 20], ["two", 50], ["three", 30]].map(([id, weight], i) => ({ id, ref: String(i + 1), title: id, weight, objectives: [] }));
const items = Array.from({ length: 90 }, (_, i) => ({
  id: `i${String(i).padStart(2, "0")}`, revision: 1 + (i % 2), form: i % 10 == 9 ? "check" : "scenario", keys: 1,
  section: i < 10 ? "one" : i < 50 ? "two" : i < 85 ? "three" : "", objective: "", consideration: "", topic: "", group: "", reading: { href: "", title: "", page: "" },
}));
/** @type {any} */
const bank = { digest: "d1", items, byId: new Map(items.map((item) => [item.id, item])), sections, weights: { one: 20, two: 50, three: 30 }, pages: [] };
/** @param {string[]} ids @param {number} daysAgo @returns {any} */
const answered = (ids, daysAgo) => new Map(ids.map((id) => [id, [{ at: NOW - daysAgo * 864e5 }]]));

test("only scenarios of the exam guide are drawn, each section by its weight as far as it has enough", () => {
  const made = drawn(bank, wish(bank, 20, "s", new Map(), NOW)).map((name) => bank.byId.get(name.split("@")[0]));
  assert.ok(made.every(({ form, section }) => form == "scenario" && section));
  const of = (/** @type {string} */ id) => made.filter(({ section }) => section == id).length;
  assert.deepEqual(["one", "two", "three"].map(of), [4, 10, 6]);
  assert.deepEqual(counts(bank, 20).map(({ count, short }) => [count, short]), [[4, false], [10, false], [6, false]]);
  assert.deepEqual(counts(bank, 60).map(({ count, short }) => [count, short])[0], [9, true]);
  assert.equal(most(bank), pool(bank).length);
});

test("what was answered in the last 21 days is left out while there are others", () => {
  const seen = pool(bank).slice(20, 30).map(({ id }) => id);
  const names = (/** @type {number} */ daysAgo) => drawn(bank, wish(bank, 20, "s", answered(seen, daysAgo), NOW)).map((name) => name.split("@")[0]);
  assert.deepEqual(names(20).filter((id) => seen.includes(id)), []);
  assert.deepEqual(names(22), names(1000));
});

test("a link draws the same exam from the same bank", () => {
  const made = wish(bank, 20, "k3", answered(["i12", "i13"], 1), NOW);
  const { wish: read, trouble } = follow(bank, query(made));
  assert.equal(trouble, "");
  assert.deepEqual(read, made);
  assert.deepEqual(read && drawn(bank, read), drawn(bank, made));
});

test("a link says what is wrong with it", () => {
  assert.deepEqual(follow(bank, ""), { trouble: "" });
  assert.match(follow(bank, "?seed=k3&size=20&not=&bank=d0").trouble, /have changed since the link was made/);
  assert.equal(follow(bank, "?seed=k3&size=20&not=AAA&bank=d0").wish?.not, "");
  assert.match(follow(bank, "?seed=k3&size=20&not=%3Cb%3E&bank=d1").trouble, /A part of the link is damaged/);
  for (const size of ["", "0", "-1", "2.5", "x", "1000"]) {
    const { wish: none, trouble } = follow(bank, `?seed=k3&size=${size}&bank=d1`);
    assert.deepEqual([none, /this bank allows 1 to \d+/.test(trouble)], [undefined, true], size);
  }
  for (const seed of ["", "a b", "x".repeat(65), "<script>"]) assert.match(follow(bank, "?" + new URLSearchParams({ seed, size: "20" })).trouble, /its seed cannot be read/);
});

test("the time is that of the exam, whatever the size, and rounded up", () => {
  assert.deepEqual([[50, 1], [25, 1], [6, 1], [50, 1.25], [50, 1.5], [50, 2], [50, 0], [100, 2]].map(([size, factor]) => minutesFor(size, factor)), [120, 60, 15, 150, 180, 240, 0, 480]);
});
