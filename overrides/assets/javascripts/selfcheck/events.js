/**
 * One record of the event log. Pure.
 *
 * @typedef {"sure" | "unsure" | "guess"} Confidence
 * @typedef {{ v: number, id: string, at: number, type: "answer", day: string, item: string, revision: number,
 *   chosen: string[], right: boolean, confidence: Confidence | null, mode: string }} Answer
 *   `day` is the learner's own date, whatever time zone a copy of the log is read in
 * @typedef {{ v: number, id: string, at: number, type: "reset", voids: string[] }} Reset
 *   `voids` holds the ids of the events it forgets, so two logs can be merged in any order
 * @typedef {{ v: number, id: string, at: number, type: "assess", skill: string, level: string }} Assess
 *   the level that a learner sees in a skill of the self-assessment
 * @typedef {Answer | Reset | Assess | import("../practice/exam.js").ExamEvent | import("../practice/run.js").RunEvent
 *   | import("../practice/flags.js").FlagEvent | import("../practice/replay.js").CardEvent
 *   | import("../practice/wishes.js").WishEvent} LogEvent
 * @typedef {(record: any) => any} Lift
 */

/** The day in UTC; years above 9999, from a broken clock, become the last that has four digits. @param {number} time */
const utcDay = (time) => new Date(Math.min(time, 2.5e14)).toISOString().slice(0, 10);

/**
 * LIFTS[0] turns a record of version 1 into version 2, and so on. Records are lifted when read, never rewritten.
 * @type {Lift[]}
 */
export const LIFTS = [(old) => ({ ...old, v: 2, ...(old.type == "answer" && { day: utcDay(old.at) }) })];

export const VERSION = LIFTS.length + 1;

/** @param {unknown[]} values */
const areTexts = (values) => values.every((value) => value && typeof value == "string");

/**
 * The event in a stored or received record; nothing if the record is damaged or of a newer version. Of a type other than
 * answer and reset only the frame is checked here: its fields are checked by the module that reads them.
 * @param {any} record
 * @param {Lift[]} [lifts]
 * @returns {LogEvent | undefined}
 */
export function read(record, lifts = LIFTS) {
  try {
    const event = lifts.slice(record.v - 1).reduce((old, lift) => lift(old), record);
    const { id, at, type, day, item, revision, chosen, right, confidence, mode, voids } = event;
    if (record.v > 0 && Number.isInteger(record.v) && event.v === lifts.length + 1 && areTexts([id, type]) && Math.abs(at - 4e15) <= 4e15 && at === +at
      && (type == "answer"
        ? areTexts([item, mode]) && areTexts(chosen) && utcDay(Date.parse(day)) === day && revision === +revision && right === !!right
          && [null, "sure", "unsure", "guess"].includes(confidence)
        : type != "reset" || areTexts(voids))) return event;
  } catch { /* no object, or no list where one belongs */ }
}
