"""What the tests need from the machine itself: a Chromium, a Java, an R, found, or installed where that is allowed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
CHROMIUM_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)


class MissingTool(Exception):
    """A tool is neither installed nor installable from here; the text tells the person what to do."""


def works(command: Sequence[str]) -> bool:
    """Tell whether a program starts: macOS ships a `java` that only explains where to get Java."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def first_program(names: Sequence[str], places: Sequence[str] = ()) -> str:
    """Find the first of these programs that is installed, or nothing."""
    found = (shutil.which(name) for name in names)
    return next((path for path in found if path), next((place for place in places if Path(place).exists()), ""))


def chromium() -> str:
    """Find an installed Chrome or Chromium: CHROME_PATH first, then the usual names, then the usual places."""
    named = os.environ.get("CHROME_PATH", "")
    if named:
        if not Path(named).is_file():
            raise MissingTool(f"CHROME_PATH names no file: {named}")
        return named
    return first_program(CHROMIUM_NAMES, CHROMIUM_PLACES)


def java() -> str:
    """Find a Java that starts, in JAVA_HOME or on the path, or nothing."""
    home = os.environ.get("JAVA_HOME", "")
    candidates = [str(Path(home) / "bin" / "java")] if home else []
    found = shutil.which("java")
    candidates += [found] if found else []
    return next((path for path in candidates if works([path, "-version"])), "")


def may_use_apt() -> bool:
    """Tell whether this is a Debian-like system on which this user may install packages."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(package: str) -> None:
    """Install one Debian package, quietly; raise with one line when that fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", package]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        reason = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise MissingTool(f"apt-get install {package} failed: {reason}")


def ensure_chromium() -> str:
    """Find a Chromium, or install Debian's, or say what to do."""
    if not chromium():
        if not may_use_apt():
            raise MissingTool("no Chrome or Chromium found: install one, or set CHROME_PATH to its program")
        apt_install("chromium")
    return chromium()


def ensure_java() -> str:
    """Find a Java, or install Debian's, or say what to do."""
    if not java():
        if not may_use_apt():
            raise MissingTool(
                "no Java found, which the Nu HTML checker and Spark need: install a Java 17 or newer runtime"
            )
        apt_install("default-jre-headless")
    return java()


def ensure_r() -> str:
    """Find an R, or install Debian's, or say what to do."""
    if not shutil.which("Rscript"):
        if not may_use_apt():
            raise MissingTool("no R found: install R 4 or newer, with Rscript on the path")
        apt_install("r-base-core")
    return shutil.which("Rscript") or ""
