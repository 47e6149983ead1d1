/** One attempt at an item: score, words, the event it leaves, the order of the next one. Pure. */
import { VERSION } from "./events.js";

/**
 * Right only if exactly the keys are chosen; `hits` counts the keys among the chosen.
 * @param {string[]} keys
 * @param {string[]} chosen
 */
export function grade(keys, chosen) {
  const hits = keys.filter((key) => chosen.includes(key)).length;
  return { hits, right: hits == keys.length && hits == chosen.length };
}

/**
 * @param {number} wanted
 * @param {number} chosen
 */
export const choose = (wanted, chosen) =>
  `Choose ${wanted > 1 ? wanted + " answers" : "an answer"} before you check.` + (chosen ? ` You chose ${chosen}.` : "");

/**
 * @param {{ right: boolean, hits: number }} grade
 * @param {number} wanted
 * @param {string | null} confidence
 */
export function verdict({ right, hits }, wanted, confidence) {
  if (right) return "Right." + (confidence == "guess" ? " You guessed: read why." : "");
  return "Wrong."
    + (wanted > 1 ? ` You found ${hits} of the ${wanted} right answers.` : "")
    + (confidence == "sure" ? " You were sure: read why not." : "");
}

/**
 * The list in another order: the same for the same seed, never the one it came in (unless it has one element).
 * @template T
 * @param {T[]} list
 * @param {string} seed
 * @returns {T[]}
 */
export function shuffle(list, seed) {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619), 2166136261);
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    state = Math.imul(state ^ (state >>> 15), 739982445) + 1;
    const j = (state >>> 8) % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.some((value, i) => value != list[i]) ? order : [...order.slice(1), ...order.slice(0, 1)];
}

/**
 * Time of a new event: the clock, or just after the newest event if the clock was set back by less than a day.
 * @param {number} now
 * @param {Iterable<{ at: number }>} events
 */
export function stamp(now, events) {
  let time = now;
  for (const { at } of events) if (at >= time && at < now + 864e5) time = at + 1;
  return time;
}

/** A random UUID; browsers have crypto.randomUUID only on https and localhost. */
export const uuid = () =>
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+digit / 4)))).toString(16));

/**
 * @param {Record<string, unknown>} content
 * @param {Iterable<{ at: number }>} events the log so far
 * @param {number} now
 */
export const newEvent = (content, events, now) =>
  /** @type {import("./events.js").LogEvent} */ ({ v: VERSION, id: content.id ?? uuid(), at: stamp(now, events), ...content });
