/**
 * The index of the bank as practice pages use it. Pure.
 *
 * @typedef {{ href: string, title: string, page: string }} Reading the heading that teaches an item: address from the
 *   root of the site, text of the heading, title of the page
 * @typedef {{ id: string, revision: number, form: "check" | "scenario", keys: number, section: string, objective: string,
 *   consideration: string, topic: string, group: string, reading: Reading }} Entry
 *   section, objective and consideration are empty for an item outside the exam guide; `topic` is the consideration or the
 *   page that teaches the item, `group` the objective or that page
 * @typedef {{ id: string, ref: string, text: string }} Consideration
 * @typedef {{ id: string, ref: string, title: string, considerations: Consideration[] }} Objective
 * @typedef {{ id: string, ref: string, title: string, weight: number, objectives: Objective[] }} Section
 * @typedef {{ digest: string, items: Entry[], byId: Map<string, Entry>, sections: Section[], weights: Record<string, number>,
 *   pages: { href: string, title: string, words?: number, gist?: number }[] }} Bank items by id in the order of their ids;
 *   weights of sections; a page with words is a lesson, `gist` are those of its short version, signal words and traps
 */

/**
 * @param {any} content of practice/bank/index.json
 * @returns {Bank}
 */
export function catalog({ digest, sections, pages, readings, items }) {
  /** @type {Map<string, { section: string, objective: string }>} */
  const places = new Map();
  for (const section of sections)
    for (const objective of section.objectives)
      for (const { id } of objective.considerations) places.set(id, { section: section.id, objective: objective.id });
  /** @type {Reading[]} */
  const headings = readings.map((/** @type {any} */ { page, anchor, title }) =>
    ({ href: pages[page].href + (anchor && "#" + anchor), title, page: pages[page].title }));
  /** @type {Entry[]} */
  const entries = items.map((/** @type {any} */ { id, revision, form, keys, consideration = "", reading }) => {
    const { section, objective } = places.get(consideration) ?? { section: "", objective: "" };
    const page = pages[readings[reading].page].href;
    return {
      id, revision, form, keys, section, objective, consideration, topic: consideration || page, group: objective || page,
      reading: headings[reading],
    };
  });
  return {
    digest, sections, pages, items: entries, byId: new Map(entries.map((entry) => [entry.id, entry])),
    weights: Object.fromEntries(sections.map((/** @type {Section} */ { id, weight }) => [id, weight])),
  };
}
