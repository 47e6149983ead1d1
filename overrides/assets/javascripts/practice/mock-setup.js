/** The form on which a mock exam is chosen: how many questions, how much time. */
import { uuid } from "../selfcheck/attempt.js";
import { el } from "../selfcheck/dom.js";
import { counts, drawn, minutesFor, most, wish } from "./mock-draw.js";
import { fetchFirst } from "./pace.js";

const SIZES = [50, 25];
const TIMES = { 1: "Standard", 1.25: "A quarter more", 1.5: "Half as much again", 2: "Twice as much", 0: "Untimed" };

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {ReturnType<typeof import("./mock-draw.js").follow>} link
 * @param {(wish: import("./mock-draw.js").Wish, minutes: number) => void} begin
 * @param {() => void} forget the link
 */
export function setup(practice, bank, link, begin, forget) {
  const limit = most(bank);
  const seed = uuid().slice(0, 8);
  const radio = (/** @type {number} */ size) => el("input", { type: "radio", name: "size", value: String(size) });
  const sizes = SIZES.filter((size) => size <= limit).map((size) => ({ size, input: radio(size) }));
  const other = { size: 0, input: radio(0) };
  const own = el("input", { type: "number", name: "own", min: "1", max: String(limit), value: String(Math.min(10, limit)), "aria-label": "Number of questions" });
  const time = el("select", { name: "time" }, ...Object.keys(TIMES).sort((a, b) => (Number(a) || 9) - (Number(b) || 9)).map((factor) => el("option", { value: factor })));
  const status = el("p", { role: "status" });
  const size = () => link.wish?.size ?? (other.input.checked ? Number(own.value) : sizes.find(({ input }) => input.checked)?.size ?? 0);
  const allowed = () => Number.isInteger(size()) && size() >= 1 && size() <= limit;
  const asked = () => link.wish ?? wish(bank, size(), seed, practice.state(), Date.now());

  const draw = el("button", { class: "md-button", type: "button" }, "Draw another instead");
  draw.addEventListener("click", forget);
  const first = link.wish
    ? el("fieldset", {}, el("legend", { tabindex: "-1" }, "Questions"),
      el("p", {}, `The link draws ${link.wish.size} questions (seed ${link.wish.seed}), the same for everybody who follows it.`), el("p", { class: "fg-practice__bar" }, draw))
    : el("fieldset", {}, el("legend", { tabindex: "-1" }, "Questions"),
      ...sizes.map(({ size, input }) => el("label", {}, input, el("span", {}, `${size} questions in ${minutesFor(size, 1)} minutes`))),
      el("div", { class: "fg-mock__own" }, el("label", {}, other.input, el("span", {}, "Another number:")), own));
  const form = el("form", { class: "fg-practice__form", novalidate: "" },
    ...(link.trouble ? [el("p", { class: "fg-mock__trouble" }, link.trouble)] : []), first,
    el("fieldset", {}, el("legend", {}, "Time"), el("label", {}, el("span", {}, "Time for the whole mock "), time)),
    status, el("p", { class: "fg-practice__bar" }, el("button", { class: "md-button fg-practice__main" }, "Start the mock exam")));

  const render = () => {
    for (const option of time.options) {
      const factor = Number(option.value);
      option.textContent = TIMES[/** @type {keyof typeof TIMES} */ (factor)] + (factor && allowed() ? `: ${minutesFor(size(), factor)} minutes` : "");
    }
    const parts = allowed() ? counts(bank, size()) : [];
    const short = parts.filter((part) => part.short).map(({ section }) => section.ref);
    status.textContent = !allowed() ? `Choose a number from 1 to ${limit}.`
      : "Drawn by the weights of the exam: " + parts.filter(({ count }) => count).map(({ section, count }) => `section ${section.ref}: ${count}`).join(", ") + "."
        + (short[0] ? ` Fewer than the weight asks for, since the bank has no more yet: section ${short.join(", ")}.` : "");
    fetchFirst(practice, () => (allowed() ? drawn(bank, asked())[0].split("@")[0] : undefined));
  };
  (sizes[0] ?? other).input.checked = true;
  own.addEventListener("input", () => {
    other.input.checked = true;
    render();
  });
  form.addEventListener("change", render);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (allowed()) return begin(asked(), minutesFor(size(), Number(time.value)));
    status.textContent = `Choose a number from 1 to ${limit}. Nothing was started.`;
    own.focus();
  });
  render();
  return form;
}
