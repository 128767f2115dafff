"""`hufu agreement` answers in the order in which it is described and refuses every mistake by name."""
import json
import subprocess

import pytest
from conftest import HUFU, ROOT

DUE = ["due", "--clock", "T08", "--from", "2026-02-12T10:00+08:00"]


def ask(*arguments, facts=None):
    text = None if facts is None else facts if isinstance(facts, str) else json.dumps(facts)
    return subprocess.run(
        [HUFU, "agreement", *arguments], cwd=ROOT, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_due_answers_in_the_described_order():
    answer = ask(*DUE, "--json")
    assert answer.returncode == 0 and answer.stderr == ""
    fields = json.loads(answer.stdout)
    assert list(fields) == ["due", "dueAt", "unrolled", "provisional", "mark", "derivation"]
    assert (fields["due"], fields["dueAt"], fields["mark"]) == ("2026-03-11", "2026-03-12T00:00:00+08:00", "V2/K")


def test_route_answers_in_the_described_order():
    facts = {"right": ["cr", "tm"], "act": "counterfeit", "place": ["shop", "border"], "criminal": "reached"}
    fields = json.loads(ask("route", "--json", facts=facts).stdout)
    assert list(fields) == ["rule", "lead", "unit", "coHandling", "track", "overlays", "law", "notes"]
    assert (fields["rule"], fields["lead"], fields["unit"], fields["overlays"]) == ("R13", "bj.msa", None, ["R06"])
    assert fields["coHandling"] == ["bj.customs", "bj.culture", "bj.copyright", "bj.police"]
    assert list(fields["notes"][0]) == ["zh", "en"] and fields["law"][0].startswith("商标法")
    nobody = json.loads(ask("route", "--json", facts={"right": "none", "act": "refundOnly"}).stdout)
    assert list(nobody)[:4] == ["rule", "lead", "unit", "disposition"] and nobody["lead"] is None


def test_another_folder_gives_other_answers_without_a_build():
    facts = {"right": "tm", "place": "market", "district": "harbour"}
    other = json.loads(ask("route", "--json", "--agreement", "agreements/example", facts=facts).stdout)
    assert (other["lead"], other["unit"]) == ("yz.market", "yz.market.harbour")
    assert ask("route", facts=facts).returncode == 1
    due = ["due", "--clock", "T03", "--from", "2026-03-02T10:00+08:00", "--json"]
    assert json.loads(ask(*due).stdout)["due"] == "2026-03-05"
    assert json.loads(ask(*due, "--agreement", "agreements/example").stdout)["due"] == "2026-03-09"


def test_people_are_answered_in_their_language():
    assert "自此逾期: 2026-03-12T00:00:00+08:00" in ask(*DUE, "--language", "zh").stdout
    assert "late from: 2026-03-12T00:00:00+08:00" in ask(*DUE).stdout
    assert "主办: bj.msa" in ask("route", "--language", "zh", facts={"right": "tm"}).stdout


@pytest.mark.parametrize("arguments, code, message", [
    (["due", "--clock", "T99", "--from", "2026-02-12T10:00+08:00"], 1, "no clock T99"),
    (["due", "--clock", "T24", "--from", "2026-02-12T10:00+08:00"], 1, "no number of its own"),
    (["due", "--clock", "T09", "--from", "2026-02-12T10:00+08:00", "--extended"], 1, "cannot be extended"),
    (["due", "--clock", "T08", "--from", "1026-02-12T10:00+08:00"], 1, "cannot be computed from that day"),
    (["due", "--clock", "T08"], 2, "--from"),
    (["due", "--clock", "T08", "--from", "2026-02-12"], 2, "is not an instant"),
    ([*DUE, "--stop", "2026-03-10..2026-03-01"], 2, "neither a day nor a span"),
    ([*DUE, "--as-of", "tomorrow"], 2, "is not a day"),
    ([*DUE, "--colour", "red"], 2, "--colour"),
    ([*DUE, "--language", "fr"], 2, "zh"),
    ([*DUE, "--agreement", "nowhere"], 1, "cannot be read"),
    (["check", "nowhere"], 1, "cannot be read"),
    (["route", "--facts", "/nowhere.json"], 1, "cannot be read"),
    (["diff", "agreements/beijing"], 2, "<new>"),
])
def test_mistakes_in_arguments_are_named(arguments, code, message):
    answer = ask(*arguments, facts="")
    assert (answer.returncode, answer.stdout) == (code, "") and message in answer.stderr


@pytest.mark.parametrize("facts, message", [
    ({}, "\"right\" is missing"), ({"right": "tmm"}, "\"right\" is \"tmm\""), ({"right": "tm", "colour": "red"}, "\"colour\""),
    ([], "not a JSON object"), ("x", "not a JSON object"), ({"right": "tm", "place": ["shop", "moon"]}, "\"moon\""),
    ({"right": "tm", "district": "harbour"}, "no district \"harbour\""), ({"right": "tm", "respondents": 0}, "\"respondents\""),
    ({"right": "tm", "actDate": "2026-02-30"}, "\"2026-02-30\""), ({"right": "tm", "place": []}, "\"place\""),
    ({"right": "tm", "publicInterest": "yes"}, "\"publicInterest\""),
])
def test_mistakes_in_facts_are_named(facts, message):
    answer = ask("route", "--json", facts=facts)
    assert (answer.returncode, answer.stdout) == (1, "") and message in answer.stderr


def test_diff_says_what_changes_for_whom():
    same = ask("diff", "agreements/beijing", "agreements/beijing", "--json")
    assert (same.returncode, same.stdout) == (0, "[]\n")
    found = json.loads(ask("diff", "agreements/beijing", "agreements/example", "--json").stdout)
    assert all(list(one) == ["topic", "rule", "whom", "zh", "en"] and one["whom"] for one in found)
    limit = next(one for one in found if one["rule"] == "T03")
    assert "3 个工作日 → 5 个工作日" in limit["zh"] and limit["whom"] == ["desk", "complainants"]
