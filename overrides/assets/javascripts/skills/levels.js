/** What the self-assessment says about the reader: the level of each skill, the gaps, what to read. Pure. */

/** @typedef {import("../selfcheck/events.js").LogEvent} LogEvent */
/** @typedef {import("../selfcheck/events.js").Assess} Assess */
/** @typedef {{ level: string, text: string, href: string }} Reading */
/** @typedef {{ id: string, name: string, asked: Record<string, string>, read: Reading[] }} Skill */
/** @typedef {{ skill: Skill, has: string, asked: string, read: Reading[] }} Gap */

/** Lowest first; "none" is what somebody has who meets none of the others. */
export const LEVELS = ["none", "awareness", "working", "practitioner", "expert"];

/**
 * Whether a record of the log is a complete answer of the self-assessment.
 * @param {LogEvent} event
 * @returns {event is Assess}
 */
const isAssess = (event) =>
  event.type == "assess" && Boolean(event.skill) && typeof event.skill == "string" && LEVELS.includes(event.level);

/**
 * The latest answer for each skill; answers a day or more ahead of the clock come from a wrong clock and count as oldest.
 * @param {Iterable<LogEvent>} log
 * @param {number} now
 * @returns {Map<string, Assess>}
 */
export function latest(log, now) {
  const events = [...log];
  const voided = new Set(events.flatMap((event) => (event.type == "reset" ? event.voids : [])));
  /** @param {{ at: number }} event */
  const time = ({ at }) => at - (at < now + 864e5 ? 0 : 1e16);
  /** @type {Map<string, Assess>} */
  const found = new Map();
  for (const event of events.sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1)))
    if (isAssess(event) && !voided.has(event.id)) found.set(event.skill, event);
  return found;
}

/**
 * The skills below what is asked for a target, widest gap first, each with the pages that lead there.
 * @param {Skill[]} skills
 * @param {Map<string, { level: string }>} answers
 * @param {string} target a key of `asked`
 * @returns {Gap[]}
 */
export function gaps(skills, answers, target) {
  /** @param {string} level */
  const rank = (level) => LEVELS.indexOf(level);
  /** @param {Gap} gap */
  const width = ({ has, asked }) => rank(asked) - rank(has);
  return skills
    .flatMap((skill) => {
      const has = answers.get(skill.id)?.level ?? "";
      const asked = skill.asked[target];
      if (!has || rank(has) >= rank(asked)) return [];
      const higher = skill.read.filter(({ level }) => rank(level) > rank(has));
      const near = higher.filter(({ level }) => rank(level) <= rank(asked));
      return [{ skill, has, asked, read: near[0] ? near : higher[0] ? higher.slice(0, 1) : skill.read.slice(-1) }];
    })
    .sort((a, b) => width(b) - width(a));
}

/**
 * @param {number} answered
 * @param {number} all
 * @param {number} below
 * @param {string} target in words, such as "a first job"
 */
export function summary(answered, all, below, target) {
  if (!answered) return `Nothing answered yet. Mark a level for each of the ${all} skills; the list appears here.`;
  const gap = below ? `${below} below what ${target} usually asks` : `none below what ${target} usually asks`;
  return `${answered} of ${all} skills answered, ${gap}.`;
}
