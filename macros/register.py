"""The tool register as Markdown: what each tool is for, its license and version, and what its example proved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .fingerprint import example_fingerprint
from .load import Guide
from .tool import Proof, Tool
from .urls import file_url, link_from


def tools(guide: Guide, root: Path, page: str, repository: str) -> str:
    """All tools in alphabetical order, after a sentence that counts what is proved."""
    entries = sorted((entry.value for entry in guide.tools), key=lambda t: t.name.lower())
    proofs = {entry.id: entry.value for entry in guide.proofs}
    current = {t.id: proofs[t.id] for t in entries if _holds(root, t, proofs.get(t.id))}
    lines = [_count(entries, current), ""]
    for tool in entries:
        lines += [f"[{tool.name}]({link_from(page, tool.page)}) {{ #{tool.id} }}", f":   {tool.purpose}", ""]
        lines += [f"    - {fact}" for fact in _facts(guide, tool, current.get(tool.id), repository)] + [""]
    return "\n".join(lines)


def _holds(root: Path, tool: Tool, proof: Proof | None) -> bool:
    """Whether a proof is of the example as it is now."""
    return proof is not None and proof.digest == example_fingerprint(root, tool)


def _count(entries: list[Tool], current: dict[str, Proof]) -> str:
    states = [current[tool.id].state if tool.id in current else "not proved" for tool in entries]
    counts = [f"{states.count(state)} {state}" for state in dict.fromkeys(["executed", "validated", *sorted(states)])]
    return f"{len(entries)} tool{'s' * (len(entries) != 1)}: {', '.join(counts)}."


def _facts(guide: Guide, tool: Tool, proof: Proof | None, repository: str) -> Iterator[str]:
    since = f", first released on {tool.version_date}" if tool.version_date else ""
    yield f"**License and version:** {tool.license}; version {tool.version}{since}"
    link = f" ([source code]({file_url(repository, tool.example)}))" if repository else ""
    yield f"**Example:** `{tool.example}`{link}"
    yield f"**Proof:** {_state(proof)}"
    if tool.needs:
        yield f"**Needs:** {tool.needs}"
    known = [guide.source_by_id[name] for name in tool.sources if name in guide.source_by_id]
    yield f"**Sources:** {', '.join(f'[{s.title}]({s.url})' for s in known)}, checked {tool.checked}"


def _state(proof: Proof | None) -> str:
    if proof is None:
        return "none yet for the example as it is now"
    if proof.state == "skipped":
        return f"skipped on {proof.date} ({proof.platform}): {proof.reason}"
    version = f"version {proof.version}, " if proof.version else ""
    return f"{proof.state} on {proof.date} ({version}{proof.platform})"
