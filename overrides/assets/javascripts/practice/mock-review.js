/** Every question of a mock exam with the answer that was given and all reasons. */
import { el } from "../selfcheck/dom.js";
import { numbered, reachable, reviewed } from "./question.js";

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {import("./exam.js").Exam} exam
 */
export function review(practice, bank, exam) {
  const quiz = el("div", { class: "fg-quiz fg-mock__review" }, el("p", {}, "Loading the questions."));
  const load = async () => {
    const items = await practice.fragments(exam.answers.map(({ id }) => id));
    quiz.replaceChildren(...exam.answers.flatMap((answer, i) => {
      const item = items.get(answer.id);
      const anchor = { id: `mock-${i + 1}`, tabindex: "-1" };
      if (!item) return [el("p", anchor, `Question ${i + 1} was taken out of the guide since.`)];
      numbered(item, i + 1, exam.answers.length).id = anchor.id;
      reviewed(item, answer);
      const changed = bank.byId.get(answer.id)?.revision != answer.revision;
      return [item, ...(changed ? [el("p", {}, `Question ${i + 1} has changed since: the verdict here is that of the new version, the numbers above are those of the old one.`)] : [])];
    }));
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (quiz.querySelectorAll(".fg-item"))) reachable(item);
  };
  const go = () => load().catch((error) => practice.fail(error, go));
  go();
  return quiz;
}
