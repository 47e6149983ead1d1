/**
 * A mock exam as the event log tells it: what is asked, what is chosen, how long is left. Pure; nothing of it is stored.
 *
 * @typedef {import("../selfcheck/events.js").Confidence} Confidence
 * @typedef {{ id: string, at: number, type: "exam", exam: string, clock?: number }} Base `at` says the order; `clock` is what
 *   the clock of the device said, which may lie before the events of an hour ago
 * @typedef {Base & { do: "start", seed: string, items: string[], minutes: number, not?: string, bank?: string }} Start `items`
 *   as id@revision; 0 minutes: untimed; `not` and `bank` as in the link that draws it again
 * @typedef {Base & { do: "visit", item: string }} Visit an empty item: nobody looks
 * @typedef {Base & { do: "choose", item: string, chosen: string[], confidence: Confidence | null }} Choose
 * @typedef {Base & { do: "flag", item: string, on: boolean }} Flag
 * @typedef {Base & { do: "shift", by: number }} Shift the clock of the device was set by so many milliseconds
 * @typedef {Base & { do: "submit", right: string[], gone?: string[] }} Submit `gone`: taken out of the bank meanwhile, not counted
 * @typedef {Base & { do: "drop" }} Drop
 * @typedef {Start | Visit | Choose | Flag | Shift | Submit | Drop} ExamEvent
 *
 * @typedef {{ id: string, revision: number, chosen: string[], confidence: Confidence | null, flagged: boolean,
 *   changes: number, seconds: number, right: boolean }} Answer
 * @typedef {{ id: string, seed: string, not: string, bank: string, started: number, minutes: number, deadline: number,
 *   answers: Answer[], current: number, seen: number, shifted: number, ended: number | undefined }} Exam
 *   `deadline` is Infinity when untimed; `seen`: the clock at the last event; `ended` once submitted
 */

const texts = (/** @type {unknown} */ value) => Array.isArray(value) && value.every((text) => typeof text == "string");

/**
 * Whether a record of the log is a complete event of an exam.
 * @param {any} event
 * @returns {event is ExamEvent}
 */
export const isExamEvent = (event) =>
  event?.type == "exam" && typeof event.exam == "string" && (event.clock == undefined || Number.isFinite(event.clock)) && (
    event.do == "start" ? typeof event.seed == "string" && texts([event.not ?? "", event.bank ?? ""]) && texts(event.items) && event.minutes >= 0 && event.minutes <= 600
    : event.do == "visit" ? typeof event.item == "string"
    : event.do == "choose" ? typeof event.item == "string" && texts(event.chosen)
    : event.do == "flag" ? typeof event.item == "string" && typeof event.on == "boolean"
    : event.do == "shift" ? Number.isFinite(event.by)
    : event.do == "submit" ? texts(event.right) && texts(event.gone ?? [])
    : event.do == "drop");

/** @param {Start} event @returns {Exam} */
const begin = ({ exam, seed, not = "", bank = "", at, clock: now = at, minutes, items }) => ({
  id: exam, seed, not, bank, started: now, minutes, deadline: minutes ? now + minutes * 6e4 : Infinity, current: 0,
  seen: now, shifted: 0, ended: undefined,
  answers: items.map((name) => {
    const [id, revision = "1"] = name.split("@");
    return { id, revision: Number(revision), chosen: [], confidence: null, flagged: false, changes: 0, seconds: 0, right: false };
  }),
});

/** Milliseconds: choices closer than this are one, as arrow keys choose each option on their way; so are shifts seen by two tabs. */
const [ONE_MOVE, ONE_SHIFT] = [2000, 5000];

/**
 * The exams of a log, oldest first; those that were dropped, and those whose start is missing, are left out. The order of
 * the log does not matter. An event after the end, or about an item that is not asked, changes nothing.
 * @param {Iterable<any>} log
 * @param {string} [only] the exam that is asked for, where the others do not matter
 * @returns {Exam[]}
 */
export function exams(log, only) {
  const events = [...log].filter((event) => event?.exam == (only ?? event?.exam) && isExamEvent(event)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  /** @type {Map<string, Exam>} */
  const found = new Map();
  for (const event of events) if (event.do == "start" && !found.has(event.exam)) found.set(event.exam, begin(event));
  /** @type {Map<string, { item: string, at: number }>} */
  const looking = new Map();
  /** @type {Map<string, number>} when each item of each exam was chosen last, or the clock of each exam was set */
  const lately = new Map();
  for (const event of events) {
    const exam = found.get(event.exam);
    if (!exam || exam.ended != undefined) continue;
    const now = event.clock ?? event.at;
    const since = (/** @type {string} */ name, before = lately.get(name) ?? -Infinity) => (lately.set(name, now), Math.abs(now - before));
    exam.seen = now;
    const view = looking.get(exam.id);
    if (view && ["visit", "submit"].includes(event.do)) {
      const seen = exam.answers.find(({ id }) => id == view.item);
      if (seen) seen.seconds += Math.max(0, now - view.at) / 1000;
      looking.delete(exam.id);
    }
    if (event.do == "drop") found.delete(exam.id);
    else if (event.do == "shift") {
      if (event.clock != undefined && since(exam.id) < ONE_SHIFT) continue;
      exam.deadline += event.by;
      exam.shifted += event.by;
      exam.started += event.by;
      if (view) view.at += event.by;
    } else if (event.do == "submit") {
      exam.ended = now;
      exam.answers = exam.answers.filter(({ id }) => !event.gone?.includes(id));
      for (const answer of exam.answers) answer.right = event.right.includes(answer.id);
    } else if (event.do != "start") {
      const place = exam.answers.findIndex(({ id }) => id == event.item);
      const answer = exam.answers[place];
      if (event.do == "visit" && answer) {
        exam.current = place;
        looking.set(exam.id, { item: event.item, at: now });
      } else if (event.do == "flag" && answer) answer.flagged = event.on;
      else if (event.do == "choose" && answer) {
        const pause = since(exam.id + " " + event.item);
        if (event.chosen[0] && pause >= ONE_MOVE && !answer.chosen.every((id) => event.chosen.includes(id))) answer.changes++;
        answer.chosen = event.chosen;
        answer.confidence = event.confidence ?? null;
      }
    }
  }
  return [...found.values()].sort((a, b) => a.started - b.started);
}

/** The exam that is being written: the last one without an end. @param {Exam[]} all */
export const running = (all) => all.findLast(({ ended }) => ended == undefined);

/** Milliseconds left, never below zero; Infinity when untimed. @param {Exam} exam @param {number} now */
export const left = ({ deadline }, now) => Math.max(0, deadline - now);

/** Minutes before the end at which something is said aloud. */
export const SAID = [10, 5, 1];

/**
 * What is to be said because time has passed from one look at the clock to the next.
 * @param {number} before milliseconds left at the last look
 * @param {number} after milliseconds left now
 * @returns {string}
 */
export function announcement(before, after) {
  const minutes = SAID.filter((minute) => before > minute * 6e4 && after <= minute * 6e4).at(-1);
  if (after <= 0 && before > 0) return "Time is up. Your answers are handed in.";
  return minutes ? `${minutes} ${minutes > 1 ? "minutes" : "minute"} left.` : "";
}

/**
 * How far the clock of the device was set back between two looks at it, as a negative number, or 0. A clock that goes
 * forward is not told from a device that slept, and time asleep is time gone.
 * @param {number} before
 * @param {number} now
 */
export const setBack = (before, now) => (now < before - 2000 ? now - before : 0);

/** Where answers are missing, by their number. @param {Exam} exam */
export const missing = ({ answers }) => answers.flatMap(({ chosen }, i) => (chosen[0] ? [] : [i + 1]));

/** "1:05:09", "9:41"; empty when untimed. @param {number} milliseconds */
export function clock(milliseconds) {
  if (milliseconds == Infinity) return "";
  const seconds = Math.ceil(milliseconds / 1000);
  const pad = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return (hours ? `${hours}:${pad(minutes)}` : `${minutes}`) + `:${pad(seconds % 60)}`;
}
