/** Practice by topic: choose, answer one by one, see what to read again. */
import { el } from "../selfcheck/dom.js";
import { ask } from "./ask.js";
import { chooser } from "./chooser.js";
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
      ...(answered ? readings(again) : []),
      el("p", { class: "fg-practice__bar" },
        ...(wrong[0] ? [button(wrong.length == 1 ? "Practice the wrong one" : `Practice the ${wrong.length} wrong ones`, () => begin(wrong))] : []),
        ...(skipped[0] ? [button(`Answer the ${skipped.length} left`, () => begin(skipped))] : []),
        button("Choose other questions", () => choose(true)))));
    heading.focus();
  };

  /** The headings that teach what was wrong, unsure or guessed, most often needed first. @param {string[]} ids */
  const readings = (ids) => {
    /** @type {Map<string, { reading: import("./catalog.js").Reading, count: number }>} */
    const found = new Map();
    for (const id of ids) {
      const reading = bank.byId.get(id)?.reading;
      if (reading) found.set(reading.href, { reading, count: (found.get(reading.href)?.count ?? 0) + 1 });
    }
    if (!found.size) return [el("p", {}, "Nothing to read again: no answer was wrong, unsure or a guess.")];
    const list = [...found.values()].sort((a, b) => b.count - a.count);
    return [el("p", {}, "Read again, since an answer was wrong, unsure or a guess:"), el("ul", {}, ...list.map(({ reading, count }) =>
      el("li", {}, el("a", { href: new URL(reading.href, practice.site).href }, reading.title ? `${reading.page}: ${reading.title}` : reading.page),
        ` (${count} ${count == 1 ? "question" : "questions"})`)))];
  };

  const event = open(log.events.values(), MODE, Date.now());
  if (event) await follow(event, false);
  else choose(false);
}
