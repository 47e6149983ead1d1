// Use without a network: what is said of sizes, editions and trouble, and which address is the key of a file.
import assert from "node:assert/strict";
import { test } from "node:test";

import { all, changed, pages, size } from "../../overrides/assets/javascripts/offline/amounts.js";
import { digestOf, each, keyOf, nameOf, obtain } from "../../overrides/assets/javascripts/offline/kept.js";
import { broken, incomplete, saved, situation } from "../../overrides/assets/javascripts/offline/words.js";

const SITE = new URL("https://example.org/guide/");
const list = { edition: "b", files: { "": ["h2", 2000, 900], "a/": ["a1", 3_000_000, 500_000], "assets/x.js": ["x1", 500, 200] } };
const note = { edition: "a", at: Date.UTC(2026, 10, 23, 12), files: { "": ["h1", 1900, 800], "a/": ["a1", 3_000_000, 500_000], "gone/": ["g", 1, 1] } };

test("sizes are summed over all files, and over those that changed or are new", () => {
  assert.deepEqual(all(list), { files: 3, bytes: 3_002_500, transfer: 501_100 });
  assert.deepEqual(changed(list, note), { files: 2, bytes: 2500, transfer: 1100 });
  assert.equal(changed(list, list).files, 0);
  assert.equal(pages(list), 2);
});

test("sizes are told in the unit that fits, never as nothing", () => {
  assert.deepEqual([1, 999, 99_999, 100_000, 17_493_100].map(size), ["1 kB", "1 kB", "100 kB", "0.1 MB", "17.5 MB"]);
});

test("what is saved is said with its edition, and what a newer one takes", () => {
  const known = "The whole guide is saved on this device since November 23, 2026, edition a, 3.0 MB. ";
  assert.equal(situation(list, undefined), "Not saved yet. The whole guide has 2 pages, with all questions, search and practice: about 0.5 MB to download, 3.0 MB on this device.");
  assert.equal(situation(list, note), known + "Since then the site has changed: 2 files, about 2 kB to download.");
  assert.equal(situation({ ...list, edition: "a" }, note), known + "It is the newest edition.");
  assert.equal(situation(undefined, note), known + "Whether the site has changed since can be seen when you are online.");
  assert.match(situation(undefined, undefined), /not saved on this device, and you seem to be offline/);
});

test("trouble is said with its cause, what is there, and what was not lost", () => {
  const after = ": 1,200 of 2,000 files are there, and the next attempt goes on from them.";
  const said = (error, before = false) => broken(error, 1200, 2000, before);
  assert.equal(said(new DOMException("", "AbortError")), "Stopped" + after);
  assert.equal(said(new DOMException("", "QuotaExceededError")), "The storage that this browser gives the site is full" + after);
  assert.equal(said(new TypeError("fetch"), true), "The network failed" + after + " What you had saved before is still whole.");
  assert.equal(said(new DOMException("no", "SecurityError")), "This browser refused to store the guide (no)" + after);
  assert.match(incomplete(["", "b/", "c/", "d/"], false), /^The network did not give 4 files as published: the home page, b\/, c\/ \.\.\.\. The site/);
  assert.match(incomplete(["b/"], true), /1 file as published: b\/\. .* still whole\.$/);
  assert.notEqual(saved(true), saved(false));
});

test("sites of one origin never share a name of a cache, and an address is a file whatever it asks for", () => {
  assert.equal(nameOf(SITE, "saved", "a"), "fg:/guide/:saved:a");
  assert.ok(!nameOf(SITE, "saved", "a").startsWith(nameOf(new URL("https://example.org/"), "saved", "")));
  assert.equal(keyOf("https://example.org/guide/a/?topic=x#there"), "https://example.org/guide/a/");
});

test("a digest is the beginning of SHA-256", async () => {
  assert.equal(await digestOf(new Response("guide")), "83ca68be6227");
});

test("a file is taken from a cache only with the bytes that were published", async (context) => {
  const wanted = await digestOf(new Response("new"));
  const holding = (text) => /** @type {any} */ ({ match: async () => text && new Response(text) });
  let answer = () => new Response("new");
  const network = context.mock.method(globalThis, "fetch", async () => answer());
  assert.equal(await (await obtain("k", wanted, [holding("old"), holding("new")])).text(), "new");
  assert.equal(network.mock.callCount(), 0);
  assert.equal(await (await obtain("k", wanted, [holding("old"), holding()])).text(), "new");
  assert.deepEqual(network.mock.calls[0].arguments, ["k", { cache: "no-store" }]);
  answer = () => new Response("other");
  await assert.rejects(obtain("k", wanted, []), /not the published bytes/);
  answer = () => new Response("new", { status: 404 });
  await assert.rejects(obtain("k", wanted, []), /404/);
});

test("every one is done once, at most six at a time", async () => {
  let [now, most] = [0, 0];
  const done = [];
  await each(Array.from({ length: 20 }, (_, index) => index), async (one) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now--;
    done.push(one);
  });
  assert.equal(most, 6);
  assert.deepEqual(done.sort((a, b) => a - b), Array.from({ length: 20 }, (_, index) => index));
});
