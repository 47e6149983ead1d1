/** Review: what is due today, a session of it with new ones, then the cards of the glossary, then when each returns. */
import { ask } from "./ask.js";
import { loadTerms } from "./bank.js";
import { localDay } from "./days.js";
import { askCards, graded } from "./review-cards.js";
import { home } from "./review-home.js";
import { result } from "./review-result.js";
import { ending, follow, open, series } from "./run.js";

/** @typedef {import("./run.js").Start} Start */

const MODE = "review";
const CARDS = "cards";

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log } = practice;
  const [bank, terms] = await Promise.all([practice.bank(), loadTerms(), log.ready]);
  let update = () => {};
  practice.changed(() => update());
  const look = () => (place.isConnected ? update() : document.removeEventListener("visibilitychange", look));
  document.addEventListener("visibilitychange", look); // a tab that was left open overnight

  /** @param {boolean} focus */
  const choose = (focus) => {
    const { parts, heading, render } = home(practice, bank, terms, begin);
    update = () => heading.isConnected && render();
    place.replaceChildren(...parts);
    if (focus) heading.focus();
  };

  /** @param {string[]} items @param {string[]} cards */
  const begin = (items, cards) => {
    update = () => {};
    const made = [items[0] && series(MODE, items), cards[0] && series(CARDS, cards)].map((content) => content && practice.add(content));
    const [questions, glossary] = /** @type {(Start | undefined)[]} */ (made);
    const go = () => questionsOf(questions, glossary, true).catch((error) => practice.fail(error, go));
    go();
  };

  /** The questions, then the cards. @param {Start | undefined} questions @param {Start | undefined} glossary @param {boolean} focus */
  const questionsOf = async (questions, glossary, focus) => {
    if (!questions) return cardsOf(questions, glossary, focus);
    await ask(place, practice, questions, focus, (_, stopped) => (stopped ? finish(questions, glossary) : cardsOf(questions, glossary, true)), { repeat: true });
  };

  /** @param {Start | undefined} questions @param {Start | undefined} glossary @param {boolean} focus */
  const cardsOf = (questions, glossary, focus) =>
    glossary ? askCards(place, practice, terms, glossary, focus, () => finish(questions, glossary)) : finish(questions, glossary);

  /** @param {Start | undefined} questions @param {Start | undefined} glossary */
  const finish = (questions, glossary) => {
    const run = questions && follow(questions, practice.state());
    for (const one of [questions, glossary]) if (one) practice.add(ending(one));
    const { section, heading } = result(practice, bank, terms, run, glossary ? graded(glossary, log.events.values()) : [], () => choose(true));
    place.replaceChildren(section);
    heading.focus();
  };

  // A review that was left on an earlier day is over: what was not answered in it is still due.
  const today = localDay(Date.now());
  const [questions, glossary] = [MODE, CARDS].map((mode) => {
    const event = open(log.events.values(), mode, Date.now());
    return event && localDay(event.at) == today ? event : undefined;
  });
  if (questions || glossary) await questionsOf(questions, glossary, false);
  else choose(false);
}
