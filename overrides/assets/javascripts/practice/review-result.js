/** The end of a review: what was right, when each returns, what to read again. */
import { el } from "../selfcheck/dom.js";
import { localDay } from "./days.js";
import { ahead } from "./due.js";
import { link, readings } from "./readings.js";
import { histories, plans } from "./replay.js";
import { GRADES } from "./review-cards.js";
import { amount, returns } from "./review-words.js";
import { summary } from "./run.js";
import { grid } from "./grid.js";
import { wishes } from "./wishes.js";

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {readonly import("./bank.js").Term[]} terms
 * @param {import("./run.js").Run | undefined} run
 * @param {import("./replay.js").CardEvent[]} cards the grades that were given, oldest first
 * @param {() => void} leave
 */
export function result(practice, bank, terms, run, cards, leave) {
  const log = practice.log.events;
  const [now, today] = [Date.now(), localDay(Date.now())];
  const exam = ahead(wishes(log.values(), now).exam, today);
  const found = histories(log.values(), today);
  /** @type {Map<string, number[]>} */
  const grades = new Map();
  for (const { term, rating } of cards) grades.get(term)?.push(rating) ?? grades.set(term, [rating]);
  const asked = (/** @type {import("./replay.js").Histories} */ all, /** @type {Iterable<string>} */ ids) =>
    plans(new Map([...ids].flatMap((id) => (all.has(id) ? [[id, all.get(id) ?? []]] : []))), exam);
  const [items, known] = [asked(found.items, run?.answers.keys() ?? []), asked(found.terms, grades.keys())];
  const { answered, right, open, again } = summary(run ?? { id: "", mode: "", items: [], answers: new Map(), recalled: new Set() });
  const day = (/** @type {import("./schedule.js").Plan | undefined} */ plan) => (plan ? returns(plan.due, today) : "");

  const questions = [...(run?.answers.values() ?? [])].map(({ item, right: was, confidence }) => {
    const reading = bank.byId.get(item)?.reading;
    return [reading ? link(reading, practice.site) : item, (was ? "right" : "wrong") + (confidence ? `, ${confidence}` : "") + (run?.recalled.has(item) ? ", then right" : ""), day(items.get(item))];
  });
  const glossary = [...grades].flatMap(([id, [first, ...later]]) => {
    const term = terms.find((one) => one.id == id);
    const word = GRADES.find(([grade]) => grade == first)?.[1] + (first == 1 && later.some((grade) => grade > 1) ? ", then known" : "");
    return term ? [[el("a", { href: new URL(term.href, practice.site).href }, term.term), word, day(known.get(id))]] : [];
  });
  const heading = el("h3", { tabindex: "-1" },
    [...(answered ? [`${right} of ${answered} right`] : []), ...(grades.size ? [`${amount(grades.size, "term")} reviewed`] : [])].join(", ") || "Nothing answered");
  const back = el("button", { class: "md-button fg-practice__main", type: "button" }, "What is due now");
  back.addEventListener("click", leave);
  const section = el("section", { class: "fg-practice__result" }, heading,
    ...(open[0] ? [el("p", {}, `Not answered: ${open.length} of ${run?.items.length}. They stay as they were, due or new.`)] : []),
    ...(answered ? readings(bank, practice.site, again) : []),
    ...(answered ? [grid("When the questions return", ["Taught at", "Your answer", "Returns"], questions)] : []),
    ...(grades.size ? [grid("When the terms return", ["Term", "You said", "Returns"], glossary)] : []),
    el("p", { class: "fg-practice__bar" }, back));
  return { section, heading };
}
