/** The one thing to do next, and why. Pure. */
import { ENOUGH, percent } from "./interval.js";

/** @typedef {import("./tree.js").Node} Node */
/** @typedef {import("./tally.js").Tally} Tally */
/** @typedef {{ why: string, what: string, href: string }} Step a reason, the words of the link, and where it leads below the site's root */

/** So many wrong answers that the reader was sure of are more than slips. */
const MANY = 3;
/** A section above this share is not what holds a reader back. */
const GOOD = 0.8;

/** @param {string[]} topics @param {"wrong" | "new" | ""} only */
const practice = (topics, only) =>
  "practice/by-topic/?" + new URLSearchParams([...topics.map((topic) => ["topic", topic]), ...(only ? [["only", only]] : [])]);

/**
 * Practice of one topic: what was wrong there, else what is new, else all of it.
 * @param {Node} node
 * @param {Pick<Tally, "wrong" | "fresh" | "questions">} counts
 */
export function practiceOf({ id }, { wrong, fresh, questions }) {
  const only = wrong ? "wrong" : fresh ? "new" : "";
  const number = wrong || fresh || `all ${questions}`;
  return { what: `practice ${number} ${only}`.trim(), href: practice([id], only) };
}

/**
 * @template T
 * @param {T[]} list
 * @param {(one: T) => number} value
 */
const most = (list, value) => list.reduce((best, one) => (value(one) > value(best) ? one : best), list[0]);

/**
 * @param {{ node: Node, counts: Tally, weight: number }[]} all sections with questions; those beyond the exam guide weigh nothing
 * @returns {Step}
 */
export function nextStep(all) {
  const sections = all.filter(({ weight }) => weight);
  const first = all.find(({ node }) => node.lessons[0]);
  if (first && all.every(({ counts }) => !counts.answered))
    return { why: "Nothing is answered yet: begin with the first lesson and its checks,", what: first.node.lessons[0].title, href: first.node.lessons[0].href };

  const wrong = new Set(all.flatMap(({ counts }) => counts.sureWrong));
  if (wrong.size >= MANY) {
    const topics = all.flatMap(({ node }) => node.entries).filter(({ id }) => wrong.has(id)).map(({ topic }) => topic);
    return { why: `${wrong.size} of your last answers were sure and wrong, so something you rely on is false:`, what: "practice what was wrong in those topics", href: practice([...new Set(topics)], "wrong") };
  }

  const untouched = most(sections.filter(({ counts }) => !counts.answered), ({ weight }) => weight);
  if (untouched)
    return { why: `Section ${untouched.node.name} is ${untouched.weight} % of the exam, and you have answered none of its questions: begin with`, what: untouched.node.lessons[0].title, href: untouched.node.lessons[0].href };

  const rate = (/** @type {Tally} */ { recent }) => recent.right / recent.answers;
  const weak = most(sections.filter(({ counts }) => counts.interval && rate(counts) < GOOD), ({ counts, weight }) => weight * (1 - rate(counts)));
  if (weak)
    return { why: `Section ${weak.node.name} costs you most: ${percent(rate(weak.counts))} of your recent first answers right, and ${weak.weight} % of the exam:`, ...practiceOf(weak.node, weak.counts) };

  const thin = most(sections.filter(({ counts }) => !counts.interval && counts.fresh), ({ weight }) => weight);
  if (thin)
    return { why: `Section ${thin.node.name} has fewer than ${ENOUGH} recent first answers, too few to say how you stand:`, ...practiceOf(thin.node, { ...thin.counts, wrong: 0 }) };
  return { why: "No section stands out as weak:", what: "sit a mock exam", href: "practice/mock-exam/" };
}

