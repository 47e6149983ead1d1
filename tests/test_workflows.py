"""The workflows and forms are well formed, grant little, and run only pinned code."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.urls import report_url

ROOT = Path(__file__).resolve().parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [GITHUB / "ISSUE_TEMPLATE" / name for name in ("item.yml", "page.yml")]
USES = re.compile(r"uses:\s*(\S+?)@(\S+)(?:\s+#\s*(\S+))?")


def tool(*command: str) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def load(path: Path) -> dict:
    # `on` is a boolean to YAML 1.1, and text to GitHub.
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def test_the_three_workflows_are_there():
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "links.yml", "pages.yml"]


def test_workflows_have_the_form_that_github_expects():
    tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))


def test_issue_forms_have_the_form_that_github_expects():
    tool("check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", *map(str, FORMS))


def test_dependabot_has_the_form_that_github_expects():
    tool("check-jsonschema", "--builtin-schema", "vendor.dependabot", str(GITHUB / "dependabot.yml"))


def test_no_workflow_can_be_abused():
    tool("zizmor", "--offline", "--no-progress", "--persona=pedantic", str(GITHUB))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit_with_its_version(path):
    uses = USES.findall(path.read_text(encoding="utf-8"))
    assert uses
    for action, commit, version in uses:
        assert action.startswith("actions/")
        assert re.fullmatch(r"[0-9a-f]{40}", commit), action
        assert re.fullmatch(r"v\d+\.\d+\.\d+", version), action


def test_one_action_has_one_version():
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for action, commit, _ in USES.findall(path.read_text(encoding="utf-8")):
            pins.setdefault(action, set()).add(commit)
    assert {action for action, commits in pins.items() if len(commits) > 1} == set()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_granted_by_default_and_every_job_ends(path):
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
        for step in job["steps"]:
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] == "false"


def test_a_pull_request_can_write_nothing():
    workflow = load(GITHUB / "workflows" / "ci.yml")
    assert set(workflow["on"]) == {"pull_request", "push"}
    granted = [value for job in workflow["jobs"].values() for value in job.get("permissions", {}).values()]
    assert set(granted) == {"read"}


def test_one_job_stands_for_all_in_branch_protection():
    jobs = load(GITHUB / "workflows" / "ci.yml")["jobs"]
    assert set(jobs["green"]["needs"]) == set(jobs) - {"green"}
    assert jobs["green"]["if"] == "always()"


def test_a_fork_is_published_without_an_edit():
    text = (GITHUB / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert "github.io" not in text
    assert "steps.pages.outputs.base_url" in text and "github.repository" in text
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: !ENV SITE_URL" in settings and "repo_url: !ENV REPO_URL" in settings


def test_prefilled_links_fit_the_forms():
    fields = {form.name: {part.get("id") for part in load(form)["body"]} for form in FORMS}
    link = report_url("https://example.com/x", "item.yml", {"title": "t", "item": "i", "revision": "1", "page": "p"})
    asked = set(parse_qs(urlsplit(link).query)) - {"template", "title"}
    assert asked <= fields["item.yml"]
    assert "page" in fields["page.yml"]


def test_ci_runs_what_a_person_types():
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in run.splitlines() if "make" in line and not line.startswith("#")]
    assert commands == ["make test", "exec make test-examples"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
