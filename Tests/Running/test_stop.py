"""A server that is told to stop loses no request, and ends when it should."""
import http.client
import json
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time

from conftest import HUFU, ROOT, Server, demo
from wire import complete, request

HEADERS = {"Content-Type": "application/json"}


def body(client, index):
    return json.dumps({
        "right_type": "tm", "respondent": f"示例店 {client}-{index}", "address": f"示例路 {client}-{index} 号",
        "narrative": "销售假冒商品"})


class Client(threading.Thread):
    """Files over one connection as long as it is answered. Keeps what was answered, and how it ended."""

    def __init__(self, port, number):
        super().__init__(daemon=True)
        self.port, self.number = port, number
        self.filed, self.end, self.cut = [], None, []

    def run(self):
        index = 0
        while self.end is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)
            try:
                connection.connect()
            except OSError as error:
                self.end = type(error).__name__
                return
            try:
                index = self.use(connection, index)
            finally:
                connection.close()

    def use(self, connection, index):
        """Files until the server ends the connection; gives the next number."""
        is_fresh = True
        while True:
            index += 1
            try:
                connection.request("POST", "/api/v1/complaints", body(self.number, index), HEADERS)
                answer = connection.getresponse()
                text = answer.read()
            except (OSError, http.client.HTTPException) as error:
                # Without a byte of an answer: nothing was accepted. Cut off in the middle of one must not happen.
                self.cut.append((is_fresh, type(error).__name__))
                return index
            is_fresh = False
            if answer.status == 201:
                self.filed.append(json.loads(text))
            else:
                self.end = answer.status
            if answer.status != 201 or answer.getheader("Connection", "").lower() == "close":
                return index


def filing_clients(server, count):
    clients = [Client(server.port, number) for number in range(count)]
    for client in clients:
        client.start()
    return clients


def events(said):
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")]


def test_no_filing_is_lost_when_the_server_stops():
    with tempfile.TemporaryDirectory(prefix="hufu-stop-") as data:
        demo(data)
        server = Server(data, "--no-limits", "--drain-seconds", "2")
        clients = filing_clients(server, 32)
        time.sleep(2)
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(40) == 0
        took = time.monotonic() - started
        for client in clients:
            client.join(40)
            assert not client.is_alive()
        said = server.said()
        server.stop()
        assert took < 10, f"took {took:.1f} s"
        filed = [one["caseNumber"] for client in clients for one in client.filed]
        assert len(filed) > 50 and len(set(filed)) == len(filed)
        # Every connection on which an answer had come ended with one that said so: no reset, nothing cut off.
        cut = [one for client in clients for one in client.cut]
        assert [one for one in cut if not one[0]] == [], cut
        assert any(one["message"] == "Stopped" for one in events(said)), said

        # And what got no answer was not done: there are as many cases as answers.
        verified = subprocess.run([HUFU, "verify", "--data", data], cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert verified.returncode == 0, verified.stdout
        assert re.search(r"(\d+) cases", verified.stdout).group(1) == str(len(filed)), verified.stdout

        again = Server(data, "--no-limits")
        try:
            for client in clients:
                for one in client.filed:
                    question = json.dumps({"caseNumber": one["caseNumber"], "queryCode": one["queryCode"]})
                    connection = http.client.HTTPConnection("127.0.0.1", again.port, timeout=30)
                    connection.request("POST", "/api/v1/track", question, HEADERS)
                    status = connection.getresponse().status
                    connection.close()
                    assert status == 200, f"{one['caseNumber']} was answered and is not there"
        finally:
            again.stop()


def slow_filing(server, client):
    """A request of which all but the end has arrived."""
    text = body("slow", client).encode()
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=60)
    connection.sendall(request("POST", "/api/v1/complaints", text, Content_Type="application/json")[:-5])
    return connection, text[-5:]


def receive(connection):
    answer = b""
    while not complete(answer):
        part = connection.recv(65536)
        if not part:
            break
        answer += part
    return answer


def test_a_request_that_is_arriving_is_still_answered():
    with tempfile.TemporaryDirectory(prefix="hufu-stop-") as data:
        demo(data)
        server = Server(data, "--no-limits", "--drain-seconds", "0")
        connection, rest = slow_filing(server, 1)
        time.sleep(0.5)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(1.5)
        assert server.is_alive(), "a request is still arriving"
        connection.sendall(rest)
        answer = receive(connection)
        assert answer.startswith(b"HTTP/1.1 201"), answer[:200]
        assert b"connection: close" in answer.lower()
        assert server.process.wait(10) == 0
        server.stop()


def test_what_takes_too_long_is_cut_off():
    with tempfile.TemporaryDirectory(prefix="hufu-stop-") as data:
        demo(data)
        server = Server(data, "--no-limits", "--drain-seconds", "0", "--stop-seconds", "2")
        connection, _ = slow_filing(server, 1)
        time.sleep(0.5)
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(20) == 1
        assert 1.5 < time.monotonic() - started < 5
        assert "Requests cut off" in server.said()
        connection.close()
        server.stop()


def test_a_second_signal_stops_at_once():
    with tempfile.TemporaryDirectory(prefix="hufu-stop-") as data:
        demo(data)
        server = Server(data, "--no-limits")
        connection, _ = slow_filing(server, 1)
        time.sleep(0.5)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert server.is_alive()
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(5) == 1
        assert time.monotonic() - started < 1
        connection.close()
        server.stop()


def test_a_server_without_connections_stops_at_once():
    with tempfile.TemporaryDirectory(prefix="hufu-stop-") as data:
        demo(data)
        server = Server(data, "--drain-seconds", "60")
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(10) == 0
        assert time.monotonic() - started < 3
        server.stop()
