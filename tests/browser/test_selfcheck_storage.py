"""Storage that is denied, full, damaged, newer, shared or slow: nothing is lost, something is said, nothing breaks."""

import pytest
from playwright.sync_api import expect

from tests.browser.harness import record

SHARE = "canary-first-share"
CHURN = "nightly-churn-scores"
UNSAVED = " Answers you give now are kept until you leave or reload this page."
DENIED = "This browser does not let the guide save your progress." + UNSAVED
NEWER = "A newer version of this guide saved your progress. It is left untouched." + UNSAVED
FULL = "The storage of this browser is full." + UNSAVED


def works_in_memory(reader) -> None:
    """Answers count on the page, whatever the storage does."""
    reader.answer(SHARE, "five")
    expect(reader.status(SHARE)).to_have_text("Right.")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    reader.item(SHARE).get_by_role("button", name="Try again").click()
    expect(reader.item(SHARE).locator(".fg-item__last")).to_contain_text("Last answer: right,")


@pytest.mark.parametrize(
    "denial",
    [
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
        "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError'); }})",
        "Object.defineProperty(window, 'indexedDB', {value: undefined})",
        "IDBObjectStore.prototype.getAll = () => { throw new DOMException('broken', 'UnknownError'); }",
    ],
)
def test_denied(reader, denial):
    reader.page.add_init_script(denial)
    reader.open("lesson/")
    expect(reader.notice()).to_have_text(DENIED)
    expect(reader.notice()).to_have_role("status")
    works_in_memory(reader)


def test_denied_is_said_once(reader):
    reader.page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }")
    reader.open("lesson/")
    expect(reader.notice()).to_have_text(DENIED)
    reader.page.get_by_role("button", name="Close").click()
    works_in_memory(reader)
    expect(reader.notice()).to_have_text("")


@pytest.mark.parametrize(
    "refusal",
    [
        "throw new DOMException('no room', 'QuotaExceededError')",
        "const request = put.apply(this, args), error = new DOMException('no room', 'QuotaExceededError'); "
        "Object.defineProperty(request.transaction, 'error', {value: error}); "
        "request.addEventListener('success', () => request.transaction.abort()); return request",
    ],
    ids=["at once", "when the transaction is committed"],
)
def test_full(reader, refusal):
    reader.open("lesson/")
    reader.answer(CHURN, "batch-job")
    reader.stored()
    reader.page.evaluate(
        "window.put = IDBObjectStore.prototype.put;"
        f"IDBObjectStore.prototype.put = function (...args) {{ {refusal}; }}; undefined"
    )
    reader.answer(SHARE, "five")
    expect(reader.status(SHARE)).to_have_text("Right.")
    expect(reader.notice()).to_have_text(FULL)
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 2 of 4 done, 2 right")
    assert [event["item"] for event in reader.stored()] == [CHURN]

    # once there is room again, the next answer takes the waiting ones along
    reader.page.evaluate("IDBObjectStore.prototype.put = put; undefined")
    reader.item(SHARE).get_by_role("button", name="Try again").click()
    reader.answer(SHARE, "fifty")
    saved = [(event["item"], event["right"]) for event in reader.settled(3)]
    assert saved == [(CHURN, True), (SHARE, True), (SHARE, False)]


def test_newer_version_is_left_untouched(reader):
    reader.page.goto(reader.home + "assets/images/favicon.svg")
    reader.page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/", 99);
          open.onupgradeneeded = () => open.result.createObjectStore("later").put("precious", "key");
          open.onsuccess = () => { open.result.close(); resolve(); };
        })"""
    )
    reader.open("lesson/")
    expect(reader.notice()).to_have_text(NEWER)
    works_in_memory(reader)
    assert reader.page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/");
          open.onsuccess = () => {
            const base = open.result;
            base.transaction("later").objectStore("later").get("key").onsuccess = ({ target }) =>
              resolve([base.version, [...base.objectStoreNames], target.result]);
          };
        })"""
    ) == [99, ["later"], "precious"]


def test_an_upgrade_in_another_tab_is_let_through(new_reader):
    reader, newer = new_reader(), new_reader()
    reader.open("lesson/")
    reader.answer(CHURN, "batch-job")
    reader.stored()
    newer.page.goto(newer.home + "assets/images/favicon.svg")
    newer.page.evaluate(
        """() => new Promise((resolve, reject) => {
          const open = indexedDB.open("fg:/guide/", 2);
          open.onblocked = () => reject("blocked");
          open.onsuccess = () => { open.result.close(); resolve(); };
        })"""
    )
    expect(reader.notice()).to_have_text(NEWER)
    reader.answer(SHARE, "five")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 2 of 4 done, 2 right")


def test_a_database_without_our_store(reader):
    reader.page.goto(reader.home + "assets/images/favicon.svg")
    reader.page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/", 1);
          open.onsuccess = () => { open.result.close(); resolve(); };
        })"""
    )
    reader.open("lesson/")
    expect(reader.notice()).to_have_text(DENIED)
    works_in_memory(reader)


def test_damaged_records_are_counted_named_and_kept(reader):
    reader.open("lesson/")
    damaged = [{"id": "x1"}, record(id="x2", right="yes"), record(id="x3", at="soon"), record(id="x4", v=7)]
    reader.store(record(id="sound"), *damaged)
    reader.open("lesson/")
    expect(reader.notice()).to_have_text(
        "Saved records that cannot be read: 4 (x1, x2, x3 ...). They are left out, not deleted."
    )
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    reader.answer(CHURN, "batch-job")
    assert {event["id"] for event in reader.stored()} >= {"sound", "x1", "x2", "x3", "x4"}
    assert len(reader.stored()) == 6


def test_markup_in_a_record_stays_text(reader):
    reader.open("lesson/")
    reader.store({"id": '<img src="x" onerror="window.hit = 1">'})
    reader.open("lesson/")
    expect(reader.notice()).to_contain_text('1 (<img src="x" onerror="window.hit = 1">)')
    expect(reader.page.locator(".fg-notice img")).to_have_count(0)


def test_a_broken_message_from_another_tab(reader):
    reader.open("lesson/")
    reader.page.evaluate("new BroadcastChannel('fg:/guide/').postMessage({id: 'half', v: 1})")
    expect(reader.notice()).to_have_text("Saved records that cannot be read: 1 (half). They are left out, not deleted.")
    works_in_memory(reader)


def test_answers_of_the_first_version_count(reader):
    reader.open("lesson/")
    old = record(id="old", v=1)
    del old["day"]
    reader.store(old)
    reader.open("lesson/")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    expect(reader.notice()).to_have_text("")
    assert reader.stored() == [old]


@pytest.mark.parametrize(
    "missing",
    [
        "delete Crypto.prototype.randomUUID",
        "delete window.BroadcastChannel",
        "window.BroadcastChannel = function () { throw new DOMException('no', 'SecurityError'); }",
    ],
)
def test_older_browsers_and_plain_http(reader, missing):
    reader.page.add_init_script(missing)
    reader.open("lesson/")
    works_in_memory(reader)
    expect(reader.notice()).to_have_text("")
    assert len(reader.stored()) == 1


def test_an_answer_before_the_storage_is_open_is_saved(reader):
    reader.page.add_init_script(
        """const open = IDBFactory.prototype.open;
        window.waiting = new Promise((resolve) => { window.release = resolve; });
        IDBFactory.prototype.open = function (...args) {
          const request = open.apply(this, args);
          if (!window.later) { window.later = true; const stop = (event) => {
            event.stopImmediatePropagation(); request.removeEventListener("success", stop);
            window.waiting.then(() => request.dispatchEvent(new Event("success"))); };
            request.addEventListener("success", stop); }
          return request;
        };"""
    )
    reader.open("lesson/")
    reader.answer(SHARE, "five")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    assert reader.stored() == []
    reader.page.evaluate("release()")
    reader.page.wait_for_timeout(0)
    expect(reader.notice()).to_have_text("")
    reader.stored()
    assert [event["item"] for event in reader.stored()] == [SHARE]


def test_a_clock_set_back_an_hour_keeps_the_order(reader):
    reader.open("lesson/")
    reader.answer(SHARE, "fifty")
    reader.page.evaluate("const now = Date.now; Date.now = () => now() - 3600e3")
    reader.item(SHARE).get_by_role("button", name="Try again").click()
    reader.answer(SHARE, "five")
    reader.stored()
    reader.open("lesson/")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    assert [event["right"] for event in reader.stored()] == [False, True]


def test_an_answer_from_a_wrong_clock_is_not_the_last_word(reader):
    reader.open("lesson/")
    reader.store(record(id="from-2099", at=4_070_908_800_000, right=False))
    reader.open("lesson/")
    expect(reader.item(SHARE).locator(".fg-item__last")).to_contain_text("Last answer: wrong,")
    reader.answer(SHARE, "five")
    expect(reader.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
    assert len(reader.stored()) == 2


def test_when_even_the_explanation_cannot_be_loaded(reader):
    reader.page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }")
    reader.page.route("**/selfcheck/trouble.js", lambda route: route.abort())
    reader.open("lesson/")
    expect(reader.notice()).to_have_text("Progress may not be saved.")
    works_in_memory(reader)


def test_a_page_taken_back_from_the_cache_of_the_browser_reads_the_log_again(new_reader):
    one, two = new_reader(), new_reader()
    one.page.add_init_script("delete window.BroadcastChannel")
    one.open("lesson/")
    two.open("lesson/")
    two.answer(SHARE, "five")
    two.stored()
    expect(one.page.locator(".fg-summary span")).to_have_text("This page: 0 of 4 done")
    one.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(one.page.locator(".fg-summary span")).to_have_text("This page: 1 of 4 done, 1 right")
