import assert from "node:assert/strict";
import { test } from "node:test";
import { cdf, quantile } from "../../overrides/assets/javascripts/practice/beta.js";
import { interval } from "../../overrides/assets/javascripts/practice/interval.js";

/** @param {number} actual @param {number} expected @param {number} [within] */
const near = (actual, expected, within = 1e-6) =>
  assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);

test("the beta distribution agrees with tables", () => {
  near(cdf(0.5, 2, 3), 0.6875); // exact: 11/16
  near(cdf(0.2, 1, 1), 0.2);
  near(cdf(0.3, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(0.3)));
  near(cdf(0.9, 30, 2), 1 - cdf(0.1, 2, 30));
  near(quantile(0.5, 7, 7), 0.5);
  near(quantile(0.025, 1, 1), 0.025);
  near(cdf(quantile(0.975, 20.5, 4.5), 20.5, 4.5), 0.975);
  assert.deepEqual([cdf(0, 2, 2), cdf(1, 2, 2), cdf(-1, 2, 2), cdf(2, 2, 2)], [0, 1, 0, 1]);
});

test("the interval of a share is Jeffreys' interval", () => {
  const found = interval(8, 10);
  near(found?.low ?? 0, 0.497226, 1e-5); // scipy.stats.beta.ppf([0.025, 0.5, 0.975], 8.5, 2.5)
  near(found?.middle ?? 0, 0.789626, 1e-5);
  near(found?.high ?? 0, 0.955941, 1e-5);
  assert.equal(interval(4, 4), undefined);
  assert.equal(interval(5, 5)?.answers, 5);
});

test("the quantiles are those that halving finds, at every share", () => {
  for (const answers of [5, 9, 40, 700])
    for (let right = 0; right <= answers; right += Math.ceil(answers / 9))
      for (const p of [0.025, 0.5, 0.975]) {
        const [a, b] = [right + 0.5, answers - right + 0.5];
        let [low, high] = [0, 1];
        for (let i = 0; i < 60; i++) {
          const middle = (low + high) / 2;
          if (cdf(middle, a, b) < p) low = middle;
          else high = middle;
        }
        near(quantile(p, a, b), low, 1e-10);
      }
});
