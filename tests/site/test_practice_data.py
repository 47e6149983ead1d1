"""Your data in a real browser: counts, export, import, erase, every bad file, other tabs, no storage, keyboard, axe."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.harness import WRITE
from tests.site.practice import BASE, DENIED, in_every_state, looked_at, opened, records

PATH = "practice/data/"
EVIL = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
SAME = "Nothing was imported; what is stored here is as it was (8 records)."


def record(number, **fields):
    """A sound answer."""
    base = {"v": 2, "id": f"id-{number}", "at": 1_795_434_000_000 + number, "type": "answer", "day": "2026-11-23"}
    rest = {"item": "canary-first-share", "revision": 1, "chosen": ["x"], "right": True, "confidence": None}
    return {**base, **rest, "mode": "lesson", **fields}


def event(number, **fields):
    """A sound record of another kind."""
    return {"v": 2, "id": f"id-{number}", "at": 1_795_434_000_000 + number, **fields}


LOG = [
    record(1),
    record(2, v=1),
    record(3, item="nightly-churn-scores", right=False, confidence="sure"),
    event(4, type="assess", skill="sql", level="working"),
    event(5, type="exam", exam="m", do="start", seed="s", items=["canary-first-share@1"], minutes=120),
    event(6, type="exam", exam="m", do="submit", right=[]),
    event(7, type="flag", item="canary-first-share", on=True),
    {"id": "damaged", "at": 1_795_434_000_009},
]


@pytest.fixture
def page(context, site):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}") or dialog.dismiss())
    yield page
    assert errors == []
    assert page.evaluate("window.hit") is None


def visit(page, site, log=LOG):
    """The page, in a browser with these records."""
    opened(page, site, PATH)
    if log:
        page.evaluate(WRITE, [BASE, log])
        page.reload()
        page.locator(".fg-practice[data-state=ready]").wait_for()


def place(page):
    return page.locator(".fg-practice")


def rows(page, caption="What the records are"):
    found = place(page).get_by_role("table", name=caption).locator("tbody tr")
    return dict(found.evaluate_all("all => all.map((row) => [row.cells[0].innerText, row.cells[1].innerText])"))


def export(page, button="Export all records"):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value


def choose(page, content, name="copy.json"):
    body = content if isinstance(content, bytes) else content.encode()
    page.get_by_label("Choose an exported file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": body}
    )


def file(records, **fields):
    frame = {"format": "field-guide-records", "version": 1, "site": "/guide/", "at": "2026-11-23T12:00:00.000Z"}
    return json.dumps({**frame, "events": records, **fields})


def says(page, text):
    expect(place(page).get_by_role("status").filter(has_text=text)).to_be_visible()


def erase(page):
    page.get_by_role("button", name="Erase all records").click()
    page.get_by_role("button", name="Erase them").click()
    says(page, "All records are erased")


def test_what_is_stored_is_counted(page, site):
    visit(page, site)
    expect(place(page)).to_contain_text("8 records are stored in this browser.")
    assert rows(page) == {
        "Answers to questions": "3",
        "Levels in the self-assessment": "1",
        "Mock exams": "2",
        "Flags on questions": "1",
        "Records that cannot be read": "1",
    }
    expect(place(page)).to_contain_text("to 2 questions")


def test_nothing_stored_is_said(page, site):
    visit(page, site, [])
    expect(place(page)).to_contain_text("Nothing is stored in this browser.")
    page.get_by_role("button", name="Export all records").click()
    says(page, "There is nothing to export.")
    page.get_by_role("button", name="Erase all records").click()
    says(page, "There is nothing to erase.")


def test_export_erase_and_import_give_the_same_records(page, site, tmp_path):
    visit(page, site)
    download = export(page)
    assert re.fullmatch(r"field-guide-\d{4}-\d\d-\d\d\.json", download.suggested_filename)
    says(page, f"8 records handed to your browser as {download.suggested_filename}.")
    download.save_as(tmp_path / "copy.json")
    copy = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))
    assert (copy["format"], copy["version"], copy["site"]) == ("field-guide-records", 1, "/guide/")
    assert sorted(copy["events"], key=lambda one: one["at"]) == LOG == records(page)
    before = rows(page)

    erase(page)
    assert records(page) == []
    expect(place(page)).to_contain_text("Nothing is stored in this browser.")
    page.reload()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(place(page)).to_contain_text("Nothing is stored in this browser.")

    page.get_by_label("Choose an exported file").set_input_files(tmp_path / "copy.json")
    expect(page.get_by_role("heading", name="What copy.json holds")).to_be_focused()
    expect(place(page)).to_contain_text("from this site.")
    expect(place(page)).to_contain_text("New: 7")
    expect(place(page)).to_contain_text("Damaged, to be left out: 1 (number 1 in the file)")
    assert records(page) == []  # nothing before the last step
    page.get_by_role("button", name="Add 7 records").click()
    says(page, "7 records added. Left out: 1. Here are 7 records now.")
    assert records(page) == LOG[:-1]
    before.pop("Records that cannot be read")
    assert rows(page) == before

    # the same file a second time adds nothing
    page.get_by_label("Choose an exported file").set_input_files(tmp_path / "copy.json")
    expect(place(page)).to_contain_text("Here already, left as they are here: 7")
    expect(place(page)).to_contain_text("There is nothing to add.")
    page.get_by_role("button", name="Close").click()
    says(page, "Nothing was imported; what is stored here is as it was (7 records).")
    assert records(page) == LOG[:-1]


def test_merge_keeps_what_is_here_and_warns_of_resets(page, site):
    visit(page, site)
    reset = event(20, type="reset", voids=["id-1", "id-4", "not-here"])
    choose(page, file([record(1, right=False), record(21), reset, record(22, v=9)]))
    expect(place(page)).to_contain_text("New: 2")
    expect(place(page)).to_contain_text("Here already, left as they are here: 1")
    expect(place(page)).to_contain_text(
        "Written by a newer version of this guide, to be left out: 1 (number 4 in the file)"
    )
    expect(place(page)).to_contain_text("2 answers and levels that count here would count no more.")
    assert rows(page, "What would be new")["Answers to questions"] == "1"
    page.get_by_role("button", name="Add nothing").click()
    says(page, "Closed. " + SAME)
    assert records(page) == LOG
    choose(page, file([record(1, right=False), record(21), reset]))
    page.get_by_role("button", name="Add 2 records").click()
    says(page, "2 records added. Here are 10 records now.")
    found = {one["id"]: one for one in records(page)}
    assert found["id-1"] == LOG[0]
    assert found["id-21"] == record(21)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (file([record(30), record(31)])[:-20], "The file is cut off: it is an export of this guide"),
        (file([record(30)]).replace(": true", ": "), "The file was changed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not an export of this guide: it is not JSON."),
        ("{}", "not an export of this guide: its format is missing."),
        (file([], format=EVIL), 'its format is "<img src=x onerror='),
        (file([], version=2), "written by a newer version of this guide: its format is 2, this page reads up to 1."),
        (file([], version="1"), "does not say which version"),
        (file({"a": 1}), "The file has no list of records."),
        (b"[" * 1_000_000, "not JSON"),
    ],
    ids=["empty", "truncated", "changed", "picture", "object", "hostile", "newer", "version", "records", "deep"],
)
def test_a_bad_file_is_named_and_changes_nothing(page, site, content, words):
    visit(page, site)
    choose(page, content, "bad <b>file</b>.json")
    says(page, words)
    says(page, "bad <b>file</b>.json: ")
    says(page, SAME)
    assert records(page) == LOG
    # and a good one still works
    choose(page, file([record(30)]))
    page.get_by_role("button", name="Add 1 record").click()
    says(page, "1 record added. Here are 9 records now.")


def test_markup_in_every_string_stays_text(page, site):
    visit(page, site, [])
    hostile = [
        record(1, id=EVIL, item=EVIL, chosen=[EVIL], mode=EVIL, **{EVIL: EVIL}),
        event(2, type="assess", skill=EVIL, level=EVIL),
        event(3, type="exam", exam=EVIL, do="start", seed=EVIL, items=[EVIL, f"{EVIL}@{EVIL}"], minutes=60),
        event(4, type="flag", item=EVIL, on=True),
        event(5, type="run", do="start", mode="topic", items=[EVIL]),
        event(6, type=EVIL, item=EVIL),
        {"id": EVIL, "v": EVIL, "type": EVIL},
    ]
    choose(page, file(hostile, site=EVIL), f"{EVIL[:24]}.json")
    expect(place(page)).to_contain_text("from another address, <img src=x")
    page.get_by_role("button", name="Add 6 records").click()
    says(page, "6 records added. Left out: 1.")
    assert len(records(page)) == 6
    expect(place(page)).to_contain_text('"<img src=x onerror=')
    assert place(page).locator("img, script").count() == 0
    for path in ("practice/", "practice/by-topic/", PATH, "career-path/self-assessment/", site.quiz_page):
        page.goto(site.url + path, wait_until="networkidle")
        assert page.locator("img[src=x]").count() == 0
        assert page.evaluate("window.hit") is None


def test_a_file_that_is_too_large_is_not_read(page, site, tmp_path):
    visit(page, site)
    with (tmp_path / "huge.json").open("wb") as huge:
        huge.truncate(60_000_000)
    page.get_by_label("Choose an exported file").set_input_files(tmp_path / "huge.json")
    says(page, "The file has 60 MB, and an export at most 50 MB. It was not read.")
    says(page, SAME)


def test_a_file_of_20_mb_is_read_and_the_site_still_works(page, site, tmp_path):
    visit(page, site)
    lines = (json.dumps(record(number, id=f"00000000-{number:024}")) for number in range(90_000))
    (tmp_path / "big.json").write_text(file([]).replace("[]", f"[{','.join(lines)}]"), encoding="utf-8")
    assert (tmp_path / "big.json").stat().st_size > 20_000_000
    page.get_by_label("Choose an exported file").set_input_files(tmp_path / "big.json")
    expect(place(page)).to_contain_text("New: 90,000", timeout=20_000)
    page.get_by_role("button", name="Add 90,000 records").click()
    expect(place(page)).to_contain_text("90,000 records added. Here are 90,008 records now.", timeout=60_000)
    page.goto(f"{site.url}practice/by-topic/")
    expect(page.get_by_role("button", name="Start")).to_be_visible(timeout=20_000)
    page.goto(site.url + PATH)
    page.locator(".fg-practice[data-state=ready]").wait_for()
    erase(page)
    assert records(page) == []


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        ("throw new DOMException('no room', 'QuotaExceededError')", "the storage of this browser is full"),
        (
            "throw new DOMException('nested too deep', 'DataCloneError')",
            "it holds a record that this browser cannot store",
        ),
    ],
)
def test_a_failure_in_the_middle_of_adding_adds_nothing(page, site, refusal, words):
    visit(page, site)
    page.evaluate(
        "() => { const put = IDBObjectStore.prototype.put; let count = 0; IDBObjectStore.prototype.put ="
        f" function (...args) {{ if (++count == 3) {refusal}; return put.apply(this, args); }}; }}"
    )
    choose(page, file([record(number) for number in range(40, 45)]))
    page.get_by_role("button", name="Add 5 records").click()
    says(page, f"The records of copy.json could not be added: {words}. {SAME}")
    assert records(page) == LOG


def test_a_record_nested_too_deep_is_said(page, site):
    visit(page, site)
    deep = json.dumps(record(50))[:-1] + ', "extra": ' + "[" * 200_000 + "]" * 200_000 + "}"
    choose(page, file([]).replace("[]", f"[{json.dumps(record(51))}, {deep}]"))
    page.get_by_role("button", name="Add 2 records").click()
    says(page, f"could not be added: it holds a record that this browser cannot store. {SAME}")
    assert records(page) == LOG


def test_erasing_asks_first_and_offers_a_copy(page, site):
    visit(page, site)
    button = page.get_by_role("button", name="Erase all records")
    button.click()
    dialog = page.get_by_role("dialog", name="Erase all 8 records of this site in this browser?")
    expect(dialog.get_by_role("button", name="Keep them")).to_be_focused()
    assert export(page, "Export first").suggested_filename.startswith("field-guide-")
    expect(dialog.get_by_role("status")).to_contain_text("8 records handed to your browser")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()
    button.click()
    page.get_by_role("button", name="Keep them").click()
    expect(button).to_be_focused()
    assert records(page) == LOG


def test_other_tabs_hear_of_import_and_erase(page, context, site):
    visit(page, site)
    other, lesson = context.new_page(), context.new_page()
    visit(other, site, [])
    lesson.goto(site.url + site.quiz_page, wait_until="networkidle")
    item = lesson.locator(".fg-item").first
    name, revision = item.get_attribute("data-item"), int(item.get_attribute("data-revision"))
    choose(page, file([record(60, item=name, revision=revision)]))
    page.get_by_role("button", name="Add 1 record").click()
    expect(place(other)).to_contain_text("9 records are stored in this browser.")
    expect(item.locator(".fg-item__last")).to_contain_text("Last answer: right")
    erase(page)
    expect(place(other)).to_contain_text("Nothing is stored in this browser.")
    expect(item.locator(".fg-item__last")).to_have_text("")
    # what is answered after that is kept, and nothing old comes back
    item.locator(".fg-why[data-key]").first.wait_for(state="attached")
    for option in item.locator(".fg-why[data-key]").evaluate_all("all => all.map((one) => one.dataset.option)"):
        item.locator(f'input[value="{option}"]').check()
    item.get_by_role("button", name="Check").click()
    expect(place(page)).to_contain_text("1 record is stored in this browser.")
    assert [one["item"] for one in records(page)] == [name]


def test_without_a_channel_between_tabs_this_tab_still_knows(page, site):
    page.add_init_script("delete window.BroadcastChannel")
    visit(page, site)
    choose(page, file([record(70)]))
    page.get_by_role("button", name="Add 1 record").click()
    expect(place(page)).to_contain_text("9 records are stored in this browser.")
    erase(page)
    expect(place(page)).to_contain_text("Nothing is stored in this browser.")


def test_storage_denied_is_said_and_nothing_breaks(page, site):
    page.add_init_script(DENIED)
    visit(page, site, [])
    expect(page.locator(".fg-practice__notice").first).to_contain_text("does not let the guide save your progress")
    expect(place(page)).to_contain_text(
        "0 records on this page only: this browser does not let the guide use its storage."
    )
    choose(page, file([record(80)]))
    page.get_by_role("button", name="Add 1 record").click()
    says(page, "could not be added: this browser does not let the guide use its storage.")
    expect(place(page)).to_contain_text("0 records on this page only")


def test_what_was_answered_without_storage_can_be_exported(page, site, tmp_path):
    page.add_init_script(DENIED)
    page.goto(f"{site.url}practice/by-topic/")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Flag this question").click()
    page.locator(".md-content").get_by_role("link", name="What is stored").click()  # instant: the same document
    page.locator(".md-content").get_by_role("link", name="Your data").first.click()
    page.locator(".fg-practice[data-state=ready]").wait_for()
    expect(place(page)).to_contain_text("2 records on this page only")
    export(page).save_as(tmp_path / "copy.json")
    copy = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))
    assert sorted(one["type"] for one in copy["events"]) == ["flag", "run"]
    page.get_by_role("button", name="Erase all records").click()
    page.get_by_role("button", name="Erase them").click()
    says(page, "Nothing was erased: this browser does not let the guide use its storage.")


def test_a_newer_database_is_left_untouched(page, site):
    page.goto(site.url + "assets/images/favicon.svg")
    page.evaluate(
        """() => new Promise((resolve) => {
          const open = indexedDB.open("fg:/guide/", 99);
          open.onupgradeneeded = () => open.result.createObjectStore("later").put("precious", "key");
          open.onsuccess = () => { open.result.close(); resolve(); };
        })"""
    )
    visit(page, site, [])
    expect(place(page)).to_contain_text("0 records on this page only: a newer version of this guide saved your records")
    choose(page, file([record(90)]))
    page.get_by_role("button", name="Add 1 record").click()
    says(page, "could not be added: a newer version of this guide saved your records")


def test_everything_by_keyboard(page, site):
    visit(page, site)
    page.locator(".fg-practice").evaluate("e => e.focus()")

    def tab_to(locator):
        for _ in range(20):
            page.keyboard.press("Tab")
            if locator.evaluate("e => e == document.activeElement"):
                return
        expect(locator).to_be_focused()

    tab_to(page.get_by_role("button", name="Export all records"))
    with page.expect_download():
        page.keyboard.press("Enter")
    tab_to(page.get_by_label("Choose an exported file"))
    choose(page, file([record(100)]))  # the browser's own dialog, which opens for a focused input
    expect(page.get_by_role("heading", name="What copy.json holds")).to_be_focused()
    tab_to(page.get_by_role("button", name="Add 1 record"))
    page.keyboard.press("Enter")
    added = place(page).get_by_role("status").filter(has_text="1 record added.")
    expect(added).to_be_focused()
    tab_to(page.get_by_role("button", name="Erase all records"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Keep them")).to_be_focused()
    tab_to(page.get_by_role("button", name="Erase them"))
    page.keyboard.press("Enter")
    expect(place(page).get_by_role("status").filter(has_text="All records are erased")).to_be_focused()
    assert records(page) == []


@in_every_state
def test_axe_and_a_small_phone_in_every_state(browser, site, axe, scheme, width):
    with looked_at(browser, axe, scheme, width) as (page, look):
        visit(page, site, [*LOG, event(11, type="another-kind-with-a-rather-long-name-without-any-space")])
        look()
        export(page)
        look()
        choose(
            page, file([record(110), record(111, v=9), {}, event(112, type="reset", voids=["id-1"])], site="/elsewhere/")
        )
        page.get_by_role("button", name="Add 2 records").wait_for()
        look()
        choose(page, "hello", "a-file-with-a-rather-long-name-and-no-space-where-a-line-could-break.json")
        says(page, "not JSON")
        look()
        page.get_by_role("button", name="Erase all records").click()
        page.get_by_role("button", name="Erase them").wait_for()
        look()
        page.get_by_role("button", name="Erase them").click()
        says(page, "All records are erased")
        look()


def test_forced_colors_and_paper(browser, site):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, site)
    button = page.get_by_role("button", name="Erase all records")
    assert button.evaluate("e => getComputedStyle(e).borderTopStyle") != "none"
    page.emulate_media(media="print")
    expect(place(page).get_by_role("table")).to_be_visible()
    expect(button).to_be_hidden()
    context.close()


def test_without_a_script_the_page_says_so(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + PATH)
    expect(place(page)).to_contain_text("it needs JavaScript")
    context.close()
