/** The beta distribution, as far as an interval for a share needs it. Pure. */

const LANCZOS = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

/** @param {number} x logarithm of the gamma function for x > 0 (Lanczos, 15 digits) */
export function logGamma(x) {
  const t = x + 6.5;
  const sum = LANCZOS.reduce((total, value, i) => total + value / (x + i), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The logarithm of the factor that makes a beta density sum to 1. @param {number} a @param {number} b */
const logFactor = (a, b) => logGamma(a + b) - logGamma(a) - logGamma(b);

/**
 * The probability that a Beta(a, b) share is at most x, by its continued fraction (Lentz).
 * @param {number} x
 * @param {number} a
 * @param {number} b
 * @param {number} [factor] logFactor(a, b), for who asks more than once
 * @returns {number}
 */
export function cdf(x, a, b, factor = logFactor(a, b)) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - cdf(1 - x, b, a, factor);
  const front = Math.exp(factor + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    f *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return front * f;
}

/**
 * The share that a Beta(a, b) share stays below with probability p: by Newton's steps, or by halves where a step would leave
 * the bounds found so far.
 * @param {number} p
 * @param {number} a
 * @param {number} b
 */
export function quantile(p, a, b) {
  const factor = logFactor(a, b);
  let [low, x, high] = [0, a / (a + b), 1];
  for (let i = 0; i < 60; i++) {
    const over = cdf(x, a, b, factor) - p;
    if (over < 0) low = x;
    else high = x;
    const step = x - over / Math.exp(factor + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) < 1e-13) return next;
    x = next;
  }
  return x;
}
