"""Serve a built site the way GitHub Pages serves a project: under a sub-path, with 404.html and folder redirects."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
TEXT = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml", "application/wasm")


class PagesHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from the folder of the server; nothing is rewritten."""

    protocol_version = "HTTP/1.1"
    server: "PagesServer"

    def do_GET(self) -> None:
        """Answer with the body."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""

    def _answer(self, *, with_body: bool) -> None:
        url = urlsplit(self.path)
        path = unquote(url.path)
        file = self.server.file_of(path)
        if file is None:
            missing = self.server.root / self.server.base.strip("/") / "404.html"
            text = missing.read_bytes() if missing.is_file() else b"404"
            self._send(404, text, "text/html; charset=utf-8", with_body=with_body)
        elif file.is_dir():
            query = f"?{url.query}" if url.query else ""
            self._send(301, b"", "text/html", with_body=with_body, location=f"{url.path}/{query}")
        else:
            self._send(200, file.read_bytes(), content_type(file), with_body=with_body)

    def _send(self, status: int, body: bytes, kind: str, *, with_body: bool, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "max-age=600")
        # LinkChecker goes faster than ten requests a second only where a server says that it may.
        self.send_header("LinkChecker", "yes")
        if location:
            self.send_header("Location", location)
        if "gzip" in self.headers.get("Accept-Encoding", "") and kind.startswith(TEXT) and body:
            body = compressed(body)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)


class PagesServer(ThreadingHTTPServer):
    """A server for the folder `root`, in which the site lies at `root/<base>`."""

    daemon_threads = True
    # A crawler opens many connections at once; the default backlog of five refuses some of them.
    request_queue_size = 256

    def __init__(self, root: Path, base: str, port: int = 0) -> None:
        self.root = root.resolve()
        self.base = base
        super().__init__((HOST, port), PagesHandler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: a browser that closes a tab resets its connections."""

    @property
    def url(self) -> str:
        """The address of the site, ending in a slash."""
        return f"http://{HOST}:{self.server_port}{self.base}"

    def file_of(self, path: str) -> Path | None:
        """The file (or the folder, when the slash is missing) that a path names, or nothing; case matters."""
        if not path.startswith(self.base) or "\0" in path:
            return None
        file = (self.root / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.root / self.base.strip("/")):
            return None
        if path.endswith("/"):
            file = file / "index.html"
            return file if file.is_file() else None
        if file.is_file():
            return file
        return file if (file / "index.html").is_file() else None


def content_type(file: Path) -> str:
    """The content type that Pages sends for a file."""
    if file.suffix in {".js", ".mjs"}:
        return "application/javascript; charset=utf-8"
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind == "application/json" else kind


@lru_cache(maxsize=256)
def compressed(body: bytes) -> bytes:
    """The body as Pages sends it; kept, since each visit asks for the same styles and scripts."""
    return gzip.compress(body, 9, mtime=0)


@contextmanager
def running(server: PagesServer) -> Iterator[PagesServer]:
    """Serve in a thread for as long as the block lasts."""
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
