/** Sits a mock exam: one question at a time, a clock, a map, no feedback. What happens goes into the log at once. */
import { el } from "../selfcheck/dom.js";
import { exams } from "./exam.js";
import { check } from "./mock-check.js";
import { clock } from "./mock-clock.js";
import { map } from "./mock-map.js";
import { submit } from "./mock-submit.js";
import { fetchAhead, painted } from "./pace.js";
import { inExam, numbered, reachable } from "./question.js";

/** @typedef {import("./exam.js").Exam} Exam */

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} said a status region
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {Exam} begun
 * @param {boolean} focus whether the reader began it just now
 * @param {(exam: Exam | undefined) => void} done with the exam once handed in, with nothing once thrown away
 */
export function sit(box, said, practice, bank, begun, focus, done) {
  const { id, answers } = begun;
  const count = el("span", {});
  const quiz = el("div", { class: "fg-quiz" }, el("p", {}, "Loading the question."));
  const button = (/** @type {string} */ text, /** @type {() => void} */ click) => {
    const made = el("button", { class: "md-button", type: "button" }, text);
    made.addEventListener("click", click);
    return made;
  };
  const back = button("Previous", () => go(at - 1));
  const next = button("Next question", () => (at + 1 < answers.length ? go(at + 1) : ask()));
  const flag = button("Flag this question", () => send({ do: "flag", item: answers[at].id, on: flag.getAttribute("aria-pressed") != "true" }));
  const end = button("Hand in or stop", () => ask());
  const bar = el("p", { class: "fg-practice__bar" }, back, next, flag, end);
  /** @type {ReturnType<typeof map> | undefined} */
  let overview; // comes after the question, which is waited for

  let at = begun.current;
  let asking = false; // the check before handing in is shown instead of a question
  let over = false;
  let shown = ""; // what the inputs say

  const exam = practice.kept(() => exams(practice.log.events.values(), id).at(0));
  const send = (/** @type {{ do: string } & Record<string, unknown>} */ content) =>
    void practice.add({ type: "exam", exam: id, clock: Date.now(), ...content });
  const chosen = (/** @type {Exam} */ now) => JSON.stringify([now.answers[at].chosen, now.answers[at].confidence]);

  /** Draws what the log says; another tab may have written it. */
  const render = () => {
    if (over) return;
    const now = exam();
    if (!now || now.ended != undefined) return finish(now);
    watch.follow(now);
    const given = now.answers.filter((answer) => answer.chosen[0]).length;
    count.textContent = `${given} of ${answers.length} answered`;
    back.disabled = at == 0;
    next.textContent = at + 1 < answers.length ? "Next question" : "Check and hand in";
    next.classList.toggle("fg-practice__main", now.answers[at].chosen.length > 0);
    flag.setAttribute("aria-pressed", String(now.answers[at].flagged));
    overview?.render(now, asking ? -1 : at);
    if (!asking && shown && chosen(now) != shown) show(false).catch(() => {});
  };

  /** @param {boolean} move whether the focus goes to the question */
  const show = async (move) => {
    const { id: name } = answers[at];
    const item = await practice.fragment(name);
    const now = exam();
    if (over || asking || !now || name != answers[at].id) return; // the reader went on meanwhile
    shown = chosen(now);
    const line = item ? numbered(item, at + 1, answers.length)
      : el("p", { tabindex: "-1" }, "This question was taken out of the guide since. It will not be counted.");
    if (item) inExam(item, now.answers[at], (choice) => {
      tick();
      if (over) return;
      shown = JSON.stringify([choice.chosen, choice.confidence]);
      send({ do: "choose", item: name, ...choice });
    });
    quiz.replaceChildren(item ?? line);
    render(); // before anything that asks for sizes, so that the page is laid out once
    if (item) reachable(item);
    if (move) line.focus();
  };

  /** @param {number} to */
  const go = (to) => {
    at = to;
    asking = false;
    bar.hidden = false;
    const now = exam();
    if (now) shown = chosen(now); // nothing to redraw until it is there
    send({ do: "visit", item: answers[at].id });
    return show(true).catch((error) => practice.fail(error, () => go(to)));
  };

  const ask = () => {
    const now = exam();
    if (!now) return;
    asking = true;
    bar.hidden = true;
    const { section, heading } = check(now, bank, { go, back: () => go(at), hand, drop: () => send({ do: "drop" }) });
    quiz.replaceChildren(section);
    send({ do: "visit", item: "" });
    heading.focus();
  };

  const hand = () => {
    const now = exam();
    if (over || !now) return;
    over = true;
    const words = el("p", { tabindex: "-1" }, "Marking your answers.");
    quiz.replaceChildren(words);
    words.focus();
    const last = () => submit(practice, now).then(() => finish(exam()), (error) => practice.fail(error, last));
    return painted().then(last);
  };

  /** @param {Exam | undefined} now */
  const finish = (now) => {
    over = true;
    stop();
    done(now);
  };

  const watch = clock(begun, said, exam, send, () => (over ? undefined : hand()));
  const { tick } = watch;
  const look = () => {
    if (over || !quiz.isConnected) return;
    send({ do: "visit", item: document.hidden || asking ? "" : answers[at].id });
    tick();
  };
  const stop = watch.run(quiz, look, () => void (over || send({ do: "visit", item: "" })));

  /** @returns {Promise<void>} once a question stands there */
  const ready = async () => {
    tick();
    if (over) return;
    box.replaceChildren(el("div", { class: "fg-mock" }, el("p", { class: "fg-mock__top" }, watch.face, count), quiz, bar));
    if (!document.hidden) send({ do: "visit", item: answers[at].id });
    await show(focus);
    painted().then(() => {
      overview = map(answers.length, (i) => go(i));
      bar.after(overview.list);
      render();
    });
    fetchAhead(practice, answers.map(({ id }) => id));
  };
  return { ready, render };
}
