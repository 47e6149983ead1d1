/** What a finished mock exam says: score with its interval, parts, slow and changed answers, sure but wrong. Pure. */
import { interval } from "./interval.js";

/** @typedef {import("./exam.js").Exam} Exam */
/** @typedef {{ section: string, objective: string }} Place where an item stands in the outline */
/** @typedef {{ name: string, right: number, answers: number, interval: import("./interval.js").Interval | undefined }} Part */

/** @param {string} name @param {import("./exam.js").Answer[]} answers @returns {Part} */
function part(name, answers) {
  const right = answers.filter((answer) => answer.right).length;
  return { name, right, answers: answers.length, interval: interval(right, answers.length) };
}

/**
 * @param {Exam} exam
 * @param {ReadonlyMap<string, Place>} places
 * @param {"section" | "objective"} level
 * @returns {Part[]} in the order in which the parts are first asked, so sort them by the outline
 */
export function parts(exam, places, level) {
  /** @type {Map<string, import("./exam.js").Answer[]>} */
  const groups = new Map();
  for (const answer of exam.answers) {
    const name = places.get(answer.id)?.[level] ?? "";
    groups.set(name, [...(groups.get(name) ?? []), answer]);
  }
  return [...groups].map(([name, answers]) => part(name, answers));
}

/**
 * @param {Exam} exam
 * @param {number} [slowest] how many of the slowest answers to name
 */
export function summary(exam, slowest = 5) {
  const numbered = exam.answers.map((answer, i) => ({ ...answer, number: i + 1 }));
  return {
    whole: part("", exam.answers),
    seconds: exam.ended == undefined ? 0 : (exam.ended - exam.started) / 1000,
    unanswered: numbered.filter(({ chosen }) => !chosen[0]),
    sureButWrong: numbered.filter(({ chosen, right, confidence }) => chosen[0] && !right && confidence == "sure"),
    changed: numbered.filter(({ changes }) => changes),
    wrong: numbered.filter(({ right }) => !right),
    slowest: numbered.filter(({ seconds }) => seconds > 0).sort((a, b) => b.seconds - a.seconds).slice(0, slowest),
  };
}
