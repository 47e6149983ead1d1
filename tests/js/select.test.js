import assert from "node:assert/strict";
import { test } from "node:test";
import { catalog } from "../../overrides/assets/javascripts/practice/catalog.js";
import { flagged } from "../../overrides/assets/javascripts/practice/flags.js";
import { asked } from "../../overrides/assets/javascripts/practice/preset.js";
import { arrange, kindsOf, pool } from "../../overrides/assets/javascripts/practice/select.js";

const content = {
  digest: "abc", pages: [{ href: "certification/a/", title: "A" }, { href: "tooling/t/", title: "T" }],
  readings: [{ page: 0, anchor: "x", title: "X" }, { page: 1, anchor: "", title: "" }],
  sections: [{ id: "s", ref: "1", title: "S", weight: 60, objectives: [{ id: "o", ref: "1.1", title: "O", considerations: [{ id: "c", ref: "1.1.a", text: "C" }] }] }],
  items: [
    { id: "one", revision: 2, form: "check", keys: 1, consideration: "c", reading: 0 },
    { id: "two", revision: 1, form: "scenario", keys: 2, reading: 1 },
  ],
};

test("the catalog says where an item stands and what teaches it", () => {
  const bank = catalog(content);
  assert.deepEqual(bank.weights, { s: 60 });
  assert.deepEqual(bank.byId.get("one"), {
    id: "one", revision: 2, form: "check", keys: 1, section: "s", objective: "o", consideration: "c", topic: "c", group: "o",
    reading: { href: "certification/a/#x", title: "X", page: "A" },
  });
  const two = bank.byId.get("two");
  assert.deepEqual([two?.section, two?.topic, two?.group, two?.reading.href], ["", "tooling/t/", "tooling/t/", "tooling/t/"]);
});

test("an index that is none is an error, not an empty bank", () => {
  for (const wrong of [{}, null, [], { ...content, sections: undefined }, { ...content, items: [{ id: "x", reading: 9 }] }])
    assert.throws(() => catalog(wrong));
});

/** @param {object} fields @returns {any} */
const answer = (fields) => ({ type: "answer", right: true, confidence: null, ...fields });

test("what an item is to a reader follows from the last answer and the flag", () => {
  const state = new Map([
    ["right", [answer({ right: false }), answer({})]], ["wrong", [answer({}), answer({ right: false })]],
    ["lucky", [answer({ confidence: "guess" })]], ["both", [answer({ right: false, confidence: "unsure" })]],
    ["sure", [answer({ right: false, confidence: "sure" })]],
  ]);
  const of = (/** @type {string} */ id, flags = new Set([""])) => kindsOf(id, state, flags);
  assert.deepEqual(of("never"), ["new"]);
  assert.deepEqual(of("right"), []);
  assert.deepEqual(of("wrong"), ["wrong"]);
  assert.deepEqual(of("lucky"), ["unsure"]);
  assert.deepEqual(of("both"), ["wrong", "unsure"]);
  assert.deepEqual(of("sure"), ["wrong"]);
  assert.deepEqual(of("never", new Set(["never"])), ["new", "flagged"]);
});

test("the last flag counts, from practice and from a mock exam; a damaged one does not", () => {
  const flag = (/** @type {number} */ at, /** @type {string} */ item, /** @type {any} */ on, fields = {}) => ({ id: `f${at}`, at, type: "flag", item, on, ...fields });
  const log = [
    flag(3, "a", false), flag(1, "a", true), flag(2, "b", true), flag(4, "c", true, { type: "exam", exam: "x", do: "flag" }),
    flag(5, "d", "yes"), flag(6, "e", true, { item: 7 }), { type: "flag" },
  ];
  assert.deepEqual([...flagged(log)], ["b", "c"]);
});

/** @param {number} groups @param {number} topics @param {number} each @returns {any[]} */
const items = (groups, topics, each) =>
  Array.from({ length: groups * topics * each }, (_, i) => ({ id: `i${i}`, group: `g${i % groups}`, topic: `g${i % groups}t${Math.floor(i / groups) % topics}` }));

test("topics and kinds choose; no kind means any", () => {
  const all = items(2, 2, 2);
  const kinds = (/** @type {string} */ id) => /** @type {any[]} */ (id == "i0" ? ["new"] : id == "i2" ? ["wrong", "flagged"] : []);
  const found = (/** @type {string[]} */ topics, /** @type {any[]} */ ...wanted) => pool(all, new Set(topics), new Set(wanted), kinds).map(({ id }) => id);
  assert.deepEqual(found(["g0t0"]), ["i0", "i4"]);
  assert.deepEqual(found(["g0t0", "g0t1"], "new", "flagged"), ["i0", "i2"]);
  assert.deepEqual(found(["g1t0"], "new"), []);
  assert.deepEqual(found([]), []);
});

test("mixed: no item twice, as many as wanted, the same for the same seed", () => {
  const all = items(5, 3, 4);
  for (let seed = 0; seed < 100; seed++)
    for (const count of [1, 2, 7, 20, 60, 99]) {
      const order = arrange(all, count, `s${seed}`, true);
      assert.equal(order.length, Math.min(count, 60));
      assert.equal(new Set(order).size, order.length);
      assert.deepEqual(arrange(all, count, `s${seed}`, true), order);
    }
  assert.notDeepEqual(arrange(all, 20, "a", true), arrange(all, 20, "b", true));
  assert.deepEqual(arrange([], 5, "a", true), []);
});

test("mixed: pairs of one objective and two topics stand together, and the objective changes from pair to pair", () => {
  const all = items(5, 3, 4);
  const by = new Map(all.map((item) => [item.id, item]));
  for (let seed = 0; seed < 200; seed++) {
    const order = arrange(all, 20, `s${seed}`, true).map((id) => by.get(id));
    for (let i = 0; i < 20; i += 2) {
      assert.equal(order[i].group, order[i + 1].group);
      assert.notEqual(order[i].topic, order[i + 1].topic);
    }
    const counts = order.map(({ group }) => order.filter((other) => other.group == group).length / 2);
    if (Math.max(...counts) <= 5) // otherwise two pairs of one objective must meet
      for (let i = 2; i < 20; i += 2) assert.notEqual(order[i].group, order[i - 1].group, `seed ${seed}`);
  }
});

test("mixed: every item has about the same chance", () => {
  const all = items(4, 3, 4);
  /** @type {Record<string, number>} */
  const seen = {};
  for (let seed = 0; seed < 4800; seed++) for (const id of arrange(all, 10, `s${seed}`, true)) seen[id] = (seen[id] ?? 0) + 1;
  for (const { id } of all) assert.ok(seen[id] > 850 && seen[id] < 1150, `${id}: ${seen[id]}`);
});

test("in order: the topics one after the other", () => {
  const all = items(2, 2, 2);
  const order = ["g1t1", "g0t0", "g1t0", "g0t1"];
  const by = new Map(all.map((item) => [item.id, item.topic]));
  const asked = arrange(all, 99, "a", false, order).map((id) => by.get(id));
  assert.deepEqual(asked, ["g1t1", "g1t1", "g0t0", "g0t0", "g1t0", "g1t0", "g0t1", "g0t1"]);
  assert.equal(arrange(all, 3, "a", false, order).length, 3);
});

test("a link says in words what it asks for; one that asks for nothing known asks for nothing", () => {
  const bank = catalog(content);
  const words = (/** @type {string} */ search) => asked(bank, new URLSearchParams(search));
  assert.equal(words("?topic=s"), "about 1 S");
  assert.equal(words("?topic=s&topic=o&only=wrong&only=new"), "about 1 S and 1.1 O, only: wrong last time, new to you");
  assert.equal(words("?topic=c&topic=o&topic=tooling/t/&topic=s"), "about 1.1.a C, 1.1 O and 2 more");
  assert.equal(words("?only=flagged"), "about all topics, only: flagged");
  for (const nothing of ["", "?topic=gone&only=best", "?only=toString", "?x=1"]) assert.equal(words(nothing), "");
});

test("all of 5,000 questions are arranged in a moment, each once, the objective changing from pair to pair", () => {
  const items = /** @type {any[]} */ (Array.from({ length: 5000 }, (_, i) => ({ id: `i${i}`, topic: `t${i % 52}`, group: `g${(i % 52) % 14}` })));
  const group = new Map(items.map((item) => [item.id, item.group]));
  const begin = performance.now();
  const asked = arrange(items, 9999, "seed", true);
  assert.ok(performance.now() - begin < 3000);
  assert.equal(new Set(asked).size, 5000);
  const changes = asked.filter((id, i) => i && group.get(id) != group.get(asked[i - 1])).length;
  assert.ok(changes > 2400, String(changes));
});
