"""Requests as bytes, so that broken ones can be sent."""
import json
import socket


def send(server, payload, wait=15):
    """Sends bytes and gives (status, answer); status is None where the server only closed the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as connection:
        try:
            connection.sendall(payload)
        except (BrokenPipeError, ConnectionResetError):
            pass
        return receive(connection)


def receive(connection):
    answer = b""
    try:
        while not complete(answer):
            part = connection.recv(65536)
            if not part:
                break
            answer += part
    except ConnectionResetError:
        pass
    return (int(answer[9:12]) if len(answer) >= 12 else None), answer


def complete(answer):
    head, mark, body = answer.partition(b"\r\n\r\n")
    if not mark:
        return False
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return len(body) >= int(line.split(b":")[1])
        if line.startswith(b"transfer-encoding:") and b"chunked" in line:
            return body.endswith(b"0\r\n\r\n")
    return head[9:12] in (b"204", b"304")


def request(method, path, body=b"", **headers):
    lines = [f"{method} {path} HTTP/1.1".encode("utf-8", "surrogateescape"), b"Host: 127.0.0.1"]
    headers.setdefault("Content_Length", str(len(body)))
    for name, value in headers.items():
        if value is not None:
            lines.append(name.replace("_", "-").encode() + b": " + (value if isinstance(value, bytes) else value.encode()))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def file_complaint(server, **fields):
    """Files by JSON; gives status and the decoded answer (None where there is none)."""
    body = json.dumps(fields).encode()
    status, answer = send(server, request("POST", "/api/v1/complaints", body, Content_Type="application/json"))
    text = answer.partition(b"\r\n\r\n")[2]
    try:
        return status, json.loads(text)
    except ValueError:
        return status, None


def track(server, filed):
    body = json.dumps({"caseNumber": filed["caseNumber"], "queryCode": filed["queryCode"]}).encode()
    return send(server, request("POST", "/api/v1/track", body, Content_Type="application/json"))[0]


def is_healthy(server):
    return send(server, request("GET", "/healthz"))[0] == 200
