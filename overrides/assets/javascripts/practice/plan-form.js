/** The form of the study plan: the exam, hours a week, weekdays without study. Single days off: plan-days.js. */
import { el } from "../selfcheck/dom.js";
import { localDay } from "./days.js";
import { isDay } from "./dates.js";
import { daysOff } from "./plan-days.js";
import { amount } from "./review-words.js";
import { LONGEST_DAY, bearable, mostHours } from "./standing.js";
import { changed, MOST_HOURS, wishes } from "./wishes.js";

/** @typedef {import("./wishes.js").Wishes} Wishes */

/** Monday first; the values are those of a date. @type {[string, string][]} */
const WEEKDAYS = [["1", "Mondays"], ["2", "Tuesdays"], ["3", "Wednesdays"], ["4", "Thursdays"], ["5", "Fridays"], ["6", "Saturdays"], ["0", "Sundays"]];

/**
 * What is wrong with some wishes, in words, and the field to correct; nothing when a plan can be made of them.
 * @param {Pick<Wishes, "exam" | "hours" | "off">} wanted
 * @param {string} today
 * @returns {{ field: "exam" | "hours" | "off", text: string } | undefined}
 */
export function refused({ exam, hours, off }, today) {
  if (!isDay(exam)) return { field: "exam", text: "The plan needs the date of the exam." };
  if (exam <= today) return { field: "exam", text: exam == today ? "The exam is today, so no day is left to plan." : "The date of the exam is past." };
  if (!(Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS)) return { field: "hours", text: `Choose a whole number of hours from 1 to ${MOST_HOURS}.` };
  if (off.length > 6) return { field: "off", text: "All seven weekdays are marked as days off. Leave at least one for study." };
  if (!bearable({ hours, off }))
    return { field: "hours", text: `${hours} hours on ${amount(7 - off.length, "day")} a week are more than ${LONGEST_DAY / 60} a day. Choose at most ${mostHours(off)}, or fewer days off.` };
}

/**
 * @param {import("./main.js").Practice} practice
 * @param {(text: string) => void} saved hears what was done once the wishes are in the log
 */
export function planForm(practice, saved) {
  const exam = el("input", { type: "date", name: "exam", required: "" });
  const hours = el("input", { type: "number", name: "hours", min: "1", max: String(MOST_HOURS), required: "" });
  const off = WEEKDAYS.map(([value, text]) => ({ text, input: el("input", { type: "checkbox", name: "off", value }) }));
  const free = daysOff();
  const status = el("p", { role: "status" });
  const go = el("button", { class: "md-button fg-practice__main" });
  const row = (/** @type {string} */ text, /** @type {HTMLElement} */ input) => el("label", {}, el("span", {}, text + " "), input);
  const legend = el("legend", { tabindex: "-1" }, "Your exam and your time");
  const form = el("form", { class: "fg-practice__form fg-review__wishes", novalidate: "" },
    el("fieldset", {}, legend, row("Date of the exam", exam), row("Hours of study a week", hours)),
    el("fieldset", {}, el("legend", {}, "Weekdays without study"), el("div", { class: "fg-plan__weekdays" },
      ...off.map(({ text, input }) => el("label", {}, input, el("span", {}, text))))),
    free.fieldset, el("p", { class: "fg-practice__bar" }, go), status);
  const stored = () => wishes(practice.log.events.values(), Date.now());
  /** What the fields were last filled with, so that what a reader types is never overwritten. @type {Partial<Wishes>} */
  let shown = {};

  const render = () => {
    const now = stored();
    if (now.exam != shown.exam) exam.value = now.exam;
    if (now.hours != shown.hours) hours.value = now.hours ? String(now.hours) : "6"; // an hour a day but one, to begin with
    if (now.off != shown.off) for (const { input } of off) input.checked = now.off.includes(input.value);
    if (now.free != shown.free) free.fill(now.free);
    go.textContent = refused(now, localDay(Date.now())) ? "Make the plan" : "Save and plan again";
    shown = now;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = {
      exam: exam.validity.badInput ? "" : exam.value, hours: hours.value.trim() ? Number(hours.value) : NaN,
      off: off.flatMap(({ input }) => (input.checked ? [input.value] : [])).sort().join("") };
    const wrong = refused(wanted, localDay(Date.now()));
    for (const [name, input] of Object.entries({ exam, hours, off: off[0].input })) input.toggleAttribute("aria-invalid", name == wrong?.field);
    const days = wrong ? undefined : free.value(); // it says by itself what is wrong
    if (wrong || days == undefined) {
      const kept = refused(stored(), localDay(Date.now())) ? "Nothing was saved." : "Nothing was saved; the plan stays as it was.";
      status.textContent = wrong ? `${wrong.text} ${kept}` : kept;
      return wrong && { exam, hours, off: off[0].input }[wrong.field].focus();
    }
    const fresh = changed(stored(), { ...wanted, free: days });
    status.textContent = fresh[0] ? "" : "Nothing has changed.";
    fresh.forEach(practice.add);
    if (fresh[0]) saved("Saved. The plan is made anew from today.");
  });
  return { form, legend, render };
}
