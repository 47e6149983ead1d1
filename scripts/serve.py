"""Show the site while it is being written; every saved page or data file appears without a restart.

Usage: python -m scripts.serve [--host 127.0.0.1] [--port 8000]
"""

import os
import socket
import subprocess
import sys

from scripts.building import ROOT
from scripts.command import Parser, fail


def port_problem(host: str, port: int) -> str:
    """Say why nothing can be served there, or nothing."""
    if not 0 < port < 65536:
        return f"port {port} is no port: choose one from 1 to 65535"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            return (
                f"cannot serve at {host}:{port}: {reason}; try `make serve PORT={port + 1 if port < 65535 else 8000}`"
            )
    return ""


def main(arguments: list[str]) -> int:
    """Serve until interrupted; 2 with one line when that cannot work."""
    parser = Parser(prog="python -m scripts.serve", description="Show the site while it is being written.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    problem = port_problem(options.host, options.port)
    if problem:
        return fail(problem)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{options.host}:{options.port}"]
    try:
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
