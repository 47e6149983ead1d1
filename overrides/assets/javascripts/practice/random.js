/** Random numbers from a seed, the same in every browser. Pure. */

/**
 * Numbers from 0 to below 1: the generator is sfc32, the seed is spread by an FNV-1a hash.
 * @param {string} seed
 * @returns {() => number}
 */
export function random(seed) {
  const state = [2166136261, 3432918353, 461845907, 1];
  for (const char of seed)
    for (let i = 0; i < 3; i++) state[i] = Math.imul(state[i] ^ (char.charCodeAt(0) + i), 16777619);
  const next = () => {
    const sum = (state[0] + state[1] + state[3]) | 0;
    state[3] = (state[3] + 1) | 0;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = (state[2] + (state[2] << 3)) | 0;
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/**
 * The list in a random order (Fisher and Yates); the first `count` of it when a count is given.
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} next
 * @param {number} [count]
 * @returns {T[]}
 */
export function shuffled(list, next, count = list.length) {
  const order = [...list];
  for (let i = 0; i < Math.min(count, order.length - 1); i++) {
    const j = i + Math.floor(next() * (order.length - i));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.slice(0, count);
}
