/** Practice by topic: choose, answer one by one, see what to read again. */
import { el } from "../selfcheck/dom.js";
import { ask } from "./ask.js";
import { chooser } from "./chooser.js";
import { readings } from "./readings.js";
import { asked } from "./preset.js";
import { ending, follow as followed, open, series, summary } from "./run.js";

const MODE = "topic";

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log } = practice;
  const [bank] = await Promise.all([practice.bank(), log.ready]);
  const wishes = new URLSearchParams(location.search);
  let update = () => {};
  practice.changed(() => update());
  const button = (/** @type {string} */ text, /** @type {() => void} */ click, kind = "") => {
    const made = el("button", { class: `md-button ${kind}`.trim(), type: "button" }, text);
    made.addEventListener("click", click);
    return made;
  };

  /** @param {boolean} focus */
  const choose = (focus) => {
    const { form, render } = chooser(practice, bank, wishes, begin);
    update = () => form.isConnected && render();
    place.replaceChildren(form);
    if (focus) form.querySelector("legend")?.focus();
  };

  /** @param {string[]} ids */
  const begin = (ids) => {
    update = () => {}; // the form goes
    goOn(/** @type {any} */ (practice.add(series(MODE, ids))));
  };

  /** @param {import("./run.js").Start} event */
  const goOn = (event) => {
    const go = () => follow(event, true).catch((error) => practice.fail(error, go));
    go();
  };

  /**
   * A link was followed while a series is open: the reader says which of them it shall be.
   * @param {import("./run.js").Start} event @param {string} linked
   */
  const either = (event, linked) => {
    const { items, answers } = followed(event, practice.state());
    place.replaceChildren(el("section", {}, el("h3", {}, "A series is still open"),
      el("p", {}, `You have answered ${answers.size} of its ${items.length} questions. The link that you followed asks for other questions: ${linked}.`),
      el("p", { class: "fg-practice__bar" },
        button(`Go on with the open series (${answers.size} of ${items.length})`, () => goOn(event), "fg-practice__main"),
        button("Choose from the link", () => choose(true))),
      el("p", {}, "The open series stays open until you start another one. The answers that you gave in it are kept either way.")));
  };

  /** @param {import("./run.js").Start} event @param {boolean} focus */
  const follow = (event, focus) => {
    update = () => {};
    // What the link asked for is decided, so a reload goes on with the series.
    if (location.search) history.replaceState(history.state, "", location.pathname + location.hash);
    return ask(place, practice, event, focus, finish);
  };

  /** @param {import("./run.js").Run} run */
  const finish = (run) => {
    practice.add(ending(run));
    const { answered, right, wrong, open: skipped, again } = summary(run);
    const heading = el("h3", { tabindex: "-1" }, answered ? `${right} of ${answered} right` : "Nothing answered");
    place.replaceChildren(el("section", { class: "fg-practice__result" }, heading,
      ...(skipped[0] ? [el("p", {}, `Not answered: ${skipped.length} of ${run.items.length}.`)] : []),
      ...(answered ? readings(bank, practice.site, again) : []),
      el("p", { class: "fg-practice__bar" },
        ...(wrong[0] ? [button(wrong.length == 1 ? "Practice the wrong one" : `Practice the ${wrong.length} wrong ones`, () => begin(wrong))] : []),
        ...(skipped[0] ? [button(`Answer the ${skipped.length} left`, () => begin(skipped))] : []),
        button("Choose other questions", () => choose(true)))));
    heading.focus();
  };

  const event = open(log.events.values(), MODE, Date.now());
  const linked = asked(bank, wishes);
  if (event && linked) either(event, linked);
  else if (event) await follow(event, false);
  else choose(false);
}
