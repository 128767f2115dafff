"""The description of the interface is true: every real answer fits the schema that it promises."""
import json
import subprocess
import urllib.error
import urllib.request

import pytest
from conftest import HUFU, ROOT
from jsonschema import Draft202012Validator


def call(server, method, path, body=None, token=None, **headers):
    request = urllib.request.Request(server.url + path, method=method)
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers["Content-Type"], json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["Content-Type"], json.load(refused)


@pytest.fixture(scope="module")
def interface(server):
    status, _, document = call(server, "GET", "/api/v1/openapi.json")
    assert status == 200 and document["openapi"].startswith("3.1")
    return document


@pytest.fixture(scope="module")
def tokens(server):
    def token(role, agency=None):
        command = [HUFU, "token", "add", f"interface-{role}", "--role", role, "--data", server.data]
        command += ["--agency", agency] if agency else []
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()

    return {"officer": token("deskOfficer"), "chief": token("deskSupervisor"), "msa": token("agencyLiaison", "bj.msa")}


class Promise:
    """Checks each answer against what the description promises for its path, method and status."""

    def __init__(self, server, document):
        self.server, self.document = server, document

    def __call__(self, method, path, expected, body=None, token=None, template=None, **headers):
        status, kind, answer = call(self.server, method, path, body, token, **headers)
        assert status == expected, f"{method} {path}: {status} {answer}"
        promised = self.document["paths"][template or path.partition("?")[0]][method.lower()]["responses"]
        assert str(status) in promised, f"{method} {path}: the description knows no {status}"
        entry = promised[str(status)]
        if "$ref" in entry:
            entry = self.document["components"]["responses"][entry["$ref"].rsplit("/", 1)[1]]
        media = kind.partition(";")[0]
        assert media in entry["content"], f"{method} {path}: {media} is not promised"
        schema = dict(entry["content"][media]["schema"], components=self.document["components"])
        faults = sorted(error.message for error in Draft202012Validator(schema).iter_errors(answer))
        assert not faults, f"{method} {path} {status}: {faults[:5]} in {json.dumps(answer, ensure_ascii=False)[:600]}"
        return answer


def test_every_answer_fits_its_schema(server, interface, tokens):
    ask = Promise(server, interface)
    complaint = {
        "kind": "complaint", "right_type": "tm", "right_no": "8123456", "brand": "岚川", "respondent": "示例服饰店",
        "address": "朝阳区槐安路 8 号", "narrative": "销售假冒商品。", "complainant": "示例公司", "complainant_phone": "13800000000",
        "facts": {"act": "counterfeit", "place": "market", "district": "chaoyang"},
    }
    filed = ask("POST", "/api/v1/complaints", 201, complaint, Idempotency_Key="a-key-of-many-bits-0001")
    again = ask("POST", "/api/v1/complaints", 201, complaint, Idempotency_Key="a-key-of-many-bits-0001")
    assert filed == again
    ask("POST", "/api/v1/complaints", 422, dict(complaint, brand="x"), Idempotency_Key="a-key-of-many-bits-0001")
    ask("POST", "/api/v1/complaints", 422, {"righttype": "tm"})
    ask("POST", "/api/v1/complaints", 400, complaint, Idempotency_Key="short")
    number, code = filed["caseNumber"], filed["queryCode"]
    ask("POST", "/api/v1/track", 200, {"caseNumber": number, "queryCode": code})
    ask("POST", "/api/v1/track", 422, {"caseNumber": number, "queryCode": code[:-1] + str((int(code[-1]) + 1) % 10)})
    ask("POST", "/api/v1/track", 404, {"caseNumber": number, "queryCode": "00000000000000000000"})

    one, commands = "/api/v1/cases/{number}", "/api/v1/cases/{number}/commands"

    def give(who, expected, command, **arguments):
        return ask(
            "POST", f"/api/v1/cases/{number}/commands", expected, {"command": command, "arguments": arguments},
            tokens[who], commands)

    ask("GET", f"/api/v1/cases/{number}", 401, template=one)
    ask("GET", f"/api/v1/cases/{number}", 404, token=tokens["msa"], template=one)
    ask("GET", f"/api/v1/cases/{number}", 200, token=tokens["officer"], template=one)
    give("officer", 200, "beginExamination")
    give("officer", 422, "accept", presents=["x"])
    give("officer", 422, "fly")
    give("officer", 409, "refer")
    give("officer", 409, "accept")
    missing = give("officer", 409, "accept")
    assert missing["code"] == "itemsMissing"
    give("officer", 200, "deferDocument", item="legalisedForeignPapers", text="稍后补交。")
    give("chief", 200, "approve")
    items = ["complainantIdentity", "contact", "rightDocument", "powerOfAttorney", "respondent", "basicFacts"]
    standard = call(server, "GET", f"/api/v1/cases/{number}", token=tokens["officer"])[2]
    assert standard["deferredDocuments"]
    accepted = call(server, "POST", f"/api/v1/cases/{number}/commands", {"command": "accept", "arguments": {"present": items}}, tokens["officer"])
    if accepted[0] != 200:
        pytest.fail(f"accept: {accepted}")
    give("officer", 200, "classify")
    give("officer", 200, "refer", coHandling=["bj.customs"])
    give("msa", 200, "sign")
    give("msa", 200, "decideFiling", filed=True)
    give("msa", 200, "recordDecision", documentNumber="示罚〔2026〕1 号", day="2026-03-02")
    give("msa", 200, "reportOutcome", outcomes=[{"kind": "fine", "amount": "1000"}, {"kind": "orderedToCease"}])
    ask("GET", f"/api/v1/cases/{number}", 200, token=tokens["msa"], template=one)
    ask("POST", "/api/v1/track", 200, {"caseNumber": number, "queryCode": code})
    for query in ["", "?state=outcomeReported", "?overdue=true", "?q=%E5%B2%9A%E5%B7%9D", "?agency=bj.msa"]:
        ask("GET", "/api/v1/cases" + query, 200, token=tokens["officer"])
    ask("POST", "/api/v1/match", 401, complaint)
    ask("POST", "/api/v1/match", 404, complaint, tokens["msa"])
    ask("POST", "/api/v1/match", 422, {"righttype": "tm"}, tokens["officer"])
    known = ask("POST", "/api/v1/match", 200, dict(complaint, respondent="示例服饰 店", complainant="另一公司"), tokens["officer"])
    best = known["candidates"][0]
    assert best["caseNumber"] == number and 0 < best["sameComplaint"] <= best["sameInfringer"] and best["foundBy"]
    explanation = best["explanation"]
    for side in ("complaint", "infringer"):
        terms = [explanation[name][side] for name in ("prior", "door", "calibration", "lift")]
        terms += [field[part][side] for field in explanation["fields"] for part in ("weight", "rarity") if part in field]
        assert abs(sum(terms) - explanation["sum"][side]) < 0.002, "every term of the sum is told"
    assert "示例公司" not in json.dumps(known, ensure_ascii=False), "who told the older case is not told"
    stranger = {"right_type": "cr", "respondent": "与谁都不同的书店", "narrative": "盗版。"}
    assert ask("POST", "/api/v1/match", 200, stranger, tokens["officer"]) == {"candidates": [], "isComplete": True}
    ask("GET", "/api/v1/cases?state=flying", 422, token=tokens["officer"])
    ask("GET", "/api/v1/cases", 200, token=tokens["msa"])
