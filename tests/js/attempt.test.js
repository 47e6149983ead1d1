import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, grade, newEvent, shuffle, stamp, uuid, verdict } from "../../overrides/assets/javascripts/selfcheck/attempt.js";
import { read } from "../../overrides/assets/javascripts/selfcheck/events.js";

test("one key: right only with that key", () => {
  assert.deepEqual(grade(["a"], ["a"]), { hits: 1, right: true });
  assert.deepEqual(grade(["a"], ["b"]), { hits: 0, right: false });
});

test("two keys: right only with exactly those, in any order", () => {
  assert.deepEqual(grade(["a", "b"], ["b", "a"]), { hits: 2, right: true });
  assert.deepEqual(grade(["a", "b"], ["a", "c"]), { hits: 1, right: false });
  assert.deepEqual(grade(["a", "b"], ["a"]), { hits: 1, right: false });
  assert.deepEqual(grade(["a", "b"], ["a", "b", "c"]), { hits: 2, right: false });
  assert.deepEqual(grade(["a", "b"], []), { hits: 0, right: false });
});

test("what is said before enough is chosen", () => {
  assert.equal(choose(1, 0), "Choose an answer before you check.");
  assert.equal(choose(2, 0), "Choose 2 answers before you check.");
  assert.equal(choose(2, 1), "Choose 2 answers before you check. You chose 1.");
  assert.equal(choose(2, 3), "Choose 2 answers before you check. You chose 3.");
});

test("the verdict in words", () => {
  const right = { right: true, hits: 1 };
  const wrong = { right: false, hits: 0 };
  assert.equal(verdict(right, 1, null), "Right.");
  assert.equal(verdict(right, 1, "sure"), "Right.");
  assert.equal(verdict(right, 1, "guess"), "Right. You guessed: read why.");
  assert.equal(verdict(wrong, 1, null), "Wrong.");
  assert.equal(verdict(wrong, 1, "guess"), "Wrong.");
  assert.equal(verdict(wrong, 1, "sure"), "Wrong. You were sure: read why not.");
  assert.equal(verdict({ right: false, hits: 1 }, 2, "unsure"), "Wrong. You found 1 of the 2 right answers.");
  assert.equal(verdict({ right: true, hits: 2 }, 2, null), "Right.");
});

test("a shuffle keeps the elements, changes the order, and is the same for the same seed", () => {
  for (let size = 2; size <= 6; size++) {
    const list = Array.from({ length: size }, (_, i) => i);
    for (let seed = 0; seed < 200; seed++) {
      const order = shuffle(list, `seed-${seed}`);
      assert.notDeepEqual(order, list);
      assert.deepEqual([...order].sort(), list);
      assert.deepEqual(shuffle(list, `seed-${seed}`), order);
    }
    assert.deepEqual(list, Array.from({ length: size }, (_, i) => i));
  }
});

test("a shuffle favors no order", () => {
  /** @type {Record<string, number>} */
  const seen = {};
  for (let seed = 0; seed < 11500; seed++) {
    const order = shuffle(["a", "b", "c", "d"], uuidOf(seed)).join("");
    seen[order] = (seen[order] ?? 0) + 1;
  }
  // 23 orders remain besides the given one; that one's share falls to a single other order
  assert.equal(Object.keys(seen).length, 23);
  for (const [order, count] of Object.entries(seen))
    assert.ok(count > 350 && count < (order == "bcda" ? 1300 : 650), `${order}: ${count}`);
});

/** A UUID-like text that is the same in every run. @param {number} seed */
const uuidOf = (seed) => [1, 2, 3, 4].map((n) => (Math.imul(seed + 1, 2654435761 * n) >>> 0).toString(16).padStart(8, "0")).join("-");

test("a list of one or none is left alone", () => {
  assert.deepEqual(shuffle(["a"], "x"), ["a"]);
  assert.deepEqual(shuffle([], "x"), []);
});

const DAY = 864e5;

test("an event has the time of the clock, but never before the newest event", () => {
  assert.equal(stamp(1000, []), 1000);
  assert.equal(stamp(1000, [{ at: 10 }, { at: 900 }]), 1000);
  assert.equal(stamp(1000, [{ at: 1000 }]), 1001);
  assert.equal(stamp(1000, [{ at: 5000 }, { at: 20 }]), 5001);
  assert.equal(stamp(1000, [{ at: 20 }, { at: 5000 }, { at: 4000 }]), 5001);
});

test("an event from a clock that ran days ahead does not carry others along", () => {
  assert.equal(stamp(1000, [{ at: 1000 + 2 * DAY }]), 1000);
  assert.equal(stamp(1000, [{ at: 1000 + 2 * DAY }, { at: 3000 }]), 3001);
});

test("ids are random UUIDs of version 4", () => {
  const ids = Array.from({ length: 200 }, uuid);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, 200);
});

test("a new event is a sound record", () => {
  const content = { type: "answer", day: "2026-11-23", item: "a", revision: 1, chosen: ["x"], right: true, confidence: null, mode: "lesson" };
  const event = newEvent(content, [], 1000);
  assert.equal(read(event), event);
  assert.equal(event.at, 1000);
  const forget = newEvent({ type: "reset", voids: [event.id] }, [event], 1000);
  assert.equal(read(forget), forget);
  assert.equal(forget.at, 1001);
  assert.equal(newEvent({ ...content, id: "exam-1-end" }, [], 1000).id, "exam-1-end");
});
