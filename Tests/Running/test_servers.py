"""Several servers on one database: what begins at one goes on at another, and exactly one does the jobs."""
import contextlib
import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
from conftest import HUFU, ROOT, STARTS, Server, demo
from test_deploy import nginx_configuration


# Where a PostgreSQL is running, as ./test starts one, everything is tried on both engines.
POSTGRES = os.environ.get("HUFU_TEST_POSTGRES", "")
ENGINES = ["sqlite", "postgres"] if POSTGRES else ["sqlite"]


class Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Browser:
    """Keeps its cookies whichever server it asks: cookies belong to the host, not to the port."""

    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), Staying())

    def ask(self, url, fields=None):
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        try:
            with self.opener.open(urllib.request.Request(url, body), timeout=30) as answer:
                return answer.status, answer.read().decode(), answer.headers
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode(), answer.headers

    def send(self, page, fields, to=None):
        """Sends the form of a page, with its token."""
        status, text, _ = self.ask(page)
        assert status == 200, f"{page}: {status}"
        token = re.search(r'name="_token" value="([^"]*)"', text).group(1)
        return self.ask(to or page, {"_token": token, **fields})

    def sign_in(self, server, name, password=None):
        return self.send(server.url + "/sign-in", {"name": name, "password": password or f"hufu-demo-{name}"})


@contextlib.contextmanager
def own_database(engine):
    """The environment that names an empty database of its own."""
    if engine == "sqlite":
        yield {}
        return
    name = f"hufu_servers_{os.getpid()}_{time.monotonic_ns()}"
    run_sql(f"CREATE DATABASE {name}")
    try:
        yield {"HUFU_DATABASE": POSTGRES.rpartition("/")[0] + "/" + name}
    finally:
        run_sql(f"DROP DATABASE {name} WITH (FORCE)")


def run_sql(statement):
    subprocess.run(["psql", POSTGRES, "-q", "-c", statement], check=True, timeout=60)


@contextlib.contextmanager
def two_servers(*arguments, engine="sqlite"):
    """On SQLite they share their folder; on PostgreSQL each has its own, with the same keys and evidence."""
    with tempfile.TemporaryDirectory(prefix="hufu-two-") as first, \
            tempfile.TemporaryDirectory(prefix="hufu-two-") as second, own_database(engine) as environment:
        demo(first, environment)
        if engine == "postgres":
            shutil.copytree(pathlib.Path(first) / "keys", pathlib.Path(second) / "keys")
            os.symlink(pathlib.Path(first) / "evidence", pathlib.Path(second) / "evidence")
        folders = [first, second if engine == "postgres" else first]
        servers = [Server(folder, "--demo", *arguments, environment=environment) for folder in folders]
        try:
            yield servers
        finally:
            for server in servers:
                server.stop()


@pytest.fixture(scope="module", params=ENGINES)
def pair(request):
    with two_servers("--at", STARTS, "--no-limits", engine=request.param) as servers:
        yield servers


def figure(server, name):
    with urllib.request.urlopen(server.url + "/metrics", timeout=10) as answer:
        for line in answer.read().decode().splitlines():
            if line.startswith(name + " "):
                return float(line.split(" ")[1])
    return None


def test_a_session_begun_at_one_server_goes_on_at_the_other(pair):
    one, other = pair
    browser = Browser()
    assert browser.sign_in(one, "deskOfficer")[0] == 303
    assert browser.ask(other.url + "/desk")[0] == 200
    status, _, _ = browser.send(other.url + "/desk", {}, to=one.url + "/sign-out")
    assert status == 303, "a token of one server's form counts at the other"
    assert browser.ask(other.url + "/desk")[0] == 303, "signed out at both"


def test_a_report_begun_at_one_server_is_sent_at_the_other(pair):
    one, other = pair
    browser = Browser()
    pages = [
        {"rights": "tm", "brand": "松雪", "role": "complainant"},
        {"respondent": "松雪阁茶叶店", "place": "shop", "act": "counterfeit", "district": "xicheng"},
        {"proof": "later", "noticedYear": "2026"},
        {"name": "张三", "ownPhone": "13800000000"},
    ]
    for index, fields in enumerate(pages):
        server = pair[index % 2]
        status, text, headers = browser.send(f"{server.url}/report/{index + 1}", fields)
        assert status == 303, text[:2000]
    assert "松雪阁茶叶店" in browser.ask(one.url + "/report/check")[1]
    token = re.search(r'name="_token" value="([^"]*)"', browser.ask(one.url + "/report/check")[1]).group(1)
    # Pressed twice, and each press came to another server: one report.
    for server in (other, one):
        status, text, headers = browser.ask(server.url + "/report/check", {"_token": token, "declaration": "1"})
        assert status == 303 and headers["Location"] == "/report/sent", text[:2000]
    numbers = {re.search(r"2026-\d{6}", browser.ask(server.url + "/report/sent")[1]).group(0) for server in pair}
    assert len(numbers) == 1


def test_a_repeated_request_gets_the_first_answer_from_the_other_server(pair):
    body = json.dumps({"right_type": "tm", "respondent": "示例店", "narrative": "假冒"}).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "0123456789abcdef0123456789abcdef"}
    answers = []
    for server in pair:
        request = urllib.request.Request(server.url + "/api/v1/complaints", body, headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            answers.append(json.loads(answer.read()))
    assert answers[0]["caseNumber"] == answers[1]["caseNumber"] and answers[0]["queryCode"] == answers[1]["queryCode"]


def test_wrong_passwords_are_counted_by_both_servers_together(pair):
    browser = Browser()
    for index in range(10):
        status, text, _ = browser.sign_in(pair[index % 2], "analyst", f"wrong password {index}")
        assert status == 422 and "尝试次数太多" not in text
    for server in pair:
        status, text, _ = browser.sign_in(server, "analyst")
        assert status == 422 and "尝试次数太多" in text


def test_an_agreement_that_one_server_installs_counts_at_the_other(pair, tmp_path):
    one, other = pair
    admin = Browser()
    assert admin.sign_in(one, "operatorAdmin")[0] == 303
    assert "试行" not in admin.ask(other.url + "/admin/agreement")[1]
    folder = tmp_path / "agreement"
    shutil.copytree(ROOT / "agreements/beijing", folder)
    main = folder / "agreement.yaml"
    text = main.read_text()
    assert "name: {zh: " in text
    main.write_text(text.replace("name: {zh: ", "name: {zh: 试行", 1))
    subprocess.run([HUFU, "agreement", "install", str(folder), "--data", one.data], check=True, cwd=ROOT,
                   env=one.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 10
    for server in pair:
        while "试行" not in admin.ask(server.url + "/admin/agreement")[1]:
            assert time.monotonic() < deadline, "the server does not see the new version"
            time.sleep(0.2)


def test_case_numbers_of_two_servers_never_meet(pair):
    numbers = []
    for index in range(20):
        body = json.dumps({"right_type": "tm", "respondent": f"店 {index}", "narrative": "假冒"}).encode()
        request = urllib.request.Request(
            pair[index % 2].url + "/api/v1/complaints", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            numbers.append(json.loads(answer.read())["caseNumber"])
    assert len(set(numbers)) == 20


def held(servers):
    return [server for server in servers if figure(server, 'hufu_lease_held{lease="jobs"}') == 1]


def wait_for(seconds, question):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if question():
            return True
        time.sleep(0.5)
    return False


@pytest.mark.parametrize("engine", ENGINES)
def test_when_the_server_that_does_the_jobs_dies_the_other_takes_over_within_thirty_seconds(engine):
    with two_servers("--no-limits", engine=engine) as servers:
        assert wait_for(20, lambda: len(held(servers)) == 1), "exactly one has the lease"
        [holder] = held(servers)
        [other] = [server for server in servers if server is not holder]
        holder.process.send_signal(signal.SIGKILL)
        holder.process.wait()
        died = time.monotonic()
        assert wait_for(30, lambda: held([other])), "nobody took over"
        assert time.monotonic() - died <= 30
        assert wait_for(10, lambda: (figure(other, 'hufu_job_success_seconds{job="care"}') or 0) > time.time() - 40)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_server_that_stops_gives_its_lease_back_at_once(engine):
    with two_servers("--no-limits", engine=engine) as servers:
        assert wait_for(20, lambda: len(held(servers)) == 1)
        [holder] = held(servers)
        [other] = [server for server in servers if server is not holder]
        holder.process.send_signal(signal.SIGTERM)
        assert holder.process.wait(20) == 0
        # The other looks every five seconds.
        assert wait_for(8, lambda: held([other]))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_behind_nginx_a_server_can_stop_and_come_back_without_a_failed_request():
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        pytest.skip("no nginx here")
    with tempfile.TemporaryDirectory(prefix="hufu-nginx-") as folder, \
            two_servers("--no-limits", "--trust-forwarded") as servers:
        os.chmod(folder, 0o755)
        listen = free_port()
        path = nginx_configuration(folder, [server.port for server in servers], listen)
        log = open(pathlib.Path(folder) / "log", "w+")
        proxy = subprocess.Popen([nginx, "-c", str(path)], stderr=log)
        try:
            base = f"http://127.0.0.1:{listen}"
            assert wait_for(10, lambda: answers(base + "/healthz") == 200)
            assert answers(base + "/metrics") == 404 and answers(base + "/readyz") == 404
            statuses, filed = [], []
            stopped = None
            for index in range(120):
                if index == 30:
                    servers[0].process.send_signal(signal.SIGTERM)
                    stopped = servers[0]
                status, number = file_through(base, index)
                statuses.append(status)
                filed.append(number)
                time.sleep(0.02)
            assert stopped.process.wait(20) == 0
            assert statuses == [201] * 120, [status for status in statuses if status != 201]
            assert len(set(filed)) == 120
        finally:
            proxy.terminate()
            proxy.wait(10)
            log.close()


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        return answer.code
    except OSError:
        return None


def file_through(base, index):
    body = json.dumps({"right_type": "tm", "respondent": f"代理店 {index}", "narrative": "假冒"}).encode()
    request = urllib.request.Request(base + "/api/v1/complaints", body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read())["caseNumber"]
    except urllib.error.HTTPError as answer:
        return answer.code, None
