import assert from "node:assert/strict";
import { test } from "node:test";
import { keeper } from "../../overrides/assets/javascripts/practice/kept.js";

test("a value is computed once for each moment, also when it is nothing, and by each function for itself", () => {
  let moment = "1";
  let count = 0;
  const kept = keeper(() => moment);
  const value = kept(() => (count += 1, undefined));
  const other = kept(() => moment + "!");
  assert.deepEqual([value(), value(), count, other()], [undefined, undefined, 1, "1!"]);
  moment = "2";
  assert.deepEqual([value(), value(), count, other()], [undefined, undefined, 2, "2!"]);
});

test("what could not be computed is tried again", () => {
  let fails = true;
  const value = keeper(() => "same")(() => {
    if (fails) throw new Error("no");
    return 7;
  });
  assert.throws(value);
  fails = false;
  assert.equal(value(), 7);
});
