/** Asks the questions of a series one by one, with feedback after each. */
import { el } from "../selfcheck/dom.js";
import { flagged } from "./flags.js";
import { numbered, reachable, withFeedback } from "./question.js";
import { follow, summary } from "./run.js";

/**
 * @param {HTMLElement} place
 * @param {import("./main.js").Practice} practice
 * @param {import("./run.js").Start} start
 * @param {boolean} focus whether the reader began it just now, rather than came back to it
 * @param {(run: import("./run.js").Run, stopped?: boolean) => void} done `stopped` by the reader, before the last question
 * @param {(item: string, run: import("./run.js").Run) => boolean} [wanted] for a series that may pass questions by
 * @returns {Promise<void>} once the first question stands there
 */
export function ask(place, practice, start, focus, done, wanted) {
  const count = el("span", {});
  const quiz = el("div", { class: "fg-quiz" });
  const next = el("button", { class: "md-button", type: "button" });
  const flag = el("button", { class: "md-button", type: "button" }, "Flag this question");
  const stop = el("button", { class: "md-button", type: "button" }, "End this series");
  const run = () => follow(start, practice.state());
  /** Places of the questions from one on that are to be asked. @param {number} from */
  const ahead = (from, now = run()) => start.items.flatMap((item, i) => (i >= from && (!wanted || wanted(item, now)) ? [i] : []));
  const first = ahead(0).find((i) => !run().answers.has(start.items[i]));
  if (first == undefined) return Promise.resolve(done(run()));
  let at = first;

  const render = () => {
    const now = run();
    const { answered, right } = summary(now);
    const id = start.items[at];
    const last = !ahead(at + 1, now)[0];
    const given = now.answers.has(id);
    count.textContent = wanted ? `${answered} answered, ${right} right.` : `${answered} of ${start.items.length} answered, ${right} right.`;
    next.textContent = last ? "See the result" : given ? "Next question" : "Skip this question";
    next.classList.toggle("fg-practice__main", given);
    flag.setAttribute("aria-pressed", String(flagged(practice.log.events.values()).has(id)));
  };

  /** @param {boolean} move whether the focus goes to the question */
  const show = async (move) => {
    const id = start.items[at];
    const item = await practice.fragment(id);
    if (id != start.items[at]) return; // the reader went on meanwhile
    if (item) {
      const line = numbered(item, at + 1, start.items.length);
      if (wanted) line.textContent = `Question ${run().answers.size + 1}, at most ${ahead(at + 1).length} more`;
      withFeedback(item, practice, start.mode);
      quiz.replaceChildren(item);
      reachable(item);
      if (move) line.focus();
    } else {
      const gone = el("p", { tabindex: "-1" }, "This question was taken out of the guide since. Go on to the next one.");
      quiz.replaceChildren(gone);
      if (move) gone.focus();
    }
    render();
  };

  const go = () => show(true).catch((error) => practice.fail(error, go));
  next.addEventListener("click", () => {
    const next = ahead(at + 1)[0];
    if (next == undefined) return done(run());
    at = next;
    go();
  });
  flag.addEventListener("click", () => {
    practice.add({ type: "flag", item: start.items[at], on: flag.getAttribute("aria-pressed") != "true" });
  });
  stop.addEventListener("click", () => done(run(), true));
  practice.changed(() => quiz.isConnected && render());
  place.replaceChildren(quiz, el("p", { class: "fg-practice__bar" }, next, flag, stop), el("p", {}, count));
  render();
  practice.fragments(start.items).catch(() => {}); // all of them, so that a lost connection does not end the series
  return show(focus);
}
