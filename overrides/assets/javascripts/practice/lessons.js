/**
 * The lessons as work that a plan shares out: how long, for how much of the exam, and which questions belong to each. Pure.
 *
 * @typedef {import("./catalog.js").Entry} Entry
 * @typedef {import("./catalog.js").Bank} Bank
 * @typedef {object} Lesson
 * @property {string} href address from the root of the site, and so its name
 * @property {string} title
 * @property {string} section
 * @property {string} objective
 * @property {string[]} topics considerations that it teaches, in the order of the exam guide
 * @property {number} weight percent of the exam that it stands for
 * @property {number} minutes to read it and answer its checks
 * @property {number} brief minutes to read its short version, signal words and traps, and answer its checks
 * @property {Entry[]} checks
 * @property {Entry[]} practice questions for a later day: its scenarios, and what other pages ask about its topics
 */
import { pageOf } from "./tree.js";

/**
 * Words a minute. Adults read English prose at about 240; pages with tables, numbers and code take longer, so two thirds of it.
 */
const PACE = 160;
/** Minutes for a check, and for a scenario with its reasons: the exam gives 2.4 without reasons. */
export const [CHECK, SCENARIO] = [1.5, 3];
/** Questions of a series of practice by topic, unless the reader chooses another number there. */
export const SERIES = 10;

/** How many questions count as having practiced a lesson. @param {Lesson} lesson */
export const wanted = ({ practice }) => Math.min(SERIES, practice.length);

/** Minutes for the practice of a lesson. @param {Lesson} lesson */
export const practiceMinutes = (lesson) => Math.ceil(wanted(lesson) * SCENARIO);

/**
 * The lessons in the order of the exam guide. The weight of a section is shared by its considerations, that of a
 * consideration by the lessons that go into it.
 * @param {Bank} bank
 * @returns {Lesson[]}
 */
export function lessons({ sections, pages, items }) {
  const order = sections.flatMap(({ weight, objectives }) => {
    const all = objectives.flatMap(({ considerations }) => considerations);
    return all.map(({ id }) => ({ id, share: weight / all.length }));
  });
  const known = new Map(pages.flatMap((page) => (page.words == undefined ? [] : [[page.href, page]])));
  /** @type {Map<string, Entry[]>} */
  const own = new Map([...known.keys()].map((href) => [href, []]));
  /** @type {Map<string, Map<string, number>>} how many questions about a consideration each lesson has */
  const teach = new Map();
  for (const entry of items) {
    const page = pageOf(entry);
    if (!entry.section || !own.has(page)) continue;
    own.get(page)?.push(entry);
    const counts = teach.get(entry.consideration) ?? new Map();
    teach.set(entry.consideration, counts.set(page, (counts.get(page) ?? 0) + 1));
  }
  /** Where most is asked about it: there belongs what other pages ask. @param {string} topic */
  const home = (topic) => [...(teach.get(topic) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  const found = [...own].flatMap(([href, entries]) => {
    const page = known.get(href);
    const topics = order.filter(({ id }) => teach.get(id)?.has(href));
    if (!page || !topics[0]) return [];
    const checks = entries.filter(({ form }) => form == "check");
    const minutes = (/** @type {number} */ words) => Math.ceil(words / PACE + checks.length * CHECK);
    return [{
      href, title: page.title, section: entries[0].section, objective: entries[0].objective, topics: topics.map(({ id }) => id),
      weight: topics.reduce((sum, { id, share }) => sum + share / (teach.get(id)?.size ?? 1), 0),
      minutes: minutes(page.words ?? 0), brief: minutes(page.gist ?? 0), checks,
      practice: items.filter((entry) => (pageOf(entry) == href ? entry.form == "scenario" && entry.section
        : !own.has(pageOf(entry)) && topics.some(({ id }) => id == entry.consideration) && home(entry.consideration) == href)),
    }];
  });
  const place = new Map(order.map(({ id }, i) => [id, i]));
  return found.sort((a, b) => (place.get(a.topics[0]) ?? 0) - (place.get(b.topics[0]) ?? 0) || (a.href < b.href ? -1 : 1));
}
