/** What a mock exam is drawn from, how long it takes, and the link that draws it again. Pure. */
import { draw, pack, recent, shares, unpack } from "./draw.js";

/** @typedef {import("./catalog.js").Bank} Bank */
/** @typedef {{ seed: string, size: number, not: string, bank: string }} Wish what a link says; `not`: items to avoid, packed */

/** Questions answered in so many days are left out where enough others are there. */
export const DAYS = 21;
/** More questions than these are more than a day's work. */
const MOST = 100;
const PACE = 2.4; // minutes a question, as 120 for 50

/** What an exam may ask: scenarios of the exam guide. @param {Bank} bank */
export const pool = ({ items }) => items.filter(({ form, section }) => form == "scenario" && section);

/** @param {Bank} bank */
export const most = (bank) => Math.min(MOST, pool(bank).length);

/** Minutes for an exam; 0 means untimed. @param {number} size @param {number} factor */
export const minutesFor = (size, factor) => Math.ceil(Number((size * PACE * factor).toFixed(6)));

/** How many of each section will be asked. @param {Bank} bank @param {number} size */
export function counts(bank, size) {
  const from = pool(bank);
  const limits = bank.sections.map(({ id }) => from.filter(({ section }) => section == id).length);
  const found = shares(bank.sections.map(({ weight }) => weight), size, limits);
  return bank.sections.map((section, i) => ({ section, count: found[i], short: found[i] < Math.floor((size * section.weight) / 100) }));
}

/**
 * A new exam that avoids what was answered of late.
 * @param {Bank} bank
 * @param {number} size
 * @param {string} seed
 * @param {import("../selfcheck/state.js").State} state
 * @param {number} now
 * @returns {Wish}
 */
export function wish(bank, size, seed, state, now) {
  const from = pool(bank);
  const answered = new Map([...state].map(([id, answers]) => [id, answers[answers.length - 1].at]));
  return { seed, size, not: pack(from, recent(from, bank.weights, size, answered, now - DAYS * 864e5)), bank: bank.digest };
}

/** The questions of an exam as id@revision. @param {Bank} bank @param {Wish} wish */
export function drawn(bank, { seed, size, not }) {
  const from = pool(bank);
  return draw(from, bank.weights, size, seed, unpack(from, not)).map((id) => `${id}@${bank.byId.get(id)?.revision}`);
}

/** @param {Wish} wish */
export const query = ({ seed, size, not, bank }) => `?${new URLSearchParams({ seed, size: String(size), not, bank })}`;

/**
 * The exam that a link names, and in words what is wrong with the link.
 * @param {Bank} bank
 * @param {string} search
 * @returns {{ wish?: Wish, trouble: string }} no wish where there is none or it cannot be read
 */
export function follow(bank, search) {
  const asked = new URLSearchParams(search);
  const [seed, size, not] = [asked.get("seed"), Number(asked.get("size")), asked.get("not") ?? ""];
  if (seed == null) return { trouble: "" };
  if (!/^[\w-]{1,64}$/.test(seed)) return { trouble: "The link to a mock exam is damaged: its seed cannot be read. Choose a mock here." };
  if (!Number.isInteger(size) || size < 1 || size > most(bank))
    return { trouble: `The link asks for a mock exam of ${asked.get("size") || "no"} questions; this bank allows 1 to ${most(bank)}. Choose a size here.` };
  const same = { seed, size, not, bank: bank.digest };
  if (asked.get("bank") != bank.digest)
    return { wish: { ...same, not: "" }, trouble: "The questions of this guide have changed since the link was made, so this mock exam is not the same as the one it was made for." };
  if (!unpack(pool(bank), not))
    return { wish: { ...same, not: "" }, trouble: "A part of the link is damaged, so this mock exam may not be the same as the one it was made for." };
  return { wish: same, trouble: "" };
}
