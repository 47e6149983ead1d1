/** What a link to practice by topic asks for. Pure. */
import { KINDS } from "./select.js";

/** Names of topics that fit into a sentence. */
const NAMED = 2;

/**
 * In words; nothing for a link that asks for nothing.
 * @param {import("./catalog.js").Bank} bank
 * @param {URLSearchParams} wishes `topic` and `only`, each as often as wanted
 */
export function asked({ sections, pages }, wishes) {
  const names = new Map(pages.map(({ href, title }) => [href, title]));
  for (const section of sections) {
    names.set(section.id, `${section.ref} ${section.title}`);
    for (const objective of section.objectives) {
      names.set(objective.id, `${objective.ref} ${objective.title}`);
      for (const { id, ref, text } of objective.considerations) names.set(id, `${ref} ${text}`);
    }
  }
  const topics = wishes.getAll("topic").flatMap((topic) => names.get(topic) ?? []);
  const kinds = wishes.getAll("only").flatMap((kind) => (Object.hasOwn(KINDS, kind) ? KINDS[/** @type {keyof typeof KINDS} */ (kind)] : []));
  if (!topics[0] && !kinds[0]) return "";
  const more = topics.length - NAMED;
  const list = [...topics.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const about = topics[0] ? `about ${list.length > 1 ? list.slice(0, -1).join(", ") + " and " : ""}${list.at(-1)}` : "about all topics";
  return about + (kinds[0] ? `, only: ${kinds.join(", ").toLowerCase()}` : "");
}
