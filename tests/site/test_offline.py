"""The site without a network: what was opened, what was saved, what is said of the rest, and how it all ends."""

import re
import time
from contextlib import suppress

import pytest
from playwright.sync_api import Error, TimeoutError, expect

from macros import offline
from scripts.building import ROOT
from tests.site.practice import in_every_state
from tests.site.switch import copied
from tests.site.test_access import violations
from tests.site.test_pages import OVERFLOW, WIDE

SOURCES = ROOT / "overrides" / offline.SCRIPTS
TAKE = "practice/take-it-with-you/"
ONE, TWO, NEVER = "about/", "tooling/statistics/", "tooling/languages/"
SAVE = "Save the whole guide"
KEPT = "async (url) => Boolean(await caches.match(url, { ignoreVary: true }))"
GONE = "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistration())"
FULL = "Cache.prototype.put = async () => { throw new DOMException('no room', 'QuotaExceededError'); }"


@pytest.fixture(scope="module")
def served(site, tmp_path_factory):
    with copied(site, tmp_path_factory.mktemp("offline")) as found:
        yield found


@pytest.fixture
def copy(served):
    """The copy that no test changes."""
    copy, net = served
    net.down, net.delay = False, 0.0
    net.asked.clear()
    return copy


@pytest.fixture
def net(served):
    return served[1]


@pytest.fixture
def own(site, tmp_path):
    """A copy and its server for one test, which may publish other editions; quick to save, since it has no questions."""
    with copied(site, tmp_path) as (copy, net):
        for question in (copy.folder / "practice/bank").glob("*.html"):
            question.unlink()
        copy.publish(SOURCES)
        yield copy, net


@pytest.fixture
def readers(browser):
    """Opens browsers of new readers, which keep pages. No error may stand in a console but that of a missing answer."""
    contexts, errors = [], []

    def said(message):
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            errors.append(message.text)

    def reader(**options):
        contexts.append(browser.new_context(service_workers="allow", reduced_motion="reduce", **options))
        page = contexts[-1].new_page()
        page.on("console", said)
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield reader
    for context in contexts:
        context.close()
    assert errors == []


def until(page, question, argument=None):
    """Ask until the promise holds something true; `wait_for_function` takes the promise itself for true."""
    end = time.monotonic() + 30
    while not page.evaluate(question, argument):
        assert time.monotonic() < end, question
        page.wait_for_timeout(50)


def opened(page, copy, path):
    """Open a page with the worker in place, and wait until all of it is kept."""
    page.goto(copy.url + path)
    page.wait_for_function("navigator.serviceWorker.controller?.state == 'activated'")
    page.wait_for_load_state("networkidle")
    until(page, KEPT, copy.url + path)


def practice(page, copy, path):
    page.goto(copy.url + path)
    page.locator(".fg-practice[data-state=ready]").wait_for()
    return page.locator(".fg-practice")


def says(page, text):
    expect(page.locator(".fg-practice").get_by_role("status").filter(has_text=text)).to_be_visible(timeout=120_000)


def save_all(page, copy):
    place = practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    says(page, "The whole guide is saved.")
    return place


def names(page):
    return page.evaluate("caches.keys()")


def h1(page):
    return page.locator("h1")


def test_what_was_opened_opens_again_and_the_rest_says_so(readers, copy, net):
    page = readers()
    opened(page, copy, ONE)  # on the first visit there was no worker yet
    opened(page, copy, TWO)
    net.down = True
    for path in (ONE, TWO):
        page.goto(copy.url + path)
        expect(h1(page)).to_contain_text(re.search("<h1[^>]*>([^<]+)", copy.html(path))[1])
    expect(page.locator(".md-header")).to_have_css("position", "sticky")  # its style sheet was kept
    page.goto(copy.url + NEVER)
    expect(h1(page)).to_contain_text("This page was not saved")
    assert page.url == copy.url + NEVER
    kept = page.locator(".fg-kept a")
    expect(kept).to_have_text(["About this guide", "Statistics for ML engineers"])
    kept.last.click()
    expect(page).to_have_url(copy.url + TWO)
    page.goto(copy.url + NEVER)
    page.wait_for_load_state("networkidle")
    net.down = False
    page.get_by_role("button", name="Try again").click()
    expect(h1(page)).not_to_contain_text("This page was not saved")
    assert page.url == copy.url + NEVER


def test_links_followed_without_loading_a_page_lead_to_what_was_kept_too(readers, copy, net):
    page = readers()
    opened(page, copy, "practice/")
    opened(page, copy, "practice/data/")
    opened(page, copy, "practice/")
    page.evaluate("window.same = true")
    net.down = True
    page.locator(".md-content").get_by_role("link", name="Your data", exact=True).first.click()
    expect(page).to_have_url(copy.url + "practice/data/")
    expect(h1(page)).to_contain_text("Your data")
    assert page.evaluate("window.same")
    tooling = page.locator(".md-tabs").get_by_role("link", name="Tooling")
    tooling.click()
    with suppress(TimeoutError):
        page.wait_for_url(copy.url + "tooling/", timeout=5_000)
    if page.url != copy.url + "tooling/":
        tooling.click()  # on a busy machine the theme may lose a click while it is still exchanging the page
    expect(h1(page)).to_contain_text("This page was not saved")
    assert page.url == copy.url + "tooling/"


def test_an_address_without_its_slash_and_one_with_a_query_lead_to_the_kept_page(readers, copy, net):
    page = readers()
    opened(page, copy, TWO)
    net.down = True
    page.goto(copy.url + TWO.rstrip("/"))
    assert page.url == copy.url + TWO
    page.goto(f"{copy.url}{TWO}?highlight=mean")
    expect(h1(page)).to_contain_text("Statistics")


def test_a_practice_page_of_the_first_visit_works_offline(readers, copy, net):
    page = readers()
    opened(page, copy, "practice/by-topic/")
    page.locator(".fg-practice[data-state=ready]").wait_for()
    until(page, KEPT, f"{copy.url}practice/bank/index.json")
    net.down = True
    practice(page, copy, "practice/by-topic/")
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_a_network_that_takes_too_long_is_not_waited_for_where_something_was_kept(readers, copy, net):
    page = readers()
    opened(page, copy, ONE)
    net.delay = 6
    begun = page.evaluate("Date.now()")
    page.goto(copy.url + ONE, wait_until="commit")
    assert 2500 < page.evaluate("Date.now()") - begun < 5500
    net.delay = 4
    page.goto(copy.url + "about/privacy/", wait_until="commit")  # never kept, so it is waited for
    net.delay = 0
    expect(h1(page)).to_contain_text("Privacy")


def test_an_error_of_the_server_does_not_replace_a_kept_page(readers, own):
    page, (copy, net) = readers(), own
    opened(page, copy, ONE)
    net.failing = True
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("About this guide")
    assert page.goto(copy.url + NEVER).status == 503  # nothing better is known
    net.failing = False
    (copy.folder / ONE / "index.html").unlink()
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("This page is not here")
    assert page.evaluate(KEPT, copy.url + ONE)  # until the next edition, which does without it


def test_files_to_take_away_are_not_kept(readers, copy, net):
    page = readers()
    opened(page, copy, TAKE)
    page.goto(f"{copy.url}practice/downloads/practice-exam.html")
    expect(h1(page)).to_contain_text("Practice exam on paper")
    opened(page, copy, ONE)
    assert not page.evaluate(KEPT, f"{copy.url}practice/downloads/practice-exam.html")
    net.down = True
    page.goto(f"{copy.url}practice/downloads/practice-exam-key.html")
    expect(h1(page)).to_contain_text("This page was not saved")


def test_online_a_changed_page_is_read_at_once_and_the_kept_ones_follow(readers, own):
    page, (copy, net) = readers(), own
    opened(page, copy, ONE)
    opened(page, copy, TWO)
    before = names(page)
    net.asked.clear()
    for path in (ONE, TWO):
        copy.change(f"{path}index.html", lambda text: text.replace("</h1>", " anew</h1>", 1))
    copy.change("assets/javascripts/offline/kept.js", lambda text: text + "\n")
    copy.publish(SOURCES)
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("anew")
    until(page, "async (old) => !(await caches.keys()).includes(old)", before[0])
    assert len(names(page)) == 1
    fetched = net.asked[net.asked.index("/guide/offline.json") :]
    assert "/guide/tooling/statistics/" in fetched  # changed, and not visited since
    assert not [path for path in fetched if path.endswith("search.js")]  # as it was
    net.down = True
    page.goto(copy.url + TWO)
    expect(h1(page)).to_contain_text("anew")


def test_a_new_edition_that_cannot_be_fetched_whole_leaves_the_old_one(readers, own):
    page, (copy, net) = readers(), own
    opened(page, copy, ONE)
    opened(page, copy, TWO)
    before = names(page)
    copy.change(f"{TWO}index.html", lambda text: text.replace("</h1>", " anew</h1>", 1))
    copy.publish(SOURCES)
    (copy.folder / offline.LIST).unlink()  # as if the network went at this moment
    page.goto(copy.url + ONE)
    until(page, "async () => (await caches.keys()).length == 2")  # the new one has begun
    until(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    assert before[0] in names(page)
    net.down = True
    page.goto(copy.url + TWO)
    expect(h1(page)).to_contain_text("Statistics")


def test_the_whole_guide_works_without_a_network(readers, copy, net, site):
    page = readers()
    place = practice(page, copy, TAKE)
    expect(place).to_contain_text(re.compile(r"has \d+ pages, .* about \d+\.\d MB to download, \d+\.\d MB on this device"))
    page.get_by_role("button", name=SAVE).click()
    says(page, "The whole guide is saved.")
    expect(place).to_contain_text("It is the newest edition.")
    net.down = True
    for path in [*site.kinds.values(), site.quiz_page, "practice/progress/", "practice/data/"]:
        page.goto(copy.url + path)
        expect(h1(page)).not_to_contain_text("This page was not saved")
    page.goto(copy.url + site.quiz_page)
    item = page.locator(".fg-item").first
    item.locator("input").first.check()
    item.get_by_role("button", name="Check").click()
    item.locator("[role=status]").filter(has_text=re.compile("right|wrong|correct", re.I)).wait_for()

    page.keyboard.press("Escape")
    page.locator("[data-fg-search]").first.click()
    page.get_by_role("textbox", name="Search").fill("canary")
    expect(page.locator(".fg-search li").first).to_be_visible()
    found = page.locator(".fg-search li a").first
    target = found.evaluate("e => new URL(e.href).pathname")
    found.click()
    page.wait_for_url(lambda url: target in url)

    practice(page, copy, "practice/by-topic/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".fg-item__stem")).to_be_visible()
    practice(page, copy, "practice/review/")
    place = practice(page, copy, TAKE)
    expect(place).to_contain_text("Whether the site has changed since can be seen when you are online.")


def test_a_mock_exam_from_start_to_report_without_a_network(readers, copy, net):
    page = readers()
    save_all(page, copy)
    net.down = True
    practice(page, copy, "practice/mock-exam/")
    page.get_by_role("button", name="Start the mock exam").click()
    page.locator(".fg-item__stem").wait_for()
    page.locator(".fg-item input").first.check()
    page.get_by_role("button", name="Hand in or stop").click()
    page.get_by_role("button", name="Hand in now").click()
    expect(page.locator(".fg-mock__report")).to_be_visible()


def test_an_update_fetches_only_what_changed(readers, own):
    page, (copy, net) = readers(), own
    save_all(page, copy)
    old = [name for name in names(page) if ":saved:" in name]
    copy.change(f"{NEVER}index.html", lambda text: text.replace("</h1>", " anew</h1>", 1))
    copy.publish(SOURCES)
    place = practice(page, copy, TAKE)
    expect(place).to_contain_text("Since then the site has changed: 1 file, about")
    page.wait_for_load_state("networkidle")
    net.asked.clear()
    page.get_by_role("button", name="Update").click()
    says(page, "The whole guide is saved.")
    assert [path for path in net.asked if "offline.json" not in path and "sw.js" not in path] == [f"/guide/{NEVER}"]
    assert not set(old) & set(names(page))
    net.down = True
    page.goto(copy.url + NEVER)
    expect(h1(page)).to_contain_text("anew")


def test_without_an_update_the_saved_edition_stays_whole(readers, own):
    page, (copy, net) = readers(), own
    save_all(page, copy)
    copy.change(f"{NEVER}index.html", lambda text: text.replace("</h1>", " anew</h1>", 1))
    copy.change("assets/javascripts/search.js", lambda text: text.replace("let shown", "let changed=1,shown"))
    copy.publish(SOURCES)
    practice(page, copy, TAKE)
    until(page, "async () => (await caches.keys()).length == 2")
    net.down = True
    page.goto(copy.url + NEVER)
    expect(h1(page)).not_to_contain_text("anew")
    assert "changed" not in page.evaluate("fetch('../../assets/javascripts/search.js').then((one) => one.text())")


def test_a_network_that_fails_in_the_middle_is_said_and_gone_on_from(readers, copy, net):
    page = readers()
    place = practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    place.get_by_text(re.compile(r"^[1-9]\d\d of ")).wait_for()
    net.down = True
    says(page, re.compile(r"^The network failed: [\d,]+ of [\d,]+ files are there"))
    net.down = False
    net.asked.clear()
    practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    says(page, "The whole guide is saved.")
    assert not [path for path in net.asked if path == "/guide/about/privacy/"]  # one of the first


def test_trying_again_at_once(readers, copy, net):
    page = readers()
    practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    page.get_by_role("button", name="Stop").click()
    says(page, re.compile("^Stopped: "))
    page.get_by_role("button", name="Try again").click()
    says(page, "The whole guide is saved.")


def test_files_that_are_not_as_published_are_named(readers, own):
    page, (copy, _) = readers(), own
    copy.change(f"{NEVER}index.html", lambda text: f"{text} ")
    (copy.folder / "tooling/statistics/index.html").unlink()
    practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    says(page, "The network did not give 2 files as published: tooling/languages/, tooling/statistics/.")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_saving_goes_on_while_other_pages_are_read(readers, copy, net):
    page = readers()
    practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    page.get_by_text(re.compile(r"^[1-9]\d* of ")).wait_for()
    page.locator(".md-sidebar--primary").get_by_role("link", name="Your data").click()
    expect(h1(page)).to_contain_text("Your data")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Take it with you").click()
    says(page, re.compile("The whole guide is saved."))


def test_a_full_storage_is_said_and_reading_goes_on(readers, copy):
    page = readers()
    page.add_init_script(FULL)
    practice(page, copy, TAKE)
    page.get_by_role("button", name=SAVE).click()
    says(page, "The storage that this browser gives the site is full: 0 of ")
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("About this guide")


def test_what_was_saved_is_removed(readers, copy, net):
    page = readers()
    opened(page, copy, ONE)
    save_all(page, copy)
    page.get_by_role("button", name="Remove what was saved").click()
    says(page, "Removed. Pages that you open from now on are kept again.")
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    assert not [name for name in names(page) if ":saved:" in name]
    net.down = True
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("This page was not saved")


def test_erasing_records_says_that_pages_stay(readers, copy):
    page = readers()
    expect(practice(page, copy, "practice/data/")).to_contain_text("pages kept for times without a network stay too")


@pytest.mark.parametrize(
    "script",
    [
        "delete Navigator.prototype.serviceWorker",
        "ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('no', 'SecurityError') }",
        "CacheStorage.prototype.keys = async () => { throw new DOMException('no', 'SecurityError') }",
    ],
    ids=["missing", "refused", "no-caches"],
)
def test_a_browser_that_keeps_nothing_is_told_so(readers, copy, script):
    page = readers()
    page.add_init_script(script)
    place = practice(page, copy, TAKE)
    expect(place).to_contain_text("This browser does not let the guide keep pages on this device.")
    expect(place.get_by_role("button")).to_have_count(0)
    page.goto(copy.url + ONE, wait_until="networkidle")


def test_a_site_that_withdraws_its_worker_leaves_nothing(readers, own):
    page, (copy, net) = readers(), own
    opened(page, copy, ONE)
    copy.publish(SOURCES, offline.retire)
    page.goto(copy.url + ONE)
    until(page, GONE)
    expect(practice(page, copy, TAKE)).to_contain_text("is not published for use without a network")
    until(page, GONE)
    net.down = True
    with pytest.raises(Error, match="net::ERR_"):
        page.goto(copy.url + TWO)


def test_a_worker_that_is_gone_keeps_nobody_from_what_is_published(readers, own):
    page, (copy, _) = readers(), own
    opened(page, copy, ONE)
    (copy.folder / offline.WORKER).unlink()
    copy.change(f"{ONE}index.html", lambda text: text.replace("</h1>", " anew</h1>", 1))
    page.goto(copy.url + ONE)
    expect(h1(page)).to_contain_text("anew")
    # Chromium keeps a worker whose file is missing: that is why one that removes itself is published in its place.
    assert page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.active.state)") == "activated"


def test_everything_by_keyboard(readers, copy):
    page = readers()
    practice(page, copy, TAKE)
    page.locator(".fg-practice").evaluate("e => e.focus()")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=SAVE)).to_be_focused()
    page.keyboard.press("Enter")
    status = page.locator(".fg-practice p[role=status][tabindex]")
    expect(status).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    page.keyboard.press("Enter")
    says(page, re.compile("^Stopped: "))
    expect(status).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Remove what was saved")).to_be_focused()
    page.keyboard.press("Enter")
    says(page, "Removed.")
    expect(status).to_be_focused()


@in_every_state
def test_axe_and_a_small_phone_in_every_state(readers, copy, net, axe, scheme, width):
    page = readers(color_scheme=scheme, viewport={"width": width, "height": 800})

    def look():
        assert violations(page, axe) == []
        assert page.evaluate(OVERFLOW) <= 0, page.evaluate(WIDE)

    opened(page, copy, ONE)
    practice(page, copy, TAKE)
    look()
    page.get_by_role("button", name=SAVE).click()
    page.get_by_role("progressbar", name="Files saved").wait_for()
    net.delay = 0.2
    look()
    page.get_by_role("button", name="Stop").click()
    net.delay = 0
    says(page, re.compile("^Stopped: "))
    look()
    net.down = True
    page.goto(copy.url + NEVER)
    expect(page.locator(".fg-kept a").first).to_be_visible()
    look()


def test_forced_colors_and_paper(readers, copy):
    page = readers(forced_colors="active")
    practice(page, copy, TAKE)
    button = page.get_by_role("button", name=SAVE)
    assert button.evaluate("e => getComputedStyle(e).borderTopStyle") != "none"
    page.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_a_first_visit_keeps_little_beyond_what_it_read(readers, own):
    page, (copy, net) = readers(), own
    opened(page, copy, ONE)
    read = page.evaluate("performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)")
    more = {path.partition("?")[0] for path in net.asked} - {*read, f"/guide/{ONE}"}
    assert sum(copy.sent(path) for path in more) < 25_000, more
