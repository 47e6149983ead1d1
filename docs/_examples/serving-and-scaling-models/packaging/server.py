"""A prediction container's HTTP server, on the standard library and the AIP_* variables.

Runs until stopped. `call.py` in the same folder trains a model, starts this file and calls it.
Usage: python docs/_examples/serving-and-scaling-models/packaging/server.py
"""

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import joblib
import numpy as np

# --8<-- [start:variables]
PORT = int(os.environ.get("AIP_HTTP_PORT", "8080"))
HEALTH = os.environ.get("AIP_HEALTH_ROUTE", "/health")
PREDICT = os.environ.get("AIP_PREDICT_ROUTE", "/predict")
ARTIFACTS = os.environ.get("AIP_STORAGE_URI") or "/app/artifacts"
# --8<-- [end:variables]


def local_copy(uri):
    """Download gs:// artifacts at startup; a plain path (tests, baked image) is used as it is."""
    if not uri.startswith("gs://"):
        return Path(uri)
    from google.cloud import storage  # credentials come from the service account

    bucket, _, prefix = uri.removeprefix("gs://").partition("/")
    target = Path("/tmp/artifacts")
    target.mkdir(exist_ok=True)
    for blob in storage.Client().list_blobs(bucket, prefix=prefix):
        if not blob.name.endswith("/"):
            blob.download_to_filename(str(target / Path(blob.name).name))
    return target


# --8<-- [start:predictor]
class Predictor:
    def __init__(self, directory):
        self.model = joblib.load(directory / "model.joblib")  # trusted file only
        self.config = json.loads((directory / "serving.json").read_text())

    def __call__(self, body):
        instances = body.get("instances") if isinstance(body, dict) else None
        if not isinstance(instances, list) or not instances:
            raise ValueError("'instances' must be a non-empty list")
        width = len(self.config["features"])
        for row in instances:
            if not isinstance(row, list) or len(row) != width:
                raise ValueError(f"each instance needs {width} values: {self.config['features']}")
        try:
            X = np.array(instances, dtype=float)  # null becomes NaN, the pipeline imputes it
        except (TypeError, ValueError):
            raise ValueError("values must be numbers or null") from None
        scores = self.model.predict_proba(X)[:, 1]
        threshold = self.config["threshold"]
        return [
            {"label": self.config["labels"][int(s >= threshold)], "score": round(float(s), 4)}
            for s in scores
        ]
# --8<-- [end:predictor]


# --8<-- [start:handler]
class Handler(BaseHTTPRequestHandler):
    predictor = None  # set by load() when the model is in memory

    def do_GET(self):
        if self.path != HEALTH:
            return self.reply(404, {"error": "unknown route"})
        self.reply(200 if Handler.predictor else 503, {})  # only the status code is read

    def do_POST(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path != PREDICT:
            return self.reply(404, {"error": "unknown route"})
        if not Handler.predictor:
            return self.reply(503, {"error": "model is loading"})
        try:
            self.reply(200, {"predictions": Handler.predictor(json.loads(raw))})
        except ValueError as error:  # includes JSONDecodeError
            self.reply(400, {"error": str(error)})

    def reply(self, status, payload):
        data = json.dumps(payload).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def load():
    Handler.predictor = Predictor(local_copy(ARTIFACTS))


if __name__ == "__main__":
    threading.Thread(target=load, daemon=True).start()  # the port opens before the model is ready
    ThreadingHTTPServer(("0.0.0.0", PORT), Handler).serve_forever()
# --8<-- [end:handler]
