import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { amount, compare, counts, open, write } from "../../overrides/assets/javascripts/practice/transfer.js";

const NOW = Date.UTC(2026, 10, 23, 12);
const EVIL = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
let serial = 0;

/** @param {object} [fields] @returns {any} */
const answer = (fields) => ({
  v: 2, id: `e${++serial}`, at: NOW + serial, type: "answer", day: "2026-11-23", item: "a", revision: 1, chosen: ["x"], right: true, confidence: null,
  mode: "lesson", ...fields,
});
/** @param {object} fields @returns {any} */
const event = (fields) => ({ v: 2, id: `e${++serial}`, at: NOW + serial, ...fields });
/** @param {string} text @returns {any} */
const opened = (text) => open(text);
/** @param {object} fields */
const file = (fields) => JSON.stringify({ format: "field-guide-records", version: 1, site: "/guide/", at: "2026-11-23T12:00:00.000Z", events: [], ...fields });

test("what is written is read back, record by record", () => {
  const records = [answer(), answer({ right: false, chosen: ["é", "\u2028", '"'] }), event({ type: "exam", exam: "m", do: "drop" }), { id: "damaged" }];
  const { text, count } = write(records, "/guide/", NOW);
  assert.equal(count, 4);
  assert.deepEqual(opened(text), { site: "/guide/", at: NOW, records });
  assert.equal(text.split("\n").length, 5 + 4 + 2); // frame, a line each, end
  assert.equal(write(opened(text).records, "/guide/", NOW).text, text);
});

test("no record is a file too", () => {
  assert.deepEqual(opened(write([], "/", NOW).text).records, []);
});

test("what JSON cannot say is left out, and counted by its absence", () => {
  const round = /** @type {any} */ ({ id: "round" });
  round.self = round;
  const { text, count } = write([answer(), round, { id: "big", at: 1n }, undefined, answer()], "/", NOW);
  assert.equal(count, 2);
  assert.equal(opened(text).records.length, 2);
});

test("every way to cut a file off is said", () => {
  const { text } = write([answer(), answer()], "/guide/", NOW);
  for (let length = 1; length < text.length - 2; length++) {
    const { problem } = opened(text.slice(0, length));
    assert.match(problem, length < 32 ? /not an export|cut off|not JSON/ : /^The file (is cut off|was changed)/, String(length));
  }
  assert.match(opened(text.slice(0, -3)).problem, /cut off: it is an export of this guide that ends in the middle, after \d+ characters/);
});

test("a file with a hole in the middle was changed, not cut off", () => {
  const { text } = write([answer(), answer()], "/guide/", NOW);
  assert.match(opened(text.replace('"right":true', '"right":')).problem, /was changed/);
});

/** @type {[string, string, RegExp][]} */
const refused = [
  ["nothing", "", /is empty/], ["spaces", " \n ", /is empty/], ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", /not JSON/],
  ["words", "hello", /not JSON/], ["a page", "<!doctype html>" + EVIL, /not JSON/], ["null", "null", /its format is missing/], ["a number", "7", /its format is missing/],
  ["a list", "[1]", /its format is missing/], ["a text", '"x"', /its format is missing/], ["an object", "{}", /its format is missing/],
  ["another format", file({ format: "anki" }), /its format is "anki"/], ["a format that is no text", file({ format: { a: 1 } }), /its format is missing/],
  ["a format of markup", file({ format: EVIL }), /its format is "<img src=x onerror="alert\(1\)"><script>al\.\.\."/],
  ["no version", file({ version: undefined }), /does not say which version/], ["version 0", file({ version: 0 }), /does not say/],
  ["a version in words", file({ version: "1" }), /does not say/], ["a newer file", file({ version: 2 }), /newer version of this guide: its format is 2, this page reads up to 1\./],
  ["no records", file({ events: undefined }), /no list of records/], ["records that are no list", file({ events: { length: 3 } }), /no list of records/],
  ["deep nesting", "[".repeat(1e5), /not JSON/],
];
for (const [name, text, says] of refused) test(`refused: ${name}`, () => assert.match(opened(text).problem, says));

test("a file without a site or a date, or with wrong ones, is read", () => {
  assert.deepEqual(opened(file({ site: 3, at: [] })), { site: "", at: undefined, records: [] });
  assert.deepEqual(opened(file({ at: "yesterday" })).at, undefined);
});

test("records are new, known, damaged or newer", () => {
  const [mine, both, theirs] = [answer(), answer(), answer()];
  const records = [theirs, both, null, 3, "x", [], {}, { ...answer(), at: "soon" }, { ...answer(), v: 3 }, theirs, { ...both, right: false }, { v: 9 }];
  const found = compare(records, [mine, both]);
  assert.deepEqual(found.fresh, [theirs]);
  assert.equal(found.known, 3); // one twice in the file; one that differs here stays as it is here
  assert.deepEqual(found.damaged, [3, 4, 5, 6, 7, 8]);
  assert.deepEqual(found.newer, [9, 12]);
});

test("a stored record that cannot be read keeps its id", () => {
  const sound = answer({ id: "x1" });
  assert.deepEqual(compare([sound], [{ id: "x1" }]).fresh, []);
});

test("merging is the same in any order, and a second time adds nothing", () => {
  const [a, b, c] = [answer(), answer(), answer()];
  const merge = (/** @type {any[]} */ here, /** @type {any[]} */ there) => [...here, ...compare(there, here).fresh];
  const ids = (/** @type {any[]} */ list) => list.map(({ id }) => id).sort();
  assert.deepEqual(ids(merge([a, b], [b, c])), ids(merge([b, c], [a, b])));
  assert.deepEqual(merge(merge([a], [b, c]), [b, c]), merge([a], [b, c]));
});

test("records of the first version are taken as they are", () => {
  const version1 = JSON.parse(readFileSync(new URL("fixtures/version-1.json", import.meta.url), "utf-8"));
  assert.deepEqual(compare(version1, []).fresh, version1);
});

test("a reset in the file says how many records here would count no more", () => {
  const [one, two, gone] = [answer(), event({ type: "assess", skill: "sql", level: "working" }), answer()];
  const stored = [one, two, gone, event({ type: "reset", voids: [gone.id] })];
  const reset = event({ type: "reset", voids: [one.id, two.id, gone.id, "elsewhere"] });
  assert.equal(compare([reset], stored).voided, 2);
  assert.equal(compare([reset], [...stored, reset]).voided, 0);
  assert.equal(compare([answer()], stored).voided, 0);
});

test("names of JavaScript's own objects are texts like any other", () => {
  const text = `{"format":"field-guide-records","version":1,"events":[${JSON.stringify(answer({ item: "__proto__" }))},
    ${JSON.stringify(event({ type: "constructor" }))}, {"__proto__": {"v": 2}, "v": 2}]}`;
  const { records } = opened(text);
  const found = compare(records, []);
  assert.equal(found.fresh.length, 2);
  assert.deepEqual(found.damaged, [3]);
  assert.deepEqual(counts(found.fresh).map(({ label, count }) => [label, count]), [["Answers to questions", 1], ["Levels in the self-assessment", 0], ["Mock exams", 0], ["Other records", 1]]);
  assert.equal(/** @type {any} */ ({}).v, undefined);
});

test("counts by kind: answers, levels and exams always, the rest when there is some", () => {
  assert.deepEqual(counts([]), ["Answers to questions", "Levels in the self-assessment", "Mock exams"].map((label) => ({ label, count: 0, detail: "" })));
  const [first, again, other] = [answer({ item: "a" }), answer({ item: "a" }), answer({ item: "b" })];
  const log = [
    first, again, other, event({ type: "reset", voids: [first.id] }), event({ type: "assess", skill: "sql", level: "none" }),
    event({ type: "exam", exam: "m1", do: "drop" }), event({ type: "exam", exam: "m1", do: "shift", by: 1 }), event({ type: "exam", exam: "m2", do: "drop" }),
    event({ type: "run", do: "end", run: "r" }), event({ type: "flag", item: "a", on: true }), event({ type: EVIL }), event({ type: "b" }), event({ type: "c" }),
    event({ type: "d" }), { id: "damaged" }, answer({ v: 7 }),
  ];
  assert.deepEqual(counts(log).map(({ label, count, detail }) => [label, count, detail]), [
    ["Answers to questions", 3, "to 2 questions, 1 reset"], ["Levels in the self-assessment", 1, "in 1 skill"], ["Mock exams", 3, "of 2 exams"],
    ["Resets", 1, ""], ["Series of questions", 1, ""], ["Flags on questions", 1, ""],
    ["Other records", 4, '"<img src=x onerror="alert(1)"><script>al...", "b", "c"'], ["Records that cannot be read", 2, "kept as they are"],
  ]);
});

test("numbers in words", () => {
  assert.deepEqual([amount(0, "record"), amount(1, "record"), amount(12345, "record"), amount(2, "is", "are")], ["0 records", "1 record", "12,345 records", "2 are"]);
});

test("a file of 20 MB is compared and counted in a few seconds", () => {
  const records = Array.from({ length: 85000 }, (_, i) => answer({ id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`, item: "one-question" }));
  const { text } = write(records, "/guide/", NOW);
  assert.ok(text.length > 15e6);
  const start = performance.now();
  const found = compare(opened(text).records, records.slice(0, 40000));
  counts(found.fresh);
  assert.equal(found.fresh.length, 45000);
  assert.ok(performance.now() - start < 5000);
});
