"""The HTTP contract of a prediction container, against the real server in its own process."""

import json
import re
import sys
import types
from pathlib import Path

import pytest

from scripts.modules import load_module

FOLDER = Path(__file__).parents[2] / "docs/_examples/serving-and-scaling-models/packaging"
GOOD = {"instances": [[6.1, 52.0, 2.1], [5.2, 71.0, 4.4]]}


def load(name):
    return load_module(FOLDER / f"{name}.py")


call = load("call")


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory):
    return load("train").write_artifacts(tmp_path_factory.mktemp("artifacts"))


@pytest.fixture(scope="module")
def base(artifacts):
    port = call.free_port()
    server = call.start(artifacts, port)
    try:
        url = f"http://127.0.0.1:{port}"
        call.wait_until_healthy(url)
        yield url
    finally:
        server.terminate()
        server.wait()


def post(base, body, route="/score"):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return call.request(base + route, data)


def test_listens_on_the_port_and_routes_it_is_given(base):
    # The fixture chose the port and the routes: nothing answers on the default names.
    assert call.request(base + "/healthz") == (200, {})
    assert call.request(base + "/health")[0] == 404
    assert post(base, GOOD, route="/predict")[0] == 404


def test_one_prediction_per_instance_in_order(base):
    status, answer = post(base, GOOD)
    assert status == 200
    assert [p["label"] for p in answer["predictions"]] == ["run", "inspect"]
    assert all(0 <= p["score"] <= 1 for p in answer["predictions"])


def test_missing_value_is_imputed_by_the_pipeline(base):
    status, answer = post(base, {"instances": [[6.1, None, 2.1]]})
    assert status == 200 and len(answer["predictions"]) == 1


@pytest.mark.parametrize(
    "body, words",
    [
        (b"{not json", "Expecting"),
        ({"inputs": [[1, 2, 3]]}, "instances"),
        ({"instances": []}, "instances"),
        ([1, 2, 3], "instances"),
        ({"instances": [[6.1, 52.0]]}, "needs 3 values"),
        ({"instances": [[6.1, 52.0, 2.1], [1.0]]}, "needs 3 values"),
        ({"instances": [[6.1, "hot", 2.1]]}, "numbers"),
    ],
)
def test_malformed_input_is_the_callers_error(base, body, words):
    status, answer = post(base, body)
    assert status == 400
    assert words in answer["error"]
    assert call.request(base + "/healthz")[0] == 200  # a bad request does not make it unhealthy


def test_health_is_503_until_the_model_is_in_memory(tmp_path):
    port = call.free_port()
    server = call.start(tmp_path, port)  # empty folder: the model never loads
    try:
        with pytest.raises(TimeoutError, match="503"):
            call.wait_until_healthy(f"http://127.0.0.1:{port}", seconds=6)
        assert post(f"http://127.0.0.1:{port}", GOOD)[0] == 503
    finally:
        server.terminate()
        server.wait()


def test_binds_every_interface():
    source = (FOLDER / "server.py").read_text()
    assert re.search(r'ThreadingHTTPServer\(\("0\.0\.0\.0", PORT\)', source)


def test_gs_uri_is_downloaded_with_the_client_library(monkeypatch, tmp_path):
    server = load("server")
    wanted = []

    class Blob:
        name = "models/7/model.joblib"

        def download_to_filename(self, path):
            wanted.append(path)

    class Client:
        def list_blobs(self, bucket, prefix):
            assert (bucket, prefix) == ("managed-bucket", "models/7")
            return [Blob()]

    cloud = types.ModuleType("google.cloud")
    cloud.storage = types.SimpleNamespace(Client=Client)
    monkeypatch.setitem(sys.modules, "google", types.ModuleType("google"))
    monkeypatch.setitem(sys.modules, "google.cloud", cloud)
    folder = server.local_copy("gs://managed-bucket/models/7")
    assert wanted == [str(folder / "model.joblib")]


def test_dockerfile_runs_the_server_in_the_foreground_and_sets_no_aip_variable():
    lines = (FOLDER / "Dockerfile").read_text().splitlines()
    assert 'ENTRYPOINT ["python", "server.py"]' in lines
    assert not any(line.startswith("ENV AIP_") for line in lines)
