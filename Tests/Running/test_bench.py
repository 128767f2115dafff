"""A measurement that is told to stop leaves no server and no data behind."""
import glob
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import pytest

from conftest import HUFU, ROOT

BENCH = str(pathlib.Path(HUFU).parent / "bench")


@pytest.fixture
def folder():
    """Where bench may leave its data; PostgreSQL, which runs as a user of its own, may enter."""
    made = pathlib.Path(tempfile.mkdtemp(prefix="hufu-test-bench-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def children(parent):
    """Processes that were started by a process, by what they were told."""
    found = {}
    for place in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == parent and fields[0] != "Z":
                found[int(place.name)] = (place / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
    return found


def servers(parent):
    return [pid for pid, words in children(parent).items() if b"serve" in words]


def command(place):
    try:
        return (place / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return []


def processes_with(*words):
    """Whoever their parent is by now."""
    wanted = [word.encode() for word in words]
    return [
        int(place.name) for place in pathlib.Path("/proc").glob("[0-9]*")
        if all(any(word in told for told in command(place)) for word in wanted)]


def is_alive(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait(what, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := what():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen")


def start(folder, hang_up=signal.SIG_DFL):
    """Whoever runs these tests under nohup hands on that SIGHUP is ignored."""
    return subprocess.Popen(
        [BENCH, "kill", "--rounds", "100000", "--clients", "2", "--hufu", HUFU], cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(folder)},
        preexec_fn=lambda: signal.signal(signal.SIGHUP, hang_up))


@pytest.mark.skipif(not os.path.exists(BENCH), reason="bench is not built")
def test_a_bench_under_nohup_goes_on_when_the_terminal_is_gone(folder):
    bench = start(folder, signal.SIG_IGN)
    try:
        wait(lambda: servers(bench.pid))
        bench.send_signal(signal.SIGHUP)
        time.sleep(1)
        assert bench.poll() is None
    finally:
        bench.terminate()
        bench.wait(60)


@pytest.mark.skipif(not os.path.exists(BENCH), reason="bench is not built")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_servers_and_data_of_a_stopped_bench_are_gone(number, folder):
    bench = start(folder)
    data = folder / f"hufu-bench-{bench.pid}"
    try:
        found = wait(lambda: servers(bench.pid))
        assert data.exists()
        bench.send_signal(number)
        assert bench.wait(60) != 0
        assert not [pid for pid in found if is_alive(pid)]
        assert not processes_with("serve", str(data))
        assert not data.exists()
    finally:
        bench.kill()
        for pid in processes_with("serve", str(data)):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.skipif(not os.path.exists(BENCH), reason="bench is not built")
@pytest.mark.skipif(not glob.glob("/usr/lib/postgresql/*/bin/initdb"), reason="no PostgreSQL")
def test_the_first_server_ends_where_the_second_does_not_start(folder):
    fake = folder / "hufu"
    fake.write_text(
        '#!/bin/bash\nif [ "$1" = serve ]; then\n'
        '  if mkdir "$0.first" 2>/dev/null; then echo "listening on http://127.0.0.1:1"; exec sleep 61313; fi\n'
        "  exit 3\nfi\necho token\n")
    fake.chmod(0o755)
    try:
        bench = subprocess.run(
            [BENCH, "kill", "--servers", "2", "--rounds", "1", "--hufu", str(fake)], cwd=ROOT, text=True,
            capture_output=True, env={**os.environ, "TMPDIR": str(folder)}, timeout=120)
        assert bench.returncode == 1 and "the server did not start" in bench.stdout
        assert (folder / "hufu.first").exists()
        assert not processes_with("sleep", "61313")
    finally:
        for pid in processes_with("sleep", "61313"):
            os.kill(pid, signal.SIGKILL)
