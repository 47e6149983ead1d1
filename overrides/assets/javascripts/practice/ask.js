/** Asks the questions of a series one by one, with feedback after each. */
import { el } from "../selfcheck/dom.js";
import { flagged } from "./flags.js";
import { fetchAhead } from "./pace.js";
import { numbered, reachable, withFeedback } from "./question.js";
import { follow, given, summary, turns } from "./run.js";

/**
 * @typedef {object} Manner
 * @property {boolean} [repeat] whether a question that was answered wrong comes back at the end, until it is right once
 * @property {(item: string, run: import("./run.js").Run) => boolean} [wanted] for a series that may pass questions by
 */

/**
 * @param {HTMLElement} place
 * @param {import("./main.js").Practice} practice
 * @param {import("./run.js").Start} start
 * @param {boolean} focus whether the reader began it just now, rather than came back to it
 * @param {(run: import("./run.js").Run, stopped?: boolean) => void} done `stopped` by the reader, before the last question
 * @param {Manner} [manner]
 * @returns {Promise<void>} once the first question stands there
 */
export function ask(place, practice, start, focus, done, { repeat = false, wanted } = {}) {
  const count = el("span", {});
  const quiz = el("div", { class: "fg-quiz" });
  const next = el("button", { class: "md-button", type: "button" });
  const flag = el("button", { class: "md-button", type: "button" }, "Flag this question");
  const stop = el("button", { class: "md-button", type: "button" }, "End this series");
  const run = practice.kept(() => follow(start, practice.state()));
  const flags = practice.kept(() => flagged(practice.log.events.values()));
  const queue = turns(start, practice.state(), repeat);
  /** Places of the questions from one on that are still to be asked. @param {number} from */
  const ahead = (from) => queue.flatMap(({ item }, i) => (i >= from && (!wanted || wanted(item, run())) ? [i] : []));
  const first = ahead(0).find((i) => queue[i].before || !run().answers.has(queue[i].item));
  if (first == undefined) return Promise.resolve(done(run()));
  let at = first;

  /** The last answer to the question that is shown, once it is given. */
  const answer = () => given(start, practice.state(), queue[at].item).slice(queue[at].before).at(-1);
  /** Whether the question comes back. */
  const again = () => repeat && answer()?.right === false;

  const render = () => {
    const { answered, right } = summary(run());
    const left = ahead(at + 1);
    const back = left.filter((i) => queue[i].before).length + Number(again());
    const all = wanted ? "" : ` of ${start.items.length}`;
    count.textContent = `${answered}${all} answered, ${right} right.`
      + (back ? ` ${back} ${back == 1 ? "comes" : "come"} back at the end.` : "");
    next.textContent = !left[0] && !again() ? "See the result" : answer() ? "Next question" : "Skip this question";
    next.classList.toggle("fg-practice__main", Boolean(answer()));
    flag.setAttribute("aria-pressed", String(flags().has(queue[at].item)));
  };

  /** @param {boolean} move whether the focus goes to the question */
  const show = async (move) => {
    const turn = queue[at];
    const item = await practice.fragment(turn.item);
    if (turn != queue[at]) return; // the reader went on meanwhile
    const line = item ? numbered(item, start.items.indexOf(turn.item) + 1, start.items.length)
      : el("p", { tabindex: "-1" }, "This question was taken out of the guide since. Go on to the next one.");
    if (item) {
      if (wanted) line.textContent = `Question ${run().answers.size + 1}, at most ${ahead(at + 1).length} more`;
      if (turn.before) line.append(", once more");
      withFeedback(item, practice, start.mode);
    }
    quiz.replaceChildren(item ?? line);
    render(); // before anything that asks for sizes, so that the page is laid out once
    if (item) reachable(item);
    if (move) line.focus();
  };

  const go = () => show(true).catch((error) => practice.fail(error, go));
  next.addEventListener("click", () => {
    const { item } = queue[at];
    if (again()) queue.push({ item, before: given(start, practice.state(), item).length });
    const [to] = ahead(at + 1);
    if (to == undefined) return done(run());
    at = to;
    go();
  });
  flag.addEventListener("click", () => {
    practice.add({ type: "flag", item: queue[at].item, on: flag.getAttribute("aria-pressed") != "true" });
  });
  stop.addEventListener("click", () => done(run(), true));
  practice.changed(() => quiz.isConnected && render());
  place.replaceChildren(quiz, el("p", { class: "fg-practice__bar" }, next, flag, stop), el("p", {}, count));
  render();
  const shown = show(focus);
  shown.then(() => fetchAhead(practice, queue.map(({ item }) => item)), () => {});
  return shown;
}
