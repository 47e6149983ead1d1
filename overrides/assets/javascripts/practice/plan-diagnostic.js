/** The diagnostic on the page: what it would ask, its questions, and what it found. */
import { el } from "../selfcheck/dom.js";
import { uuid } from "../selfcheck/attempt.js";
import { ask } from "./ask.js";
import { grid } from "./grid.js";
import { EACH, MODE, needed, questions } from "./diagnostic.js";
import { percent } from "./interval.js";
import { KNOWN, objectives, share } from "./knowledge.js";
import { amount } from "./review-words.js";
import { ending, open, series, summary } from "./run.js";
import { current } from "./tally.js";

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {(parts: HTMLElement[], heading?: HTMLElement) => void} show puts something in place of the plan
 * @param {() => void} leave goes to the plan
 */
export function diagnostic(practice, bank, show, leave) {
  const { log, place } = practice;
  const all = bank.sections.flatMap((section) => section.objectives);
  const known = () => objectives(bank, current(bank.items, practice.state()), Date.now());

  /** The questions of one that is open; it is followed wherever it was begun. @param {import("./run.js").Start} start @param {boolean} focus */
  const follow = (start, focus) => {
    let [size, now] = [-1, known()];
    /** @type {import("./ask.js").Manner["wanted"]} */
    const wanted = (id, run) => {
      if (log.events.size != size) [size, now] = [log.events.size, known()];
      return run.answers.has(id) || needed(id, start.items, run.answers, bank.byId, now);
    };
    return ask(place, practice, start, focus, (run) => finish(start, run), { wanted });
  };

  /** @param {import("./run.js").Start} start @param {import("./run.js").Run} run */
  const finish = (start, run) => {
    practice.add(ending(start));
    const { answered, right } = summary(run);
    const found = known();
    const rows = all.map(({ id, ref, title }) => {
      const own = [...run.answers.values()].filter(({ item }) => bank.byId.get(item)?.objective == id);
      const estimate = share(found.get(id) ?? { known: 0, of: 0 });
      return [`${ref} ${title}`, own[0] ? `${own.filter(({ right: was }) => was).length} of ${own.length} right` : "no answer",
        found.get(id)?.of ? percent(estimate) : "no answers", estimate >= KNOWN ? "in brief" : "in full"];
    });
    const heading = el("h3", { tabindex: "-1" }, answered ? `${right} of ${answered} right` : "Nothing answered");
    const back = el("button", { class: "md-button fg-practice__main", type: "button" }, "See the plan");
    back.addEventListener("click", leave);
    const told = answered
      ? [el("p", {}, "The plan uses this estimate for every lesson of an objective, until you answer questions about the lesson itself."),
        grid("What you know, by objective", ["Objective", "Diagnostic", "Known", "Lessons"], rows)]
      : [el("p", {}, "The plan stays as it was.")];
    show([heading, ...told, el("p", { class: "fg-practice__bar" }, back)], heading);
  };

  const begin = () => {
    const items = questions(bank, known(), practice.state(), uuid());
    if (!items[0]) return render();
    const start = /** @type {import("./run.js").Start} */ (practice.add(series(MODE, items)));
    const go = () => follow(start, true).catch((error) => practice.fail(error, go));
    go();
  };

  const text = el("p", {});
  const button = el("button", { class: "md-button", type: "button" }, "Begin the diagnostic");
  button.addEventListener("click", begin);

  /** What a diagnostic would ask now. */
  const render = () => {
    const found = known();
    const answers = all.filter(({ id }) => found.get(id)?.of).length;
    const most = questions(bank, found, practice.state(), "").length;
    button.disabled = !most;
    text.textContent = (answers ? `Your answers already say something about ${amount(answers, "objective")} of ${all.length}. ` : "Nothing is known yet, so the plan takes every lesson for new. ")
      + (most ? `The diagnostic asks at most ${amount(most, "question")}, up to ${EACH} for each objective that is not clear. You may stop at any time, or leave it out.`
        : "That is enough: a diagnostic has nothing to ask.");
  };
  const block = [el("h3", {}, "What you know already"), text, el("p", { class: "fg-practice__bar" }, button)];
  return { block, render, follow, opened: () => open(log.events.values(), MODE, Date.now()) };
}
