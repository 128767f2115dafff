"""A mail server and a gateway of our own, which take letters or refuse them as a test says, and somebody who asks."""
import asyncio
import base64
import email
import email.policy
import hashlib
import hmac
import http.cookiejar
import http.server
import json
import re
import ssl
import subprocess
import threading
import time
import urllib.parse
import urllib.request


def certificate(folder):
    """A certificate for 127.0.0.1 and localhost that no system trusts; it is its own authority."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", cert],
        check=True, capture_output=True)
    return key, cert


class MailServer:
    """SMTP with STARTTLS or TLS from the first byte, AUTH PLAIN and LOGIN."""

    def __init__(self, folder=None, tls=None, user=None, port=0):
        """tls: None, "starttls" or "implicit"; user: (name, password) or None."""
        self.tls, self.user = tls, user
        self.letters, self.dialogue, self.answers = [], [], {}
        self.drops_in_data = 0
        self.context = None
        if tls:
            self.key, self.cert = certificate(folder)
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(self.cert, self.key)
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, args=(port,), daemon=True)
        self.ready = threading.Event()
        self.thread.start()
        assert self.ready.wait(10)

    def _run(self, port):
        asyncio.set_event_loop(self.loop)
        context = self.context if self.tls == "implicit" else None
        self.server = self.loop.run_until_complete(
            asyncio.start_server(self._serve, "127.0.0.1", port, ssl=context))
        self.port = self.server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()

    def stop(self):
        self.loop.call_soon_threadsafe(self.server.close)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)

    @property
    def url(self):
        return f"{'smtps' if self.tls == 'implicit' else 'smtp'}://localhost:{self.port}"

    def answer(self, verb, recipient, *lines):
        """The next answers to a verb (MAIL, RCPT, DATA, END) for a recipient, one after the other."""
        self.answers[(verb, recipient)] = list(lines)

    async def _serve(self, reader, writer):
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def _talk(self, reader, writer):
        secure, signed_in, recipient, sender = self.tls == "implicit", self.user is None, None, None

        async def say(line):
            writer.write(line.encode() + b"\r\n")
            await writer.drain()

        def scripted(verb, usual):
            waiting = self.answers.get((verb, recipient), [])
            return waiting.pop(0) if waiting else usual

        await say("220 localhost ESMTP")
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            self.dialogue.append(line)
            verb = line.split(" ")[0].upper()
            if verb == "EHLO":
                offers = ["localhost", "8BITMIME"]
                if self.tls == "starttls" and not secure:
                    offers.append("STARTTLS")
                if self.user and secure:
                    offers.append("AUTH PLAIN LOGIN")
                for offer in offers[:-1]:
                    await say("250-" + offer)
                await say("250 " + offers[-1])
            elif verb == "STARTTLS":
                await say("220 go ahead")
                await writer.start_tls(self.context)
                secure = True
            elif verb == "AUTH":
                signed_in = await self._sign_in(line, reader, say)
            elif verb == "MAIL":
                sender = line
                await say("250 ok" if signed_in else "530 authentication required")
            elif verb == "RCPT":
                recipient = line.split("<")[1].split(">")[0]
                await say(scripted("RCPT", "250 ok"))
            elif verb == "DATA":
                await say("354 go on")
                if self.drops_in_data:
                    await reader.readline()
                    self.drops_in_data -= 1
                    writer.transport.abort()
                    return
                lines = []
                while (one := await reader.readline()) != b".\r\n":
                    lines.append(one[1:] if one.startswith(b".") else one)
                reply = scripted("END", "250 taken")
                if reply.startswith("2"):
                    self.letters.append(
                        (recipient, sender, email.message_from_bytes(b"".join(lines), policy=email.policy.default)))
                await say(reply)
            elif verb == "QUIT":
                await say("221 bye")
                return
            else:
                await say("250 ok")

    async def _sign_in(self, line, reader, say):
        parts = line.split(" ")
        if parts[1].upper() == "PLAIN":
            if len(parts) < 3:
                await say("334 ")
                parts.append((await reader.readline()).decode().strip())
            given = base64.b64decode(parts[2]).decode().split("\0")[1:]
        else:
            given = []
            for question in ("VXNlcm5hbWU6", "UGFzc3dvcmQ6"):
                await say("334 " + question)
                given.append(base64.b64decode((await reader.readline()).strip()).decode())
        right = tuple(given) == tuple(self.user)
        await say("235 welcome" if right else "535 no")
        return right


class Gateway:
    """Takes letters over HTTP, checks their signature, and can report what became of them."""

    def __init__(self, token, secret):
        self.token, self.secret = token, secret
        self.letters, self.answers, self.delay = [], [], 0
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                letter = json.loads(body)
                gateway.letters.append((letter, dict(self.headers)))
                signed = self.headers["Hufu-Signature"] == gateway.sign(
                    letter["id"], body, self.headers["Hufu-Signature"].split(",")[0][2:])
                known = self.headers["Authorization"] == "Bearer " + gateway.token
                time.sleep(gateway.delay)
                status = gateway.answers.pop(0) if gateway.answers else 202
                answer = json.dumps({"id": "g-" + letter["id"][:6]}).encode()
                self.send_response(status if signed and known else 401)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/letters"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def sign(self, message, body, seconds):
        text = f"{seconds}.{message}.".encode() + body
        return f"t={seconds},v1=" + hmac.new(self.secret.encode(), text, hashlib.sha256).hexdigest()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def ask(server, language="zh", **contact):
    """A question by the public form; gives the case number."""
    visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    path = server.url + ("/en" if language == "en" else "") + "/consult"
    page = visitor.open(path, timeout=20).read().decode()
    hidden = {name: re.search(rf'name="{name}" value="([^"]*)"', page).group(1) for name in ("_token", "attempt")}
    fields = {**hidden, "question": "我的商标被人用了，怎么办？", **contact}
    sent = visitor.open(path, urllib.parse.urlencode(fields).encode(), timeout=20).read().decode()
    found = re.search(r"\d{4}-\d{6}", sent)
    assert found, sent[:2000]
    return found.group()
