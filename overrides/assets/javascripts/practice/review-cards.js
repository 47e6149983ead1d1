/** Terms of the glossary as cards: the term, its meaning, and how well it was known. */
import { el } from "../selfcheck/dom.js";
import { daysBetween } from "./dates.js";
import { localDay } from "./days.js";
import { ahead } from "./due.js";
import { histories, isCard } from "./replay.js";
import { inDays } from "./review-words.js";
import { remaining } from "./run.js";
import { plan } from "./schedule.js";
import { wishes } from "./wishes.js";

/** @typedef {import("./schedule.js").Grade} Grade */
/** @typedef {import("./bank.js").Term} Term */

/** @type {[Grade, string][]} */
export const GRADES = [[1, "Again"], [2, "Hard"], [3, "Good"], [4, "Easy"]];
/** For a term that has come back in the same session. @type {[Grade, string][]} */
const REPEATED = [[1, "Again"], [3, "Known now"]];

/**
 * The grades that the terms of a series got since it began, oldest first.
 * @param {import("./run.js").Start} start
 * @param {Iterable<any>} log
 * @returns {import("./replay.js").CardEvent[]}
 */
export const graded = ({ at, items }, log) =>
  [...log].filter((event) => isCard(event) && event.at > at && items.includes(event.term)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/**
 * @param {HTMLElement} place
 * @param {import("./main.js").Practice} practice
 * @param {readonly Term[]} terms
 * @param {import("./run.js").Start} start
 * @param {boolean} focus whether the focus goes to the first card
 * @param {() => void} done
 */
export function askCards(place, practice, terms, start, focus, done) {
  const log = practice.log.events;
  const cards = start.items.flatMap((id) => terms.find((term) => term.id == id) ?? []); // but for those that left the glossary
  const box = el("div", { class: "fg-review__card" });
  const bar = el("p", { class: "fg-practice__bar" });
  const stop = el("button", { class: "md-button", type: "button" }, "End this series");
  stop.addEventListener("click", done);

  /**
   * What each grade would mean for the next time. Of a day only the first one counts, so a term that has come back is
   * either known now or not.
   * @param {string} id
   * @param {boolean} repeated
   */
  const grades = (id, repeated) => {
    const [now, day] = [Date.now(), localDay(Date.now())];
    const history = histories(log.values(), day).terms.get(id) ?? [];
    const exam = ahead(wishes(log.values(), now).exam, day);
    return (repeated ? REPEATED : GRADES).map(([rating, word]) => {
      const due = plan(id, [...history, { day, rating }], exam)?.due ?? day;
      const when = (rating == 1 ? "once more today, then " : "") + inDays(daysBetween(day, due));
      const button = el("button", { class: "md-button", type: "button" }, `${word}: ${when}`);
      button.addEventListener("click", () => {
        practice.add({ type: "card", day: localDay(Date.now()), term: id, rating });
        show(true);
      });
      return button;
    });
  };

  /** @param {boolean} move */
  const show = (move) => {
    const given = graded(start, log.values());
    const [id] = remaining(cards.map((card) => card.id), given.map(({ term, rating }) => ({ id: term, recalled: rating > 1 })));
    const card = cards.find((one) => one.id == id);
    if (!card) return done();
    const repeated = given.some(({ term }) => term == id);
    const heading = el("h3", { tabindex: "-1" }, card.term);
    const meaning = el("div", { tabindex: "-1", class: "fg-review__meaning" });
    const reveal = el("button", { class: "md-button fg-practice__main", type: "button" }, "Show the meaning");
    reveal.addEventListener("click", () => {
      const page = new DOMParser().parseFromString(card.html, "text/html");
      const more = el("p", {}, el("a", { href: new URL(card.href, practice.site).href }, "This term in the glossary"));
      meaning.replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)), more);
      bar.replaceChildren(...grades(card.id, repeated), stop);
      meaning.focus();
    });
    box.replaceChildren(el("p", {}, `Term ${cards.indexOf(card) + 1} of ${cards.length}${repeated ? ", once more" : ""}. Say what it means, then look.`), heading, meaning);
    bar.replaceChildren(reveal, stop);
    if (move) heading.focus();
  };

  place.replaceChildren(box, bar);
  show(focus);
}
