import assert from "node:assert/strict";
import { test } from "node:test";
import { explain } from "../../overrides/assets/javascripts/selfcheck/trouble.js";

test("each trouble has its own sentence, and says what becomes of the answers", () => {
  assert.equal(explain({ name: "VersionError" }),
    "A newer version of this guide saved your progress. It is left untouched. Answers you give now are kept until you leave or reload this page.");
  assert.match(explain({ name: "QuotaExceededError" }), /^The storage of this browser is full\. Answers you give now/);
  for (const error of [{ name: "SecurityError" }, {}, undefined, null, "text"])
    assert.match(explain(error), /^This browser does not let the guide save your progress\. Answers you give now/);
});

test("damaged records are counted and named", () => {
  assert.equal(explain({}, [{ id: "e1" }]), "Saved records that cannot be read: 1 (e1). They are left out, not deleted.");
  assert.equal(explain({}, [1, 2, 3, 4].map((n) => ({ id: `e${n}` }))),
    "Saved records that cannot be read: 4 (e1, e2, e3 ...). They are left out, not deleted.");
  assert.match(explain({}, [null, { id: undefined }]), /: 2 \(/);
});
