"""Rules about all text that readers see: product names, hype, placeholders, unclosed fences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..pages import scan_fences
from .context import Context
from .registry import Found, rule

HYPE = (
    r"revolutioni[sz]\w+", r"game[- ]chang\w+", r"cutting[- ]edge", r"bleeding[- ]edge", r"in today['’]s \w+",
    r"fast[- ]paced", r"crucial(?:ly)?", r"delv(?:e|es|ed|ing)", r"seamless(?:ly)?", r"effortless(?:ly)?",
    r"supercharg\w+", r"unleash\w*", r"empower\w*", r"world[- ]class", r"best[- ]in[- ]class", r"next[- ]level",
    r"unlock(?:s|ed|ing)? the (?:full )?(?:power|potential|value)", r"harness(?:es|ed|ing)? the power",
    r"paradigm shift", r"ever[- ]evolving", r"rapidly evolving", r"it['’]s worth noting", r"it is worth noting",
    r"needless to say", r"in conclusion", r"state[- ]of[- ]the[- ]art", r"a testament to", r"plays? a vital role",
    r"robust(?! (?:to|against|scal|statistic|loss|regression|estimat|covariance|standard))",
)  # fmt: skip
"""Words and openings that say nothing, as patterns."""
PLACEHOLDERS = (
    r"TODO", r"TBD", r"FIXME", r"XXX", r"(?i:lorem ipsum)", r"(?i:coming soon)", r"(?i:under construction)",
    r"(?i:to be (?:written|added|determined|announced))",
)  # fmt: skip
"""Words that stand for text nobody has written yet."""
_HYPE = re.compile(rf"\b(?:{'|'.join(HYPE)})\b".replace("[- ]", r"[-\s]+").replace(" ", r"\s+"), re.I)
_PLACEHOLDER = re.compile(rf"\b(?:{'|'.join(PLACEHOLDERS)})\b".replace(" ", r"\s+"))
_FORMERLY = re.compile(r"\(formerly [^()]*\)")
_NOT_READ = re.compile(
    r"\]\([^()\s]{0,500}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s+\"[^\"]{0,500}\")?\)|\]\[[^\[\]]{0,100}\]"
    r"|<[^<>\s]+>|<[A-Za-z/][^<>]*>|\bhttps?://\S+|\{:?[^{}\n]*\}(?!\})"
)


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    return text


@rule("T001")
def current_names(context: Context) -> Iterator[Found]:
    """Text uses the current name of a product; a former one stands only in "(formerly X)", code and link targets."""
    current: dict[str, list[str]] = defaultdict(list)
    keep = {n for entry in context.guide.products for n in (entry.value.name, *entry.value.aka)}
    for entry in context.guide.products:
        for name in entry.value.former:
            current[name].append(entry.value.name)
    if not current:
        return
    names = sorted({*current, *keep}, key=len, reverse=True)
    anywhere = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    pattern = re.compile(rf"(?<![\w/-])(?:{anywhere})(?![\w-])")
    for passage in context.passages:
        if passage.history:
            continue
        for found in pattern.finditer(_blanked(passage.prose, _NOT_READ, _FORMERLY)):
            name = " ".join(found.group().split())
            if name not in keep:
                now = " or ".join(f'"{new}"' for new in current[name])
                what = f'"{name}" is a former name; write {now}, and "(formerly {name})" at most once beside it'
                yield Found(passage.path, passage.line_at(found.start()), what)


@rule("T002")
def no_hype(context: Context) -> Iterator[Found]:
    """Text has no hype and no filler, such as "cutting-edge", "crucial" or "it is worth noting"."""
    for passage in context.passages:
        for found in _HYPE.finditer(_blanked(passage.prose, _NOT_READ)):
            what = f'"{found.group()}" praises or fills; say what is meant, with a number where there is one'
            yield Found(passage.path, passage.line_at(found.start()), what)


@rule("T003")
def no_placeholders(context: Context) -> Iterator[Found]:
    """Text has no placeholders such as TODO, TBD or "coming soon"."""
    for passage in context.passages:
        for found in _PLACEHOLDER.finditer(passage.prose):
            what = f'"{found.group()}" stands for text that is missing; write it or leave it out'
            yield Found(passage.path, passage.line_at(found.start()), what)


@rule("T004")
def fences_are_closed(context: Context) -> Iterator[Found]:
    """A fenced code block is closed by the same mark with the same indentation."""
    for passage in context.passages:
        for index in scan_fences(passage.text)[1]:
            line = passage.line + index if passage.kind == "page" else passage.line
            opening = passage.text.split("\n")[index].strip(" \t>")
            mark = opening[: len(opening) - len(opening.lstrip(opening[0]))]
            what = f'this code block is not closed; end it with "{mark}", indented as its beginning'
            yield Found(passage.path, line, what)
