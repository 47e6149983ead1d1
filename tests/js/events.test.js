import assert from "node:assert/strict";
import { test } from "node:test";
import { read, VERSION } from "../../overrides/assets/javascripts/selfcheck/events.js";

const answer = {
  v: 1, id: "0b5", at: 1795434000000, type: "answer", item: "canary-share", revision: 2, chosen: ["ten"], right: true,
  confidence: "sure", mode: "lesson",
};
const reset = { v: 1, id: "0b6", at: 1795434000001, type: "reset", voids: ["0b5"] };

test("sound records are events", () => {
  assert.equal(VERSION, 1);
  assert.equal(read(answer), answer);
  assert.equal(read({ ...answer, confidence: null })?.id, "0b5");
  assert.equal(read({ ...answer, chosen: [] })?.id, "0b5");
  assert.equal(read(reset), reset);
  assert.equal(read({ ...reset, voids: [] })?.id, "0b6");
});

test("an unknown field does no harm", () => {
  assert.equal(read({ ...answer, device: "phone" })?.id, "0b5");
});

const broken = {
  nothing: undefined, "null": null, "a text": "x", "a number": 3, "a list": [], "an empty object": {},
  "no version": { ...answer, v: undefined }, "version 0": { ...answer, v: 0 }, "a version before 0": { ...answer, v: -1 },
  "a version in words": { ...answer, v: "1" }, "a newer version": { ...answer, v: VERSION + 1 },
  "no id": { ...answer, id: undefined }, "an empty id": { ...answer, id: "" }, "an id of another type": { ...answer, id: 7 },
  "no time": { ...answer, at: undefined }, "time null": { ...answer, at: null }, "time in words": { ...answer, at: "1795434000000" },
  "time NaN": { ...answer, at: NaN }, "time infinite": { ...answer, at: Infinity }, "time before 1970": { ...answer, at: -1 },
  "time after every date": { ...answer, at: 9e15 }, "time as a Date": { ...answer, at: new Date(0) },
  "another type": { ...answer, type: "toString" }, "no type": { ...answer, type: undefined },
  "no item": { ...answer, item: undefined }, "an item of another type": { ...answer, item: {} },
  "no revision": { ...answer, revision: undefined }, "a revision in words": { ...answer, revision: "2" },
  "no choice": { ...answer, chosen: undefined }, "a choice of numbers": { ...answer, chosen: [1] },
  "an empty choice": { ...answer, chosen: [""] }, "right in words": { ...answer, right: "yes" }, "right missing": { ...answer, right: undefined },
  "an unknown confidence": { ...answer, confidence: "certain" }, "no confidence": { ...answer, confidence: undefined },
  "no mode": { ...answer, mode: undefined },
  "a reset of nothing": { ...reset, voids: undefined }, "a reset of numbers": { ...reset, voids: [1] },
};

for (const [name, record] of Object.entries(broken))
  test(`no event: ${name}`, () => assert.equal(read(record), undefined));

test("a choice that is one text is no list of options", () => {
  assert.equal(read({ ...answer, chosen: "ten" }), undefined);
  assert.equal(read({ ...reset, voids: "0b5" }), undefined);
});

const lifts = [
  (/** @type {any} */ old) => ({ ...old, v: 2, confidence: null }),
  (/** @type {any} */ old) => ({ ...old, v: 3, mode: old.mode ?? "lesson" }),
];

test("old records are lifted step by step, and the stored object stays as it was", () => {
  const { confidence, mode, ...first } = answer;
  assert.deepEqual(read(first, lifts), { ...first, v: 3, confidence: null, mode: "lesson" });
  assert.equal(first.v, 1);
  assert.deepEqual(read({ ...answer, v: 2, mode: undefined }, lifts), { ...answer, v: 3, mode: "lesson" });
  assert.equal(read({ ...answer, v: 3 }, lifts)?.v, 3);
});

test("a record newer than the last lift is no event, nor one that a lift cannot read", () => {
  assert.equal(read({ ...answer, v: 4 }, lifts), undefined);
  assert.equal(read({ ...answer, v: 1.5 }, lifts), undefined);
  assert.equal(read(answer, [() => { throw new TypeError("old.chosen is undefined"); }]), undefined);
  assert.equal(read(answer, [() => undefined]), undefined);
});
