/** Marks a mock exam and writes what it says into the log. */
import { localDay } from "./days.js";
import { isRight } from "./question.js";

/**
 * The records have ids made of the exam's, so that two tabs that hand in at the same moment write the same ones.
 * @param {import("./main.js").Practice} practice
 * @param {import("./exam.js").Exam} exam
 */
export async function submit(practice, exam) {
  const items = await practice.originals(exam.answers.map(({ id }) => id));
  const now = Date.now();
  const marked = exam.answers.flatMap((answer, i) => {
    const item = items.get(answer.id);
    return item ? [{ ...answer, number: i + 1, revision: Number(item.dataset.revision), right: isRight(item, answer.chosen) }] : [];
  });
  for (const { id: item, number, revision, chosen, right, confidence } of marked)
    if (chosen[0]) practice.add({ id: `${exam.id}-${number}`, type: "answer", day: localDay(now), item, revision, chosen, right, confidence, mode: "mock" });
  practice.add({
    id: `${exam.id}-end`, type: "exam", exam: exam.id, do: "submit", clock: Math.min(now, exam.deadline),
    right: marked.flatMap(({ id, right }) => (right ? [id] : [])), gone: exam.answers.flatMap(({ id }) => (items.has(id) ? [] : [id])),
  });
}
