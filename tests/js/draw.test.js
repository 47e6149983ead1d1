import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, pack, recent, shares, unpack } from "../../overrides/assets/javascripts/practice/draw.js";
import { random, shuffled } from "../../overrides/assets/javascripts/practice/random.js";

const WEIGHTS = { one: 13, two: 16, three: 21, four: 20, five: 18, six: 13 };
/** @param {Record<string, number>} sizes */
const bankOf = (sizes) => Object.entries(sizes).flatMap(([section, size]) =>
  Array.from({ length: size }, (_, i) => ({ id: `${section}-${i}`, section })));
const BANK = bankOf({ one: 40, two: 50, three: 62, four: 60, five: 54, six: 40 });
/** @param {string[]} ids */
const counts = (ids) => Object.keys(WEIGHTS).map((section) => ids.filter((id) => id.startsWith(section + "-")).length);

test("the blueprint's weights give 50 items to the sections by largest remainder", () => {
  assert.deepEqual(shares(Object.values(WEIGHTS), 50), [7, 8, 10, 10, 9, 6]);
  assert.deepEqual(shares(Object.values(WEIGHTS), 25), [3, 4, 5, 5, 5, 3]);
});

test("a share never exceeds its limit, and what is left over goes to the others by weight", () => {
  assert.deepEqual(shares([1, 1, 2], 8, [0, 10, 10]), [0, 3, 5]);
  assert.deepEqual(shares([10, 10, 10], 30, [2, 4, 100]), [2, 4, 24]);
  assert.deepEqual(shares([1, 1], 10, [2, 3]), [2, 3]);
  assert.deepEqual(shares([0, 3], 5), [0, 5]);
  assert.deepEqual(shares([], 5), []);
});

test("shares are within one of what the weights ask for, and add up, for any count", () => {
  const next = random("shares");
  for (let round = 0; round < 300; round++) {
    const weights = Array.from({ length: 1 + Math.floor(next() * 8) }, () => 1 + Math.floor(next() * 30));
    const count = Math.floor(next() * 200);
    const found = shares(weights, count);
    const total = weights.reduce((sum, weight) => sum + weight);
    assert.equal(found.reduce((sum, share) => sum + share), count);
    found.forEach((share, i) => assert.ok(Math.abs(share - (count * weights[i]) / total) < 1));
  }
});

test("an exam has the sections' exact counts and no item twice", () => {
  for (const seed of ["a", "b", "c", "d"]) {
    const ids = draw(BANK, WEIGHTS, 50, seed);
    assert.deepEqual(counts(ids), [7, 8, 10, 10, 9, 6]);
    assert.equal(new Set(ids).size, 50);
  }
});

test("the same seed gives the same exam in the same order, another seed another one", () => {
  assert.deepEqual(draw(BANK, WEIGHTS, 50, "k3v9"), draw(BANK, WEIGHTS, 50, "k3v9"));
  assert.notDeepEqual(draw(BANK, WEIGHTS, 50, "k3v9"), draw(BANK, WEIGHTS, 50, "k3v8"));
});

test("every item of a section is drawn equally often, and at each place", () => {
  const bank = bankOf({ one: 10, two: 5 });
  const rounds = 20_000;
  const seen = new Map(bank.map(({ id }) => [id, 0]));
  const first = new Map(bank.map(({ id }) => [id, 0]));
  for (let round = 0; round < rounds; round++) {
    const ids = draw(bank, { one: 2, two: 1 }, 6, `round ${round}`);
    for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
    first.set(ids[0], (first.get(ids[0]) ?? 0) + 1);
  }
  const expected = rounds * 0.4; // 4 of 10 and 2 of 5
  const chi = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / (expected * 0.6), 0);
  assert.ok(chi < 36.1, `chi-square ${chi} of 13 degrees of freedom`); // 0.999 quantile is 34.5, of 14 is 36.1
  const placed = [...first.values()].reduce((sum, count) => sum + (count - rounds / 15) ** 2 / (rounds / 15), 0);
  assert.ok(placed < 36.1, `chi-square ${placed} of 14 degrees of freedom`);
});

test("items to avoid are taken only where a section has too few others", () => {
  const bank = bankOf({ one: 6, two: 6 });
  const avoid = new Set(["one-0", "one-1", "two-0", "two-1", "two-2", "two-3"]);
  const ids = draw(bank, { one: 1, two: 1 }, 8, "seed", avoid);
  assert.deepEqual(ids.filter((id) => id.startsWith("one")).sort(), ["one-2", "one-3", "one-4", "one-5"]);
  assert.equal(ids.filter((id) => id == "two-4" || id == "two-5").length, 2);
  assert.equal(new Set(ids).size, 8);
});

test("an exam larger than the bank holds the whole bank", () => {
  assert.equal(draw(bankOf({ one: 3, two: 4 }), { one: 1, two: 1 }, 50, "x").length, 7);
});

test("the items answered last are avoided, as many as the section can spare", () => {
  const bank = bankOf({ one: 6, two: 4 });
  const answered = new Map([["one-0", 10], ["one-1", 50], ["one-2", 40], ["one-3", 30], ["two-0", 99], ["two-1", 5]]);
  assert.deepEqual([...recent(bank, { one: 1, two: 1 }, 8, answered, 20)].sort(), ["one-1", "one-2"]);
  assert.deepEqual([...recent(bank, { one: 1, two: 1 }, 4, answered, 20)].sort(), ["one-1", "one-2", "one-3", "two-0"]);
});

test("a set of items survives a link, and text that is no such set is refused", () => {
  for (const ids of [[], ["one-0"], ["six-39"], ["one-7", "two-3", "six-0"], BANK.map(({ id }) => id)]) {
    const text = pack(BANK, new Set(ids));
    assert.match(text, /^[\w-]*$/);
    assert.deepEqual([...(unpack(BANK, text) ?? [])], BANK.map(({ id }) => id).filter((id) => ids.includes(id)));
  }
  assert.equal(unpack(BANK, "<script>"), undefined);
  assert.equal(unpack(BANK, "abcde"), undefined);
  assert.equal(unpack(BANK, "A".repeat(200)), undefined);
});

test("the numbers of a seed are spread evenly and do not repeat", () => {
  const next = random("a seed");
  const bins = new Array(16).fill(0);
  for (let i = 0; i < 32_000; i++) bins[Math.floor(next() * 16)]++;
  const chi = bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  assert.ok(chi < 37.7, `chi-square ${chi} of 15 degrees of freedom`);
  assert.notEqual(random("a")(), random("b")());
  assert.deepEqual(shuffled([1, 2, 3], random("s"), 0), []);
});
