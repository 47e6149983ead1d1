/** What a reader wishes of the reviews: new ones a day, and the day of the exam. */
import { el } from "../selfcheck/dom.js";
import { daysBetween } from "./dates.js";
import { localDay } from "./days.js";
import { date, inDays } from "./review-words.js";
import { changed, isWish, MOST, wishes } from "./wishes.js";

/** What an exam date does now. @param {string} exam @param {string} today */
const told = (exam, today) =>
  !exam ? "No exam date: intervals grow as far as your memory carries them."
  : exam < today ? `The exam date, ${date(exam)}, is past, so it is ignored.`
  : exam == today ? "The exam is today: its date no longer shortens any interval."
  : `The exam is ${inDays(daysBetween(today, exam))}, on ${date(exam)}: everything that you have answered returns before that day.`;

/** @param {import("./main.js").Practice} practice */
export function settings(practice) {
  const number = (/** @type {string} */ name) => el("input", { type: "number", name, min: "0", max: String(MOST), required: "" });
  const [questions, terms, exam] = [number("questions"), number("terms"), el("input", { type: "date", name: "exam" })];
  const effect = el("p", {});
  const status = el("p", { role: "status" });
  const row = (/** @type {string} */ text, /** @type {HTMLInputElement} */ input) => el("label", {}, el("span", {}, text + " "), input);
  const form = el("form", { class: "fg-practice__form fg-review__wishes", novalidate: "" }, el("fieldset", {},
    el("legend", {}, "New ones a day, and the exam"),
    row("New questions a day", questions), row("New terms a day", terms), row("Date of the exam (optional)", exam), effect,
    el("p", { class: "fg-practice__bar" }, el("button", { class: "md-button" }, "Save")), status));
  const stored = () => wishes(practice.log.events.values(), Date.now());
  /** What the fields were last filled with, so that what a reader types is never overwritten. */
  let shown = { exam: "", questions: -1, terms: -1 };

  const render = () => {
    const now = stored();
    effect.textContent = told(now.exam, localDay(Date.now()));
    if (now.questions != shown.questions) questions.value = String(now.questions);
    if (now.terms != shown.terms) terms.value = String(now.terms);
    if (now.exam != shown.exam) exam.value = now.exam;
    shown = now;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const count = (/** @type {HTMLInputElement} */ { value }) => (value.trim() ? Number(value) : NaN);
    const wanted = { questions: count(questions), terms: count(terms), exam: exam.value };
    const wrong = [questions, terms].find((input) => !isWish(input.name, count(input))) ?? (exam.validity.badInput || !isWish("exam", exam.value) ? exam : undefined);
    for (const input of [questions, terms, exam]) input.toggleAttribute("aria-invalid", input == wrong);
    if (wrong) {
      status.textContent = (wrong == exam ? "This is no date: choose one, or leave the field empty." : `Choose a whole number from 0 to ${MOST}.`) + " Nothing was saved.";
      return wrong.focus();
    }
    const fresh = changed(stored(), wanted);
    status.textContent = "";
    fresh.forEach(practice.add);
    status.textContent = fresh[0] ? "Saved. " + effect.textContent : "Nothing has changed.";
  });
  return { form, render };
}
