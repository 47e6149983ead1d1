"""Files are written whole or not at all."""

import pytest

from scripts.writing import between, write_all, write_or_check


def test_all_files_are_written_with_their_folders(tmp_path):
    write_all({tmp_path / "a/b.txt": "one\n", tmp_path / "c.txt": "zwei ä\n"})
    assert (tmp_path / "a/b.txt").read_text(encoding="utf-8") == "one\n"
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["b.txt", "c.txt"]


@pytest.mark.parametrize("obstacle", ["folder", "surrogate"])
def test_a_failure_leaves_everything_as_it_was(tmp_path, obstacle):
    (tmp_path / "old.txt").write_text("old", encoding="utf-8")
    (tmp_path / "taken").mkdir()
    last = {tmp_path / "taken": "text"} if obstacle == "folder" else {tmp_path / "z.txt": "\udc80"}
    with pytest.raises((OSError, UnicodeError)):
        write_all({tmp_path / "old.txt": "new", tmp_path / "new/folder/x.txt": "x", **last})
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["old.txt", "taken"]


def test_permissions_stay(tmp_path):
    path = tmp_path / "run.sh"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o755)
    write_all({path: "new"})
    assert path.stat().st_mode & 0o777 == 0o755


def test_check_says_what_is_out_of_date_and_writes_nothing(tmp_path, capsys):
    path = tmp_path / "a.txt"
    assert write_or_check({path: "new"}, tmp_path, "make it", check=True) == 1
    assert capsys.readouterr().err == "a.txt: out of date; run `make it`\n"
    assert not path.exists()
    assert write_or_check({path: "new"}, tmp_path, "make it", check=False) == 0
    assert write_or_check({path: "new"}, tmp_path, "make it", check=True) == 0


def test_a_region_is_replaced_and_must_exist():
    text = "a\n<!-- x -->\nold\n<!-- /x -->\nb\n"
    assert between(text, "x", "new") == "a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n"
    with pytest.raises(ValueError, match="are not both in the text"):
        between(text, "y", "new")
