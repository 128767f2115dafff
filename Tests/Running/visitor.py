"""Somebody at the pages without a browser: cookies, tokens and forms."""
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request

BOUNDARY = "hufu-test-boundary"


class Visitor:
    def __init__(self, server):
        self.server = server
        self.page = ""
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def send(self, path, body=None, kind="application/x-www-form-urlencoded"):
        """Gives (status, bytes) and keeps the page."""
        url = path if path.startswith("http") else self.server.url + path
        request = urllib.request.Request(url, data=body, headers={"Content-Type": kind} if body is not None else {})
        try:
            with self.opener.open(request, timeout=120) as answer:
                status, content = answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            status, content = refused.code, refused.read()
        self.page = content.decode("utf-8", "replace")
        return status, content

    def token(self):
        return re.search(r'name="_token" value="([^"]*)"', self.page).group(1)

    def post(self, path, **fields):
        return self.send(path, urllib.parse.urlencode({"_token": self.token(), **fields}, doseq=True).encode())

    def upload(self, path, name, content, **fields):
        parts = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
            for field, value in {"_token": self.token(), **fields}.items()]
        parts.append(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
            "Content-Type: image/png\r\n\r\n".encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode())
        return self.send(path, b"".join(parts), f"multipart/form-data; boundary={BOUNDARY}")

    def sign_in(self, name):
        self.send("/sign-in")
        status, _ = self.post("/sign-in", name=name, password="hufu-demo-" + name)
        assert status == 200, self.page

    def report(self):
        """The first two pages of a report."""
        self.send("/report/1")
        assert self.post("/report/1", rights="tm", brand="岚川", number="8123456", role="complainant")[0] == 200
        status, _ = self.post(
            "/report/2", respondent="示例服饰店", address="朝阳区槐安路 8 号", place="market", district="chaoyang",
            act="counterfeit", goods="羽绒服", narrative="三月一日在市场里看到约 200 件，标签与我公司的不同。")
        assert status == 200 and 'name="files"' in self.page, self.page[-3000:]

    def finish_report(self):
        """The last pages; gives the number."""
        assert self.post("/report/4", name="岚川服饰有限公司", ownPhone="13800001234")[0] == 200
        assert self.post("/report/check", declaration="1")[0] == 200, self.page[-3000:]
        return re.search(r"\d{4}-?\d{6,}", re.sub(r"<[^>]*>", "", self.page)).group(0)
