/**
 * What the page "Progress" has a row for: sections, objectives, considerations, and the pages beyond the exam guide. Pure.
 *
 * @typedef {import("./catalog.js").Entry} Entry
 * @typedef {import("./catalog.js").Bank} Bank
 * @typedef {{ href: string, title: string }} Lesson
 * @typedef {{ id: string, name: string, entries: Entry[], lessons: Lesson[], children: Node[] }} Node `id` is also the topic that
 *   practice by topic knows; `lessons` are the pages that teach the questions, the one to begin with first
 */

const BEYOND = "Beyond the exam guide";

/** The address of the page that teaches an item. @param {Entry} entry */
export const pageOf = ({ reading }) => reading.href.split("#")[0];

/** The pages that teach some items, the one with most of them first. @param {Entry[]} entries @returns {Lesson[]} */
function lessons(entries) {
  /** @type {Map<string, Lesson & { count: number }>} */
  const found = new Map();
  for (const entry of entries) {
    const href = pageOf(entry);
    found.set(href, { href, title: entry.reading.page, count: (found.get(href)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ href, title }) => ({ href, title }));
}

/** @param {string} id @param {string} name @param {Node[]} children @returns {Node} */
export function branch(id, name, children) {
  const all = children.flatMap((child) => child.lessons);
  return {
    id, name, children, entries: children.flatMap(({ entries }) => entries),
    lessons: all.filter(({ href }, i) => all.findIndex((other) => other.href == href) == i),
  };
}

/**
 * The sections of the exam guide, and the other pages as one more at the end if they have questions.
 * @param {Bank} bank
 * @returns {Node[]}
 */
export function tree({ sections, pages, items }) {
  /** @type {Map<string, Entry[]>} */
  const topics = new Map();
  for (const entry of items) topics.get(entry.topic)?.push(entry) ?? topics.set(entry.topic, [entry]);
  const leaf = (/** @type {string} */ id, /** @type {string} */ name) => {
    const entries = topics.get(id) ?? [];
    return { id, name, entries, lessons: lessons(entries), children: [] };
  };
  const beyond = branch("pages", BEYOND, pages.flatMap(({ href, title }) => (topics.has(href) ? [leaf(href, title)] : [])));
  return [
    ...sections.map((section) => branch(section.id, `${section.ref} ${section.title}`, section.objectives.map((objective) =>
      branch(objective.id, `${objective.ref} ${objective.title}`, objective.considerations.map(({ id, ref, text }) => leaf(id, `${ref} ${text}`)))))),
    ...(beyond.entries[0] ? [beyond] : []),
  ];
}
