"""Notices leave the house by SMTP and by a gateway: once, signed, again after a refusal, never twice after a stop."""
import contextlib
import functools
import json
import shutil
import sqlite3
import tempfile
import time
import urllib.error
import urllib.request

import pytest
from conftest import STARTS, Server, demo
from post_office import Gateway, MailServer, ask
from test_servers import figure

SECRET, TOKEN = "a secret of both sides", "gateway-token"


@functools.cache
def fresh():
    """A data folder with the demo accounts, made once: their passwords are slow on purpose."""
    folder = tempfile.TemporaryDirectory(prefix="hufu-test-")
    demo(folder.name)
    return folder


@contextlib.contextmanager
def serving(environment):
    with tempfile.TemporaryDirectory(prefix="hufu-test-") as data:
        shutil.copytree(fresh().name, data, dirs_exist_ok=True)
        server = Server(
            data, "--demo", "--at", STARTS, "--no-limits",
            environment={"HUFU_SITE_URL": "https://12312.example", "HUFU_NOTICE_TIMEOUT": "5", **environment})
        try:
            yield server
        finally:
            server.stop()


@contextlib.contextmanager
def mailing(tmp_path, tls=None, user=None, **more):
    mail = MailServer(tmp_path, tls, user)
    environment = {"HUFU_SMTP_URL": mail.url, "HUFU_SMTP_FROM": "notice@12312.example"}
    environment |= {"HUFU_SMTP_AUTHORITIES": str(mail.cert)} if tls else {"HUFU_SMTP_TLS": "opportunistic"}
    if user:
        secret = tmp_path / "password"
        secret.write_text(user[1] + "\n")
        environment |= {"HUFU_SMTP_USER": user[0], "HUFU_SMTP_PASSWORD_FILE": str(secret)}
    try:
        with serving({**environment, **more}) as server:
            yield server, mail
    finally:
        mail.stop()


def lines(server, where="1 = 1"):
    with contextlib.closing(sqlite3.connect(f"file:{server.data}/hufu.sqlite?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM outbox WHERE {where} ORDER BY id")]


def wait(condition, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := condition():
            return found
        time.sleep(0.1)
    raise AssertionError("nothing happened in time")


def settled(server, state):
    """The applicant's line once it is in a state."""
    return wait(lambda: lines(server, f"recipient = 'applicant' AND state = '{state}'"))


@pytest.mark.parametrize("tls, user", [
    (None, None), ("starttls", ("hufu", "pass word")), ("implicit", ("hufu", "秘密 word")), ("starttls", None)])
def test_a_letter_arrives_by_mail(tmp_path, tls, user):
    with mailing(tmp_path, tls, user) as (server, mail):
        number = ask(server, email="li@mail.example")
        line = settled(server, "sent")[0]
        recipient, sender, letter = mail.letters[0]
        assert recipient == "li@mail.example" and "<notice@12312.example>" in sender
        assert letter["Subject"].startswith(f"{number} 已登记，2026 年")
        assert letter["Message-ID"] == f"<{line['messageId']}@12312.example>"
        assert letter["From"].addresses[0].display_name and letter["Auto-Submitted"] == "auto-generated"
        text = letter.get_content()
        assert "https://12312.example/track" in text and "商标" not in text and "li@" not in text
        assert len(mail.letters) == 1 and line["tries"] == 1
        assert "li@" not in server.said()
        assert b"li@mail" not in bytes(line["body"]) and "li@mail" not in json.dumps(
            {name: str(value) for name, value in line.items()})


def test_english_is_answered_in_english(tmp_path):
    with mailing(tmp_path) as (server, mail):
        ask(server, "en", email="ann@mail.example")
        settled(server, "sent")
        letter = mail.letters[0][2]
        assert "registered; you will hear from us by" in letter["Subject"]
        assert "/en/track" in letter.get_content() and letter["Content-Language"] == "en"


def test_a_server_of_another_certificate_gets_nothing(tmp_path):
    with mailing(tmp_path, "starttls", HUFU_SMTP_AUTHORITIES="") as (server, mail):
        ask(server, email="li@mail.example")
        assert settled(server, "failed")[0]["reason"] == "untrusted"
        assert not mail.letters and not [line for line in mail.dialogue if line.startswith("MAIL")]


def test_without_tls_nothing_is_said_that_needs_it(tmp_path):
    with mailing(tmp_path, HUFU_SMTP_TLS="required") as (server, mail):
        ask(server, email="li@mail.example")
        assert settled(server, "failed")[0]["reason"] == "untrusted"
        assert not [line for line in mail.dialogue if line.startswith("MAIL")]


def test_a_refused_password_is_not_the_letter_s_fault(tmp_path):
    with mailing(tmp_path, "starttls", ("hufu", "right")) as (server, mail):
        mail.user = ("hufu", "another")
        ask(server, email="li@mail.example")
        assert settled(server, "failed")[0]["reason"] == "denied"


@pytest.mark.parametrize("verb", ["RCPT", "END"])
def test_five_is_for_good_and_four_for_now(tmp_path, verb):
    with mailing(tmp_path) as (server, mail):
        mail.answer(verb, "gone@mail.example", "550 5.1.1 no such user")
        mail.answer(verb, "full@mail.example", "452 4.2.2 mailbox full")
        for name in ("gone", "full", "well"):
            ask(server, email=f"{name}@mail.example")
        wait(lambda: not lines(server, "recipient = 'applicant' AND state = 'listed'"))
        gone, full, well = lines(server, "recipient = 'applicant'")
        assert (gone["state"], gone["reason"], gone["replyCode"]) == ("dead", "refused", 550)
        assert (full["state"], full["reason"], full["replyCode"]) == ("failed", "busy", 452)
        assert 60_000 <= full["dueAt"] - full["takenAt"] <= 90_000
        assert well["state"] == "sent" and [letter[0] for letter in mail.letters] == ["well@mail.example"]


def test_a_connection_that_breaks_in_the_letter_is_tried_again_under_the_same_name(tmp_path):
    with mailing(tmp_path) as (server, mail):
        mail.drops_in_data = 1
        ask(server, email="li@mail.example")
        line = settled(server, "failed")[0]
        assert line["reason"] == "cutOff" and not mail.letters
        name = line["messageId"]
        with contextlib.closing(sqlite3.connect(f"{server.data}/hufu.sqlite")) as database, database:
            database.execute("UPDATE outbox SET dueAt = 0 WHERE id = ?", (line["id"],))
        assert settled(server, "sent")[0]["messageId"] == name
        assert mail.letters[0][2]["Message-ID"].startswith(f"<{name}@")


def test_a_gateway_takes_a_message_and_reports_it(tmp_path):
    gateway = Gateway(TOKEN, SECRET)
    gateway.answers = [202, 503, 422]
    environment = {
        "HUFU_GATEWAY_URL": gateway.url, "HUFU_GATEWAY_TOKEN": TOKEN, "HUFU_GATEWAY_SECRET": SECRET}
    try:
        with serving(environment) as server:
            number = ask(server, ownPhone="13800001234")
            line = settled(server, "sent")[0]
            letter, headers = gateway.letters[0]
            assert letter["channel"] == "telephone" and letter["to"] == "13800001234"
            assert letter["subject"].startswith(number) and letter["languages"] == ["zh"]
            assert letter["id"] == headers["Idempotency-Key"] == line["messageId"]
            assert line["providerId"] == "g-" + letter["id"][:6]
            assert "13800001234" not in server.said()

            def report(state, signed=True):
                body = json.dumps({"state": state}).encode()
                # The server's clock was set to the second of March.
                seconds = line["sentAt"] // 1000 + 5
                request = urllib.request.Request(
                    f"{server.url}/api/v1/deliveries/{letter['id']}", body,
                    {"Content-Type": "application/json",
                     "Hufu-Signature": gateway.sign(letter["id"] if signed else "x", body, seconds)})
                try:
                    with urllib.request.urlopen(request, timeout=10) as answer:
                        return answer.status
                except urllib.error.HTTPError as refused:
                    return refused.code

            assert report("acknowledged", signed=False) == 401
            assert settled(server, "sent")
            assert report("acknowledged") == 204
            assert settled(server, "acknowledged")

            ask(server, ownPhone="13800001235")
            assert settled(server, "failed")[0]["replyCode"] == 503
            ask(server, ownPhone="13800001236")
            assert settled(server, "dead")[0]["replyCode"] == 422
    finally:
        gateway.stop()


def test_a_stop_finishes_what_is_under_way_and_a_new_server_sends_nothing_twice(tmp_path):
    gateway = Gateway(TOKEN, SECRET)
    gateway.delay = 2
    environment = {
        "HUFU_GATEWAY_URL": gateway.url, "HUFU_GATEWAY_TOKEN": TOKEN, "HUFU_GATEWAY_SECRET": SECRET}
    try:
        with serving(environment) as server:
            ask(server, ownPhone="13800001234")
            wait(lambda: gateway.letters)
            server.stop()
            assert lines(server, "recipient = 'applicant'")[0]["state"] == "sent"
            server.__init__(server.data, "--demo", "--at", STARTS, "--no-limits", environment=environment)
            time.sleep(5)
            assert len(gateway.letters) == 1
    finally:
        gateway.stop()


def test_when_the_server_that_sends_is_killed_the_other_goes_on_and_sends_nothing_twice():
    gateway = Gateway(TOKEN, SECRET)
    environment = {
        "HUFU_SITE_URL": "https://12312.example", "HUFU_GATEWAY_URL": gateway.url, "HUFU_GATEWAY_TOKEN": TOKEN,
        "HUFU_GATEWAY_SECRET": SECRET}
    with tempfile.TemporaryDirectory(prefix="hufu-test-") as data:
        shutil.copytree(fresh().name, data, dirs_exist_ok=True)
        servers = []
        try:
            for _ in range(2):
                servers.append(Server(data, "--demo", "--no-limits", environment=environment))

            def sending():
                return [server for server in servers
                        if server.is_alive() and figure(server, 'hufu_lease_held{lease="outbox"}') == 1]

            [holder] = wait(sending)
            [other] = [server for server in servers if server is not holder]
            ask(holder, ownPhone="13800001234")
            settled(holder, "sent")
            holder.process.kill()
            holder.process.wait()
            died = time.monotonic()
            ask(other, ownPhone="13800001235")
            wait(lambda: len(gateway.letters) == 2, 30)
            assert sending() == [other] and time.monotonic() - died <= 30
            # Two further looks at the outbox.
            time.sleep(5)
            assert len(gateway.letters) == 2
            assert len(lines(other, "recipient = 'applicant' AND state = 'sent' AND tries = 1")) == 2
        finally:
            for server in servers:
                server.stop()
            gateway.stop()


def test_without_a_sender_all_lines_wait_and_wrong_settings_stop_the_start(tmp_path):
    with serving({}) as server:
        ask(server, email="li@mail.example")
        time.sleep(4)
        assert {line["state"] for line in lines(server)} == {"listed"}
    with pytest.raises(AssertionError, match=r"smtp-url \(HUFU_SMTP_URL\): it needs smtp-from as well"):
        with serving({"HUFU_SMTP_URL": "smtp://localhost:25"}):
            pass
