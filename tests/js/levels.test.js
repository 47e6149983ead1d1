import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../overrides/assets/javascripts/selfcheck/events.js";
import { derive } from "../../overrides/assets/javascripts/selfcheck/state.js";
import { gaps, latest, summary } from "../../overrides/assets/javascripts/skills/levels.js";

const NOW = Date.UTC(2026, 10, 23, 12);
let serial = 0;

/** @param {string} skill @param {string} level @param {object} [fields] @returns {any} */
const assess = (skill, level, fields) => ({
  v: 2, id: `a${String(++serial).padStart(4, "0")}`, at: NOW - 1000 + serial, type: "assess", skill, level, ...fields,
});
/** @param {any[]} log */
const levels = (log) => Object.fromEntries([...latest(log, NOW)].map(([skill, { level }]) => [skill, level]));
/** @param {string} id @param {string} first @param {string} senior @param {...string} read @returns {any} */
const skill = (id, first, senior, ...read) =>
  ({ id, name: id, asked: { first, senior }, read: read.map((level) => ({ level, text: level, href: level })) });

test("an empty log says nothing", () => assert.deepEqual(levels([]), {}));

test("the latest answer for a skill counts, whatever the order of the log", () => {
  const [old, other, later] = [assess("sql", "none"), assess("git", "expert"), assess("sql", "working")];
  for (const log of [[old, other, later], [later, old, other]]) assert.deepEqual(levels(log), { sql: "working", git: "expert" });
});

test("an answer from a clock that runs ahead gives way to one from today", () =>
  assert.deepEqual(levels([assess("sql", "expert", { at: NOW + 3 * 864e5 }), assess("sql", "working")]), { sql: "working" }));

test("a reset brings back nothing, and leaves later answers alone", () => {
  const [one, two, later] = [assess("sql", "none"), assess("sql", "working"), assess("git", "expert")];
  const reset = /** @type {any} */ ({ v: 2, id: "r", at: NOW, type: "reset", voids: [one.id, two.id] });
  assert.deepEqual(levels([one, two, reset, later]), { git: "expert" });
});

test("a level of another version and answers to questions are left out", () => {
  const answer = /** @type {any} */ ({ v: 2, id: "x", at: NOW, type: "answer", item: "sql", revision: 1, chosen: ["a"], right: true, confidence: null, mode: "lesson" });
  assert.deepEqual(levels([assess("sql", "guru"), answer]), {});
  assert.equal(derive([assess("sql", "working")], NOW).size, 0);
});

test("the log takes sound levels, and damaged ones say nothing", () => {
  assert.equal(read(assess("sql", "working"))?.type, "assess");
  for (const damage of [{ at: "now" }, { id: "" }, { v: 3 }]) assert.equal(read(assess("sql", "working", damage)), undefined);
  for (const damage of [{ skill: "" }, { skill: null }, { skill: ["sql"] }, { level: 3 }, { level: ["working"] }, { level: undefined }])
    assert.deepEqual(levels([assess("sql", "working", damage)]), {});
});

test("gaps stand with the widest first and name the pages on the way", () => {
  const skills = [
    skill("sql", "working", "expert", "awareness", "working", "practitioner", "expert"),
    skill("git", "working", "practitioner", "working", "practitioner"),
    skill("talk", "awareness", "working", "working"),
  ];
  const answers = new Map(Object.entries({ sql: { level: "awareness" }, git: { level: "none" }, talk: { level: "working" } }));
  const short = (/** @type {string} */ target) =>
    gaps(skills, answers, target).map(({ skill: { id }, has, asked, read: list }) => [id, has, asked, ...list.map(({ level }) => level)]);
  assert.deepEqual(short("first"), [["git", "none", "working", "working"], ["sql", "awareness", "working", "working"]]);
  assert.deepEqual(short("senior"), [
    ["sql", "awareness", "expert", "working", "practitioner", "expert"],
    ["git", "none", "practitioner", "working", "practitioner"],
  ]);
});

test("a gap without a page on the way names the next page, or the last one", () => {
  const answers = new Map([["sql", { level: "awareness" }]]);
  assert.deepEqual(gaps([skill("sql", "working", "expert", "expert")], answers, "first")[0].read.map(({ level }) => level), ["expert"]);
  assert.deepEqual(gaps([skill("sql", "working", "expert", "awareness")], answers, "first")[0].read.map(({ level }) => level), ["awareness"]);
});

test("skills without an answer are no gaps", () => assert.deepEqual(gaps([skill("sql", "working", "expert", "working")], new Map(), "first"), []));

test("the summary says how far the reader is", () => {
  assert.equal(summary(0, 18, 0, "a first job"), "Nothing answered yet. Mark a level for each of the 18 skills; the list appears here.");
  assert.equal(summary(4, 18, 2, "a first job"), "4 of 18 skills answered, 2 below what a first job usually asks.");
  assert.equal(summary(18, 18, 0, "a senior role"), "18 of 18 skills answered, none below what a senior role usually asks.");
});
