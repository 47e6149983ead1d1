/** The self-assessment: keeps each answer in the log and writes the reading list under the skills. */
import { newEvent } from "../selfcheck/attempt.js";
import { el, find } from "../selfcheck/dom.js";
import { openLog } from "../selfcheck/store.js";
import { explain } from "../selfcheck/trouble.js";
import { gaps, latest, summary } from "./levels.js";

const TARGETS = /** @type {Record<string, string>} */ ({ "first-job": "a first job", senior: "a senior role" });

const notice = el("p", { class: "fg-reading__notice", role: "status" });
const status = el("p", { role: "status" });
const list = el("ol", {});
const dated = el("span", {});
const forget = el("button", { class: "md-button", type: "button" }, "Forget these answers");
const choice = el("fieldset", { class: "fg-reading__target" }, el("legend", {}, "Compare with"),
  ...Object.keys(TARGETS).map((value) =>
    el("label", {}, el("input", { type: "radio", name: "fg-target", value }), TARGETS[value])));
const panel = el("section", { class: "fg-reading", "aria-labelledby": "fg-reading" },
  el("h3", { id: "fg-reading" }, "Your reading list"), choice, status, list,
  el("p", { class: "fg-reading__bar" }, forget, dated), notice);
find(choice, "input").setAttribute("checked", "");

/** @type {HTMLElement[]} */
let fields = [];

/** @param {HTMLElement} field @returns {import("./levels.js").Skill} */
const read = (field) => ({
  id: field.dataset.skill ?? "",
  name: find(field, "legend").textContent ?? "",
  asked: { "first-job": field.dataset.firstJob ?? "", senior: field.dataset.senior ?? "" },
  read: [.../** @type {NodeListOf<HTMLAnchorElement>} */ (field.querySelectorAll("a[data-level]"))].map((link) =>
    ({ level: link.dataset.level ?? "", text: link.textContent ?? "", href: link.href })),
});

const render = () => {
  const answers = latest(log.events.values(), Date.now());
  const skills = fields.map(read);
  for (const field of fields)
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input")))
      input.checked = answers.get(field.dataset.skill ?? "")?.level == input.value;
  const target = /** @type {HTMLInputElement} */ (find(choice, ":checked")).value;
  const found = gaps(skills, answers, target);
  const own = skills.flatMap(({ id }) => answers.get(id) ?? []);
  const say = summary(own.length, skills.length, found.length, TARGETS[target]);
  if (status.textContent != say) status.textContent = say;
  list.replaceChildren(...found.map((gap) => el("li", {}, el("strong", {}, gap.skill.name),
    `: ${gap.has == "none" ? "not yet" : gap.has}, ${gap.asked} is asked. Read `,
    ...gap.read.flatMap(({ href, text }, i) => [i ? ", " : "", el("a", { href }, text)]), ".")));
  const last = Math.max(...own.map(({ at }) => at));
  dated.textContent = own[0] ? `Last change: ${new Date(last).toLocaleDateString("en", { dateStyle: "long" })}.` : "";
  forget.hidden = !own[0];
};

const log = openLog(render, (error, damaged) => {
  notice.textContent = explain(error, damaged);
});

addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const field = fields.find((candidate) => candidate.contains(target));
  if (field)
    log.append(newEvent({ type: "assess", skill: field.dataset.skill, level: target.value }, log.events.values(), Date.now()));
  else if (choice.contains(target)) render();
});

forget.addEventListener("click", () => {
  if (!confirm("Forget the levels you marked on this page? Your answers to questions stay.")) return;
  const events = [...log.events.values()];
  const voids = events.flatMap((event) => (event.type == "assess" ? event.id : []));
  log.append(newEvent({ type: "reset", voids }, events, Date.now()));
  status.tabIndex = -1;
  status.focus();
});

/** Takes over the skills of the page that is shown; safe to call again. */
export function mount() {
  fields = [...document.querySelectorAll(".fg-skill")].flatMap((field) => (field instanceof HTMLElement ? field : []));
  [...document.querySelectorAll(".fg-skills")].pop()?.after(panel);
  render();
}
