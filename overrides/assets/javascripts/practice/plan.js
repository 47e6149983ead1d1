/** The study plan: what to do today, this week and until the exam; made anew from the log whenever it is shown. */
import { el } from "../selfcheck/dom.js";
import { localDay } from "./days.js";
import { lessons } from "./lessons.js";
import { download } from "./plan-calendar.js";
import { diagnostic } from "./plan-diagnostic.js";
import { factsOn, OWN, since } from "./plan-facts.js";
import { planForm, refused } from "./plan-form.js";
import { view } from "./plan-view.js";
import { date } from "./review-words.js";
import { cure, standing } from "./standing.js";
import { isWishEvent, wishes } from "./wishes.js";

/** @param {import("./main.js").Practice} practice */
export async function start(practice) {
  const { place, log, site } = practice;
  const [bank] = await Promise.all([practice.bank(), log.ready]);
  const all = lessons(bank);
  const heading = el("h3", { tabindex: "-1" });
  const said = el("p", { role: "status" });
  const damage = el("p", { class: "fg-practice__notice" });
  const box = el("div", {});
  const file = download(site, () => shown && { tasks: shown.standing.plan.tasks, exam: shown.times.exam });
  const { form, legend, render: fill } = planForm(practice, (text) => {
    said.textContent = text;
    wanted.open = false;
    home(true);
  });
  const wanted = el("details", { class: "fg-plan__wishes" }, el("summary", {}, "Your exam, your hours, your days off"), form);
  /** @type {import("./plan-view.js").Shown | undefined} */
  let shown;
  let drawn = "";

  /** Why there is no plan. @param {import("./wishes.js").Wishes} own @param {string} today */
  const lacking = (own, today) =>
    !own.exam && !own.hours ? "A plan needs two things: the date of your exam, and how many hours a week you can study."
    : own.exam && own.exam < today ? `The exam date, ${date(own.exam)}, is past. Choose a new one to plan again.`
    : own.exam == today ? "The exam is today, so nothing is planned."
    : !own.exam ? "A plan needs the date of your exam."
    : !own.hours ? "A plan needs the hours a week that you can study."
    : refused(own, today)?.text ?? "";

  const render = () => {
    const now = Date.now();
    const today = localDay(now);
    const own = wishes(log.events.values(), now);
    const events = [...log.events.values()];
    const bad = /** @type {any[]} */ (events).filter((event) => event.type == "wish" && OWN.includes(event.name) && !isWishEvent(event)).length;
    damage.textContent = bad ? `Records of the plan that cannot be read: ${bad}. They are left out, not deleted.` : "";
    fill();
    known.render();
    if (refused(own, today)) {
      shown = undefined;
      drawn = "";
      heading.textContent = "Make your plan";
      wanted.open = true;
      box.replaceChildren(heading, el("p", {}, lacking(own, today)));
      return arrange();
    }
    const source = { bank, lessons: all, state: practice.state(), log: events, now };
    const times = { today, exam: own.exam, hours: own.hours, off: own.off, free: own.free };
    const [made, facts] = [since(events, now), factsOn(source)];
    const found = { standing: standing(source, times, made), times, since: made, facts, cure: cure(factsOn(source, today), times) };
    const key = JSON.stringify([found.standing, times, [...facts.known.values()]]);
    shown = found;
    if (key != drawn) draw(found);
    drawn = key;
    arrange();
  };

  /** Without a plan the form comes first. */
  const arrange = () => {
    const parts = [damage, said, box, ...(shown ? [file, ...known.block, wanted] : [wanted, ...known.block])];
    if (parts.some((part, i) => place.children[i] != part)) place.replaceChildren(...parts);
  };

  /** Draws the plan; what was open stays open, and the keyboard keeps its place. @param {import("./plan-view.js").Shown} plan */
  const draw = (plan) => {
    const held = box.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    const unfolded = new Set([...box.querySelectorAll("details[open] > summary")].map(({ textContent }) => textContent?.split(":")[0]));
    box.replaceChildren(...view(plan, bank, site, heading));
    for (const summary of box.querySelectorAll("summary"))
      if (unfolded.has(summary.textContent?.split(":")[0] ?? "")) summary.parentElement?.setAttribute("open", "");
    const again = held && [...box.querySelectorAll("a, summary, h3")].find(({ textContent }) => textContent == held);
    if (again instanceof HTMLElement) again.focus();
  };

  /** @param {boolean} focus */
  const home = (focus) => {
    drawn = "";
    render();
    if (focus) (shown ? heading : legend).focus();
  };
  const known = diagnostic(practice, bank, (parts, first) => {
    place.replaceChildren(el("section", { class: "fg-practice__result" }, ...parts));
    first?.focus();
  }, () => home(true));

  // Records may come many at once, as a mock exam writes them, and a plan takes a moment.
  let planned = false;
  const update = () => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      if (box.isConnected) render();
    }, 100);
  };
  practice.changed(update);
  const look = () => (place.isConnected ? update() : document.removeEventListener("visibilitychange", look));
  document.addEventListener("visibilitychange", look); // a tab that was left open overnight
  unfoldForPrint(place);

  const running = known.opened();
  if (running) await known.follow(running, false);
  else home(false);
}

/** On paper everything is open, and afterwards as it was. @param {HTMLElement} place */
function unfoldForPrint(place) {
  const paper = matchMedia("print");
  /** @type {Element[]} */
  let folded = [];
  const turn = () => {
    if (folded[0] && !place.isConnected) return paper.removeEventListener("change", turn);
    if (paper.matches) folded = [...place.querySelectorAll("details:not([open], .fg-plan__wishes)")];
    for (const one of folded) one.toggleAttribute("open", paper.matches);
  };
  paper.addEventListener("change", turn);
}
