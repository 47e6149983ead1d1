"""Every built page is valid HTML, but for what a list in the repository accepts with a reason."""

from pathlib import Path

from scripts.htmlcheck import Allowed, read_allowed, unexpected, unused, validate

LIST = Path(__file__).with_name("html-allowed.toml")


def test_every_page_is_valid_html(site):
    messages, allowed = validate(site.folder), read_allowed(LIST)
    assert "\n".join(map(str, unexpected(messages, allowed))) == ""
    assert unused(messages, allowed) == []
    assert all(entry.reason for entry in allowed)


def test_wrong_html_is_found(tmp_path):
    page = "<!doctype html><html lang=en><title>x</title><p id=a>x<p id=a>y<img src=x.png></html>"
    (tmp_path / "index.html").write_text(page)
    texts = [message.text for message in validate(tmp_path)]
    assert any("Duplicate ID" in text for text in texts)
    assert any("alt" in text for text in texts)
    messages = validate(tmp_path)
    assert len(unexpected(messages, [Allowed("Duplicate ID", "a test")])) < len(messages)
    assert [entry.text for entry in unused(messages, [Allowed("no such message", "a test")])] == ["no such message"]
