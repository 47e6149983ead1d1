/** Practice by topic: choose, answer one by one, see what to read again. */
import { el } from "../selfcheck/dom.js";
import { ask } from "./ask.js";
import { chooser } from "./chooser.js";
import { readings } from "./readings.js";
import { ending, open, series, summary } from "./run.js";

const MODE = "topic";

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log } = practice;
  const [bank] = await Promise.all([practice.bank(), log.ready]);
  let update = () => {};
  practice.changed(() => update());

  /** @param {boolean} focus */
  const choose = (focus) => {
    const { form, render } = chooser(practice, bank, new URLSearchParams(location.search), begin);
    update = () => form.isConnected && render();
    place.replaceChildren(form);
    if (focus) form.querySelector("legend")?.focus();
  };

  /** @param {string[]} ids */
  const begin = (ids) => {
    const event = /** @type {any} */ (practice.add(series(MODE, ids)));
    const go = () => follow(event, true).catch((error) => practice.fail(error, go));
    go();
  };

  /** @param {import("./run.js").Start} event @param {boolean} focus */
  const follow = (event, focus) => {
    update = () => {};
    return ask(place, practice, event, focus, finish);
  };

  /** @param {import("./run.js").Run} run */
  const finish = (run) => {
    practice.add(ending(run));
    const { answered, right, wrong, open: skipped, again } = summary(run);
    const heading = el("h3", { tabindex: "-1" }, answered ? `${right} of ${answered} right` : "Nothing answered");
    const button = (/** @type {string} */ text, /** @type {() => void} */ click) => {
      const made = el("button", { class: "md-button", type: "button" }, text);
      made.addEventListener("click", click);
      return made;
    };
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
  if (event) await follow(event, false);
  else choose(false);
}
