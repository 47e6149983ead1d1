/** The mock exam: choose and draw it, sit it, read its result. All of it is in the event log, so it survives a closed tab. */
import { uuid } from "../selfcheck/attempt.js";
import { el } from "../selfcheck/dom.js";
import { exams, running } from "./exam.js";
import { drawn, follow } from "./mock-draw.js";
import { history } from "./mock-history.js";
import { report } from "./mock-result.js";
import { setup } from "./mock-setup.js";
import { painted } from "./pace.js";
import { sit } from "./mock-sitting.js";

/** @typedef {import("./exam.js").Exam} Exam */

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log } = practice;
  const [bank] = await Promise.all([practice.bank(), practice.log.ready]);
  const said = el("p", { class: "fg-mock__said", role: "status" });
  const box = el("div", {});
  let link = follow(bank, location.search);
  let update = () => {};
  practice.changed(() => update());
  place.replaceChildren(said, box);
  const all = practice.kept(() => exams(log.events.values()));

  /** @param {boolean} focus */
  const choose = (focus) => {
    const form = setup(practice, bank, link, begin, () => {
      link = { trouble: "" };
      choose(true);
    });
    const past = el("div", {});
    update = () => {
      const open = form.isConnected && running(all());
      if (open) return void sitting(open, false, "This mock exam was begun in another tab.");
      past.replaceChildren(...history(all(), (exam) => show(exam)));
    };
    past.replaceChildren(...history(all(), (exam) => show(exam)));
    box.replaceChildren(form, past);
    if (focus) form.querySelector("legend")?.focus();
  };

  /** @param {import("./mock-draw.js").Wish} wish @param {number} minutes */
  const begin = (wish, minutes) => {
    const exam = uuid();
    update = () => {};
    said.textContent = "";
    const items = drawn(bank, wish);
    practice.add({ type: "exam", exam, clock: Date.now(), do: "start", seed: wish.seed, not: wish.not, bank: wish.bank, minutes, items });
    const [made] = exams(log.events.values(), exam);
    if (made) sitting(made, true, "");
  };

  /** @param {Exam} exam @param {boolean} focus @param {string} words */
  const sitting = async (exam, focus, words) => {
    update = () => {};
    said.textContent = words;
    const { ready, render } = sit(box, said, practice, bank, exam, focus, (ended) => {
      if (ended) return show(ended);
      said.textContent = "The mock exam was thrown away.";
      choose(true);
    });
    update = render;
    const go = () => ready().catch((error) => practice.fail(error, go));
    await go();
  };

  /** @param {Exam} exam */
  const show = (exam) => {
    update = () => {};
    const { section, heading, more } = report(practice, bank, exam, () => {
      said.textContent = "";
      link = { trouble: "" };
      choose(true);
    });
    box.replaceChildren(section);
    heading.focus();
    painted().then(() => section.append(...more()));
  };

  const open = running(all());
  if (!open) choose(false);
  else await sitting(open, false, link.wish && link.wish.seed != open.seed ? "This mock exam is still open. Hand it in first; then the link that you followed leads to its own." : "");
}
