"""Build the site, serve it the way Pages does, and check its links.

Usage: python -m scripts.links               every internal link and #anchor; what `make links` runs
       python -m scripts.links --external    the links to other hosts, as a Markdown report; needs the internet
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.building import build
from scripts.command import Parser
from scripts.linkcheck import EXTERNAL, INTERNAL, Crawl, Fault, crawl, fragments
from scripts.pages_server import PagesServer, running


def check(folder: Path, *, external: bool) -> tuple[str, list[Crawl]]:
    """Build below a folder and crawl; hand back what went wrong with the build, and what the checkers found."""
    with running(PagesServer(folder, "/guide/")) as server:
        built = build(folder / "guide", server.url)
        if built.status != 0:
            return built.output, []
        if external:
            return "", [crawl(server.url, EXTERNAL)]
        found = [crawl(server.url, INTERNAL), fragments(server.root, server.base)]
        shown = [Crawl(c.status, c.checked, [relative(f, server.url) for f in c.faults], c.messages) for c in found]
        return "", shown


def relative(fault: Fault, url: str) -> Fault:
    """The same fault with its page as a path, since the address was made up for this run."""
    return Fault(fault.page.removeprefix(url.rpartition("guide/")[0]), fault.link, fault.reason)


def report(faults: Sequence[Fault]) -> str:
    """The broken links to other hosts as Markdown, one line for each address; empty when there is none."""
    pages: dict[tuple[str, str], set[str]] = {}
    for fault in faults:
        pages.setdefault((fault.link, fault.reason), set()).add(fault.page.partition("/guide/")[2] or "home page")
    lines = [f"- <{link}>: {reason}; on {', '.join(sorted(on))}" for (link, reason), on in sorted(pages.items())]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Check; 0 when every link leads somewhere, 1 when one does not or nothing was checked, 2 on a wrong call."""
    parser = Parser(prog="python -m scripts.links", description="Check the links of the built site.")
    parser.add_argument("--external", action="store_true", help="look at other hosts instead, and print Markdown")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        # LinkChecker runs as nobody when it is started as root; the folder is served, not read by it.
        problem, crawls = check(Path(folder), external=options.external)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    faults = [fault for found in crawls for fault in found.faults]
    if options.external:
        print(report(faults), end="\n" if faults else "")
    else:
        for fault in faults:
            print(fault)
        print(
            ", ".join(
                f"{name}: {len(c.checked)} links" for name, c in zip(("LinkChecker", "lychee"), crawls, strict=True)
            )
        )
    broken = any(found.status != 0 or not found.checked for found in crawls)
    return 1 if broken or faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
