"""Train, start server.py with its own AIP_* variables, call it, print what comes back.

Usage: python docs/_examples/serving-and-scaling-models/packaging/call.py
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def request(url, data=None):
    """Status code and decoded body; 0 while nothing listens."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=5) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())
    except OSError:
        return 0, {}


def start(directory, port, health="/healthz", predict="/score"):
    variables = {
        "AIP_HTTP_PORT": str(port),
        "AIP_HEALTH_ROUTE": health,
        "AIP_PREDICT_ROUTE": predict,
        "AIP_STORAGE_URI": str(directory),
    }
    return subprocess.Popen(
        [sys.executable, str(HERE / "server.py")],
        env={**os.environ, **variables},
        stderr=subprocess.DEVNULL,
    )


def wait_until_healthy(base, health="/healthz", seconds=30):
    seen = []
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        status, _ = request(base + health)
        if not seen or seen[-1] != status:
            seen.append(status)
        if status == 200:
            return seen
        time.sleep(0.02)
    raise TimeoutError(f"health never turned 200: {seen}")


CALLS = [
    ("two good rows", {"instances": [[6.1, 52.0, 2.1], [5.2, 71.0, 4.4]]}),
    ("missing temperature", {"instances": [[6.1, None, 2.1]]}),
    ("two values instead of three", {"instances": [[6.1, 52.0]]}),
    ("a string", {"instances": [[6.1, "hot", 2.1]]}),
    ("wrong shape", {"inputs": [[6.1, 52.0, 2.1]]}),
]


def main():
    sys.path.insert(0, str(HERE))
    from train import write_artifacts

    with tempfile.TemporaryDirectory() as directory:
        write_artifacts(directory)
        port = free_port()
        server = start(directory, port)
        try:
            base = f"http://127.0.0.1:{port}"
            wait_until_healthy(base)
            print("GET  /healthz -> 200")
            for title, body in CALLS:
                status, answer = request(base + "/score", json.dumps(body).encode())
                print(f"POST /score   {title} -> {status}")
                print("    ", json.dumps(answer))
            status, answer = request(base + "/score", b"{not json")
            print(f"POST /score   not JSON -> {status}")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
