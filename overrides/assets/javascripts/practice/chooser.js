/** The form on which a reader chooses what to practice: topics, kinds of questions, how many, in which order. */
import { el } from "../selfcheck/dom.js";
import { uuid } from "../selfcheck/attempt.js";
import { flagged } from "./flags.js";
import { fetchFirst } from "./pace.js";
import { arrange, KINDS, kindsOf, pool } from "./select.js";

/**
 * @typedef {import("./select.js").Kind} Kind
 * @typedef {{ id: string, text: string, topics: string[], children: Node[] }} Node a checkbox with those below it
 */

const COUNTS = ["5", "10", "20", "30", "50"];
const SECTIONS = "Beyond the exam guide";

/** @param {number} count */
const questions = (count) => `${count || "no"} ${count == 1 ? "question" : "questions"}`;

/**
 * The outline of the exam and the other pages, as far as there are questions; a section always stands there.
 * @param {import("./catalog.js").Bank} bank
 * @returns {Node[]}
 */
function outline({ sections, pages, items }) {
  const known = new Set(items.map(({ topic }) => topic));
  const node = (/** @type {string} */ id, /** @type {string} */ text, /** @type {Node[]} */ children) =>
    ({ id, text, topics: children.flatMap(({ topics }) => topics), children });
  const leaf = (/** @type {string} */ id, /** @type {string} */ text) => (known.has(id) ? [{ id, text, topics: [id], children: [] }] : []);
  return [
    ...sections.map((section) => node(section.id, `${section.ref} ${section.title}`,
      section.objectives.map((objective) => node(objective.id, `${objective.ref} ${objective.title}`,
        objective.considerations.flatMap(({ id, ref, text }) => leaf(id, `${ref} ${text}`))))
        .filter(({ topics }) => topics[0]))),
    node("pages", SECTIONS, pages.flatMap(({ href, title }) => leaf(href, title))),
  ].filter(({ id, topics }) => topics[0] || id != "pages");
}

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {URLSearchParams} wishes `topic` and `only`, each as often as wanted
 * @param {(ids: string[]) => void} begin
 */
export function chooser(practice, bank, wishes, begin) {
  const nodes = outline(bank);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { topic } of bank.items) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const order = nodes.flatMap(({ topics }) => topics);
  const seed = uuid();
  /** @type {{ input: HTMLInputElement, topics: string[] }[]} */
  const boxes = [];
  /** @type {Set<string>} */
  const topics = new Set();
  const box = (/** @type {string} */ name, /** @type {string} */ value, /** @type {...(Node | string | HTMLElement)} */ ...text) => {
    const input = el("input", { type: "checkbox", name, value });
    return { input, label: el("label", {}, input, el("span", {}, .../** @type {any[]} */ (text))) };
  };
  /** @param {Node} node @returns {HTMLElement} */
  const row = ({ id, text, topics: own, children }) => {
    const count = own.reduce((sum, topic) => sum + (counts.get(topic) ?? 0), 0);
    const { input, label } = box("topic", id, text + " ", el("small", {}, questions(count) + (count ? "" : " yet")));
    input.disabled = !count;
    boxes.push({ input, topics: own });
    return el("li", {}, label, ...(children[0] ? [el("ul", {}, ...children.map(row))] : []));
  };
  /** A section shows its objectives when it is opened. @param {Node} node */
  const top = (node) => {
    const item = row(node);
    const list = item.querySelector("ul");
    if (list) item.append(el("details", {}, el("summary", {}, node.id == "pages" ? "Choose pages" : `Choose within section ${node.text.split(" ")[0]}`), list));
    return item;
  };
  const kinds = /** @type {Kind[]} */ (Object.keys(KINDS)).map((kind) => {
    const count = el("small", {});
    return { kind, count, ...box("kind", kind, KINDS[kind] + " ", count) };
  });
  const every = el("button", { class: "md-button", type: "button" }, "All topics");
  const none = el("button", { class: "md-button", type: "button" }, "No topic");
  const size = el("select", { name: "count" }, ...COUNTS.map((count) => el("option", { value: count }, count)), el("option", { value: "9999" }, "all that match"));
  const mixed = box("mixed", "", "Mix the topics, as the exam does. Questions that are easily confused still stand side by side.");
  const status = el("p", { role: "status" });
  const form = el("form", { class: "fg-practice__form" },
    el("fieldset", {}, el("legend", { tabindex: "-1" }, "Topics"), el("p", { class: "fg-practice__bar" }, every, none),
      el("ul", {}, ...nodes.map(top))),
    el("fieldset", {}, el("legend", {}, "Only questions that are (nothing marked: any)"), ...kinds.map(({ label }) => label)),
    el("fieldset", {}, el("legend", {}, "Series"), el("label", {}, el("span", {}, "Number of questions "), size), mixed.label),
    el("p", { class: "fg-practice__bar" }, el("button", { class: "md-button fg-practice__main" }, "Start"), status));

  const known = practice.kept(() => {
    const state = practice.state();
    const flags = flagged(practice.log.events.values());
    return new Map(bank.items.map(({ id }) => [id, kindsOf(id, state, flags)]));
  });
  const matching = () => {
    const all = known();
    const of = (/** @type {string} */ id) => all.get(id) ?? [];
    const wanted = new Set(kinds.flatMap(({ kind, input }) => (input.checked ? [kind] : [])));
    for (const { kind, count } of kinds) count.textContent = questions(pool(bank.items, topics, new Set([kind]), of).length);
    return pool(bank.items, topics, wanted, of);
  };
  /** @type {import("./catalog.js").Entry[]} */
  let found = [];
  /** @type {string[] | undefined} as the form stands */
  let drawn;
  const picked = () => (drawn ??= arrange(found, Number(size.value), seed, mixed.input.checked, order));
  /** @param {string} [text] */
  const render = (text) => {
    for (const { input, topics: own } of boxes) {
      const chosen = own.filter((topic) => topics.has(topic)).length;
      input.checked = chosen > 0 && chosen == own.length;
      input.indeterminate = chosen > 0 && chosen < own.length;
    }
    found = matching();
    drawn = undefined;
    const words = text ?? (found[0] ? questions(found.length) + (found.length == 1 ? " matches." : " match.") : empty());
    if (status.textContent != words) status.textContent = words;
    fetchFirst(practice, () => picked()[0]);
  };
  const empty = () => (topics.size ? "No question matches: none of these topics has a question of the kinds you marked." : "No question matches: choose a topic.");

  size.value = "10";
  mixed.input.checked = true;
  const asked = wishes.getAll("topic");
  for (const { input, topics: own } of boxes) if (!asked[0] || asked.includes(input.value)) own.forEach((topic) => topics.add(topic));
  for (const { kind, input } of kinds) input.checked = wishes.getAll("only").includes(kind);
  every.addEventListener("click", () => (order.forEach((topic) => topics.add(topic)), render()));
  none.addEventListener("click", () => (topics.clear(), render()));
  form.addEventListener("change", ({ target }) => {
    const changed = boxes.find(({ input }) => input == target);
    changed?.topics.forEach((topic) => (changed.input.checked ? topics.add(topic) : topics.delete(topic)));
    render();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (found[0]) begin(picked());
    else render(empty() + " Nothing was started.");
  });
  render();
  return { form, render };
}
