"""Write a generated guide with practice pages, and the records of a learner who has used it, for the bench."""

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from scripts.sample import Shape, front, write

ITEMS_A_PAGE = 25
WORDS = 200
PAGES = {"mock": "mock-exam", "topic": "by-topic", "review": "review", "progress": "progress"}
"""The parts of practice that are measured, and the addresses of their pages below `practice/`."""
DAYS = 90
MOCKS = 10
MOCK_SIZE = 50
VERSION = 2
"""Of the records: LIFTS of selfcheck/events.js has one entry less."""


def write_guide(folder: Path, items: int) -> Path:
    """Write a project of about so many items, with the pages of practice, and hand the folder back."""
    write(folder, Shape(pages=-(-items // ITEMS_A_PAGE), items=ITEMS_A_PAGE, words=WORDS))
    for part, name in PAGES.items():
        page = folder / "docs" / "practice" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        title = name.replace("-", " ").capitalize()
        text = f"# {title}\n\n## Practice {{ #practice }}\n\n{{{{ practice('{part}') }}}}\n"
        page.write_text(front(title, "reference") + text, encoding="utf-8")
    return folder


def bank(site: Path) -> list[str]:
    """The ids of the items of a built guide."""
    index = json.loads((site / "practice/bank/index.json").read_text(encoding="utf-8"))
    return [entry["id"] for entry in index["items"]]


class Learner:
    """Answers from a seed over the last three months, the newest an hour ago; nothing is left open."""

    def __init__(self, items: list[str], now: datetime, seed: str = "learner") -> None:
        self.items = items
        self.now = now
        self.random = random.Random(seed)  # noqa: S311 - made-up answers, not secrets
        self.records: list[dict[str, Any]] = []

    def _add(self, at: datetime, **fields: object) -> None:
        name = f"{self.random.getrandbits(128):032x}"  # a random key, as the browser makes it: it scatters the records
        self.records.append({"v": VERSION, "id": name, "at": int(at.timestamp() * 1000), **fields})

    def _answer(self, at: datetime, item: str, mode: str) -> None:
        confidence = self.random.choice([None, None, "sure", "unsure", "guess"])
        right = self.random.random() < 0.7
        answer = {"item": item, "revision": 1, "chosen": ["option-a"], "right": right, "confidence": confidence}
        self._add(at, type="answer", day=at.date().isoformat(), mode=mode, **answer)

    def _mock(self, at: datetime, number: int) -> None:
        """A whole mock exam: start, a visit and a choice for each question, the answers, the end."""
        exam = {"type": "exam", "exam": f"exam-{number}"}
        items = self.random.sample(self.items, min(MOCK_SIZE, len(self.items)))
        self._add(at, **exam, do="start", seed=str(number), minutes=120, items=[f"{item}@1" for item in items])
        for place, item in enumerate(items):
            moment = at + timedelta(minutes=place)
            self._add(moment, **exam, do="visit", item=item)
            self._add(
                moment + timedelta(seconds=40), **exam, do="choose", item=item, chosen=["option-a"], confidence=None
            )
            self._answer(at + timedelta(minutes=61), item, "mock")
        self._add(at + timedelta(minutes=61), **exam, do="submit", right=items[: MOCK_SIZE // 2])

    def study(self, answers: int) -> list[dict[str, Any]]:
        """The records of so many answers, of which ten mock exams gave a part."""
        mocks = min(MOCKS, answers // (2 * MOCK_SIZE))
        for number in range(mocks):
            self._mock(self.now - timedelta(days=DAYS * (number + 1) / (mocks + 1)), number)
        given = sum(record["type"] == "answer" for record in self.records)
        for _ in range(answers - given):
            at = self.now - timedelta(hours=1) - timedelta(days=DAYS) * self.random.random()
            self._answer(at, self.random.choice(self.items), self.random.choice(["lesson", "topic", "review"]))
        return self.records


def log(site: Path, answers: int) -> list[dict[str, Any]]:
    """The records of a learner of this built guide."""
    return Learner(bank(site), datetime.now(UTC)).study(answers)
