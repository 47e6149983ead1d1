/** The first view of the reviews: what is due, the next days, a session to begin, and what the reader wishes. */
import { el } from "../selfcheck/dom.js";
import { later } from "./dates.js";
import { localDay } from "./days.js";
import { cards, outlook, queue } from "./due.js";
import { fetchFirst } from "./pace.js";
import { isCard } from "./replay.js";
import { amount, date } from "./review-words.js";
import { settings } from "./review-settings.js";
import { grid } from "./grid.js";
import { changed, isWishEvent, wishes } from "./wishes.js";

/** @typedef {import("./due.js").Part} Part */

const SIZES = ["10", "20", "50"];
/** Names of wishes that this page reads; others belong to other pages. */
const OWN = ["exam", "questions", "terms", "cards"];

/** Records of reviews that say nothing, since a field of them is wrong. @param {Iterable<any>} log */
const unread = (log) =>
  [...log].filter((event) => (event.type == "card" && !isCard(event)) || (event.type == "wish" && OWN.includes(event.name) && !isWishEvent(event))).length;

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {import("./bank.js").Term[]} terms
 * @param {(questions: string[], cards: string[]) => void} begin
 */
export function home(practice, bank, terms, begin) {
  const log = practice.log.events;
  const heading = el("h3", { tabindex: "-1" }, "Due today");
  const said = el("p", { role: "status" });
  const damage = el("p", { class: "fg-practice__notice" });
  const table = el("div", {});
  const size = el("select", { name: "size" }, ...SIZES.map((text) => el("option", { value: text }, text)), el("option", { value: "9999" }, "all"));
  const glossary = el("input", { type: "checkbox", name: "cards" });
  const status = el("p", { role: "status" });
  const form = el("form", { class: "fg-practice__form" },
    el("label", {}, el("span", {}, "Questions at most "), size),
    el("label", {}, glossary, el("span", {}, "With terms of the glossary, after the questions")),
    el("p", { class: "fg-practice__bar" }, el("button", { class: "md-button fg-practice__main" }, "Start the review")), status);
  const own = settings(practice);

  const look = practice.kept(() => {
    const today = localDay(Date.now());
    const wanted = wishes(log.values(), Date.now());
    return { today, wanted, ...outlook(log.values(), bank, terms, wanted, today) };
  });

  const asked = () => queue(look().questions, bank, Number(size.value), look().today);

  /** @param {Part} part @param {string} one */
  const newest = ({ fresh, left, unseen }, one) =>
    !unseen ? `No ${one} is new to you.` : `${amount(unseen, one)} ${unseen == 1 ? "is" : "are"} new to you, `
      + (left ? `of which ${fresh.length} can join today.` : "of which none can join today.");

  const render = () => {
    const { today, questions, terms: found } = look();
    const words = `${amount(questions.due.length, "question")} and ${amount(found.due.length, "term")} due. `
      + `${newest(questions, "question")} ${newest(found, "term")}`;
    const text = words[0].toUpperCase() + words.slice(1);
    if (said.textContent != text) said.textContent = text;
    const count = unread(log.values());
    damage.textContent = count ? `Records of reviews that cannot be read: ${count}. They are left out, not deleted.` : "";
    table.replaceChildren(grid("The next seven days", ["Day", "Questions", "Terms"], questions.days.map((number, i) =>
      [date(later(today, i + 1), { weekday: "short", day: "numeric", month: "short" }), String(number), String(found.days[i])])));
    own.render();
    fetchFirst(practice, () => asked()[0]);
  };

  glossary.checked = wishes(log.values(), Date.now()).cards;
  size.value = "20";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { today, wanted, terms: found } = look();
    const [questions, shown] = [asked(), glossary.checked ? cards(found, Number(size.value), today) : []];
    changed(wanted, { cards: glossary.checked }).forEach(practice.add);
    if (questions[0] || shown[0]) return begin(questions, shown);
    status.textContent = "Nothing is due, and no new ones join today. Nothing was started."
      + (glossary.checked || !(found.due[0] || found.fresh[0]) ? "" : " Terms of the glossary are waiting: mark the box to see them.");
  });
  render();
  return { parts: [damage, heading, said, form, table, own.form], heading, render };
}
