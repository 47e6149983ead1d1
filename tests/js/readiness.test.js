import assert from "node:assert/strict";
import { test } from "node:test";
import { random } from "../../overrides/assets/javascripts/practice/random.js";
import { firsts, overall } from "../../overrides/assets/javascripts/practice/readiness.js";

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 864e5;

test("too few answers give no interval, in all or in one section", () => {
  const six = (/** @type {number} */ answers) => Array.from({ length: 6 }, () => ({ weight: 1, right: 3, answers }));
  assert.equal(overall(six(4)), undefined);
  assert.equal(overall(six(5))?.answers, 30);
  assert.equal(overall([...six(9).slice(1), { weight: 1, right: 4, answers: 4 }]), undefined);
  assert.equal(overall([{ weight: 1, right: 20, answers: 29 }]), undefined);
  assert.equal(overall([]), undefined);
});

test("a heavy section with few answers makes the interval wide", () => {
  const part = (/** @type {number} */ weight, /** @type {number} */ answers) => ({ weight, right: answers * 0.8, answers });
  const width = (/** @type {any} */ found) => found.high - found.low;
  assert.ok(width(overall([part(90, 5), part(10, 95)])) > 2 * width(overall([part(90, 95), part(10, 5)])));
});

test("only first answers count, and only those of the last thirty days", () => {
  /** @param {number} days @param {boolean} right @returns {any} */
  const at = (days, right) => ({ at: NOW - days * DAY, right });
  assert.deepEqual(firsts([[at(40, false), at(2, true)], [at(29, true), at(1, false)], [at(-1, true)], []], NOW), [at(29, true)]);
});

test("an answer stamped just ahead of a clock that was set back still counts", () => {
  const answer = /** @type {any} */ ({ at: NOW + 36e5, right: true });
  assert.deepEqual(firsts([[answer]], NOW), [answer]);
});

/** @param {number[]} truth share that a learner knows of each section @param {number[]} weights @param {number[]} answers @param {string} seed */
function coverage(truth, weights, answers, seed) {
  const next = random(seed);
  const total = weights.reduce((sum, weight) => sum + weight);
  const real = truth.reduce((sum, share, i) => sum + (share * weights[i]) / total, 0);
  const rounds = 1000;
  let inside = 0;
  for (let round = 0; round < rounds; round++) {
    const found = overall(truth.map((share, i) => ({
      weight: weights[i], answers: answers[i],
      right: Array.from({ length: answers[i] }, next).filter((value) => value < share).length,
    })));
    if (found && found.low <= real && real <= found.high) inside++;
  }
  return inside / rounds;
}

test("the 95 % interval holds the true share in at least 90 % of simulated learners, however unevenly they practice", () => {
  const weights = [13, 16, 21, 20, 18, 13];
  for (const [name, truth, answers] of /** @type {[string, number[], number[]][]} */ ([
    ["even", [0.7, 0.7, 0.7, 0.7, 0.7, 0.7], [10, 10, 10, 10, 10, 10]],
    ["strong where practiced", [0.95, 0.9, 0.5, 0.4, 0.6, 0.7], [60, 40, 5, 5, 8, 6]],
    ["weak where practiced", [0.3, 0.4, 0.9, 0.95, 0.8, 0.9], [50, 50, 5, 6, 5, 5]],
    ["just enough", [0.6, 0.8, 0.5, 0.7, 0.9, 0.4], [5, 5, 5, 5, 5, 5]],
    ["nearly all right", [0.97, 0.95, 0.96, 0.98, 0.97, 0.95], [12, 9, 30, 20, 7, 5]],
    ["many", [0.6, 0.65, 0.7, 0.75, 0.8, 0.85], [60, 70, 90, 80, 75, 50]],
  ])) {
    const share = coverage(truth, weights, answers, name);
    assert.ok(share >= 0.9, `${name}: ${share}`);
  }
});
