"""A server of its own for the tests that look at Hufu from outside."""
import contextlib
import os
import pathlib
import re
import select
import subprocess
import tempfile
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
HUFU = os.environ.get("HUFU", str(ROOT / ".build/debug/hufu"))
# A Monday morning, so that every clock of the tests has a known date.
STARTS = "2026-03-02T10:00+08:00"


class Server:
    """`hufu serve` on a free port, with demo accounts and a data folder that goes with it."""

    def __init__(self, data, *arguments, command=None, environment=None):
        self.data = data
        self.environment = {**os.environ, **(environment or {})}
        self.log = open(os.path.join(tempfile.gettempdir(), f"hufu-test-{os.getpid()}-{time.monotonic_ns()}.log"), "w+")
        self.process = subprocess.Popen(
            command or [HUFU, "serve", "--data", data, "--port", "0", *arguments],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, text=True, env=self.environment)
        self.port = self._port()
        self.url = f"http://127.0.0.1:{self.port}"

    def _port(self):
        until = time.monotonic() + 120
        while time.monotonic() < until:
            ready, _, _ = select.select([self.process.stdout], [], [], 1)
            if not ready:
                continue
            line = self.process.stdout.readline()
            found = re.search(r"listening on http://[^:]+:(\d+)", line)
            if found:
                return int(found.group(1))
            if not line and self.process.poll() is not None:
                break
        raise AssertionError("the server did not start:\n" + self.said())

    def said(self):
        return self.whole_log()[-4000:]

    def whole_log(self):
        with open(self.log.name, encoding="utf-8", errors="backslashreplace") as log:
            return log.read()

    def is_alive(self):
        return self.process.poll() is None

    def stop(self):
        if self.is_alive():
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("the server did not stop within 20 seconds")
        self.process.stdout.close()
        self.log.close()


def demo(data, environment=None):
    subprocess.run(
        [HUFU, "demo", "--data", data, "--cases", "0"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})})


@contextlib.contextmanager
def serving(environment=None):
    with tempfile.TemporaryDirectory(prefix="hufu-test-") as data:
        demo(data)
        running = Server(data, "--demo", "--at", STARTS, "--no-limits", environment=environment)
        yield running
        running.stop()


@pytest.fixture(scope="session")
def server():
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def own_server():
    """For tests that change what all others rely on."""
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def serve_with():
    """serve_with({name: value}) starts a server of its own with these settings in its environment."""
    with contextlib.ExitStack() as stack:
        yield lambda environment: stack.enter_context(serving(environment))


@pytest.fixture(scope="session")
def staff_token(server):
    """staff_token(role, agency) is the bearer token of a program of that role; made once."""
    tokens = {}

    def token(role, agency=None):
        if (role, agency) not in tokens:
            command = [HUFU, "token", "add", f"{role}-{agency}", "--role", role, "--data", server.data]
            command += ["--agency", agency] if agency else []
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            tokens[role, agency] = done.stdout.strip()
        return tokens[role, agency]

    return token
