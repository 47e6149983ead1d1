/** Every question of a mock exam with the answer that was given and all reasons. */
import { el, find } from "../selfcheck/dom.js";
import { painted } from "./pace.js";
import { numbered, reachable, reviewed } from "./question.js";

/**
 * @param {import("./main.js").Practice} practice
 * @param {import("./catalog.js").Bank} bank
 * @param {import("./exam.js").Exam} exam
 */
export function review(practice, bank, exam) {
  const quiz = el("div", { class: "fg-quiz fg-mock__review" }, el("p", {}, "Loading the questions."));
  const load = async () => {
    await practice.originals(exam.answers.map(({ id }) => id)); // all on their way at once
    quiz.replaceChildren();
    for (const [i, answer] of exam.answers.entries()) {
      if (i % 5 == 0) await painted();
      const item = await practice.fragment(answer.id);
      const id = `mock-${i + 1}`;
      if (!item) {
        quiz.append(el("p", { id, tabindex: "-1" }, `Question ${i + 1} was taken out of the guide since.`));
        continue;
      }
      numbered(item, i + 1, exam.answers.length).id = id;
      reviewed(item, answer);
      find(item, "summary").textContent = `Answer to question ${i + 1}`; // seen on paper only
      quiz.append(item);
      reachable(item);
      if (bank.byId.get(answer.id)?.revision != answer.revision)
        quiz.append(el("p", {}, `Question ${i + 1} has changed since: the verdict here is that of the new version, the numbers above are those of the old one.`));
    }
  };
  const go = () => load().catch((error) => practice.fail(error, go));
  go();
  return quiz;
}
