import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { catalog } from "../../overrides/assets/javascripts/practice/catalog.js";
import { later } from "../../overrides/assets/javascripts/practice/dates.js";
import { ahead, cards, dueOn, newOnes, outlook, queue } from "../../overrides/assets/javascripts/practice/due.js";
import { random, shuffled } from "../../overrides/assets/javascripts/practice/random.js";
import { histories, isCard, plans } from "../../overrides/assets/javascripts/practice/replay.js";
import { changed, isWishEvent, wishes } from "../../overrides/assets/javascripts/practice/wishes.js";
import { newEvent } from "../../overrides/assets/javascripts/selfcheck/attempt.js";
import { read } from "../../overrides/assets/javascripts/selfcheck/events.js";

const NOW = Date.UTC(2026, 10, 23, 12);
const TODAY = "2026-11-23";
const WISHES = { exam: "", questions: 10, terms: 5, cards: false };
let serial = 0;

/** @param {object} content @param {number} [at] @returns {any} */
const event = (content, at = NOW + ++serial) => newEvent(/** @type {any} */ (content), [], at);
/** @param {string} item @param {string} day @param {object} [fields] */
const answer = (item, day, fields) =>
  event({ type: "answer", day, item, revision: 1, chosen: ["a"], right: true, confidence: null, mode: "review", ...fields });
/** @param {string} term @param {string} day @param {number} [rating] */
const card = (term, day, rating = 3) => event({ type: "card", day, term, rating });

const SECTIONS = ["a", "b", "c"].map((id, i) => ({
  id, ref: String(i + 1), title: id, weight: [60, 30, 10][i],
  objectives: [{ id: `${id}-o`, ref: "", title: "", considerations: [{ id: `${id}-c`, ref: "", text: "" }] }],
}));
const BANK = catalog({
  digest: "d", sections: SECTIONS, pages: [{ href: "p/", title: "P" }], readings: [{ page: 0, anchor: "", title: "" }],
  items: ["a", "b", "c", ""].flatMap((section) => Array.from({ length: 12 }, (_, i) =>
    ({ id: `${section || "x"}${i}`, revision: 1, form: "check", keys: 1, consideration: section && `${section}-c`, reading: 0 }))),
});
const TERMS = Array.from({ length: 8 }, (_, i) => ({ id: `t${i}` }));
/** @param {any[]} log @param {object} [wanted] @param {string} [today] */
const look = (log, wanted, today = TODAY) => outlook(log, BANK, TERMS, { ...WISHES, ...wanted }, today);
/** @param {any[]} log @param {string} [exam] */
const replayed = (log, exam) => {
  const { items, terms } = histories(log, TODAY);
  return { items: Object.fromEntries([...plans(items, exam)].sort()), terms: Object.fromEntries([...plans(terms, exam)].sort()) };
};

/** Many answers and cards of sixty days. @param {string} seed */
function history(seed) {
  const next = random(seed);
  return Array.from({ length: 300 }, () => {
    const day = later(TODAY, -Math.floor(next() * 60));
    const name = Math.floor(next() * 8);
    return next() < 0.7
      ? answer(`a${name}`, day, { right: next() < 0.7, confidence: [null, "sure", "unsure", "guess"][Math.floor(next() * 4)], mode: ["lesson", "topic", "mock", "review"][Math.floor(next() * 4)] })
      : card(`t${name}`, day, 1 + Math.floor(next() * 4));
  });
}

test("replaying gives the same whatever the order of the records, and a second time", () => {
  const next = random("orders");
  for (let round = 0; round < 20; round++) {
    const log = history(`round ${round}`);
    const once = replayed(log);
    assert.ok(Object.keys(once.items).length > 5 && Object.keys(once.terms).length > 5);
    for (let i = 0; i < 5; i++) assert.deepEqual(replayed(shuffled(log, next)), once);
    const merged = new Map([...log, ...shuffled(log, next)].map((one) => [one.id, one]));
    assert.deepEqual(replayed([...merged.values()]), once);
  }
});

test("a day schedules an item once, wherever and however often it was answered", () => {
  const log = history("same day");
  const once = replayed(log);
  const first = histories(log, TODAY);
  const kept = [...first.items.values(), ...first.terms.values()].flatMap((all) => all.filter(({ day }, i) => all[i - 1]?.day != day));
  assert.ok(kept.length < log.length);
  assert.deepEqual(replayed(kept), once);
  for (const [id, all] of first.items) assert.equal(once.items[id].reviews, new Set(all.map(({ day }) => day)).size);
  const more = [...log, ...log.map((one) => ({ ...one, id: one.id + "-again", at: one.at + 1e6, right: !one.right, rating: 1 }))];
  assert.deepEqual(replayed(more), once);
});

test("what comes back within a session is scheduled by its first answer alone", () => {
  const first = [answer("a1", TODAY, { right: false }), answer("a2", TODAY), card("t1", TODAY, 1)];
  const once = replayed(first);
  const again = [answer("a1", TODAY, { right: false }), answer("a1", TODAY), card("t1", TODAY, 1), card("t1", TODAY, 3)];
  assert.deepEqual(replayed([...first, ...again]), once);
  assert.deepEqual([once.items.a1.due, once.terms.t1.due], [later(TODAY, 1), later(TODAY, 1)]);
  assert.equal(look([...first, ...again]).questions.left, look(first).questions.left);
});

test("what was answered today is not due today", () => {
  const log = [answer("a1", "2026-10-01"), answer("a2", "2026-10-01")];
  assert.deepEqual(look(log).questions.due, ["a1", "a2"]);
  for (const mode of ["lesson", "topic", "mock", "review"])
    assert.deepEqual(look([...log, answer("a1", TODAY, { right: false, mode })]).questions.due, ["a2"]);
});

test("with an exam date everything returns before it, and a date that is past or today changes nothing", () => {
  for (let round = 0; round < 20; round++) {
    const log = history(`exam ${round}`);
    for (const days of [2, 5, 9, 40]) {
      const exam = later(TODAY, days);
      const { items, terms } = replayed(log, exam);
      for (const { due } of [...Object.values(items), ...Object.values(terms)]) assert.ok(due < exam, `${due} ${exam}`);
      const open = look(log, { exam }).questions;
      const before = open.due.length + open.days.slice(0, days - 1).reduce((sum, count) => sum + count, 0);
      if (days <= 8) assert.equal(before, Object.keys(items).length);
    }
    for (const exam of [TODAY, later(TODAY, -1), "2020-01-01", ""]) assert.deepEqual(look(log, { exam }), look(log));
  }
  assert.deepEqual([ahead("", TODAY), ahead(TODAY, TODAY), ahead("2026-11-24", TODAY)], [undefined, undefined, "2026-11-24"]);
});

test("the intervals that the page names", () => {
  /** @param {object[]} results */
  const days = (results) => {
    let day = TODAY;
    /** @type {any[]} */
    const log = [];
    return results.map((fields) => {
      log.push(answer("a1", day, fields));
      const due = plans(histories(log, "2030-01-01").items).get("a1")?.due ?? "";
      const count = (Date.parse(due) - Date.parse(day)) / 864e5;
      day = due;
      return count;
    });
  };
  const [right, unsure, wrong] = [{}, { confidence: "unsure" }, { right: false }];
  assert.deepEqual(days([right, right, right, right]), [3, 14, 57, 196]);
  assert.deepEqual(days([unsure, unsure, unsure, unsure]), [2, 4, 9, 15]);
  assert.deepEqual(days([wrong, right, right, right]), [1, 3, 8, 22]);
  assert.deepEqual(days([right, right, right, wrong, right]), [3, 14, 57, 3, 8]);
});

test("a reset forgets, and what left the guide is not asked", () => {
  const [one, gone, term] = [answer("a1", "2026-10-01"), answer("was-removed", "2026-10-01"), card("t1", "2026-10-01")];
  assert.deepEqual(look([one, gone, term]).questions.due, ["a1"]);
  assert.deepEqual(look([one, gone, term]).terms.due, ["t1"]);
  const after = look([one, gone, term, event({ type: "reset", voids: [one.id, term.id] })]);
  assert.deepEqual([after.questions.due, after.terms.due, after.questions.unseen], [[], [], 48]);
});

test("answers of the first version count by their UTC day", () => {
  const version1 = JSON.parse(readFileSync(new URL("fixtures/version-1.json", import.meta.url), "utf-8"));
  const answers = version1.filter(({ type }) => type == "answer");
  const { items } = histories(answers.map((/** @type {any} */ record) => read(record)), "2030-01-01");
  assert.deepEqual([...items.values()].flat().map(({ id, day }) => [id, day]).sort(), answers.map(({ id, at }) => [id, new Date(at).toISOString().slice(0, 10)]).sort());
});

test("records of a day after tomorrow wait, those of tomorrow count", () => {
  assert.equal(histories([answer("a1", later(TODAY, 2)), card("t1", "2090-01-01")], TODAY).items.size, 0);
  assert.equal(histories([answer("a1", later(TODAY, 1))], TODAY).items.size, 1);
});

test("the next seven days count what comes, and the days before them are due", () => {
  const log = [answer("a1", TODAY, { right: false }), answer("a2", TODAY), answer("a3", later(TODAY, -3)), answer("a4", later(TODAY, -40)), card("t1", TODAY, 1)];
  const { questions, terms } = look(log);
  assert.deepEqual(questions.days, [1, 0, 1, 0, 0, 0, 0]);
  assert.deepEqual(questions.due, ["a4", "a3"]); // the longest overdue first
  assert.deepEqual(terms.days, [1, 0, 0, 0, 0, 0, 0]);
});

test("new ones: as many a day as wished, less those that a review began today; none is allowed", () => {
  assert.deepEqual([look([]).questions.fresh.length, look([]).terms.fresh.length], [10, 5]);
  assert.deepEqual(look([], { questions: 0, terms: 0 }).questions.fresh, []);
  const log = [answer("a1", TODAY), answer("b1", TODAY), answer("a1", TODAY), answer("c1", TODAY, { mode: "lesson" }), answer("a2", "2026-11-01"), answer("a2", TODAY), card("t1", TODAY)];
  const { questions, terms } = look(log);
  assert.deepEqual([questions.left, questions.fresh.length, questions.unseen], [8, 8, 44]);
  assert.deepEqual([terms.left, terms.fresh.length, terms.unseen], [4, 4, 7]);
  assert.ok(!questions.fresh.some((id) => ["a1", "b1", "c1", "a2"].includes(id)));
  assert.equal(look(log, { questions: 1 }).questions.left, 0);
  assert.equal(look([], { questions: 200 }).questions.fresh.length, 48);
});

test("new ones take turns by the weights of the sections, also one a day", () => {
  const by = (/** @type {string[]} */ ids) => ["a", "b", "c", "x"].map((section) => ids.filter((id) => id[0] == section).length);
  assert.deepEqual(by(newOnes(BANK.items, new Set(), BANK.weights, 10, "s")), [6, 3, 1, 0]);
  const seen = new Set();
  for (let day = 0; day < 10; day++) newOnes(BANK.items, seen, BANK.weights, 1, `day ${day}`).forEach((id) => seen.add(id));
  assert.deepEqual(by([...seen]), [6, 3, 1, 0]);
  const all = newOnes(BANK.items, new Set(), BANK.weights, 99, "s");
  assert.equal(new Set(all).size, 48);
  assert.deepEqual(by(all.slice(0, 36)), [12, 12, 12, 0]);
  assert.deepEqual(newOnes(BANK.items, new Set(), BANK.weights, 9, "s"), newOnes(BANK.items, new Set(), BANK.weights, 9, "s"));
  assert.deepEqual(newOnes([], new Set(), {}, 9, "s"), []);
});

test("a session asks what is due first, the longest overdue if not all fit, then new ones", () => {
  const log = Array.from({ length: 6 }, (_, i) => answer(`a${i}`, later(TODAY, -30 - i)));
  const { questions } = look(log);
  const asked = queue(questions, BANK, 20, "s");
  assert.deepEqual(asked.slice(0, 6).sort(), ["a0", "a1", "a2", "a3", "a4", "a5"]);
  assert.deepEqual(asked.slice(6), questions.fresh);
  assert.deepEqual(queue(questions, BANK, 8, "s").slice(6), questions.fresh.slice(0, 2));
  assert.deepEqual(queue(questions, BANK, 2, "s").sort(), ["a4", "a5"]);
  const { terms } = look([card("t3", later(TODAY, -30)), card("t4", later(TODAY, -30))]);
  assert.deepEqual(cards(terms, 20, "s").slice(0, 2).sort(), ["t3", "t4"]);
  assert.deepEqual(cards(terms, 3, "s").slice(2), terms.fresh.slice(0, 1));
});

test("a card is an event that the log takes, and a damaged one is none", () => {
  const sound = card("t1", TODAY, 4);
  assert.ok(read(sound) && isCard(sound));
  for (const damage of [{ rating: 0 }, { rating: 5 }, { rating: "3" }, { term: "" }, { term: {} }, { day: "2026-02-30" }, { day: 3 }, { type: "answer" }])
    assert.ok(!isCard({ ...sound, ...damage }), JSON.stringify(damage));
  assert.ok(!isCard(null));
  assert.equal(histories([{ ...sound, day: "soon" }], TODAY).terms.size, 0);
});

test("the last wish of each name counts, a damaged one or one from a clock ahead does not", () => {
  const wish = (/** @type {string} */ name, /** @type {unknown} */ value, /** @type {number} */ at = NOW + ++serial) => event({ type: "wish", name, value }, at);
  const none = { ...WISHES, hours: 0, off: "", free: "" };
  assert.deepEqual(wishes([], NOW), none);
  const log = [wish("questions", 3), wish("exam", "2027-01-15"), wish("questions", 0), wish("cards", true)];
  assert.deepEqual(wishes(shuffled(log, random("x")), NOW), { ...none, exam: "2027-01-15", questions: 0, cards: true });
  const damaged = [["questions", -1], ["questions", 1.5], ["questions", "9"], ["terms", 1e9], ["exam", "soon"], ["exam", null], ["cards", 1], ["toString", 1], ["hours", 61], ["off", "0123456"], ["free", "soon"]]
    .map(([name, value]) => wish(String(name), value));
  assert.ok(!damaged.some(isWishEvent));
  assert.deepEqual(wishes([...log, ...damaged, null, { type: "flag" }], NOW), wishes(log, NOW));
  assert.equal(wishes([wish("terms", 7, NOW + 3 * 864e5), wish("terms", 2)], NOW).terms, 2);
  assert.deepEqual(changed(none, { exam: "", questions: 4 }), [{ type: "wish", name: "questions", value: 4 }]);
});

test("20,000 answers to 5,000 questions are replayed in a moment", () => {
  const log = Array.from({ length: 20000 }, (_, i) => answer(`item-${i % 5000}`, later("2026-01-01", 9 * Math.floor(i / 5000))));
  const start = performance.now();
  assert.equal(plans(histories(log, TODAY).items).size, 5000);
  assert.ok(performance.now() - start < 3000);
});

test("what is due on a day is what the review of that day brings, also under an exam date", () => {
  for (let round = 0; round < 10; round++) {
    const log = history(`due ${round}`);
    for (const exam of ["", later(TODAY, 3), later(TODAY, -3)])
      assert.deepEqual([...dueOn(log, exam, TODAY)].sort(), [...look(log, { exam }).questions.due].sort());
  }
});
