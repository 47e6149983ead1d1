import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { read, VERSION } from "../../overrides/assets/javascripts/selfcheck/events.js";
import { derive } from "../../overrides/assets/javascripts/selfcheck/state.js";
import { latest } from "../../overrides/assets/javascripts/skills/levels.js";

const answer = {
  v: 2, id: "0b5", at: 1795434000000, type: "answer", day: "2026-11-23", item: "canary-share", revision: 2, chosen: ["ten"], right: true,
  confidence: "sure", mode: "lesson",
};
const reset = { v: 2, id: "0b6", at: 1795434000001, type: "reset", voids: ["0b5"] };

test("sound records are events", () => {
  assert.equal(VERSION, 2);
  assert.equal(read(answer), answer);
  assert.equal(read({ ...answer, confidence: null })?.id, "0b5");
  assert.equal(read({ ...answer, chosen: [] })?.id, "0b5");
  assert.equal(read(reset), reset);
  assert.equal(read({ ...reset, voids: [] })?.id, "0b6");
});

test("of other types the frame is checked, and their own modules check the rest", () => {
  const exam = { v: 2, id: "0b7", at: 1795434000002, type: "exam", exam: "x", do: "drop" };
  assert.equal(read(exam), exam);
  assert.equal(read({ ...exam, type: "a type of next year" })?.id, "0b7");
  for (const damage of [{ v: 3 }, { id: "" }, { at: -1 }, { type: "" }, { type: 3 }]) assert.equal(read({ ...exam, ...damage }), undefined);
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
  "a type of another type": { ...answer, type: ["answer"] }, "no type": { ...answer, type: undefined },
  "no item": { ...answer, item: undefined }, "an item of another type": { ...answer, item: {} },
  "no revision": { ...answer, revision: undefined }, "a revision in words": { ...answer, revision: "2" },
  "no choice": { ...answer, chosen: undefined }, "a choice of numbers": { ...answer, chosen: [1] },
  "an empty choice": { ...answer, chosen: [""] }, "right in words": { ...answer, right: "yes" }, "right missing": { ...answer, right: undefined },
  "an unknown confidence": { ...answer, confidence: "certain" }, "no confidence": { ...answer, confidence: undefined },
  "no mode": { ...answer, mode: undefined },
  "no day": { ...answer, day: undefined }, "a day of another type": { ...answer, day: ["2026-11-23"] }, "a time as day": { ...answer, day: 1795434000000 },
  "a day that is in no calendar": { ...answer, day: "2026-02-30" }, "a day in words": { ...answer, day: "November 23, 2026" }, "a day with a time": { ...answer, day: "2026-11-23T10:00" },
  "a reset of nothing": { ...reset, voids: undefined }, "a reset of numbers": { ...reset, voids: [1] },
};

for (const [name, record] of Object.entries(broken))
  test(`no event: ${name}`, () => assert.equal(read(record), undefined));

test("a choice that is one text is no list of options", () => {
  assert.equal(read({ ...answer, chosen: "ten" }), undefined);
  assert.equal(read({ ...reset, voids: "0b5" }), undefined);
});

/** @type {any[]} written by the first released version; they stay here for good */
const version1 = JSON.parse(readFileSync(new URL("fixtures/version-1.json", import.meta.url), "utf-8"));

test("every record of version 1 is read: an answer gets the UTC day of its time, the rest stays", () => {
  const events = version1.map((record) => read(record));
  assert.deepEqual(events.map((event) => /** @type {any} */ (event)?.day), ["2026-11-23", "2026-11-23", undefined, undefined]);
  for (const [i, record] of version1.entries()) {
    const { day, ...rest } = /** @type {any} */ (events[i]);
    assert.deepEqual(rest, { ...record, v: 2 });
    assert.equal(record.v, 1);
  }
  const log = events.flatMap((event) => event ?? []);
  assert.deepEqual([...derive(log, 1795480000000).keys()], ["two-ways-to-cut-cost"]);
  assert.equal(latest(log, 1795480000000).get("sql")?.level, "working");
});

test("an answer of version 1 from a clock in a far year is still read", () => {
  assert.match(/** @type {any} */ (read({ ...version1[0], at: 8e15 }))?.day, /^9\d{3}-\d\d-\d\d$/);
});

for (const [name, record] of Object.entries(broken))
  test(`no event of version 1: ${name}`, () => {
    if (!/version|day/.test(name)) assert.equal(read({ ...record, v: 1 }), undefined);
  });

const lifts = [
  (/** @type {any} */ old) => ({ ...old, v: 2, confidence: null }),
  (/** @type {any} */ old) => ({ ...old, v: 3, mode: old.mode ?? "lesson" }),
];

test("old records are lifted step by step, and the stored object stays as it was", () => {
  const { confidence, mode, ...first } = { ...answer, v: 1 };
  assert.deepEqual(read(first, lifts), { ...first, v: 3, confidence: null, mode: "lesson" });
  assert.equal(first.v, 1);
  assert.deepEqual(read({ ...answer, v: 2, mode: undefined }, lifts), { ...answer, v: 3, mode: "lesson" });
  assert.equal(read({ ...answer, v: 3 }, lifts)?.v, 3);
});

test("a record newer than the last lift is no event, nor one that a lift cannot read", () => {
  assert.equal(read({ ...answer, v: 4 }, lifts), undefined);
  assert.equal(read({ ...answer, v: 1.5 }, lifts), undefined);
  assert.equal(read({ ...answer, v: 1 }, [() => { throw new TypeError("old.chosen is undefined"); }]), undefined);
  assert.equal(read({ ...answer, v: 1 }, [() => undefined]), undefined);
});
