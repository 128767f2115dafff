"""A full disk gives a clear refusal, nothing half-written, and everything that was answered stays."""
import os
import shutil
import subprocess
import tempfile

import pytest
from conftest import HUFU, ROOT, Server
from wire import file_complaint, is_healthy, request, send, track

# In a mount namespace of its own: a small disk, a server on it, then the check of what the server left.
SCRIPT = """
mount -t tmpfs -o size=24m none "$DATA" || exit 77
"$HUFU" demo --data "$DATA" --cases 0 >&2 || exit 78
head -c 4000000 /dev/zero > "$DATA/ballast"
"$HUFU" serve --data "$DATA" --port 0 --no-limits &
trap 'kill -TERM $!' TERM
wait $!; wait $!
rm "$DATA/ballast"
"$HUFU" verify --data "$DATA" > "$REPORT" 2>&1
"""


def namespace():
    """How to get a mount namespace here; None if there is no way."""
    ways = [["unshare", "-m"]] if os.geteuid() == 0 else []
    for way in ways + [["unshare", "-rm"]]:
        if shutil.which("unshare") and subprocess.run(
                [*way, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0:
            return way
    return None


def test_full_disk():
    way = namespace()
    if way is None:
        pytest.skip("no mount namespace here (needs root or user namespaces), so no small disk can be made")
    with tempfile.TemporaryDirectory(prefix="hufu-full-") as data, tempfile.NamedTemporaryFile("r") as report:
        environment = {"DATA": data, "HUFU": HUFU, "REPORT": report.name}
        command = [*way, "env", *(f"{name}={value}" for name, value in environment.items()), "bash", "-c", SCRIPT]
        server = Server(data, command=command)
        filed = []
        try:
            for index in range(3000):
                status, answer = file_complaint(
                    server, right_type="tm", respondent=f"示例店 {index}", address=f"示例路 {index} 号", narrative="满" * 3000)
                if status != 201:
                    break
                filed.append(answer)
            else:
                pytest.fail("the disk never became full")
            assert status in (503, 507), f"a full disk is answered with {status}: {answer}"
            assert answer and answer.get("code") and answer.get("zh") and answer.get("en"), f"no reason: {answer}"
            assert send(server, request("GET", "/"))[0] == 200, "pages that only read still work"
            assert len(filed) > 20
            for one in filed:
                assert track(server, one) == 200, f"{one['caseNumber']} was answered and is not there"
        finally:
            server.process.terminate()
            code = server.process.wait(60)
            server.stop()
        assert code == 0, "hufu verify after the full disk:\n" + report.read()
