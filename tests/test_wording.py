"""The patterns behind the rules about wording: what they must catch, and what they must leave alone."""

import pytest

from macros.rules.html import _SCRIPT
from macros.rules.options import _ABOVE, _NUMBER
from macros.rules.rationales import _POSITION, _VERDICT
from macros.rules.stems import _NEGATIVE
from macros.rules.text import _HYPE, _PLACEHOLDER
from macros.rules.words import choose_count, normal, question, sentences, tokens, visible, words

CAUGHT = {
    "position": (
        _POSITION,
        [
            "unlike option A it is slow",
            "Answer B is cheaper",
            "options A and C both",
            "as in option (2)",
            "option two does",
            "the first option",
            "The last two options",
            "the previous option",
            "the option above",
            "the first answer",
        ],
        [
            "A/B test",
            "an option a team has",
            "the first choice for tables",
            "no other option keeps it",
            "option to stop",
            "version A of the model",
            "answers about billing",
            "the former name",
        ],
    ),
    "summary": (
        _ABOVE,
        [
            "All of the above",
            "none of the options",
            "Any of the following",
            "Both A and B",
            "neither A nor C",
            "None of these.",
            "all the above",
        ],
        [
            "Move all of the data",
            "Combine both of these sources in one table",
            "Either batch or online",
            "Use none of the spot machines",
        ],
    ),
    "negative": (
        _NEGATIVE,
        [
            "Which of these is NOT true?",
            "All hold EXCEPT one; which?",
            "Which option does not help?",
            "What should you not do?",
            "Which cause is least likely?",
            "Which of the following isn't needed?",
            "Which service cannot do this?",
            "Everything helps, except what?",
        ],
        [
            "Which change needs the least effort?",
            "What keeps the job from failing if it does not start?",
            "Which design has the LEAST operational overhead?",
            "What do you do first, except when on call?",
            "Which role follows the principle of least privilege?",
            "What explains that the metric did not move?",
        ],
    ),
    "hype": (
        _HYPE,
        [
            "cutting edge",
            "Cutting-\nedge",
            "revolutionizes",
            "a game-changer",
            "it is\nworth noting",
            "a robust pipeline",
            "crucially",
            "delves into",
            "in today's fast",
            "unlock the full potential",
        ],
        ["robust to outliers", "robust scaling", "the edge", "crucible", "cut the edge", "unlock the file", "power"],
    ),
    "placeholder": (
        _PLACEHOLDER,
        ["TODO", "TBD.", "Coming\nsoon", "lorem Ipsum", "to be written", "FIXME: x"],
        ["todo list", "soon", "to be seen", "TODOS"],
    ),
    "script": (_SCRIPT, ["javascript:x", "DATA:image/png", "vbscript:x"], ["https://x", "database:x", "/data.md"]),
}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, (_, bad, _) in CAUGHT.items() for t in bad])
def test_is_caught(name, text):
    assert CAUGHT[name][0].search(text)


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, (_, _, good) in CAUGHT.items() for t in good])
def test_is_left_alone(name, text):
    pattern = CAUGHT[name][0]
    assert not (pattern.match(text) if name == "script" else pattern.search(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Correct. It scales.", "It scales."),
        ("This is incorrect: it does not.", "it does not."),
        ("Right: it scales.", "it scales."),
        ("That is the right answer, since it scales.", "since it scales."),
        ("Correctness counts.", "Correctness counts."),
    ],
)
def test_a_verdict_is_no_explanation(text, left):
    assert _VERDICT.sub("", text, count=1) == left


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("4 replicas", "4", "replicas"),
        ("$1,200.50 a day", "1,200.50", "a"),
        ("≥ 0.5 %", "0.5", "%"),
        ("12ms", "12", "ms"),
    ],
)
def test_numbers(text, number, unit):
    found = _NUMBER.match(text)
    assert (found[2], found[3]) == (number, unit)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one two three", 3),
        ("a **bold** `code` [link](http://x.y/z w)", 4),
        ("text\n\n| a | b |\n| - | - |\n\nmore", 2),
        ("text\n```\ncode here\n```\nmore", 2),
        ("well-known 1,000.5 don't", 3),
        ("What? (Choose two.)", 1),
        ("a $$x = 1$$ b", 2),
    ],
)
def test_words(text, count):
    assert len(words(text)) == count


def test_sentences_and_question():
    text = "You have v2.0, e.g. a model. It has 1.5 million rows.\n\nWhich one, if any, wins? (Choose two.)"
    assert len(sentences(text)) == 3
    assert question(text) == "Which one, if any, wins?"
    assert question("") == ""
    assert choose_count(text) == "two"
    assert choose_count("Choose two.") is None


def test_comparison_forms():
    assert normal("A **job**  that `runs`.") == normal("a job that runs")
    assert tokens("A job, a JOB") == {"a", "job"}
    assert visible("[a `b`](c) ![d](e) *f*{ .x }") == "a b  f"
