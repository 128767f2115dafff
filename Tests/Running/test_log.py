"""What people type never stands in the log, whatever they type, wherever they type it and at whatever level."""
import json
import re
import subprocess
import tempfile
import urllib.parse

import pytest
from conftest import HUFU, ROOT, STARTS, Server, demo
from test_servers import Browser
from wire import request, send

# A word of its own for each place, so that the log betrays which one leaked.
ADDRESS = "203.0.113.77"
HOSTILE = "机密{place}\"}}\r\n{{\"level\":\"critical\",\"message\":\"机密\u2028{place}"


def word(place):
    return f"机密{place}词"


def form(path, fields):
    body = urllib.parse.urlencode(fields).encode()
    return request("POST", path, body, Content_Type="application/x-www-form-urlencoded")


def hostile_requests():
    quoted = urllib.parse.quote
    yield request("GET", f"/{quoted(word('路径'))}")
    yield request("GET", f"/desk/search?q={quoted(word('查询'))}")
    yield request("GET", f"/track/{quoted(word('编号'))}?code=86420864208642086420")
    yield request("GET", f"/en/advice/result?{quoted(word('参数'))}=1")
    yield request("GET", f"/assets/{quoted(word('文件'))}.css")
    yield request("GET", "/", Cookie=f"hufu-session={quoted(word('会话'))}; hufu-draft=abcdefghijklmnopqrstuv".encode())
    yield request("GET", "/", User_Agent=word("浏览器").encode(), Referer=word("来处").encode())
    yield request("GET", "/", X_Request_Id=b"SECRETREQUESTID", X_Forwarded_For=ADDRESS)
    yield request("GET", "/api/v1/cases?q=" + quoted(word("接口查询")), Authorization=b"Bearer SECRETTOKENVALUE")
    yield form("/sign-in", {"name": word("用户名"), "password": word("密码"), "_token": word("令牌")})
    yield form("/track", {"number": word("号码"), "code": "86420864208642086420"})
    yield form("/report/1", {word("字段名"): word("字段值"), "_token": "x"})
    yield form("/text-size", {"back": "/" + word("返回"), "size": word("大小")})
    for body in [
        json.dumps({"narrative": HOSTILE.format(place="叙述"), "respondent": word("对方"), "complainant": word("姓名"),
                    "complainant_phone": "13864208642", "right_type": "tm"}),
        json.dumps({word("未知字段"): word("未知值")}), "{\"narrative\": \"" + word("残缺"), word("非JSON"),
        json.dumps({"caseNumber": word("案号"), "queryCode": "86420864208642086420"}),
    ]:
        for path in ["/api/v1/complaints", "/api/v1/track", "/api/v1/cases/" + quoted(word("案件")) + "/commands"]:
            yield request("POST", path, body.encode(), Content_Type="application/json")
    part = (f'--X\r\nContent-Disposition: form-data; name="file"; filename="{word("附件")}.jpg"\r\n'
            f'Content-Type: {word("类型")}\r\n\r\n{word("内容")}\r\n--X--\r\n').encode()
    yield request("POST", "/report/files", part, Content_Type="multipart/form-data; boundary=X")
    yield b"GET /" + word("原文").encode() + b" HTTP/1.1\r\nHost: a\r\n\r\n"
    yield word("方法").encode() + b" / HTTP/1.1\r\nHost: a\r\n\r\n"
    yield b"POST /api/v1/complaints HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + word("分块").encode()


@pytest.mark.parametrize("style", ["json", "text"])
def test_the_log_holds_nothing_that_was_typed(style):
    with tempfile.TemporaryDirectory(prefix="hufu-log-") as data:
        demo(data)
        server = Server(
            data, "--demo", "--at", STARTS, "--no-limits", "--log-level", "trace", "--log-format", style,
            "--trust-forwarded")
        for payload in hostile_requests():
            send(server, payload)
        officer = Browser()
        assert officer.sign_in(server, "deskOfficer")[0] == 303
        officer.ask(server.url + "/desk/search?q=" + urllib.parse.quote(word("坐席查询")))
        filed = officer.send(server.url + "/desk/new", {
            "channel": "phone", "kind": "complaint", "right": "tm", "respondent": word("登记对方"), "place": "shop",
            "district": "chaoyang", "address": word("登记地址"), "act": "counterfeit", "narrative": word("登记叙述")})
        assert filed[0] in (303, 422)
        server.process.terminate()
        server.process.wait(30)
        said = server.whole_log()
        server.stop()
    assert len(said.splitlines()) > 40, "requests were logged"
    leaks = sorted(set(re.findall(r"机密\w*", said)))
    assert leaks == [], leaks
    for secret in [ADDRESS, "86420864208642086420", "13864208642", "SECRET", "hufu-demo-deskOfficer", "abcdefghijklmnop",
                   urllib.parse.quote("机密")]:
        assert secret not in said, secret
    assert not re.search(r"(?<![\d.])127\.0\.0\.1:(?!%d\b)\d+" % server.port, said), "the address of a client"
    if style == "json":
        for line in said.splitlines():
            entry = json.loads(line)
            assert {"at", "level", "message"} <= set(entry), line


def test_what_a_command_refuses_names_the_field_and_not_the_secret():
    with tempfile.TemporaryDirectory() as data:
        run = subprocess.run(
            [HUFU, "config", "--data", data], cwd=ROOT, capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "HUFU_METRICS_TOKEN": "topsecret"})
        assert run.returncode == 1 and "metrics-token" in run.stderr and "topsecret" not in run.stderr + run.stdout
